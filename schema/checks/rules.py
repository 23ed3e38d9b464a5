"""All rules, in the order of their codes. The code of a rule that is given up is never used again.

`USUAL` are those on single maps that the presets draft and default have. The others are imported when they are asked
for.
"""

from functools import cache
from typing import Any

from journeymap.schema.checks import content, evidence, governance, numbers, structure
from journeymap.schema.checks.rule import Rule

_ON_MAPS = (structure, content, evidence, governance, numbers)
USUAL: tuple[Rule[Any], ...] = tuple(rule for group in _ON_MAPS for rule in group.USUAL)


@cache
def usual_beside() -> tuple[Rule[Any], ...]:
    """Give the rules of the same presets on projects and on comments."""
    from journeymap.schema.checks import comments, project

    return (*project.USUAL, *comments.USUAL)


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """Give all rules."""
    from journeymap.schema.checks import comments, form, project

    rare = (rule for group in (*_ON_MAPS, project, comments, form) for rule in group.rare())
    return tuple(sorted((*USUAL, *usual_beside(), *rare), key=lambda rule: rule.code))
