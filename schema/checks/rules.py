"""All rules, in the order of their codes. The code of a rule that is given up is never used again."""

from typing import Any

from journeymap.schema.checks import comments, content, evidence, form, governance, numbers, project, structure
from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = (
    *structure.RULES, *content.RULES, *evidence.RULES, *governance.RULES, *numbers.RULES, *project.RULES,
    *comments.RULES, *form.RULES,
)  # fmt: skip
