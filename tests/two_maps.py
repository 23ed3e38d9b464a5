"""Two maps in a folder of outputs, to be checked and pruned."""

from collections.abc import Callable
from pathlib import Path

import pytest

BAD = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\nstagse: []\n"


@pytest.fixture
def maps(spec: Callable[..., Path], journeymap: Callable, folder: Path) -> Path:
    """Two built maps."""
    for name in ("bed", "sofa"):
        spec(f"{name}.journey.yaml")
    journeymap("build", "-o", "out")
    return folder / "out"
