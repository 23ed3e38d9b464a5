"""How soon a page answers in a browser, and how smoothly it is searched."""

import shutil
import statistics
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from figures import Figure, at_most
from heard import board_of
from journeys import MORE

from journeymap.cli.draw import draw

# Keeps how long each frame takes from now on.
FRAMES = """() => { window.frames_ = []; let before = performance.now();
const next = now => { window.frames_.push(now - before); before = now; requestAnimationFrame(next) };
requestAnimationFrame(next) }"""
LOADED = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def measure(folder: Path, rounds: int) -> Iterator[Figure | str]:
    """Measure the milliseconds until the page of 12 steps answers, and the longest frame of typing on that of 60."""
    chromium = shutil.which("chromium")
    if chromium is None or find_spec("playwright") is None:
        yield "pages in a browser: there is no Chromium, or no playwright"
        return
    from playwright.sync_api import sync_playwright

    small, large = folder / "page-12.html", folder / "page-60.html"
    small.write_bytes(draw(board_of(12, folder), "html").data)
    large.write_bytes(draw(board_of(60, folder, more=MORE), "html").data)
    ready, frames = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        for _ in range(5):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(small.as_uri())
            ready.append(page.evaluate(LOADED))
            page.goto(large.as_uri())
            page.focus(".search input")
            page.evaluate(FRAMES)
            page.type(".search input", "step numbe", delay=60)
            frames.append(page.evaluate("Math.max(...window.frames_)"))
            page.close()
        browser.close()
    yield at_most(200, "12 steps in Chromium, ready after opening", statistics.median(ready), "ms")
    yield at_most(50, "60 steps in Chromium, longest frame while searching", statistics.median(frames), "ms")
