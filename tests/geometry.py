"""A page in a browser → what is wrong with where things stand in it, each fault in one line of words."""

from pathlib import Path

from playwright.sync_api import Page

WIDTHS = (1440, 1024, 720, 390)
_CHECK = Path(__file__).with_suffix(".js").read_text("utf-8")
_UNFOLD = "open => document.querySelectorAll('main details:not(.menu)').forEach(fold => { fold.open = open })"


def faults(page: Page) -> list[str]:
    """What overlaps, is cut off, leaves its card or cell, or makes the page scroll sideways, as the page stands."""
    found = page.evaluate(_CHECK)
    assert found["things"] > 2
    return list(found["faults"])


def faults_at_all_widths(page: Page) -> list[str]:
    """So for windows of every width, with what unfolds closed, then open; a fault is told once for each."""
    found = []
    for is_open in (False, True):
        page.evaluate(_UNFOLD, is_open)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{width}: {fault}" for fault in faults(page)]
    return sorted(set(found))
