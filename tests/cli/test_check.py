"""`journeymap check`: what it looks at, what it refuses, and how it exits."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import WARNS

from journeymap.schema.checks import choice
from journeymap.schema.checks.rule import Rule

BROKEN = "persona: Ieva\ngoal: [\n"
CLAIMS = (
    "persona: Ieva\ngoal: x\nevidence: {talks: {type: interview}}\nsteps:\n"
    "  - {name: a, needs: [{text: help, evidence: talks}, rest, quiet]}\n  - b\n"
)
pytestmark = pytest.mark.usefixtures("few_rules")


def codes(journeymap: Callable, *arguments: str) -> list[str]:
    found = json.loads(journeymap("check", "--format", "json", *arguments).out)["findings"]
    return [finding["code"] for finding in found]


def test_a_sound_map_is_all_well(spec: Callable[..., Path], journeymap: Callable) -> None:
    """One line on standard output."""
    spec()

    assert journeymap("check") == (0, "checked 1 spec: no findings\n", "")


def test_findings_are_on_standard_output(spec: Callable[..., Path], journeymap: Callable) -> None:
    """They are what was asked for; a warning is no failure unless it is said to be."""
    spec(text=WARNS)
    code, out, err = journeymap("check")

    assert (code, err) == (0, "")
    assert "warning[JM204] steps-nobody-reaches: nothing leads to `b`\n  --> bed.journey.yaml:5:5\n" in out


def test_a_file_that_cannot_be_read_hides_no_other(spec: Callable[..., Path], journeymap: Callable) -> None:
    """Its own error is told, and is the exit code."""
    spec("a.journey.yaml", BROKEN)
    spec("b.journey.yaml", WARNS)
    code, out, err = journeymap("check", "--format", "concise")

    assert (code, err) == (1, "")
    assert [line.split(":")[0] for line in out.splitlines()] == ["a.journey.yaml", "b.journey.yaml"]
    assert " error JM0" in out


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (WARNS, [], 0),
        (WARNS, ["--fail-on", "error"], 0),
        (WARNS, ["--fail-on", "warning"], 1),
        (WARNS, ["--fail-on", "info"], 1),
        (WARNS, ["--fail-on", "never"], 0),
        (WARNS, ["--fail-on", "info", "--max-problems", "1", "--select", "JM204,JM301"], 1),
        (WARNS, ["--fail-on", "warning", "--ignore", "JM204"], 0),
        (WARNS, ["--fail-on", "warning", "--select", "JM301"], 0),
        (WARNS, ["--fail-on", "info", "--select", "JM301"], 1),
        (BROKEN, [], 1),
        (BROKEN, ["--fail-on", "never"], 0),
        (CLAIMS, ["--min-coverage", "33"], 0),
        (CLAIMS, ["--min-coverage", "34"], 1),
        (CLAIMS, ["--min-coverage", "34", "--fail-on", "never"], 1),
        (WARNS, ["--min-coverage", "100"], 0),
        (WARNS, ["nothing.journey.yaml"], 2),
        (WARNS, ["bed.journey.yaml", "nothing.journey.yaml"], 2),
        (WARNS, ["--fail-on", "fatal"], 2),
        (WARNS, ["--min-coverage", "101"], 2),
        (WARNS, ["--min-coverage", "nan"], 2),
        (WARNS, ["--max-problems", "0"], 2),
    ],
)
def test_the_exit_code_says_what_was_asked(
    text: str, arguments: list[str], code: int, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """Whether anything is as grave as that, or rests on too little; the highest of several."""
    spec(text=text)

    assert journeymap("check", *arguments).code == code


def test_too_little_evidence_is_said(spec: Callable[..., Path], journeymap: Callable) -> None:
    """On standard error, in figures that are not rounded up."""
    spec(text=CLAIMS.replace("rest", "{text: rest, evidence: talks}"))

    assert journeymap("check", "--min-coverage", "66.7").err == (
        "error: 66.6 % of all claims name their evidence, and 66.7 % were asked for\n"
    )


@pytest.mark.parametrize(("supported", "claims", "asked"), [(29, 50, "58"), (161, 1000, "16.1"), (1, 8, "12.5")])
def test_as_much_evidence_as_was_asked_for_is_enough(
    supported: int, claims: int, asked: str, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """Whatever fractions come to in the arithmetic of machines; what is a little more is not met."""
    rest = ["{text: rest, evidence: talks}"] * (supported - 1) + ["rest"] * (claims - supported)
    spec(text=CLAIMS.replace("rest, quiet", ", ".join(rest)))

    assert journeymap("check", "--min-coverage", asked).err == ""
    assert journeymap("check", "--min-coverage", str(float(asked) + 0.01)).err.startswith(f"error: {asked} % of all")


def test_paths_that_match_nothing_are_errors_beside_the_findings(
    spec: Callable[..., Path], journeymap: Callable
) -> None:
    """The rest is checked."""
    spec(text=WARNS)
    code, out, err = journeymap("check", "bed.journey.yaml", "nothing", "--format", "concise")

    assert code == 2
    assert out.startswith("bed.journey.yaml:5:5: warning JM204 ")
    assert err == "error: there is no file or folder `nothing`\n"


def test_the_gravest_are_told_where_not_all_can_be(spec: Callable[..., Path], journeymap: Callable) -> None:
    """Of all files, which stay in their order."""
    spec("a.journey.yaml", WARNS)
    spec("b.journey.yaml", "persona: Ieva\ngoal: x\nstepps: [a]\nsteps: [b]\n")

    spec("c.journey.yaml", WARNS)

    assert codes(journeymap, "--max-problems", "1") == ["JM104"]
    assert codes(journeymap, "--max-problems", "2") == ["JM204", "JM104"]
    assert codes(journeymap, "--max-problems", "9") == codes(journeymap) == ["JM204", "JM104", "JM204"]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("steps-noone-reaches", "did you mean `steps-nobody-reaches`?"),
        ("Evidenze", "did you mean `evidence`?"),
        ("whatever", "`journeymap rules` lists them"),
        ("JM204,strukture", "did you mean `structure`?"),
    ],
)
def test_an_unknown_rule_is_refused_with_the_nearest(
    option: str, name: str, hint: str, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """Before anything is checked."""
    spec()
    code, out, err = journeymap("check", option, name)

    assert (code, out) == (2, "")
    assert err == (
        f"error: Invalid value for '{option}': there is no rule `{name.split(',')[-1]}`: {hint}\n"
        "  = help: journeymap check --help\n"
    )


def test_an_unknown_rule_in_a_comment_or_the_project_file_gets_the_nearest(
    spec: Callable[..., Path], journeymap: Callable
) -> None:
    """At its place."""
    spec(text=WARNS.replace("  - b\n", "  - b # journeymap: ignore[steps-noone-reaches] not yet\n"))
    assert "bed.journey.yaml:5:28\n" in journeymap("check").out
    assert "did you mean `steps-nobody-reaches`?" in journeymap("check").out

    spec("journeymap.yaml", "checks: {rules: {steps-noone-reaches: off}}\n")
    out = journeymap("check").out

    assert "--> journeymap.yaml:1:18\n" in out
    assert "did you mean `steps-nobody-reaches`?" in out


def test_names_that_command_terminals_are_shown_harmless(spec: Callable[..., Path], journeymap: Callable) -> None:
    """In `--select` as in files."""
    err = journeymap("check", "--select", "\x1b[2J\n::error::x").err

    assert len(err.splitlines()) == 2
    assert "\x1b" not in err


def test_a_fault_of_ours_stops_one_spec_only(
    spec: Callable[..., Path], journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told on standard error, and is the exit code."""
    spec("a.journey.yaml", WARNS)
    spec("b.journey.yaml", WARNS.replace("name: a", "name: Bursts"))

    def bursts(map: object) -> list[object]:
        assert map.steps[0].name != "Bursts"  # type: ignore[attr-defined]
        return []

    more = (*choice.all_rules(), Rule("JM299", "error", "draft", bursts))
    monkeypatch.setattr(choice, "all_rules", lambda: more)
    code, out, err = journeymap("check", "--select", "JM204,JM299")

    assert code == 70
    assert "checked 2 specs: 1 warning in 1 file" in out
    assert err.startswith("internal error on `b.journey.yaml`: AssertionError at test_check.py:")


def test_colours_of_ones_own_are_looked_at(spec: Callable[..., Path], few_rules: str, journeymap: Callable) -> None:
    """Where a project has any: only then are the colours of maps imported."""
    spec("journeymap.yaml", few_rules + 'theme: {base: light, colours: {ink: "#EEEEEE"}}\n')
    spec()

    assert codes(journeymap) == ["JM120"]
