"""Rules + what they are about → the problems that they find."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Finding, Rule
from journeymap.schema.problems import SEVERITIES, Problem, Severity

if TYPE_CHECKING:
    from journeymap.schema.checks.permissions import Permissions

Chosen = Mapping[Rule[Any], Severity]
"""The rules that are on, each with how grave its findings are."""


def check_map(map: Map, chosen: Chosen) -> list[Problem]:
    """Find what the rules of single maps find in one, but for what goes without saying."""
    found = {rule: list(rule.check(map)) for rule in chosen if rule.about == "map"}
    implied = {code: chosen[rule] for rule, findings in found.items() if findings for code in rule.implies}
    return [
        problem_of(rule, chosen[rule], finding, map)
        for rule, findings in found.items()
        if not _goes_without_saying(chosen[rule], implied.get(rule.code))
        for finding in findings
    ]


def _goes_without_saying(severity: Severity, implied: Severity | None) -> bool:
    """Whether a finding that grave is no graver than one that implies it, if any."""
    return implied is not None and SEVERITIES.index(severity) >= SEVERITIES.index(implied)


def check_project(maps: Maps, chosen: Chosen) -> list[Problem]:
    """Find what the rules of projects find in the maps of one."""
    return [
        problem_of(rule, severity, finding, map)
        for rule, severity in chosen.items()
        if rule.about == "project"
        for map, finding in rule.check(maps)
    ]


def check_comments(comments: "Permissions", chosen: Chosen) -> list[Problem]:
    """Find what is wrong with the comments of a spec that allow findings."""
    return [
        problem_of(rule, severity, finding)
        for rule, severity in chosen.items()
        if rule.about == "comments"
        for finding in rule.check(comments)
    ]


def problem_of(rule: Rule[Any], severity: Severity, finding: Finding, map: Map | None = None) -> Problem:
    """Say what a rule has found, and where; what is not about a part of a map says itself where it stands."""
    at = map.place_of(finding) if map else finding.at
    assert at is not None, "a finding says where it is"
    problem = at.problem(rule.code, finding.message, hint=finding.hint, help=finding.help, on_key=finding.on_key)
    return problem._replace(severity=severity, subject=map.subject_of(finding) if map else str(finding.item or ""))
