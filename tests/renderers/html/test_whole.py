"""Board → HTML: what goes for several steps, pictures, several personas, actors and how sure things are."""

import re
from xml.etree import ElementTree

import pytest

from journeymap.renderers.board.cells import ImageCell
from journeymap.renderers.board.model import Board, Relative
from journeymap.renderers.gate import GateError
from journeymap.renderers.html import render
from journeymap.renderers.look import look_of

Element = ElementTree.Element


@pytest.fixture(scope="module")
def whole(boards: dict[str, Board]) -> Board:
    return boards["whole"]


@pytest.fixture(scope="module")
def root(whole: Board) -> Element:
    return ElementTree.fromstring(render(whole))


def with_class(root: Element, *names: str) -> list[Element]:
    return [element for element in root.iter() if set(names) <= set(element.get("class", "").split())]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_lanes_hold_all_their_rows(whole: Board, root: Element) -> None:
    """A lane's name goes for its steps' row and for those of what is wide; each row covers every column."""
    rows = [row for row in root.iter("tr") if {"row", "spans"} & set(row.get("class", "").split())]
    open_rows = 0
    for row in rows:
        names = [cell for cell in row if cell.get("class") == "name"]
        covered = sum(int(cell.get("colspan", 1)) for cell in row if cell not in names)

        assert covered == len(whole.columns)
        assert len(names) == (0 if open_rows else 1)
        open_rows = open_rows - 1 if open_rows else int(names[0].get("rowspan", 1)) - 1

    assert open_rows == 0
    assert len(with_class(root, "spans", "pain_points")) == 2


def test_wide_cells_say_what_they_go_for(whole: Board, root: Element) -> None:
    """Each span is drawn once over its columns, with the words for them."""
    drawn = [
        (next(words(part) for part in cell if part.get("class") == "reach"), int(cell.get("colspan", 1)))
        for row in with_class(root, "spans") for cell in row if cell.get("data-lane")
    ]  # fmt: skip
    stated = [(span.label, span.last - span.first + 1) for lane in whole.lanes for span in lane.spans]

    assert sorted(drawn) == sorted(stated)


def test_what_is_under_a_wide_cell_shows(whole: Board) -> None:
    """The highlight of the fifth step and the line before the third run on under a cell over the second to seventh."""
    page = render(whole).decode()
    (rule,) = re.findall(r"\.w2-7{background[^}]*}", page)
    mirrored = render(whole._replace(direction="rtl")).decode()

    assert re.search(r"linear-gradient\(var\(--\w+\) 0 0\) 60% 0/16.67% 100% no-repeat", rule)
    assert "6px) 16.67% 0/1px" in rule
    assert re.search(r"linear-gradient\(var\(--\w+\) 0 0\) 40% 0/16.67% 100% no-repeat", mirrored)


def test_each_curve_is_told_in_words(whole: Board, root: Element) -> None:
    """Every persona has a sentence in the lane's name, and every step a list of who feels how."""
    (row,) = with_class(root, "feelings")
    summaries = [words(item) for item in row[0].iter("li")]
    fifth = [words(item) for item in row[5].iter("li")]

    assert [text.partition(": ")[0] for text in summaries] == [f"{name}{name}" for name in whole.lanes[3].curves]
    assert "Jānis: Emotion from word -1 to word 2; lowest at step 5" in summaries[1]
    assert fifth == [
        "Ieva Kalniņa: word -2 (−2)",
        "Jānis: word -2 hypothesis (−2)",
        "Marta Ozola-Liepiņa: word -2 partly validated (−1.7)",
    ]


def test_curves_are_told_apart_and_named(whole: Board, root: Element) -> None:
    """Each has its own stroke, the same in the lines, the faces, the list and the name at its end."""
    (row,) = with_class(root, "feelings")
    ends = [(words(name), name.get("class", "").split()[1]) for name in with_class(row, "end")]

    assert sorted(ends, key=lambda end: end[1]) == [
        (name, f"c{place}") for place, name in enumerate(whole.lanes[3].curves)
    ]
    for place in range(3):
        assert with_class(row, "point", f"c{place}")
        (item,) = with_class(row[0], f"c{place}")
        assert with_class(item, "stroke")


@pytest.mark.parametrize(("status", "word"), [("hypothesis", "hypothesis"), ("partial", "partly validated"),
                                              ("validated", "validated")])  # fmt: skip
def test_how_sure_things_are(root: Element, status: str, word: str) -> None:
    """Claims and quotes carry a sign, a word and a class for their border; so does the legend."""
    claim = with_class(root, "claim", status)[0]
    quote = with_class(root, "quote", status)[0]
    signs = [use.get("href") for element in (claim, quote) for use in element.iter("use")]

    assert word in words(claim)
    assert words(quote).startswith(word)
    assert signs.count(f"#_{status}") == 2
    assert with_class(root, "legend")[0].find(f".//use[@href='#_{status}']") is not None


def test_opportunities_lead_to_what_they_address(root: Element) -> None:
    """The claim has the id that the opportunity's link names, once on the page."""
    (link,) = [link for link in root.iter("a") if link.get("href") == "#claim_1"]
    (claim,) = [element for element in root.iter() if element.get("id") == "claim_1"]

    assert words(link) in words(claim)
    assert claim.get("class") == "claim pain medium partial"


def test_who_acts_stands_in_the_step(whole: Board, root: Element) -> None:
    """Each step names its actor, with a sign and a word for the kind; a map without actors names none."""
    named = [words(actor) for actor in with_class(root, "actor")]
    bare = whole._replace(actors=(), columns=tuple(column._replace(actor=None) for column in whole.columns))

    assert named[6] == "Actor: Acting partner (Partner)"
    assert len(named) == len(whole.columns)
    assert not with_class(ElementTree.fromstring(render(bare)), "actor")


def test_who_acts_is_new_where_it_changes(whole: Board, root: Element) -> None:
    """The same actor in the next step of the same stage is known already."""
    known = ["known" in actor.get("class", "") for actor in with_class(root, "actor")]

    assert known == [
        before is not None and (before.actor, before.stage) == (column.actor, column.stage)
        for before, column in zip([None, *whole.columns], whole.columns, strict=False)
    ]
    assert True in known


def test_pictures_keep_their_place(root: Element) -> None:
    """Every picture of the storyboard says its size and what it shows, a caption stands with it."""
    figures = list(root.iter("figure"))
    images = [figure.find("img") for figure in figures]

    assert [(image.get("width"), image.get("height"), image.get("alt")) for image in images if image is not None] == [
        ("480", "360", "A worn mattress"), ("270", "480", "A shop window"), ("480", "270", "The shop"),
    ]  # fmt: skip
    assert words(figures[0]) == "The old bed"


def test_signs_before_names(root: Element) -> None:
    """Stages, steps and touchpoints show a built-in sign, an emoji or a small picture, none of it read out."""
    banners, chips = with_class(root, "banner"), with_class(root, "chip")[:20]
    for group in (banners, chips):
        assert any(list(element.iter("svg")) for element in group)
        assert [emoji.get("aria-hidden") for element in group for emoji in with_class(element, "emoji")] == ["true"]
        assert [image.get("alt") for element in group for image in element.iter("img")] == [""]


def test_signs_in_the_head_refer_to_nothing(root: Element) -> None:
    """A print repeats the head on each sheet, without what it refers to: its signs are drawn in place."""
    (head,) = root.iter("thead")

    assert list(head.iter("path"))
    assert not list(head.iter("use"))


def test_a_persona_has_a_face(root: Element) -> None:
    """Her picture stands in place of the initials, which the others keep; links and sources unfold."""
    portraits = with_class(root, "portrait")
    (notes, *_) = [card.find("details")[-1] for card in with_class(root, "persona")]

    assert [portrait.find("img") is not None for portrait in portraits] == [True, False, False]
    assert words(portraits[1]) == "J"
    assert [link.get("href") for link in notes] == ["notes.md", "#source_1"]


def test_what_a_moment_decides(root: Element) -> None:
    """A stage's mark stands in its banner with its notes and sources."""
    (mark,) = [mark for banner in with_class(root, "banner") for mark in with_class(banner, "mark")]

    assert [words(note) for note in with_class(mark, "note")] == ["decides: which shop"]
    assert words(mark) == "moment of truthThe shop is chosendecides: which shop1\u00a0·\u00a014 interviews".replace(
        "\xa0", " "
    )


def test_touchpoints_say_what_they_are(root: Element) -> None:
    """Below its name a touchpoint has one line: that it is a key one, in words, and its notes; the name is the link."""
    (chip,) = with_class(root, "chip", "strong")
    (link,) = chip.iter("a")

    assert [words(line) for line in chip.iter("small")] == ["key touchpoint · owned · answers in 2 h"]
    assert words(chip).startswith("Store ")
    assert (link.get("href"), words(link)) == ("https://example.org/", "Store")


def test_related_maps_are_linked(whole: Board) -> None:
    """Those of one kind stand together; the address is that of a page."""
    relatives = (
        Relative("Part of", "Living", "../a%20b/%231%2050%25"),
        *whole.relatives[1:],
        Relative("In more detail", "顧客", "%E9%A1%A7%E5%AE%A2"),
    )
    root = ElementTree.fromstring(render(whole._replace(relatives=relatives)))
    (header,) = with_class(root, "masthead")
    lists = [(words(part[0]), [link.get("href") for link in part[1]]) for part in header.findall("dl")[-1]]

    assert lists == [
        ("Part of", ["../a%20b/%231%2050%25.html"]),
        ("In more detail", ["delivery.html", "%E9%A1%A7%E5%AE%A2.html"]),
    ]


def test_stages_as_columns_keep_their_colour(boards: dict[str, Board]) -> None:
    """On a map made at stage level the heads of the columns are tinted as banners are."""
    root = ElementTree.fromstring(render(boards["stagelevel"]))
    (steps,) = with_class(root, "steps")

    assert [cell.get("class") for cell in steps][1:] == [f"stage hue{place % 8}" for place in range(9)]
    assert not with_class(root, "stages")


def test_the_logo_stands_in_the_masthead(whole: Board) -> None:
    """Where the look has one."""
    logo = whole.lanes[0].cells[0][0].picture  # type: ignore[union-attr]
    root = ElementTree.fromstring(render(whole, look=look_of()._replace(logo=logo)))
    (frame,) = with_class(root, "logo")

    assert frame[0].get("src") == logo.data
    assert not with_class(ElementTree.fromstring(render(whole)), "logo")


def test_a_picture_from_elsewhere_is_our_fault(whole: Board) -> None:
    """A picture that is not embedded never reaches a page."""
    cell = whole.lanes[0].cells[0][0]
    assert isinstance(cell, ImageCell)
    fetched = ImageCell(cell.picture._replace(data="https://example.org/x.png"))
    lane = whole.lanes[0]._replace(cells=((fetched,), *whole.lanes[0].cells[1:]))
    with pytest.raises(GateError, match="picture"):
        render(whole._replace(lanes=(lane,)))


def test_a_lane_of_wide_cells_alone(boards: dict[str, Board]) -> None:
    """It has one row, with its name; its order with other lanes and their lines stays."""
    root = ElementTree.fromstring(render(boards["latestage"]))
    (row,) = with_class(root, "thoughts")

    assert [cell.get("colspan") for cell in row] == [None, "9"]
    assert row[0].get("rowspan") is None
