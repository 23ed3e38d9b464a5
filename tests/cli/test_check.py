"""`journeymap check`: what it says where, and how it exits."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeymap.cli.reports import FORMATS
from journeymap.schema.checks import choice
from journeymap.schema.checks.rule import Rule

COMMAND = [sys.executable, "-m", "journeymap", "check"]
WARNS = "persona: Ieva\ngoal: x\nsteps:\n  - {name: a, next: c, touchpoints: t}\n  - b\n  - {name: c, id: c, touchpoints: t}\n"
BROKEN = "persona: Ieva\ngoal: [\n"
CLAIMS = (
    "persona: Ieva\ngoal: x\nevidence: {talks: {type: interview}}\nsteps:\n"
    "  - {name: a, needs: [{text: help, evidence: talks}, rest, quiet]}\n  - b\n"
)


pytestmark = pytest.mark.usefixtures("few_rules")


@pytest.fixture(autouse=True)
def outside_of_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


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


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_the_same_findings(format: str, spec: Callable[..., Path], journeymap: Callable) -> None:
    """On standard output, with one line's end at the end."""
    spec(text=WARNS)
    code, out, err = journeymap("check", "--format", format)

    assert (code, err) == (0, "")
    assert out.count("nothing leads to `b`") == (2 if format == "junit" else 1)
    assert out.endswith("\n")
    assert not out.endswith("\n\n")


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_can_tell_that_nothing_was_found(
    format: str, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """Programs get a whole document."""
    spec()
    out = journeymap("check", "--format", format).out

    if format in ("json", "gitlab", "sarif"):
        assert json.loads(out) is not None
    elif format == "junit":
        assert ElementTree.fromstring(out).get("failures") == "0"
    else:
        assert out == ("" if format == "concise" else "checked 1 spec: no findings\n")


@pytest.mark.parametrize(
    ("value", "begins"),
    [("true", "::warning file="), ("false", "bed.journey.yaml: 1 warning"), ("", "bed.journey.yaml")],
)
def test_in_a_github_workflow_findings_are_annotations(
    value: str, begins: str, spec: Callable[..., Path], journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless another format is asked for."""
    spec(text=WARNS)
    monkeypatch.setenv("GITHUB_ACTIONS", value)

    assert journeymap("check").out.startswith(begins)
    assert journeymap("check", "--format", "text").out.startswith("bed.journey.yaml: 1 warning\n")


def test_the_gravest_are_told_where_not_all_can_be(spec: Callable[..., Path], journeymap: Callable) -> None:
    """Of all files, which stay in their order."""
    spec("a.journey.yaml", WARNS)
    spec("b.journey.yaml", "persona: Ieva\ngoal: x\nstepps: [a]\nsteps: [b]\n")

    spec("c.journey.yaml", WARNS)

    assert codes(journeymap, "--max-problems", "1") == ["JM104"]
    assert codes(journeymap, "--max-problems", "2") == ["JM204", "JM104"]
    assert codes(journeymap, "--max-problems", "9") == codes(journeymap) == ["JM204", "JM104", "JM204"]


@pytest.mark.parametrize(("format", "has"), [("text", True), ("concise", True), ("github", True)])
def test_statistics_are_counted_on_request(
    format: str, has: bool, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """For people; programs are always told."""
    spec(text=WARNS)
    table = "findings  severity  code   rule\n       1  warning   JM204  steps-nobody-reaches\n"

    assert table in journeymap("check", "--format", format, "--statistics").out
    assert table not in journeymap("check", "--format", format).out


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


def test_colours_are_only_where_they_are_wanted(spec: Callable[..., Path], folder: Path) -> None:
    """Not in a pipe, unless they are asked for; never in a format for programs."""
    spec(text=WARNS)

    def out(*arguments: str, **environment: str) -> str:
        done = subprocess.run(
            [*COMMAND, *arguments], env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=True
        )
        return done.stdout

    assert "\x1b[" not in out()
    assert "\x1b[" in out("--color", "always")
    assert "\x1b[" in out(FORCE_COLOR="1")
    assert "\x1b[" not in out("--color", "never", FORCE_COLOR="1")
    for format in FORMATS[1:]:
        assert "\x1b" not in out("--color", "always", "--format", format), format


@pytest.mark.skipif(os.name == "nt", reason="uses a POSIX shell")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("| true; exit ${PIPESTATUS[0]}", 0),
        ("--fail-on warning | true; exit ${PIPESTATUS[0]}", 1),
        ("--format sarif | head -c 5; exit ${PIPESTATUS[0]}", 0),
        (">&-", 0),
        ("> /dev/full", 3),
    ],
)
def test_a_reader_that_has_gone_changes_no_outcome(line: str, code: int, spec: Callable[..., Path]) -> None:
    """Never a traceback."""
    for number in range(30):
        spec(f"{number}.journey.yaml", WARNS)
    script = f"{sys.executable} -m journeymap check {line}"
    result = subprocess.run(["bash", "-c", script], capture_output=True, text=True, stdin=subprocess.DEVNULL)

    assert result.returncode == code
    assert "Traceback" not in result.stderr
    assert "Exception ignored" not in result.stderr


def test_a_terminal_that_cannot_show_a_character_gets_its_number(spec: Callable[..., Path], folder: Path) -> None:
    """An old code page ends no check, and breaks no format for programs."""
    spec("結帳.journey.yaml", WARNS.replace("- b", "- 問"))
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    for format in FORMATS:
        done = subprocess.run([*COMMAND, "--format", format], env=environment, capture_output=True, check=True)
        if format in ("json", "gitlab", "sarif"):
            assert "問" in json.dumps(json.loads(done.stdout), ensure_ascii=False)
        elif format == "junit":
            assert "問" in (ElementTree.fromstring(done.stdout).findtext(".//failure") or "")
        else:
            assert rb"\u554f" in done.stdout


HEAVY = ("jinja2", "graphviz", "pygraphviz", "markdown_it", "rcssmin", "rjsmin", "typst", "difflib")
OF_FORMATS = {"xml": ("junit",), "json": ("json", "gitlab", "sarif")}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("arguments", [["bed.journey.yaml"], ["--preset", "strict", "--fail-on", "never"]])
def test_a_check_imports_nothing_of_pictures_and_of_formats_its_own_only(
    format: str, arguments: list[str], spec: Callable[..., Path], few_rules: str
) -> None:
    """Also in a project that has a theme; what Pydantic itself imports is not our doing."""
    spec("shop.journey.yaml")
    spec(text=WARNS + "children: [shop.journey.yaml]\n")
    spec("journeymap.yaml", f"{few_rules}theme: dark\noutput_folder: maps\n")
    code = (
        "import sys\nfrom journeymap.cli.main import exit_code\n"
        "import pydantic, yaml\nfrom pydantic import BaseModel\nbefore = set(sys.modules)\n"
        "code = exit_code(sys.argv[1:])\n"
        "print(code, *sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "check", "--format", format, *arguments]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    exit, *loaded = result.stderr.split()

    assert (exit, "journeymap.cli.check_specs" in loaded) == ("0", True)
    assert [name for name in loaded if name in HEAVY or name.startswith("journeymap.renderers")] == []
    assert [name for name, formats in OF_FORMATS.items() if name in loaded and format not in formats] == []
    others = {f"journeymap.cli.reports.{other}" for other in FORMATS if other != format}
    assert others & set(loaded) == set()


def test_colours_of_ones_own_are_looked_at(spec: Callable[..., Path], few_rules: str, journeymap: Callable) -> None:
    """Where a project has any: only then are the colours of maps imported."""
    spec("journeymap.yaml", few_rules + 'theme: {base: light, colours: {ink: "#EEEEEE"}}\n')
    spec()

    assert codes(journeymap) == ["JM120"]
