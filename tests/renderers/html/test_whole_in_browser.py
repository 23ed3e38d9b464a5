"""What goes for several steps, pictures and several curves, as a browser lays them out."""

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page

from journeymap.renderers.board.cells import BarCell, ClaimCell, FeelingCell, MetricCell
from journeymap.renderers.board.model import Board, Lane, Path

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


@pytest.mark.parametrize("width", [1440, 1024])
def test_words_keep_off_the_neutral_line(shown: Show, boards: dict[str, Board], width: int) -> None:
    """Neither the words of a curve, wherever it comes from, nor the names at the ends of several lie on the line."""
    bed = boards["bed"]
    cells = tuple((FeelingCell(score, score, "satisfied"),) for score in (2, 1, 2, -2, 1, -1, -2, 2, 0))
    one = bed._replace(lanes=(Lane("emotion", "Emotion", "", cells),))
    for board, selector in ((one, ".word bdi"), (boards["whole"], ".end bdi")):
        page = shown(board, width)
        (_, top, _, bottom), *_ = boxes(page, ".curve")
        middle = (top + bottom) / 2

        assert not [box for box in boxes(page, selector) if box[1] + 1 < middle < box[3] - 1]


def test_a_doubtful_way_is_broken_up(shown: Show, boards: dict[str, Board]) -> None:
    """Of each of five personas' curves the way to a hypothesis is dashed, and otherwise than any that is sure."""
    whole = boards["whole"]
    names = tuple(f"Persona {number}" for number in range(5))
    cells = tuple(
        tuple(FeelingCell(1, 1, "fine", "hypothesis" if column == 1 else "", curve) for curve in range(5))
        for column in (0, 1, 2, 3)
    )
    lane = Lane("emotion", "Emotion", "", (*cells, *((),) * 5), curves=names)
    page = shown(whole._replace(lanes=(lane,)), 1440)
    dashes = "selector => [...document.querySelectorAll(selector)].map(line => getComputedStyle(line).strokeDasharray)"
    sure = page.evaluate(dashes, "td .curve .line path:not(.hypothesis)")
    doubtful = page.evaluate(dashes, "td .curve .line .hypothesis")

    assert len(set(sure)) == len(set(doubtful)) == 5
    assert not set(sure) & set(doubtful)
    assert "none" not in doubtful


def test_why_they_leave_stands_below_what_is_lost(shown: Show, boards: dict[str, Board]) -> None:
    """The reasons of the last step are not taken for those of the loss on the way to it."""
    bed = boards["bed"]
    shares: list[tuple[BarCell, ...]] = [()] * 7
    lane = Lane("completion", "Reaching", "", (*shares, (BarCell(0.9, "90%"),), (BarCell(0.6, "60%", "Too late"),)))
    lost = Path(7, 8, "default", main=True, drop="−30 pts")
    page = shown(bed._replace(lanes=(lane,), paths=(lost,)), 1440)
    (drop,), (reasons,) = boxes(page, ".drop"), boxes(page, ".leaves .figure")
    said = page.evaluate("document.querySelector('.leaves').textContent")

    assert reasons[1] >= drop[3]
    assert said == "leaves here: Too late"


@pytest.mark.parametrize(("width", "seen"), [(1440, 1), (390, 2)])
def test_a_known_actor_is_seen_on_narrow_screens(shown: Show, boards: dict[str, Board], width: int, seen: int) -> None:
    """Beside each other the second of two steps of one actor does not repeat the name; below each other it does."""
    whole = boards["whole"]
    acting = {3: 0, 4: 0}
    columns = tuple(column._replace(actor=acting.get(place)) for place, column in enumerate(whole.columns))
    page = shown(whole._replace(columns=columns), width)
    visible = [box for box in boxes(page, ".actor") if box[2] - box[0] > 1]

    assert columns[3].stage == columns[4].stage
    assert len(visible) == seen


def test_figures_run_as_the_map_does(shown: Show, boards: dict[str, Board]) -> None:
    """In a map from right to left a number stands to the right of its unit, though its sign has marks of its own."""
    bed = boards["bed"]
    text = "\u200e−۴۴ واحد"
    shares = ((BarCell(0.9, "۹۰٪", text),), (MetricCell("شاخص", text, text),))
    lane = Lane("completion", "Reaching", "", (*shares, *((),) * 7))
    lost = Path(0, 1, "default", main=True, drop=text)
    page = shown(bed._replace(direction="rtl", language="fa", lanes=(lane,), paths=(lost,)), 1440)
    places = page.evaluate(
        """() => [...document.querySelectorAll('.drop, .figure')].map(element => {
        const text = element.firstChild, at = text.data.indexOf('۴'), range = document.createRange();
        range.setStart(text, at); range.setEnd(text, at + 2);
        const number = range.getBoundingClientRect();
        range.setStart(text, at + 3); range.setEnd(text, at + 7);
        return number.left - range.getBoundingClientRect().right })"""
    )

    assert len(places) == 4
    assert all(place > 0 for place in places)


@pytest.mark.parametrize("width", [1920, 1440, 1024, 720, 390])
def test_six_figures_stand_in_even_rows(shown: Show, boards: dict[str, Board], width: int) -> None:
    """All in one row where there is room for it, else three in each of two: none stands alone below five."""
    bed = boards["bed"]
    page = shown(bed._replace(figures=bed.figures[:1] * 6, metrics=()), width)
    tops = [box[1] for box in boxes(page, ".glance li")]
    ((left, _, right, _),) = boxes(page, ".glance ul")

    assert len(tops) == 6
    assert [tops.count(top) for top in sorted(set(tops))] == ([6] if right - left > 540 else [3, 3])


@pytest.mark.parametrize("width", [1440, 720, 390])
def test_the_name_stands_beside_the_portrait(shown: Show, boards: dict[str, Board], width: int) -> None:
    """However long the quote, the gap between them stays the same, with a picture or with initials."""
    whole = boards["whole"]
    personas = tuple(persona._replace(quote="I only want to sleep. " * 9) for persona in whole.personas)
    page = shown(whole._replace(personas=personas), width)
    portraits, names = boxes(page, ".portrait"), boxes(page, ".who h3")
    gaps = [name[0] - portrait[2] for portrait, name in zip(portraits, names, strict=True)]

    assert len(gaps) == 3
    assert all(8 <= gap <= 14 for gap in gaps)
