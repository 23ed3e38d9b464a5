"""Codes → the rules that have them; errors of the spec itself have none."""

from functools import cache
from typing import Any

from journeymap.schema.checks.manual import page_of
from journeymap.schema.checks.rule import Rule
from journeymap.schema.checks.rules import RULES

OF_THE_SPEC = "spec"  # what stands for a group where there is no rule


@cache
def rules_by_code() -> dict[str, Rule[Any]]:
    """Give all rules by their codes."""
    return {rule.code: rule for rule in RULES}


@cache
def names() -> dict[str, str]:
    """Give the names of all rules by their codes."""
    return {code: rule.name for code, rule in rules_by_code().items()}


def manual_of(code: str) -> str:
    """Give where the manual page of a rule or an error stands in the repository of journeymap."""
    rule = rules_by_code().get(code)
    if rule:
        return f"schema/checks/RULES.md#{code.lower()}-{rule.name}"
    page = page_of(code)
    return f"schema/ERRORS.md#{code.lower()}-{page.name}" if page else ""


def group_of(code: str) -> str:
    """Give the group of a rule."""
    rule = rules_by_code().get(code)
    return rule.group if rule else OF_THE_SPEC
