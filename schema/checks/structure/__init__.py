"""Rules on how a journey runs: where it begins and ends, which steps are come to, how many there are."""

from typing import Any

from journeymap.schema.checks.rule import Rule
from journeymap.schema.checks.structure.steps_nobody_reaches import steps_nobody_reaches

RULES: tuple[Rule[Any], ...] = (steps_nobody_reaches,)
