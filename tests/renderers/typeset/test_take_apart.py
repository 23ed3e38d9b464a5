"""An SVG of ours → its shapes, and its words with their places."""

from xml.etree import ElementTree

import pytest
from written import MAPS, drawn, written

from journeymap.renderers.svg.shapes import Group, Plate, Words
from journeymap.renderers.theme import INK, PAPER
from journeymap.renderers.typeset.take_apart import take_apart

EXAMPLES = sorted(MAPS.glob("*.svg"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_text_is_taken_out_once(path: pytest.FixtureRequest) -> None:
    """With all that it says, and the shapes stay."""
    svg = path.read_bytes()
    parts = take_apart(svg)
    root = ElementTree.fromstring(svg)
    texts = ["".join(text.itertext()).removeprefix("\u200f") for text in root.iter("{http://www.w3.org/2000/svg}text")]
    shapes = ElementTree.fromstring(parts.drawn())

    assert texts
    assert ["".join(words for words, _ in line.runs) for line in parts.words] == texts
    assert not list(shapes.iter("{http://www.w3.org/2000/svg}text"))
    assert len(list(shapes.iter())) + len(texts) <= len(list(root.iter()))
    assert len(list(shapes.iter("{http://www.w3.org/2000/svg}path"))) == svg.count(b"<path")


def test_words_keep_place_size_colour_weight_and_side() -> None:
    """Through the groups that they stand in."""
    inner = Group(30, 40, 100, (Words(5, 6, ("one ", "two"), 11, INK, bold=True, anchor="end", leading=14),))
    one, two = take_apart(drawn(Group(100, 200, 200, (inner,)))).words

    assert (one.x, one.y, two.x, two.y) == (135, 246, 135, 260)
    assert (one.size, one.colour, one.anchor) == (11, "#101828", "end")
    assert one.runs == (("one ", True),)


def test_a_lead_is_bold_and_what_follows_is_not() -> None:
    """As two stretches of one line."""
    (line,) = take_apart(drawn(Words(0, 0, ("slow",), 11, INK, lead="High"))).words
    (lead, lead_bold), (rest, rest_bold) = line.runs

    assert (lead, lead_bold) == ("High", True)
    assert (rest.strip(), rest_bold) == ("slow", False)


def test_marks_of_a_text_stay_in_it() -> None:
    """The Persian percent sign stands left of its number by one; only that which we set before a line is not its text."""
    (line,) = take_apart(written(["\u200f۳۳\u200f٪"])).words

    assert line.rtl
    assert line.runs == (("۳۳\u200f٪", False),)


def test_the_hyphen_of_a_broken_word_is_set_after_it() -> None:
    """In the weight of the word."""
    first, _ = take_apart(drawn(Words(0, 0, ("asiakas", "palvelu"), 11, INK, bold=True))).words

    assert first.runs == (("asiakas", True), ("-", True))


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("سبد خرید", True),
        ("٦٥٪ سبد", True),
        ("bed", False),
        ("12 %", False),
        ("bed سبد", False),
        ("\u2068سبد\u2069 bed", False),
    ],
)
def test_a_line_runs_as_its_first_letter_does(text: str, rtl: bool) -> None:
    """Whatever digits, or words that are set off, stand before it."""
    (line,) = take_apart(written([text])).words

    assert line.rtl is rtl


def test_only_links_into_the_web_are_kept() -> None:
    """A neighbour of the map is no neighbour of a file that was passed on."""
    links = {link: take_apart(written(["a"], link=link)).words[0].link for link in ("https://a.example/?b&c", "b.svg")}

    assert links == {"https://a.example/?b&c": "https://a.example/?b&c", "b.svg": ""}


def test_fonts_are_read_as_css_has_them() -> None:
    """In quotes or without, with the characters that are written by their codes."""
    svg = written(["a"]).replace(b'font-family="', b'font-family="&#39;A\\2c B&#39;,', 1)

    assert take_apart(svg).families[:3] == ("A,B", "Noto Sans", "Segoe UI")
    assert "system-ui" in take_apart(svg).families


def test_paper_title_and_description_come_along() -> None:
    """And the size of the drawing, whatever the file says it is to be shown at."""
    parts = take_apart(
        drawn(Plate(0, 0, 10, 10, PAPER), width=320, height=240).replace(b'width="320"', b'width="1in"', 1)
    )

    assert (parts.width, parts.height, parts.paper) == (320, 240, "#FFFFFF")
    assert (parts.title, parts.language) == ("Any & all", "en")
    assert "Wakes" in parts.description or "Back hurts" in parts.description


def test_what_we_never_write_is_refused() -> None:
    """Words in a group that is turned would stand elsewhere."""
    with pytest.raises(ValueError, match="rotate"):
        take_apart(drawn(Group(1, 2, 3, (Words(0, 0, ("a",), 11, INK),))).replace(b"translate(1 2)", b"rotate(90)"))
