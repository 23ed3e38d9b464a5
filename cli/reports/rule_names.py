"""Codes → the rules that have them; errors of the spec itself have none."""

from functools import cache
from typing import Any

from journeymap.schema.checks.rule import Rule
from journeymap.schema.checks.rules import USUAL, all_rules

OF_THE_SPEC = "spec"  # what stands for a group where there is no rule


@cache
def rule_of(code: str) -> Rule[Any] | None:
    """Give the rule with a code, which mostly is one of the usual ones."""
    found = next((rule for rule in USUAL if rule.code == code), None)
    return found or (next((rule for rule in all_rules() if rule.code == code), None) if code >= "JM2" else None)


def name_of(code: str) -> str:
    """Give the name of a rule; errors of the spec have none."""
    rule = rule_of(code)
    return rule.name if rule else ""


def manual_of(code: str) -> str:
    """Give where the manual page of a rule or an error stands in the repository of journeymap."""
    rule = rule_of(code)
    if rule:
        return f"schema/checks/RULES.md#{code.lower()}-{rule.name}"
    from journeymap.schema.checks.manual import page_of  # only for errors of specs

    page = page_of(code)
    return f"schema/ERRORS.md#{code.lower()}-{page.name}" if page else ""


def group_of(code: str) -> str:
    """Give the group of a rule."""
    rule = rule_of(code)
    return rule.group if rule else OF_THE_SPEC
