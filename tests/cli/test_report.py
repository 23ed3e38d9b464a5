"""Problems → text."""

import os
from types import SimpleNamespace

import click
import pytest

from journeymap.cli.report import describe
from journeymap.schema.nodes import Span
from journeymap.schema.problems import Problem

UNKNOWN = Problem(
    "JM104",
    "unknown key `painpoints`",
    "journeys/bed.journey.yaml",
    Span(14, 9, 14, 19),
    "        painpoints:",
    "did you mean `pain_points`?",
    "known here: `name`, `id`",
)


def plain(*problems: Problem) -> str:
    return click.unstyle(describe(problems))


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


def test_a_problem_shows_what_where_and_the_way_out() -> None:
    """Message, place, line, carets, hint, help."""
    assert plain(UNKNOWN) == (
        "error[JM104]: unknown key `painpoints`\n"
        "  --> journeys/bed.journey.yaml:14:9\n"
        "   |\n"
        "14 |         painpoints:\n"
        "   |         ^^^^^^^^^^ did you mean `pain_points`?\n"
        "   = help: known here: `name`, `id`\n"
    )


def test_a_problem_of_a_whole_file_has_no_frame() -> None:
    """A file that cannot be read has no line to show."""
    assert plain(Problem("JM003", "the file is too large", "a.yaml", hint="split it")) == (
        "error[JM003]: the file is too large\n  --> a.yaml\n   = hint: split it\n"
    )


def test_the_margin_grows_with_the_line_number() -> None:
    """Bars stand below each other."""
    bars = {
        line.index("|")
        for line in plain(Problem("JM1", "m", "f", Span(12345, 1, 12345, 2), "x")).split("\n")
        if "|" in line
    }

    assert bars == {6}


def test_all_parts_of_a_problem_are_made_harmless() -> None:
    """No text of a spec begins a line, moves the cursor or commands a CI service."""
    evil = "x\n::error::pwn\x1b[2J\u202e##[add-mask]"
    lines = plain(Problem("JM1", evil, evil, Span(1, 1, 1, 2), evil, evil, evil)).splitlines()

    assert len(lines) == 6
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)
    assert not any(sign in line for line in lines for sign in "\x1b\u202e")


def test_the_hundred_and_first_problem_is_counted_only() -> None:
    """A wholly wrong file does not flood the terminal."""
    text = plain(*[UNKNOWN] * 150)

    assert text.count("error[JM104]") == 100
    assert text.endswith("… and 50 more in journeys/bed.journey.yaml\n")


@pytest.mark.parametrize(("severity", "color"), [("error", "red"), ("warning", "yellow")])
def test_colour_tells_the_severity(severity: str, color: str) -> None:
    """Errors are red, warnings yellow."""
    text = describe([Problem("JM1", "m", "f", severity=severity)])  # type: ignore[arg-type]

    assert click.style(f"{severity}[JM1]", fg=color, bold=True) in text


def test_a_hint_stands_beside_the_carets_where_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else below them; help and long messages wrap under themselves."""
    monkeypatch.setenv("COLUMNS", "51")
    hint = "did you mean `pain_points`?"
    assert f"^^^^^^^^^^ {hint}\n" in plain(UNKNOWN)
    monkeypatch.setenv("COLUMNS", "44")
    long = UNKNOWN._replace(message=f"{UNKNOWN.message}, which nobody knows of", help=f"{UNKNOWN.help}, and some more")

    assert plain(long) == (
        "error[JM104]: unknown key `painpoints`,\n"
        "    which nobody knows of\n"
        "  --> journeys/bed.journey.yaml:14:9\n"
        "   |\n"
        "14 |         painpoints:\n"
        "   |         ^^^^^^^^^^\n"
        f"   = hint: {hint}\n"
        "   = help: known here: `name`, `id`, and\n"
        "           some more\n"
    )


def test_a_rule_is_named_beside_its_code() -> None:
    """Where one found the problem."""
    assert plain(UNKNOWN).startswith("error[JM104]: unknown key")
    assert click.unstyle(describe([UNKNOWN], {"JM104": "no-such-key"})).startswith(
        "error[JM104] no-such-key: unknown key"
    )


def shown_columns() -> int:
    """How many columns a line takes that is too long, with the one that stays free."""
    lines = plain(UNKNOWN._replace(excerpt="        painpoints: [" + "x" * 300 + "]")).split("\n")
    return max(len(line) for line in lines if line.startswith("14 |")) + 1


@pytest.mark.parametrize(("said", "columns"), [("60", 60), ("500", 100), ("0", 80), ("", 80), ("wide", 80)])
def test_lines_are_cut_to_what_columns_says(said: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """To 100 where it says more, to 80 where it says nothing and there is no terminal."""
    monkeypatch.setenv("COLUMNS", said)
    monkeypatch.setattr("sys.__stdout__", None)

    assert shown_columns() == columns


def test_lines_are_cut_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where COLUMNS says nothing; a terminal without a size is as good as none."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.__stdout__", SimpleNamespace(fileno=lambda: 1))
    for columns, shown in ((72, 72), (0, 80)):
        size = os.terminal_size((columns, 24))
        monkeypatch.setattr("os.get_terminal_size", lambda _, size=size: size)

        assert shown_columns() == shown
