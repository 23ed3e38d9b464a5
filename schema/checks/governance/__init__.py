"""Rules on who keeps a map alive: owners, reviews, what became of opportunities."""

from typing import Any

from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = ()
