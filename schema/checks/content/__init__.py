"""Rules on what steps say: touchpoints, feelings, pain points, opportunities, moments of truth."""

from typing import Any

from journeymap.schema.checks.content.steps_without_touchpoint import steps_without_touchpoint
from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = (steps_without_touchpoint,)
