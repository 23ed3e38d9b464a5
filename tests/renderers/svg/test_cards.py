"""What stands on a card and at the head of a stage."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from boards import bed_board, lane
from flow_boards import DOT, picture, pictured_board, shared_board, stage_level_board

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell, FeelingCell, Icon
from journeymap.renderers.board.model import Board, Mark, Stage
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.icons import ICONS, MARKS
from journeymap.renderers.look import look_of
from journeymap.renderers.svg import render

SVG = "{http://www.w3.org/2000/svg}"
COLOURS = look_of().colours


def cards_of(board: Board, engine: Engine) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(render(board, engine).data)
    return [element for element in root.iter() if element.get("class") == "card"]


def only(key: str, cells: list[Cell]) -> Board:
    """The bed journey with one lane, and these cells in its first step."""
    bed = bed_board()
    return bed._replace(lanes=(lane(key, "", "", {0: cells}, columns=len(bed.columns)),))


def texts(element: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def signs(element: ElementTree.Element) -> set[str | None]:
    return {path.get("d") for path in element.iter(f"{SVG}path")}


def number_of(element: ElementTree.Element, key: str) -> float:
    return float(element.attrib[key])


def test_each_persona_has_a_line_for_her_feeling(engine: Engine):
    """Her name and the word, and her part of the card's edge."""
    first = cards_of(shared_board(), engine)[0]

    assert "Ieva\u2002satisfied" in texts(first)
    assert "Maksymilian" in "".join(texts(first))
    assert len([p for p in first.iter(f"{SVG}path") if p.get("stroke-width") == "5"]) == 2


def test_one_persona_is_not_named_on_every_card(engine: Engine):
    """The masthead says whose journey it is."""
    card = cards_of(only("emotion", [FeelingCell(1, 1, "happy", persona="Ieva")]), engine)[0]

    assert "happy" in texts(card)
    assert "Ieva" not in "".join(texts(card))


@pytest.mark.parametrize("status", ["", "hypothesis", "partial", "validated"])
def test_how_sure_a_feeling_or_a_claim_is(status: str, engine: Engine):
    """A hypothesis is dashed and has a question mark, the others have a sign."""
    feeling = cards_of(only("emotion", [FeelingCell(1, 1, "happy", status)]), engine)[0]  # type: ignore[arg-type]
    claim = cards_of(only("pain_points", [ClaimCell("pain", "slow", status=status)]), engine)[0]  # type: ignore[arg-type]

    for card in (feeling, claim):
        dashed = [element for element in card.iter() if element.get("stroke-dasharray")]
        assert bool(dashed) == (status == "hypothesis")
        assert ("?" in texts(card)) == (status == "hypothesis")
        assert {name for name in ("partial", "validated") if MARKS[name] in signs(card)} == {status} & {
            "partial",
            "validated",
        }


def test_a_touchpoint_that_matters_is_bold_and_has_a_sign(engine: Engine):
    """Its notes follow it, not whose it is; one of no known channel says the channel in words."""
    chips: list[Cell] = [
        ChipCell("Hotline", Icon("phone"), strong="key touchpoint", notes=("answers in 8 minutes",)),
        ChipCell("Window", None, detail="Town hall", whose="earned", notes=("by the door",)),
    ]
    card = cards_of(only("touchpoints", chips), engine)[0]

    bold = [text for text in card.iter(f"{SVG}tspan") if text.get("font-weight") == "700"]
    assert [text.text for text in bold] == ["Hotline"]
    assert ICONS["key"] in signs(card)
    assert "key touchpoint" in "".join(card.itertext())
    assert "answers in 8 minutes" in "".join(texts(card))
    assert "Window · Town hall · by the door" in "".join(texts(card))


def test_a_touchpoint_may_be_a_link(engine: Engine):
    """Only to outside the project: its own files lie elsewhere than the output."""
    links: list[Cell] = [ChipCell("Shop", link="https://shop.example"), ChipCell("Plan", link="plans/shop.pdf")]
    card = cards_of(only("touchpoints", links), engine)[0]

    assert [link.get("href") for link in card.iter(f"{SVG}a")] == ["https://shop.example"]


def test_a_long_name_goes_on_under_the_number(engine: Engine):
    """Where the number stands beside it, as there the card is narrow."""
    board = shared_board()
    name = "Drops in at the discount store on the way home"
    card = cards_of(board._replace(columns=(board.columns[0]._replace(name=name), *board.columns[1:])), engine)[0]

    lines = [text for part in card.iter() if part.get("class") == "name" for text in part.iter(f"{SVG}text")]
    starts = [number_of(line, "x") for line in lines]
    assert "".join("".join(line.itertext()) for line in lines) == name
    assert len(lines) > 2
    assert starts[0] > starts[1] == starts[-1]


def test_a_moment_of_truth_says_what_it_decides(engine: Engine):
    """And what follows from it, each a little apart from the other."""
    bed = bed_board()
    moment = Mark("moment-of-truth", "moment of truth", "First hour", ("decides: to stay", "loses customers"))
    columns = (bed.columns[0]._replace(marks=(moment,)), *bed.columns[1:])

    card = cards_of(bed._replace(columns=columns), engine)[0]

    first, *heights = [number_of(text, "y") for text in list(card.iter(f"{SVG}text"))[-4:]]
    assert "".join(texts(card)).endswith("moment of truthFirst hourdecides: to stayloses customers")
    assert min(below - above for above, below in pairwise(heights)) > heights[0] - first


@pytest.mark.parametrize(
    ("icon", "tag"), [(Icon("bed"), "path"), (Icon(text="🛏️"), "text"), (Icon(picture=picture()), "image")]
)
def test_an_icon_stands_before_the_name(icon: Icon, tag: str, engine: Engine):
    """Built-in, emoji or picture."""
    bed = bed_board()
    board = bed._replace(lanes=(), columns=(bed.columns[0]._replace(icon=icon), *bed.columns[1:]))

    with_icon, without = cards_of(board, engine)[:2]

    (name, plain) = (next(g for g in card.iter() if g.get("class") == "name") for card in (with_icon, without))
    assert number_of(name[0], "x") > number_of(plain[0], "x") + 10
    assert len(list(with_icon.iter(f"{SVG}{tag}"))) > 0 + len(list(without.iter(f"{SVG}{tag}"))) - (tag == "text")


def test_an_unknown_icon_is_no_error(engine: Engine):
    """Nothing is drawn for it."""
    bed = bed_board()
    board = bed._replace(columns=(bed.columns[0]._replace(icon=Icon("dragon")), *bed.columns[1:]))

    assert cards_of(board, engine)


def test_pictures_of_the_storyboard_have_one_shape(engine: Engine):
    """Cut, not squeezed; they stand within the card, and say what they show."""
    cards = cards_of(pictured_board(bed_board()), engine)

    images = [[i for i in card.iter(f"{SVG}image") if number_of(i, "width") > 50] for card in cards]
    found = [image for images_of_one in images for image in images_of_one]
    shapes = [number_of(image, "width") / number_of(image, "height") for image in found]
    assert [len(found) for found in images] == [1, 1, 1, 0, 1, 1, 1, 1, 1]
    assert shapes == pytest.approx([16 / 9] * 8, rel=0.01)
    assert {image.get("preserveAspectRatio") for image in found} == {"xMidYMid slice"}
    assert images[0][0].get("href") == DOT
    assert images[0][0][0].text == "scene 0"
    for card, found in zip(cards, images, strict=True):
        for image in found:
            frame = next(card.iter(f"{SVG}rect"))
            assert number_of(image, "x") > 7
            assert number_of(image, "x") + number_of(image, "width") < number_of(frame, "width")


def test_stages_that_are_cards_have_their_colours(engine: Engine):
    """A banner in the stage's fill, the name in its text colour."""
    cards = cards_of(stage_level_board(), engine)

    for place, card in enumerate(cards):
        hue = place % 8
        name = next(g for g in card.iter() if g.get("class") == "name")
        fills = [rect.get("fill") for rect in card.iter(f"{SVG}rect")]
        assert name.get("fill") == COLOURS[f"stage-{hue}-text"]
        assert COLOURS[f"stage-{hue}-fill"] in fills
        assert next(card.iter(f"{SVG}rect")).get("stroke") == COLOURS[f"stage-{hue}-line"]


def test_a_stage_says_at_its_head_what_goes_for_all_of_it(engine: Engine):
    """Its feeling, its touchpoints, its marks; what it is, its tooltip says."""
    shared = shared_board()
    mark = Mark("milestone", "milestone", "Knows what she wants")
    described: list[Stage] = [
        stage._replace(description=f"about {stage.name}", icon=Icon("flag"), marks=(mark,)) for stage in shared.stages
    ]
    root = ElementTree.fromstring(render(shared._replace(stages=tuple(described)), engine).data)

    heads = [element for element in root.iter() if element.get("class") == "stage"]
    assert "Ieva · frustrated" in texts(heads[0])
    assert "Show room · key touchpoint" in texts(heads[1])
    told = [head for head in heads if {"milestone", "Knows what she wants"} <= set(texts(head))]
    assert len(told) == len(shared.stages)
    assert all(ICONS["flag"] in signs(head) for head in heads)
    assert {head[0].text for head in heads} == {stage.description for stage in described}
