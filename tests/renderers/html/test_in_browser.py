"""The page in a browser: hostile texts stay texts, nothing is fetched, nothing overflows."""

import base64
import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from journeymap.renderers.board.model import Board
from journeymap.renderers.html import render

WIDTHS = (1440, 1024, 720, 390)
PAYLOADS = (
    "</script><script>window.ran=1</script>", "<img src=x onerror=window.ran=1>", "</style><style>*{display:none}",
    "\"><svg/onload=window.ran=1>", "' onmouseover='window.ran=1", "javascript:window.ran=1", "{{ 7*7 }}{% raw %}",
    "&lt;b&gt; &amp; &#x3c;", "]]><!--", "--><script>window.ran=1</script>", "<a href=//evil.example>x</a>",
    "trailing\\",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>", "\u202eevil\u202c", "two\nlines", "a\tb",
    "😀👩‍👩‍👧", "结帐", "بخرم؟",
    "<base href=https://evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>",
    "${7*7}", "%s %(x)s {0}",
)  # fmt: skip
STRUCTURE = {
    "kind", "role", "level", "icon", "direction", "language", "id", "sign", "link", "key", "words", "hue", "status",
    "data", "address", "place",
}  # fmt: skip
REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
CORPUS = Path(__file__).parents[4] / "shared" / "bad-inputs"


def poisoned(value: Any, payloads: Iterator[str], used: list[str]) -> Any:
    """The board with each of its texts replaced by a payload and a number of its own."""
    if isinstance(value, str):
        used.append(f"{next(payloads)} №{len(used)}" if value else "")
        return used[-1]
    if hasattr(value, "_fields"):
        fields = {name: getattr(value, name) for name in value._fields if name not in STRUCTURE}
        return value._replace(**{name: poisoned(field, payloads, used) for name, field in fields.items()})
    if isinstance(value, tuple):
        return tuple(poisoned(item, payloads, used) for item in value)
    return value


def opened(browser: Browser, data: bytes, tmp_path: Path, width: int = 1440) -> tuple[Page, list[str]]:
    """The page in a window of this width, and all it asked for and complained about."""
    file = tmp_path / "map.html"
    file.write_bytes(data)
    page = browser.new_page(viewport={"width": width, "height": 900})
    noticed: list[str] = []
    page.on("request", lambda request: noticed.append(request.url))
    page.on("console", lambda message: noticed.append(message.text))
    page.on("dialog", lambda dialog: noticed.append(dialog.message))
    page.goto(file.as_uri())
    assert noticed.pop(0) == file.as_uri()
    return page, noticed


def assert_harmless(browser: Browser, board: Board, payloads: Iterator[str], tmp_path: Path) -> None:
    used: list[str] = []
    hostile = poisoned(board, payloads, used)
    page, noticed = opened(browser, render(hostile), tmp_path)
    shown = page.evaluate("document.body.textContent + [...document.images].map(image => image.alt).join(' ')")
    foreign = "iframe, base, object, img:not([src^='data:image/png;base64,'])"
    scripts = page.evaluate(f'document.scripts.length + document.querySelectorAll("{foreign}").length')

    assert len(used) > 100
    assert [text for text in used if text not in shown] == []
    for opener in page.query_selector_all(".steps .opener"):
        opener.evaluate("opener => opener.click()")
    for text in used[:12]:
        page.fill(".search input", text)
    for select in page.query_selector_all(".filters select"):
        for value in select.evaluate("select => [...select.options].map(option => option.value)"):
            select.evaluate(
                "(select, value) => { select.value = value; select.dispatchEvent(new Event('change')) }", value
            )

    assert (page.evaluate("window.ran"), scripts, noticed) == (None, 1, [])  # the page's own script
    page.close()


def test_hostile_texts_are_shown_as_typed(browser: Browser, boards: dict[str, Board], tmp_path: Path) -> None:
    """In every text of every board a payload is put: nothing runs, all of it appears as written."""
    payloads = cycle(PAYLOADS)
    for name in ("bed", "crowded", "whole", "stagelevel"):
        assert_harmless(browser, boards[name], payloads, tmp_path)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora are not beside the repository")
def test_known_payloads_are_shown_as_typed(browser: Browser, bed: Board, tmp_path: Path) -> None:
    """So it is with the public lists of strings that broke other programs."""
    texts = []
    for name in ("naughty-strings.json", "xss-payloads.json"):
        found = json.loads((CORPUS / name).read_bytes())
        raw = found if isinstance(found, list) else next(iter(found.values()))
        texts += [base64.b64decode(entry).decode(errors="ignore").strip() for entry in raw]
    texts = [text for text in texts if text and not REFUSED.search(text)]
    assert len(texts) > 4000

    for start in range(0, len(texts), 1000):
        assert_harmless(browser, bed, cycle(texts[start::7]), tmp_path)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_never_scrolls_sideways(
    browser: Browser, boards: dict[str, Board], tmp_path: Path, width: int
) -> None:
    """Only the map scrolls within its frame, and no request is made, at any width."""
    for name, board in boards.items():
        page, noticed = opened(browser, render(board), tmp_path, width)

        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name
        assert noticed == [], name
        page.close()


def test_a_map_that_fits_is_no_box_to_scroll(browser: Browser, bed: Board, tmp_path: Path) -> None:
    """On a window wide enough the page holds the whole table, and the step names stay at the window's edge."""
    page, _ = opened(browser, render(bed), tmp_path)
    whole = page.evaluate("document.querySelector('.map').offsetHeight")
    bottom = page.evaluate("document.querySelector('.map').getBoundingClientRect().bottom")
    box = page.evaluate("document.querySelector('.scroll').clientHeight")
    page.evaluate("scrollTo(0, 700)")
    sticky = page.evaluate(
        "(box => [box.top, box.height])(document.querySelector('.steps th').getBoundingClientRect())"
    )

    assert whole > 900
    assert box >= whole
    assert page.evaluate("document.documentElement.scrollHeight") >= bottom
    assert 30 < sticky[0] <= 60  # below the banners of the stages
    assert sticky[1] <= 900 / 5


def test_a_wider_map_scrolls_within_the_window(browser: Browser, boards: dict[str, Board], tmp_path: Path) -> None:
    """Forty columns scroll in a box no taller than the window, in which the lane names and the step heads stay."""
    page, _ = opened(browser, render(boards["long"]), tmp_path)
    page.evaluate("document.querySelector('.scroll').scrollTo(700, 200)")
    shown = page.evaluate(
        """() => { const box = document.querySelector('.scroll'), name = document.querySelector('.steps .name');
        const [a, b] = [box.getBoundingClientRect(), name.getBoundingClientRect()];
        return [box.scrollLeft, box.scrollTop, a.height <= innerHeight, Math.round(b.left - a.left), b.top - a.top < 120]
        }"""
    )

    assert shown == [700, 200, True, 1, True]


def test_columns_align_in_every_lane(browser: Browser, boards: dict[str, Board], tmp_path: Path) -> None:
    """Each cell stands exactly under its step, all are equally wide, the face of the curve is in the middle."""
    lefts = """() => [...document.querySelectorAll('.row')].map(
        row => [...row.children].map(cell => Math.round(cell.getBoundingClientRect().left)).join())"""
    faces = """() => [...document.querySelectorAll('.feelings td')].map(cell => {
        const face = cell.querySelector('.point .disc'); if (!face) return 0;
        const a = cell.getBoundingClientRect(), b = face.getBoundingClientRect();
        return Math.abs(a.left + a.right - b.left - b.right) / 2})"""
    widths = "[...document.querySelectorAll('.steps th[id]')].map(cell => cell.getBoundingClientRect().width)"
    for name in ("bed", "long", "stagelevel"):
        page, _ = opened(browser, render(boards[name]), tmp_path)

        assert len(set(page.evaluate(lefts))) == 1, name
        assert max(page.evaluate(widths)) - min(page.evaluate(widths)) < 2, name
        assert max(page.evaluate(faces)) < 2, name
        page.close()


def test_right_to_left_begins_at_the_right(browser: Browser, bed: Board, tmp_path: Path) -> None:
    """In a right-to-left language the first step is the rightmost, and the curve is mirrored with it."""
    page, _ = opened(browser, render(bed._replace(direction="rtl", language="fa")), tmp_path)
    places = page.evaluate("[...document.querySelectorAll('.steps th')].map(cell => cell.getBoundingClientRect().left)")

    assert places == sorted(places, reverse=True)
    assert page.evaluate("getComputedStyle(document.querySelector('.line')).transform") == "matrix(-1, 0, 0, 1, 0, 0)"


def test_narrow_screens_read_step_by_step(browser: Browser, bed: Board, tmp_path: Path) -> None:
    """Below 720 pixels each step's cells follow their step, with the lane's name; nothing is lost."""
    page, _ = opened(browser, render(bed), tmp_path, 390)
    cells = page.evaluate(
        """() => [...document.querySelectorAll('.stages th, .row > *')]
        .filter(cell => cell.getClientRects().length)
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map(cell => cell.dataset.lane || cell.querySelector('bdi').innerText)"""
    )
    first = [lane.title for lane in bed.lanes if lane.cells[0]]

    assert cells[: 2 + len(first)] == ["Discover", "Back hurts every morning", *first]
