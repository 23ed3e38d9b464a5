"""What stands over the map."""

from xml.etree import ElementTree

from boards import bed_board
from flow_boards import picture, pictured_board

from journeymap.renderers.board.cells import Picture
from journeymap.renderers.board.model import Board, PersonaCard, Relative
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.look import look_of
from journeymap.renderers.svg import render

SVG = "{http://www.w3.org/2000/svg}"


def masthead_of(board: Board, engine: Engine, logo: Picture | None = None) -> ElementTree.Element:
    root = ElementTree.fromstring(render(board, engine, look=look_of()._replace(logo=logo)).data)
    return next(element for element in root.iter() if element.get("class") == "masthead")


def place_of(element: ElementTree.Element, text: str) -> tuple[float, float]:
    found = next(part for part in element.iter(f"{SVG}text") if "".join(part.itertext()) == text)
    return float(found.attrib["x"]), float(found.attrib["y"])


def test_figures_stand_in_a_row(engine: Engine):
    """What is counted before its number, so that `channels: 1` is good grammar; then the note."""
    head = masthead_of(bed_board(), engine)

    said = ("steps:", "9", "channels:", "5", "pain points:", "(1 critical)", "reach the end:", "13%")
    places = [place_of(head, text) for text in said]
    assert len({y for _, y in places}) == 1
    assert places == sorted(places)


def test_figures_are_punctuated_as_their_language_is(engine: Engine):
    """With the colon that the map's words have."""
    board = bed_board()
    head = masthead_of(board._replace(words={**board.words, "figure": "{label}："}), engine)

    assert place_of(head, "steps：") < place_of(head, "9")


def test_figures_that_do_not_fit_begin_another_row(engine: Engine):
    """None runs out of the page."""
    bed = bed_board()
    head = masthead_of(bed._replace(figures=bed.figures * 6), engine)

    ends = [float(part.attrib["x"]) for part in head.iter(f"{SVG}text") if part.text == "13%"]
    assert len(ends) == 6
    assert max(ends) < 1200
    assert len({part.attrib["y"] for part in head.iter(f"{SVG}text") if part.text == "13%"}) > 1


def test_relatives_lead_to_their_flow_maps(engine: Engine):
    """Beside this one."""
    relatives = (
        Relative("Part of", "Sleeping well", "../sleep/well"),
        Relative("In more detail", "Delivery", "delivery"),
    )
    head = masthead_of(bed_board()._replace(relatives=relatives), engine)

    links = {link.get("href"): "".join(link.itertext()) for link in head.iter(f"{SVG}a")}
    assert links == {"../sleep/well.svg": "Part of\u2002Sleeping well", "delivery.svg": "In more detail\u2002Delivery"}


def test_a_relative_without_a_safe_address_is_no_link(engine: Engine):
    """Its title is shown all the same."""
    relatives = (Relative("Part of", "Well", "../living%20well/a%231"), Relative("Part of", "It", "javascript:x"))
    head = masthead_of(bed_board()._replace(relatives=relatives), engine)

    links = [link.get("href") for link in head.iter(f"{SVG}a")]
    assert links == ["../living%20well/a%231.svg"]
    assert "It" in "".join(head.itertext())


def test_portraits_are_round(engine: Engine):
    """Each is cut by a circle of its own, whose id no other map on the page has."""
    board = pictured_board(bed_board())
    discs: list[set[str]] = []
    for drawn in (board, board._replace(title="Other")):
        head = masthead_of(drawn, engine)
        clips = {clip.get("id"): clip[0] for clip in head.iter(f"{SVG}clipPath")}
        portraits = [image for image in head.iter(f"{SVG}image") if image.get("clip-path")]
        assert len(portraits) == 2
        for image in portraits:
            circle = clips[image.attrib["clip-path"][5:-1]]
            assert float(circle.attrib["r"]) * 2 == float(image.attrib["width"])
            assert float(circle.attrib["cx"]) - float(circle.attrib["r"]) == float(image.attrib["x"])
        discs.append({image.attrib["clip-path"] for image in portraits})

    assert len(discs[0] | discs[1]) == 4


def test_several_personas_stand_side_by_side(engine: Engine):
    """Where they have room, else one under another."""
    personas = tuple(PersonaCard(name, "X", "", "", ()) for name in ("Ieva", "Lauma"))
    long = tuple(
        persona._replace(summary="a very long story of how she came to be who she is " * 3) for persona in personas
    )

    (_, first), (_, second) = (
        place_of(masthead_of(bed_board()._replace(personas=personas), engine), n) for n in ("Ieva", "Lauma")
    )
    (_, above), (_, below) = (
        place_of(masthead_of(bed_board()._replace(personas=long), engine), n) for n in ("Ieva", "Lauma")
    )

    assert first == second
    assert above < below


def test_the_logo_stands_in_the_end_corner(engine: Engine):
    """Whole, in the shape it has; the title leaves room for it."""
    wide = picture("Shop & Co", width=300, height=50)
    title = "A title that is long enough to go over the whole width of the page and to wrap where that ends " * 2
    for direction in ("ltr", "rtl"):
        board = bed_board()._replace(direction=direction, title=title)  # type: ignore[arg-type]
        head = masthead_of(board, engine, wide)
        (image,) = head.iter(f"{SVG}image")
        x, width, height = (float(image.attrib[key]) for key in ("x", "width", "height"))
        lines = next(group for group in head if group.get("class") == "title")
        start = float(lines[0].attrib["x"])

        assert (width, height) == (150, 25)
        assert image[0].text == "Shop & Co"
        assert (x == 0) if direction == "rtl" else (x > 800)
        assert (start > x) == (direction == "rtl")
        assert len(list(lines)) > 1
