"""`journeymap check --format …`: the same findings in each, for people, pipes and programs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command_line import WARNS

from journeymap.cli.reports import FORMATS

COMMAND = [sys.executable, "-m", "journeymap", "check"]
pytestmark = pytest.mark.usefixtures("few_rules")


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


@pytest.mark.parametrize(("format", "has"), [("text", True), ("concise", True), ("github", True)])
def test_statistics_are_counted_on_request(
    format: str, has: bool, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """For people; programs are always told."""
    spec(text=WARNS)
    table = "findings  severity  code   rule\n       1  warning   JM204  steps-nobody-reaches\n"

    assert table in journeymap("check", "--format", format, "--statistics").out
    assert table not in journeymap("check", "--format", format).out


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
