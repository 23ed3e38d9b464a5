"""What tests of every room share: the flag that rewrites golden cases, and a browser."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-cases", action="store_true", help="write what comes of tests/cases into them: look at the diff"
    )
    parser.addoption(
        "--nightly", action="store_true", help="try the faults of tests/faults as often as takes half an hour"
    )


@pytest.fixture
def times(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """How often to try: the first number, or the second with `--nightly`."""
    nightly = request.config.getoption("--nightly")
    return lambda usually, by_night: by_night if nightly else usually


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium; only outside CI may it be missing."""
    chromium = shutil.which("chromium")
    if chromium is None and "CI" not in os.environ:
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
