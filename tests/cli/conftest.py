"""A folder to work in, and the command line run in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import folder, journeymap, spec

# Rules come and go: tests of what is done with findings have these alone.
FEW_RULES = "checks: {rules: {all: off, JM204: warning, comments: warning}}\n"
__all__ = ["folder", "journeymap", "spec"]


@pytest.fixture
def few_rules(spec: Callable[..., Path]) -> str:
    """A project file by which hardly any rule is on; gives what it says."""
    spec("journeymap.yaml", FEW_RULES)
    return FEW_RULES
