"""What goes for several steps, pictures and several curves, as a browser lays them out."""

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page

from journeymap.renderers.board.model import Board, ClaimCell, Lane

Show = Callable[[Board, int], Page]
Box = tuple[float, float, float, float]
BOXES = """selector => [...document.querySelectorAll(selector)].map(element => {
    const box = element.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom] })"""


def boxes(page: Page, selector: str) -> list[Box]:
    """Left, top, right and bottom of each element, all of which must be there."""
    found: list[Box] = [tuple(box) for box in page.evaluate(BOXES, selector)]

    assert found, selector
    return found


def overlap(one: Box, other: Box, slack: float = 1) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > slack


@pytest.mark.parametrize("name", ["whole", "mirrored"])
@pytest.mark.parametrize("width", [1440, 800])
def test_wide_cells_stand_over_their_columns(shown: Show, boards: dict[str, Board], name: str, width: int) -> None:
    """From the edge of the first column to that of the last, in both directions; what is in them keeps within."""
    page = shown(boards[name], width)
    columns = boxes(page, ".steps th[id]")
    for lane in boards[name].lanes:
        for span in lane.spans:
            (cell,) = boxes(page, f".{lane.key}.spans .w{span.first + 1}-{span.last + 1}[data-lane]")
            ends = columns[span.first], columns[span.last]

            assert cell[0] == pytest.approx(min(end[0] for end in ends), abs=1)
            assert cell[2] == pytest.approx(max(end[2] for end in ends), abs=1)
    (card,) = boxes(page, ".pain_points .w2-7 .claim")
    (cell,) = boxes(page, ".pain_points .w2-7")

    assert cell[0] < card[0] < cell[0] + 20
    assert cell[2] - 20 < card[2] < cell[2]


@pytest.mark.parametrize("name", ["whole", "mirrored"])
@pytest.mark.parametrize("width", [1440, 1024])
def test_every_face_and_name_is_whole(shown: Show, boards: dict[str, Board], name: str, width: int) -> None:
    """No face of a curve covers another, no name covers a face or a name, and the curves stay in their lane."""
    page = shown(boards[name], width)
    faces, names = boxes(page, ".several .disc"), boxes(page, ".end bdi")
    (lane,) = boxes(page, ".feelings")

    assert len(faces) == sum(len(cells) for cells in boards[name].lanes[3].cells)
    assert not [pair for pair in combinations(faces, 2) if overlap(*pair)]
    assert not [pair for pair in combinations(names, 2) if overlap(*pair)]
    assert not [(face, end) for face in faces for end in names if overlap(face, end, slack=2)]
    assert all(lane[0] - 1 <= box[0] and box[2] <= lane[2] + 1 and lane[1] <= box[1] for box in faces + names)


@pytest.mark.parametrize("width", [1440, 720])
def test_lists_of_feelings_stand_below_the_curve(shown: Show, boards: dict[str, Board], width: int) -> None:
    """Words and faces have no place in common, the persona's strokes stand beside the words."""
    page = shown(boards["whole"], width)
    faces, lists = boxes(page, ".several .disc"), boxes(page, ".several td .felt")

    assert max(face[3] for face in faces) < min(words[1] for words in lists)
    assert page.evaluate(
        "[...document.querySelectorAll('td .felt')].every(list => list.scrollWidth <= list.clientWidth)"
    )


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_pictures_are_not_distorted(shown: Show, boards: dict[str, Board], width: int) -> None:
    """Landscape or portrait, a picture fits its cell, is not higher than a window, and is shown whole."""
    page = shown(boards["whole"], width)
    cells = boxes(page, ".storyboard td:has(img)")
    pictures = boxes(page, "figure img")
    fits = page.evaluate("[...document.querySelectorAll('figure img')].map(image => getComputedStyle(image).objectFit)")

    assert len(cells) == len(pictures) == 3
    for cell, image in zip(cells, pictures, strict=True):
        assert cell[0] <= image[0] < image[2] <= cell[2]
        assert 20 < image[3] - image[1] <= 400
    assert set(fits) == {"contain"}


def test_wide_cells_come_with_their_first_step(shown: Show, boards: dict[str, Board]) -> None:
    """On a narrow screen what goes for the third to fifth step stands in the third's card, and says so."""
    page = shown(boards["whole"], 390)
    (cell,) = boxes(page, ".thoughts.spans .w3-5")
    steps = boxes(page, ".steps th[id]")
    texts = page.evaluate("document.querySelector('.thoughts.spans .w3-5').innerText")

    assert steps[2][1] < cell[1] < steps[3][1]
    assert cell[2] <= 390
    assert texts.split("\n\n") == ["steps 3–5", "“Which one?”"]


def test_a_highlighted_card_is_so_throughout(shown: Show, boards: dict[str, Board]) -> None:
    """On a narrow screen what stands in the card of a moment of truth has its background, what does not has not."""
    page = shown(boards["whole"], 390)
    colour = "selector => getComputedStyle(document.querySelector(selector)).backgroundColor"
    truth, other = page.evaluate(colour, ".steps th:nth-child(6)"), page.evaluate(colour, ".steps th:nth-child(4)")

    assert truth != other
    assert page.evaluate(colour, ".storyboard.spans .w5-7") == truth
    assert page.evaluate(colour, ".thoughts.spans .w3-5") == other
    assert page.evaluate("getComputedStyle(document.querySelector('.thoughts.spans .w3-5')).backgroundImage") == "none"


def test_on_a_wide_screen_the_place_says_it(shown: Show, boards: dict[str, Board]) -> None:
    """There the words for the steps are for those who hear the page."""
    page = shown(boards["whole"], 1440)

    assert all(box[2] - box[0] <= 1 for box in boxes(page, ".reach"))


def test_lines_are_named_in_the_open(shown: Show, boards: dict[str, Board]) -> None:
    """The three lines of a blueprint have their names above one another, covered by nothing, even right below the head."""
    whole = boards["whole"]
    columns = tuple(column._replace(marks=(), duration="", description="", sources=()) for column in whole.columns)
    bare = whole._replace(columns=columns, lanes=whole.lanes[-3:], paths=whole.paths[:-1])
    for board in (whole, bare):
        page = shown(board, 1440)
        names = boxes(page, ".divide span")
        seen = page.evaluate(
            """() => [...document.querySelectorAll('.divide span')].map(name => { name.scrollIntoView({block: 'center'});
            const box = name.getBoundingClientRect();
            return [box.top + 2, box.bottom - 2].every(y => document.elementFromPoint(box.left + 9, y) === name) })"""
        )

        assert len(names) == 3
        assert not [pair for pair in combinations(names, 2) if overlap(*pair)]
        assert seen == [True, True, True]


def test_what_is_linked_comes_into_view(shown: Show, boards: dict[str, Board]) -> None:
    """The claim that an opportunity addresses is not hidden under the names of the lanes."""
    lane = Lane("needs", "Needs", "", ((ClaimCell("need", "Sleep", id="claim_9"),), *((),) * 8))
    page = shown(boards["whole"]._replace(lanes=(*boards["whole"].lanes, lane)), 800)
    page.evaluate("document.querySelector('.scroll').scrollLeft = 600; location.hash = '#claim_9'")
    (claim,), (name,) = boxes(page, "#claim_9"), boxes(page, ".needs .name")

    assert name[2] <= claim[0] < claim[2] <= 800
    assert 0 <= claim[1] < claim[3] <= 900
    assert page.evaluate("getComputedStyle(document.querySelector('#claim_9')).outlineStyle") == "solid"


def test_text_in_wide_cells_stays_in_view(shown: Show, boards: dict[str, Board]) -> None:
    """While the map scrolls, what a wide card says stays beside the names of the lanes."""
    page = shown(boards["whole"], 800)
    page.evaluate("document.querySelector('.scroll').scrollLeft = 300")
    (name,) = boxes(page, ".pain_points .name")
    text = boxes(page, "#claim_1 p")[1]

    assert name[2] <= text[0] < 800
