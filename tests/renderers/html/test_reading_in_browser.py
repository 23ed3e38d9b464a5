"""What helps to read a map: the panel, related claims, the small map, stage by stage, heads that stay."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from journeymap.renderers.board.model import Board

Show = Callable[..., Page]
OPENER = ".steps th:nth-child({}) .opener"


def box(page: Page, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.evaluate("s => document.querySelector(s).getBoundingClientRect().toJSON()", selector)
    return found


@pytest.mark.parametrize("name", ["whole", "mirrored"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_panel_tells_all_of_a_step(shown: Show, boards: dict[str, Board], name: str, width: int) -> None:
    """Of every lane, also of those that are hidden, and what goes for several steps."""
    page = shown(boards[name], width)
    page.evaluate("document.querySelector('tbody.lane').hidden = true")
    page.click(OPENER.format(6))
    told = page.text_content(".told")
    here = page.evaluate(
        """() => [...document.querySelectorAll('tbody.lane tr')].flatMap(row => [...row.cells]
        .filter(cell => /w[1-5]-[5-9]/.test(cell.className) || (row.matches('.row') && cell === row.cells[5]))
        .flatMap(cell => [...cell.querySelectorAll('bdi')].map(text => text.textContent)))"""
    )

    assert page.evaluate("document.activeElement.id") == "panel_name"
    assert page.inner_text(".panel h2") == boards[name].columns[4].name
    assert len(here) > 5
    assert [text for text in here if text not in told] == []
    assert page.evaluate("document.querySelectorAll('.told [id]').length") == 0
    assert page.evaluate("decodeURIComponent(location.hash.slice(1))") == boards[name].columns[4].id


@pytest.mark.parametrize("name", ["bed", "persian"])
def test_the_panel_goes_on_with_the_arrow_keys(shown: Show, boards: dict[str, Board], name: str) -> None:
    """As the language reads; Escape closes it, and the step has the focus again."""
    page = shown(boards[name], 1440)
    page.click(OPENER.format(2))
    page.keyboard.press("ArrowLeft" if boards[name].direction == "rtl" else "ArrowRight")

    assert page.inner_text(".panel h2") == boards[name].columns[1].name
    page.keyboard.press("Escape")
    assert not page.locator(".panel").is_visible()
    assert page.evaluate("document.activeElement.closest('th').id") == boards[name].columns[1].id
    assert page.evaluate("location.hash") == ""


def test_a_link_to_a_step_opens_it(shown: Show, boards: dict[str, Board]) -> None:
    """In view, beside the names of the lanes."""
    long = boards["long"]
    page = shown(long, 1440)
    page.goto(f"{page.url}#{long.columns[30].id}")
    page.reload()
    page.wait_for_timeout(600)
    head, name = box(page, f"#{long.columns[30].id}"), box(page, ".steps .name")

    assert page.inner_text(".panel h2") == long.columns[30].name
    assert name["right"] - 1 <= head["left"] < head["right"] <= box(page, ".panel")["left"] + 1


def test_what_solves_a_pain_point_is_marked_with_it(shown: Show, boards: dict[str, Board]) -> None:
    """From either side, with the pointer or the keyboard."""
    page = shown(boards["whole"], 1440)
    page.dispatch_event("#claim_1", "pointerover")
    marked = "[...document.querySelectorAll('.related')].map(claim => claim.classList[1]).sort()"

    assert page.evaluate(marked) == ["opportunity", "pain"]
    page.dispatch_event("h1", "pointerover")
    assert page.evaluate(marked) == []
    page.evaluate("document.querySelectorAll('.opportunity details').forEach(fold => fold.open = true)")
    page.focus(".opportunity a[href='#claim_1']")
    assert page.evaluate(marked) == ["opportunity", "pain"]


def test_a_long_map_has_a_small_one(shown: Show, boards: dict[str, Board]) -> None:
    """A link for each step, and a frame about what is in view that moves with it and moves it."""
    page = shown(boards["long"], 1440)
    start = box(page, ".frame")
    page.click(".minimap li:nth-child(1) >> nth=-1")
    page.wait_for_timeout(900)
    there = box(page, ".frame")
    page.mouse.move(there["left"] + 9, there["top"] + 9)
    page.mouse.down()
    page.mouse.move(there["left"] - 200, there["top"] + 9, steps=5)
    page.mouse.up()
    page.wait_for_timeout(900)

    assert page.evaluate("document.querySelectorAll('.minimap a').length") == 40
    assert there["left"] > start["left"] + 100
    assert box(page, ".frame")["left"] < there["left"] - 100


def test_a_short_map_has_none(shown: Show, bed: Board) -> None:
    """Nor the rules and the script for one."""
    page = shown(bed, 1440)

    assert not [part for part in ("startMinimap", 'class="minimap"', ".frame") if part in page.content()]


@pytest.mark.parametrize("name", ["bed", "persian", "stageless"])
def test_a_map_is_presented_stage_by_stage(shown: Show, boards: dict[str, Board], name: str) -> None:
    """Each fills the window beside the names of the lanes; the arrow keys lead on, Escape ends it."""
    board = boards[name]
    page = shown(board, 1440)
    page.goto(page.url + "?stage=1")
    onward = "ArrowLeft" if board.direction == "rtl" else "ArrowRight"
    page.keyboard.press(onward)
    page.wait_for_timeout(900)
    first, last = (board.stages[1].first, board.stages[1].first + board.stages[1].span - 1) if board.stages else (1, 1)
    heads = [box(page, f"#{board.columns[column].id}") for column in (first, last)]

    assert not page.locator("h1").is_visible()
    assert page.inner_text(".presenter b") == (board.stages[1].name if board.stages else board.columns[1].name)
    assert min(head["left"] for head in heads) >= -1
    assert max(head["right"] for head in heads) <= 1441
    assert page.evaluate("new URLSearchParams(location.search).get('stage')") == "2"
    page.keyboard.press("Escape")
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.querySelectorAll('.other').length") == 0


@pytest.mark.parametrize("name", ["bed", "long"])
def test_banners_and_step_heads_stay(shown: Show, boards: dict[str, Board], name: str) -> None:
    """At the top while the map scrolls below them, whether the window scrolls or the map's own box."""
    page = shown(boards[name], 1440)
    page.set_viewport_size({"width": 1440, "height": 500})
    page.evaluate(
        "document.querySelector('.map').scrollIntoView({behavior: 'instant'});"
        "document.querySelector('.scroll').scrollTo({top: 300, behavior: 'instant'}); document.querySelector('.scroll').scrollTop || scrollBy({top: 200, behavior: 'instant'})"
    )
    page.wait_for_timeout(300)
    top = max(0.0, box(page, ".scroll")["top"])
    banner, head = box(page, ".stages .stage"), box(page, ".steps th[id]")

    assert top - 2 <= banner["top"] <= top + 3
    assert banner["bottom"] - 3 <= head["top"] <= banner["bottom"] + 3


def test_a_review_that_is_overdue_says_so(shown: Show, bed: Board) -> None:
    """Once its day has passed by the reader's clock, not before."""
    from journeymap.renderers.board.model import Due

    seen = [
        shown(bed._replace(due=Due(date, "review overdue")), 1440).locator(".overdue").is_visible()
        for date in ("2020-01-31", "9999-01-31")
    ]

    assert seen == [True, False]


def test_the_panel_closes_where_it_was_opened(shown: Show, boards: dict[str, Board]) -> None:
    """Back closes it; Escape too, wherever the focus is, and the focus returns to the link that opened it."""
    page = shown(boards["whole"], 1440)
    page.focus(".hotspots a.step, .ideas a.step, .way-on a")
    link = page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")

    assert not page.locator(".panel").is_visible()
    assert page.evaluate("document.activeElement.outerHTML") == link
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel")
    page.go_back()
    page.wait_for_selector(".panel", state="hidden")


def test_keys_of_the_browser_stay_its_own(shown: Show, bed: Board) -> None:
    """An arrow with Alt held is no arrow of the panel's."""
    page = shown(bed, 1440)
    page.click(OPENER.format(3))
    page.keyboard.press("Alt+ArrowRight")

    assert page.inner_text(".panel h2") == bed.columns[1].name


def test_a_presentation_scrolls_and_shows_the_panel(shown: Show, boards: dict[str, Board]) -> None:
    """By keyboard: the map has the focus; Escape closes the panel first."""
    page = shown(boards["whole"], 1440)
    page.set_viewport_size({"width": 1440, "height": 500})
    page.click("[data-action=present]")
    page.keyboard.press("PageDown")
    page.wait_for_timeout(600)
    assert page.evaluate("document.querySelector('.scroll').scrollTop") > 100
    page.keyboard.press("Home")
    page.evaluate("document.querySelector('.opener').focus()")
    page.keyboard.press("Enter")
    assert page.locator(".panel").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".panel").is_visible()
    assert page.locator(".presenter").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".presenter").is_visible()


@pytest.mark.parametrize("name", ["bed", "long"])
def test_what_has_the_focus_is_seen(shown: Show, boards: dict[str, Board], name: str) -> None:
    """Also on the way back up, below the heads that stay and beside the names of the lanes."""
    page = shown(boards[name], 1440)
    page.set_viewport_size({"width": 1440, "height": 500})
    page.focus("footer a, .sources a, .ideas a, .matrix a")
    hidden = """() => { const element = document.activeElement, box = element.getBoundingClientRect();
        const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 30) / 2);
        return element.closest('.map') && !element.contains(seen) && !seen?.contains(element) ? element.outerHTML : '' }"""
    covered, stops = [], 0
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        stops += page.evaluate("!!document.activeElement.closest('.map td')")
        covered.append(page.evaluate(hidden))

    assert stops > 3
    assert [each for each in covered if each] == []


def test_a_small_map_lists_the_steps_on_a_narrow_screen(shown: Show, boards: dict[str, Board]) -> None:
    """By their numbers, each a link to its card."""
    page = shown(boards["long"], 390)
    numbers = "[...document.querySelectorAll('.minimap a')].map(a => getComputedStyle(a, '::before').content)"

    assert page.locator(".minimap a").nth(30).is_visible()
    assert len(page.evaluate(numbers)) == 40
    page.locator(".minimap a").nth(30).click()
    page.wait_for_timeout(600)
    assert 0 <= box(page, f"#{boards['long'].columns[30].id}")["top"] < 900
    assert page.evaluate("document.activeElement.closest('th').id") == boards["long"].columns[30].id
