"""Served maps in a browser: they follow their specs, and errors stand over them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from running import PATIENCE, Running

BED = "title: A bed\npersona: Ieva\ngoal: Own a bed that fits\nsteps: [Searches online, Visits the shop]\n"
expect.set_options(timeout=PATIENCE * 1000)
HOSTILE = BED + "\"</pre></details><img src=x onerror='window.ran=1'><script>window.ran=1</script>\": 1\n"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window in which whatever a policy forbids, or fails, is a failure."""
    window = browser.new_page(viewport={"width": 1280, "height": 900})
    window.set_default_timeout(PATIENCE * 1000)
    said: list[str] = []
    window.on("console", lambda message: said.append(message.text))
    window.on("pageerror", lambda error: said.append(str(error)))
    yield window
    window.close()
    assert [text for text in said if "Failed to load resource" not in text] == []


@pytest.fixture
def at(spec: Callable, running: Callable[..., Running]) -> str:
    """The address of a server with one map."""
    spec("bed.journey.yaml", BED)
    return running("serve", "--port", "0").hears("serving at ").split()[2]


def test_a_page_follows_its_spec(page: Page, at: str, spec: Callable) -> None:
    """Where it was scrolled to and what was set stays; its own script works as ever."""
    page.goto(f"{at}bed.html")
    page.fill(".search input", "shop")
    expect(page.locator(".found")).not_to_be_empty()
    before = page.url
    spec("bed.journey.yaml", BED.replace("Visits the shop", "Goes to the shop"))
    expect(page.get_by_text("Goes to the shop").first).to_be_visible()

    assert page.url.split("#")[0] == before.split("#")[0]
    assert page.locator(".live-errors").count() == 0


def test_errors_come_and_go(page: Page, at: str, spec: Callable) -> None:
    """Over the map as it was last, and as text."""
    page.goto(f"{at}bed.html")
    spec("bed.journey.yaml", HOSTILE)
    expect(page.locator(".live-errors pre")).to_be_visible()
    shown = page.locator(".live-errors pre").inner_text()
    title = page.locator("h1").inner_text()
    page.locator(".live-errors summary").click()
    expect(page.locator(".live-errors pre")).to_be_hidden()
    spec("bed.journey.yaml", BED.replace("A bed", "Another bed"))
    expect(page.locator("h1")).to_have_text("Another bed")

    assert "error[JM104]: unknown key `</pre></details><img src=x" in shown
    assert title == "A bed"
    assert page.locator(".live-errors").count() == 0
    assert page.evaluate("window.ran") is None


def test_the_index_follows_all_specs(page: Page, at: str, spec: Callable, folder: Path) -> None:
    """New ones, bad ones, and those that go."""
    page.goto(at)
    spec("shop.journey.yaml", BED.replace("A bed", "دکان"))
    expect(page.locator(".title")).to_have_count(2)
    spec("bed.journey.yaml", HOSTILE)
    expect(page.locator(".state.errors")).to_have_text("has errors")
    first = page.locator(".title").first.inner_text()
    (folder / "bed.journey.yaml").unlink()
    expect(page.locator(".title")).to_have_count(1)
    page.locator(".title").click()
    expect(page.locator("h1")).to_have_text("دکان")

    assert first == "A bed"
    assert page.evaluate("window.ran") is None


def test_a_flow_map_follows_its_spec(page: Page, at: str, spec: Callable) -> None:
    """As a picture in a page that listens."""
    page.goto(at)
    page.get_by_role("link", name="svg").click()
    picture = page.locator("img")
    before = picture.get_attribute("src")
    spec("bed.journey.yaml", BED.replace("steps: [", "steps: [Lies awake, "))
    expect(picture).not_to_have_attribute("src", before or "")

    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth }") > 100


def test_a_map_that_never_was_appears_when_its_spec_is_mended(page: Page, at: str, spec: Callable) -> None:
    """Where its errors stood."""
    spec("new.journey.yaml", HOSTILE)
    page.goto(at)
    expect(page.locator(".title")).to_have_count(2)
    page.goto(f"{at}new.html")
    expect(page.locator("pre")).to_contain_text("error[JM104]")
    spec("new.journey.yaml", BED.replace("A bed", "A new map"))
    expect(page.locator("h1")).to_have_text("A new map")

    assert page.locator("pre").count() == 0
    assert page.evaluate("window.ran") is None
