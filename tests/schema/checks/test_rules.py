"""Rules: each finds fault with the bad examples of its manual page where they say so, and with the good ones nowhere."""

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rule_manuals import Example, examples_of, lay_out

from journeymap.cli.baseline import Baseline
from journeymap.cli.check_specs import Asked, Checker
from journeymap.cli.find_specs import spec_at, specs_below
from journeymap.cli.workspace import Workspace
from journeymap.schema.checks.choice import Policy, choose
from journeymap.schema.checks.manual import pages
from journeymap.schema.checks.rule import GROUPS, PRESETS, Rule
from journeymap.schema.checks.rules import USUAL, all_rules, usual_beside

RULES = all_rules()

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 29)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


def found_in(example: Example, rule: Rule[Any], folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where a rule finds fault with an example, as `file:line`; any error of the spec itself is shown as it is."""
    lay_out(example, folder)
    monkeypatch.chdir(folder)
    specs = [spec_at(path) for path in specs_below(Path())]
    assert specs
    select = "all" if rule.about == "comments" else rule.code  # a comment is about other rules' findings
    checker = Checker(Workspace(), Asked(TODAY, select=(select,)), Baseline())
    findings = checker.check(specs)
    assert checker.faults == []
    return [
        f"{problem.file}:{problem.span.line}" if problem.code == rule.code and problem.span else repr(problem)
        for problem in findings.problems
        if problem.code == rule.code or problem.code < "JM2"
    ]


@each_rule
def test_bad_examples_are_found(rule: Rule[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the lines that say so, and on no other."""
    bad = examples_of(rule).bad

    assert bad
    for number, example in enumerate(bad):
        found = found_in(example, rule, tmp_path / str(number), monkeypatch)

        assert example.expected
        assert sorted(found) == sorted(example.expected)


@each_rule
def test_good_examples_are_not(rule: Rule[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are what the manual advises."""
    good = examples_of(rule).good

    assert good
    for number, example in enumerate(good):
        assert found_in(example, rule, tmp_path / str(number), monkeypatch) == []


@each_rule
def test_an_emptied_rule_is_noticed(rule: Rule[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that finds nothing fails its bad examples: the tests above can fail."""
    emptied = tuple(other._replace(check=_nothing) if other == rule else other for other in RULES)
    monkeypatch.setattr("journeymap.schema.checks.choice.all_rules", lambda: emptied)
    example = examples_of(rule).bad[0]

    assert found_in(example, rule, tmp_path / "project", monkeypatch) != example.expected


def _nothing(_: object) -> tuple[()]:
    return ()


@each_rule
def test_a_manual_page_is_whole(rule: Rule[Any]) -> None:
    """What it finds, why that matters, and every example under a heading of its own."""
    examples = examples_of(rule)

    assert rule.manual.startswith("Finds ")
    assert "\n\nWhy it matters: " in rule.manual
    assert rule.manual.count("```yaml") == len(examples.bad) + len(examples.good)
    assert max(map(len, rule.manual.splitlines())) <= 120


@each_rule
def test_a_rule_has_a_file_of_its_name(rule: Rule[Any]) -> None:
    """In the folder of its group."""
    module = f"journeymap.schema.checks.{rule.group}.{rule.check.__name__}"

    assert rule.check.__module__ == module
    assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.name)


def test_codes_and_names_are_unique_and_in_order() -> None:
    """One code, one name, one rule; those of a group stand together."""
    codes, names = [rule.code for rule in RULES], Counter(rule.name for rule in RULES)

    assert codes == sorted(set(codes))
    assert names.total() == len(names)
    assert {code[2] for code in codes} <= {str(number) for number in range(2, 2 + len(GROUPS))}
    assert not {*names} & {*GROUPS, *PRESETS, "all"}


def test_the_usual_ones_are_those_of_the_usual_presets() -> None:
    """The others are imported where they are asked for."""
    assert [rule for rule in RULES if rule.preset in ("draft", "default")] == [*USUAL, *usual_beside()]


def test_a_code_keeps_its_meaning() -> None:
    """`codes.txt` has every code that there ever was: new ones are added, none is changed or taken away."""
    lines = (Path(__file__).parent / "codes.txt").read_text("utf-8").splitlines()
    recorded = [(code, name) for code, name in (line.split() for line in lines)]

    assert len({code for code, _ in recorded}) == len(recorded)
    assert {(page.code, page.name) for page in pages()} <= set(recorded), "add the new codes to codes.txt"


def test_every_rule_is_listed() -> None:
    """A file of a rule that the tuple leaves out would never run."""
    files = {path.stem for group in GROUPS for path in (ROOT / "schema" / "checks" / group).glob("*.py")} - {"__init__"}

    assert files
    assert files == {rule.check.__name__ for rule in RULES}


def test_each_preset_has_the_rules_of_the_one_before() -> None:
    """And more."""
    chosen = [set(choose([Policy(preset)])) for preset in PRESETS]

    assert set() < chosen[0] < chosen[1] < chosen[2]
