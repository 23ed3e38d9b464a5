"""Rules on the maps of a project together."""

from typing import Any

from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = ()
