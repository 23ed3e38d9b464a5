"""Rules on figures that cannot be right together."""

from typing import Any

from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = ()
