"""Findings as GitHub's workflow commands, read back as GitHub's runner does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from some_findings import BED, HOSTILE, NOTE, UNKNOWN, UNREACHED, UNREADABLE, report_of

from journeymap.cli.reports.github import report

_DATA = {"%0D": "\r", "%0A": "\n"}
_PROPERTIES = {**_DATA, "%3A": ":", "%2C": ","}


def unescaped(text: str, escapes: dict[str, str]) -> str:
    for escape, sign in escapes.items():
        text = text.replace(escape, sign)
    return text.replace("%25", "%")


def obeyed(line: str) -> tuple[str, dict[str, str], str] | None:
    """The command that a runner sees in a line of the log."""
    if not line.lstrip().startswith("::"):
        return None
    command, _, data = line.lstrip()[2:].partition("::")
    kind, _, properties = command.partition(" ")
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return kind, {key: unescaped(value, _PROPERTIES) for key, value in pairs}, unescaped(data, _DATA)


def test_each_finding_is_a_command() -> None:
    """A note is a notice; what to write instead stands below the message."""
    commands = [obeyed(line) for line in report(report_of(UNREACHED, NOTE, UNKNOWN)).splitlines()[:3]]

    assert commands == [
        (
            "warning",
            {"file": BED, "line": "13", "endLine": "13", "col": "5", "endColumn": "18", "title": "JM204 steps-nobody-reaches"},
            "nothing leads to `Asks a friend`\n"
            "let a step lead here with `next: asks-a-friend`, or mark it with `entry: yes`",
        ),
        (
            "notice",
            {"file": BED, "line": "14", "endLine": "15", "col": "5", "endColumn": "9", "title": "JM301 steps-without-touchpoint"},
            "`Pays` has no touchpoint\nadd one\nthere are many",
        ),
        (
            "error",
            {"file": "journeys/shop.journey.yaml", "line": "5", "endLine": "5", "col": "9", "endColumn": "17", "title": "JM104"},
            "unknown key `emotionn`\ndid you mean `emotion`?",
        ),
    ]  # fmt: skip


def test_the_log_ends_with_a_summary() -> None:
    """For who reads it."""
    assert report(report_of(UNREACHED, accepted=2)).splitlines()[1:3] == [
        "checked 2 specs: 1 warning in 1 file",
        "the baseline accepts 2 findings: --no-baseline tells all",
    ]
    assert report(report_of()) == "checked 1 spec: no findings"


def test_a_finding_about_a_whole_file_has_no_line() -> None:
    """GitHub shows it at the top."""
    assert obeyed(report(report_of(UNREADABLE)).splitlines()[0]) == (
        "error",
        {"file": "journeys/secret.journey.yaml", "title": "JM001"},
        "you may not read this file\ncheck its permissions",
    )


def test_nothing_of_a_spec_or_a_name_is_a_command_or_a_property() -> None:
    """One command, with our properties and no others, and nothing that the older `##[` syntax obeys."""
    lines = report(report_of(HOSTILE, statistics=True)).splitlines()
    commands = [command for command in map(obeyed, lines) if command]

    assert len(commands) == 1
    assert commands[0][0] == "warning"
    assert set(commands[0][1]) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert commands[0][1]["file"] == "::error file=a,b::%0A#<U+0023>[x].journey.yaml"
    assert not any("##[" in line or "\x1b" in line for line in lines)


def test_a_path_is_seen_from_the_checkout(
    spec: Callable[..., Path], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the check runs in a folder of it."""
    spec("maps/bed.journey.yaml")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    monkeypatch.chdir(folder / "maps")
    text = report(report_of(UNREACHED._replace(file="bed.journey.yaml")))

    assert text.startswith("::warning file=maps/bed.journey.yaml,line=13,")


def test_a_path_that_is_not_in_the_checkout_is_left_as_it_is(
    spec: Callable[..., Path], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is a name of no file, as that of standard input."""
    spec("bed.journey.yaml")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder / "elsewhere"))
    names = ["bed.journey.yaml", "<stdin>"]
    lines = report(report_of(*(UNREACHED._replace(file=name) for name in names))).splitlines()

    assert [line.split(",")[0] for line in lines[:2]] == [f"::warning file={name}" for name in names]
