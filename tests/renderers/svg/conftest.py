"""What the tests of the flow map share: an engine, ended with the module so that none is left to others."""

from collections.abc import Iterator

import pytest
from rungs import OnRung

from journeymap.renderers.engine.engine import Engine, start


@pytest.fixture(scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """It fails on all rungs but the one that a test asks for."""
    with start() as engine:
        yield OnRung(engine, request.param) if hasattr(request, "param") else engine
