"""The map on paper: on one sheet, or in sheets that repeat what each needs."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument

from journeymap.renderers.board.cells import BarCell
from journeymap.renderers.board.model import Board

Show = Callable[..., Page]
MEDIA = "[...document.styleSheets[0].cssRules].map(rule => rule.media?.mediaText)"
LAY = "dispatchEvent(new Event('beforeprint'))"
SHEETS = """() => [...document.querySelectorAll('.sheets .map')].map(map => ({
    heads: [...map.querySelectorAll('.steps th:not(.name):not([hidden])')].map(head => head.querySelector('.opener bdi').textContent),
    banners: [...map.querySelectorAll('.stages .stage:not([hidden])')].map(stage => stage.colSpan),
    lanes: map.querySelectorAll('.name b').length,
    wide: [...map.querySelectorAll('.lane tr')].every(row => [...row.cells].filter(cell => !cell.hidden && !cell.matches('.name'))
        .reduce((sum, cell) => sum + cell.colSpan, 0) === map.querySelectorAll('.steps th:not(.name):not([hidden])').length)
}))"""


@pytest.mark.parametrize("name", ["whole", "mirrored", "long"])
def test_sheets_share_the_columns(shown: Show, boards: dict[str, Board], name: str) -> None:
    """Every step is on one sheet, in order, under its banner and beside all lanes; no sheet has more than nine."""
    board = boards[name]
    page = shown(board, 1440)
    page.goto(page.url + "?page=a4")
    if len(board.columns) <= 9:
        page.evaluate("document.querySelectorAll('.steps th')[9].dataset.stage = 'x'")
    page.evaluate(LAY)
    sheets = page.evaluate(SHEETS)
    if len(board.columns) <= 9:
        assert sheets == []
        return

    assert [head for sheet in sheets for head in sheet["heads"]] == [column.name for column in board.columns]
    assert all(0 < len(sheet["heads"]) <= 9 for sheet in sheets)
    assert all(sum(sheet["banners"]) == len(sheet["heads"]) for sheet in sheets)
    assert all(sheet["wide"] for sheet in sheets)
    assert {sheet["lanes"] for sheet in sheets} == {len(board.lanes) + 1}


def test_nothing_is_lost_on_the_sheets(shown: Show, boards: dict[str, Board]) -> None:
    """Their words together are those of the map, and no id is there twice."""
    page = shown(boards["long"], 1440)
    page.goto(page.url + "?page=a4")
    words = "part => [...new Set(document.querySelector(part).textContent.split(/\\s+/))].sort()"
    before = page.evaluate(words, ".map")
    page.evaluate(LAY)
    seen = page.evaluate(
        """() => { for (const cell of document.querySelectorAll('.sheets [hidden]')) cell.remove();
        return [...new Set(document.querySelector('.sheets').textContent.split(/\\s+/))].sort() }"""
    )

    assert seen == before
    assert page.evaluate("[...document.querySelectorAll('.sheets [id]')].length") == 0


def test_after_printing_all_is_as_before(shown: Show, boards: dict[str, Board]) -> None:
    """What was unfolded for the paper folds, the sheets are gone, local links lead on."""
    page = shown(boards["long"], 1440)
    before = page.content()
    page.evaluate(LAY)
    during = page.content()
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert during != before
    assert page.content() == before


def test_all_unfolds_for_paper(shown: Show, boards: dict[str, Board]) -> None:
    """Also the persona's facts and what a claim has besides."""
    page = shown(boards["whole"], 1440)
    page.evaluate(LAY)

    assert page.evaluate("document.querySelectorAll('main details:not([open]):not(.menu)').length") == 0


@pytest.mark.parametrize("name", ["whole", "long"])
def test_controls_are_not_printed(shown: Show, boards: dict[str, Board], name: str) -> None:
    """Paper has no buttons."""
    page = shown(boards[name], 1440)
    page.emulate_media(media="print")
    seen = [page.locator(selector).first.is_visible() for selector in (".tools", ".panel", ".presenter")]

    assert seen == [False, False, False]
    assert name == "whole" or not page.locator(".minimap").is_visible()


def test_a_map_a_little_too_long_is_made_smaller(shown: Show, boards: dict[str, Board]) -> None:
    """One that fits stays as it is, and so does one that is far too long; styles are afterwards what they were."""
    bed = boards["bed"]
    pains = next(lane for lane in bed.lanes if lane.key == "pain_points")
    sizes, apart = [], []
    for more in range(8):
        page = shown(bed._replace(lanes=(*bed.lanes, *[pains] * more)), 1440)
        before = page.evaluate(MEDIA)
        page.evaluate(LAY)
        sizes.append(page.evaluate("Number(document.body.style.zoom) || 1"))
        apart.append(page.evaluate("document.body.className === 'apart'"))
        assert page.evaluate(MEDIA) == before
        page.close()

    assert (sizes[0], apart[0]) == (1, False)
    assert (sizes[-1], apart[-1]) == (1, False)
    assert 0.86 <= min(sizes) < 0.95


def test_each_sheet_says_which_map_it_is_of(shown: Show, boards: dict[str, Board]) -> None:
    """Its title, its version, its last review and its file; on a screen all that stands elsewhere."""
    page = shown(boards["bed"]._replace(edition="Version 2 · Reviewed 3 May 2026"), 1440)
    assert not page.locator(".edition").is_visible()
    page.emulate_media(media="print")

    assert page.inner_text(".edition") == (
        f"{boards['bed'].title} · Version 2 · Reviewed 3 May 2026 · {boards['bed'].origin}"
    )


@pytest.mark.parametrize(
    ("stage", "sheets"), [(5, [9, 6, 9, 6, 5, 5]), (6, [6, 6, 6, 6, 6, 6, 4]), (50, [9, 9, 9, 7, 6])]
)
def test_no_step_has_a_sheet_for_itself(shown: Show, boards: dict[str, Board], stage: int, sheets: list[int]) -> None:
    """The last two sheets are filled alike, however many steps are in a stage; others end with one where they can."""
    page = shown(boards["long"], 1440)
    page.goto(page.url + "?page=a4")
    page.evaluate(
        "size => document.querySelectorAll('.steps th[id]').forEach((head, step) => "
        "head.dataset.stage = Math.floor(step / size))",
        stage,
    )
    page.evaluate(LAY)

    assert [len(sheet["heads"]) for sheet in page.evaluate(SHEETS)] == sheets


def test_who_leaves_is_told_at_one_height(shown: Show, boards: dict[str, Board]) -> None:
    """Whether or not a loss is written above it."""
    bed = boards["bed"]
    board = bed._replace(
        lanes=tuple(
            lane._replace(
                cells=tuple(
                    tuple(c._replace(note="Too dear") if isinstance(c, BarCell) else c for c in cells)
                    for cells in lane.cells
                )
            )
            for lane in bed.lanes
        )
    )
    page = shown(board, 1440)
    heights = {}
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        tops = page.evaluate("[...document.querySelectorAll('.leaves')].map(note => note.getBoundingClientRect().top)")
        heights[media] = len(tops), max(tops) - min(tops)

    assert heights["screen"][0] > 1
    assert page.locator(".drop").count() not in (0, heights["screen"][0])
    assert all(apart < 0.5 for _, apart in heights.values())


def test_a_line_between_lanes_is_printed_with_the_lane_below(shown: Show, boards: dict[str, Board]) -> None:
    """Wherever a sheet is full, no line is left at its end."""
    bed = boards["bed"]
    pains = next(lane for lane in bed.lanes if lane.key == "pain_points")
    lined = [lane for lane in bed.lanes if lane.line]
    parts = []
    for more in range(4):
        page = shown(bed._replace(lanes=(*[pains] * more, *lined * 20)), 1440)
        sheets = PdfDocument(page.pdf(prefer_css_page_size=True))
        parts.append([sheet.get_textpage().get_text_range() for sheet in sheets])

    assert all(sum(lined[0].line in sheet for sheet in sheets) > 1 for sheets in parts)
    for lane in lined:
        assert all(sheet.count(lane.line) == sheet.count(lane.title) for sheets in parts for sheet in sheets)


def test_nothing_is_cut_at_the_sides_of_a_sheet(shown: Show, boards: dict[str, Board]) -> None:
    """The edge of the last card is as strong as that of the first."""
    page = shown(boards["bed"], 1440)
    (sheet, *_) = PdfDocument(page.pdf(prefer_css_page_size=True))
    page.emulate_media(media="print")
    cards = page.evaluate(
        "(({top, height}) => top + height / 2)(document.querySelector('.cards').getBoundingClientRect())"
    )
    picture = sheet.render(scale=3).to_pil().convert("L")
    middle = int(3 * (17 + 0.75 * cards))  # below a margin of 17 points
    ink = [255 - shade for shade in picture.crop((0, middle, picture.width, middle + 1)).tobytes()]
    first, *_, last = [x for x, depth in enumerate(ink) if depth > 5]

    assert sum(ink[last - 4 :]) > 0.7 * sum(ink[: first + 5]) > 10


@pytest.mark.parametrize(("name", "side"), [("whole", 1), ("mirrored", 0)])
def test_sheets_are_numbered_at_the_end_of_the_line(
    shown: Show, boards: dict[str, Board], name: str, side: int
) -> None:
    """On the right, or on the left where the map runs from right to left."""
    page = shown(boards[name], 1440)
    (sheet, *_) = PdfDocument(page.pdf(prefer_css_page_size=True))
    text = sheet.get_textpage()
    width = sheet.get_width()
    corners = [text.get_text_bounded(left, 8, left + 60, 24).strip() for left in (10, width - 70)]

    assert "/" in corners[side]
    assert corners[1 - side] == ""
