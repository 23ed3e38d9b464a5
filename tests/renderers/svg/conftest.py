"""What the tests of the flow map share: an engine, ended with the module so that none is left to others."""

from collections.abc import Iterator

import pytest

from journeymap.renderers.engine.engine import Engine, start


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with start() as engine:
        yield engine
