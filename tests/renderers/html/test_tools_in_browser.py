"""The controls above the map, as a reader uses them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from journeymap.renderers.board.cells import TextCell
from journeymap.renderers.board.model import Board

Show = Callable[..., Page]
FADED = "[...document.querySelectorAll('.steps th[id]')].map(cell => cell.classList.contains('faded'))"


def choose(page: Page, name: str, value: str) -> None:
    page.evaluate("document.querySelector('.menu.filters').open = true")
    page.select_option(f"select[name={name}]", value)


@pytest.mark.parametrize("name", ["bed", "persian"])
def test_search_counts_and_goes_from_place_to_place(shown: Show, boards: dict[str, Board], name: str) -> None:
    """The page itself stays as it was; the address keeps what was searched for."""
    page = shown(boards[name], 1440)
    wanted = page.inner_text(".steps th:nth-child(3) bdi").split()[-1]
    before = page.inner_html("main .map")
    page.fill(".search input", wanted.upper())
    found = page.evaluate("CSS.highlights.get('found').size")
    page.press(".search input", "Enter")

    assert found > 0
    assert page.evaluate("[...CSS.highlights.get('current')].map(String)") == [
        page.evaluate("String([...CSS.highlights.get('found')][0])")
    ]
    assert page.inner_html("main .map") == before
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == wanted.upper()
    page.reload()
    assert page.evaluate("CSS.highlights.get('found').size") == found


def test_what_is_found_is_unfolded(shown: Show, boards: dict[str, Board]) -> None:
    """And comes into view."""
    page = shown(boards["whole"], 1440)
    inside = "document.querySelector('.persona details')"
    wanted = page.evaluate(f"{inside}.querySelector('dd bdi').textContent")
    page.fill(".search input", wanted)
    page.press(".search input", "Enter")

    assert page.evaluate(f"{inside}.open")


def test_nothing_found_says_so(shown: Show, bed: Board) -> None:
    """The buttons that lead from place to place then lead nowhere."""
    page = shown(bed, 1440)
    page.fill(".search input", "<script>")

    assert page.inner_text(".found") == "0 found"
    assert page.evaluate("[...document.querySelectorAll('.search button')].every(button => button.disabled)")


def test_a_lane_is_taken_off_and_put_back(shown: Show, boards: dict[str, Board]) -> None:
    """The address keeps it; a line of the blueprint goes with the last lane behind it."""
    page = shown(boards["whole"], 1440)
    keys = [lane.key for lane in boards["whole"].lanes]
    page.evaluate("document.querySelector('.menu.lanes').open = true")
    page.uncheck(f".lanes input[value={keys[-1]}]")
    page.reload()
    seen = page.evaluate("[...document.querySelectorAll('tbody.lane')].filter(lane => lane.offsetHeight).length")
    borders = "[...document.querySelectorAll('tbody.border')].filter(line => line.offsetHeight).length"

    assert seen == len(keys) - 1
    assert page.evaluate(borders) == sum(bool(lane.line) for lane in boards["whole"].lanes[:-1])
    page.evaluate("document.querySelector('.menu.lanes').open = true")
    page.check(f".lanes input[value={keys[-1]}]")
    assert page.evaluate("location.search") == ""


def test_filters_fade_what_does_not_answer(shown: Show, bed: Board) -> None:
    """A step without any answer fades as a whole; several filters must all be met."""
    names = ("Sales", "Retail", "Retail", "Sales", "Retail", "Sales", "Logistics", "Logistics", "Retail")
    lanes = [
        lane._replace(cells=tuple((TextCell(name),) for name in names)) if lane.key == "owner" else lane
        for lane in bed.lanes
    ]
    bed = bed._replace(lanes=tuple(lanes))
    page = shown(bed, 1440)
    severe = [any(getattr(cell, "level", "") == "high" for cell in cells) for cells in lane_of(bed, "pain_points")]
    choose(page, "severity", "high")

    assert any(severe)
    assert page.evaluate(FADED) == [not is_severe for is_severe in severe]
    assert page.inner_text(".kept") == f"{sum(severe)} of 9 steps"
    choose(page, "owner", "Logistics")
    both = [is_severe and name == "Logistics" for name, is_severe in zip(names, severe, strict=True)]
    assert sum(both) == 1
    assert page.evaluate(FADED) == [not each for each in both]
    page.click("[data-action=clear-filters]")
    assert page.evaluate("document.querySelectorAll('.faded').length") == 0


def lane_of(board: Board, key: str) -> tuple[tuple[object, ...], ...]:
    (lane,) = [lane for lane in board.lanes if lane.key == key]
    return lane.cells


def test_one_personas_curve_alone(shown: Show, boards: dict[str, Board]) -> None:
    """The others are not drawn."""
    page = shown(boards["whole"], 1440)
    choose(page, "persona", "1")
    seen = page.evaluate(
        "[...document.querySelectorAll('.curve .c0, .curve .c1, .curve .c2')]"
        ".filter(part => getComputedStyle(part).display !== 'none').map(part => part.classList[0] || part.getAttribute('class'))"
    )

    assert {name for name in seen if name.startswith("c")} <= {"c1"}
    assert seen


def test_menus_close(shown: Show, bed: Board) -> None:
    """With Escape, and when something else is wanted."""
    page = shown(bed, 1440)
    page.click(".menu.view summary")
    page.keyboard.press("Escape")
    assert page.evaluate("document.querySelectorAll('.menu[open]').length") == 0
    page.click(".menu.view summary")
    page.click("h1")
    assert page.evaluate("document.querySelectorAll('.menu[open]').length") == 0


def test_compact_is_denser_and_all_unfolds(shown: Show, boards: dict[str, Board]) -> None:
    """Both are kept in the address."""
    page = shown(boards["whole"], 1440)
    height = "document.querySelector('.map').offsetHeight"
    before = page.evaluate(height)
    page.click(".menu.view summary")
    page.check(".view input[name=compact]")
    assert page.evaluate(height) < before
    page.check(".view input[name=open]")
    page.reload()
    assert page.evaluate("[...document.querySelectorAll('main details:not(.menu)')].every(fold => fold.open)")
    assert page.evaluate("document.documentElement.className").split()[-1] == "compact"


def test_a_strange_address_does_no_harm(shown: Show, bed: Board) -> None:
    """Values that nobody could have chosen are passed over."""
    page = shown(bed, 1440)
    noticed: list[str] = []
    page.on("console", lambda message: noticed.append(message.text))
    page.on("pageerror", lambda error: noticed.append(str(error)))
    page.goto(
        page.url
        + "?q=<img src=x onerror=alert(1)>&hide=__proto__,<script>&severity=%22&owner=x&colours=pink&stage=1e99"
        "&page=__proto__&persona=constructor&open=2#%E0%A4%A"
    )

    assert page.inner_text(".found") == "0 found"
    assert page.evaluate("document.querySelectorAll('.faded, tbody[hidden]').length") == 0
    assert noticed == []


def test_all_is_there_without_scripts(bed: Board, browser, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """The controls that would do nothing are not shown; every text is."""
    from journeymap.renderers.html import render

    file = tmp_path / "map.html"
    file.write_bytes(render(bed))
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    seen = page.locator("main").inner_text()

    assert not page.locator(".tools").is_visible()
    for column in bed.columns:
        assert column.name in seen
    context.close()


OPACITY = """selector => [...document.querySelectorAll(selector)].map(item => {
    let seen = 1;
    for (let part = item; part; part = part.parentElement) seen *= Number(getComputedStyle(part).opacity);
    return Math.round(seen * 100);
})"""


def test_what_is_asked_for_is_what_stays_bright(shown: Show, boards: dict[str, Board]) -> None:
    """Whatever a filter leaves out fades once, in a faded step as in another; what it keeps does not."""
    page = shown(boards["bed"], 1440)
    page.goto(page.url + "?severity=critical")
    others = page.evaluate(OPACITY, ".map .row .pain:not(.critical)")

    assert set(page.evaluate(OPACITY, ".map .row .pain.critical")) == {100}
    assert set(others) == {28}
    assert len(others) > 2


def test_a_persona_asked_for_is_alone_in_words_too(shown: Show, boards: dict[str, Board]) -> None:
    """The lists below the curves name nobody else's feelings."""
    page = shown(boards["whole"], 1440)
    choose(page, "persona", "1")
    seen = page.evaluate(
        "[...document.querySelectorAll('td .felt li')].filter(item => item.offsetHeight).map(item => item.className)"
    )

    assert seen
    assert all(name.endswith("c1") for name in seen)


def test_hidden_lanes_are_not_searched(shown: Show, bed: Board) -> None:
    """What a reader has taken off is not counted, and counts again when it is back."""
    page = shown(bed, 1440)
    wanted = page.inner_text("[data-key=pain_points] .pain p:not(.badge)")
    page.fill(".search input", wanted)
    count = page.inner_text(".found")
    page.evaluate("document.querySelector('.menu.lanes').open = true")
    page.uncheck(".lanes input[value=pain_points]")

    assert count != "0 found"
    assert int(page.inner_text(".found").split()[0]) < int(count.split()[0])
    page.check(".lanes input[value=pain_points]")
    assert page.inner_text(".found") == count


def test_a_menu_closes_when_the_focus_goes_on(shown: Show, bed: Board) -> None:
    """It would hide what has the focus."""
    page = shown(bed, 1440)
    page.click(".menu.print summary, .menu.paper summary")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelectorAll('.menu[open]').length") == 1
    for _ in range(3):
        page.keyboard.press("Tab")

    assert page.evaluate("document.querySelectorAll('.menu[open]').length") == 0
