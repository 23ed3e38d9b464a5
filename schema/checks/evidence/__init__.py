"""Rules on what a map rests on: research, where claims and quotes come from, how old it is."""

from typing import Any

from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = ()
