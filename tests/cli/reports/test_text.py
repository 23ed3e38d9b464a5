"""Findings for people in a terminal."""

import click
import pytest
from some_findings import BED, HOSTILE, NOTE, SHOP, UNKNOWN, UNREACHED, UNREADABLE, report_of
from wcwidth import wcswidth

from journeymap.cli.reports.text import report


def plain(*problems: object, **kinds: object) -> str:
    return click.unstyle(report(report_of(*problems, **kinds)))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_findings_stand_below_their_file_with_the_line_and_what_to_write() -> None:
    """The gravest first; a summary ends it, and says where to read more."""
    assert plain(NOTE, UNREACHED) == (
        "journeys/bed.journey.yaml: 1 warning, 1 note\n"
        "\n"
        "warning[JM204] steps-nobody-reaches: nothing leads to `Asks a friend`\n"
        "  --> journeys/bed.journey.yaml:13:5\n"
        "   |\n"
        "13 |   - Asks a friend\n"
        "   |     ^^^^^^^^^^^^^\n"
        "   = hint: let a step lead here with `next: asks-a-friend`, or mark it with\n"
        "           `entry: yes`\n"
        "\n"
        "info[JM301] steps-without-touchpoint: `Pays` has no touchpoint\n"
        "  --> journeys/bed.journey.yaml:14:5\n"
        "   |\n"
        "14 |   - name: Pays\n"
        "   |     ^^^^^^^^^^ add one\n"
        "   = help: there are many\n"
        "\n"
        "checked 2 specs: 1 warning, 1 note in 1 file\n"
        "`journeymap explain JM204` tells why that matters and what to write instead"
    )


def test_each_file_has_a_heading() -> None:
    """In the order in which they were asked for; those without findings have none."""
    lines = plain(UNREACHED, UNKNOWN).splitlines()

    assert [line for line in lines if line.endswith((": 1 warning", ": 1 error"))] == [
        f"{BED}: 1 warning",
        f"{SHOP}: 1 error",
    ]
    assert lines[-2] == "checked 3 specs: 1 error, 1 warning in 2 files"
    assert "sound" not in "".join(lines)


def test_where_all_is_well_one_line_says_so() -> None:
    """Nothing to explain."""
    assert plain() == "checked 1 spec: no findings"


def test_errors_of_the_spec_itself_are_explained_too() -> None:
    """They are called by their code alone."""
    text = plain(UNKNOWN)

    assert text.startswith(f"{SHOP}: 1 error\n\nerror[JM104]: unknown key")
    assert text.endswith("\n`journeymap explain JM104` tells why that matters and what to write instead")


def test_the_summary_tells_of_the_baseline_and_of_what_is_left_out() -> None:
    """Each with the way to see it, or to mend it."""
    lines = plain(NOTE, UNREACHED, UNKNOWN, most=1, accepted=3, gone=1).splitlines()

    assert lines[-5:-1] == [
        "checked 3 specs: 1 error, 1 warning, 1 note in 2 files",
        "2 findings not told: give a higher --max-problems",
        "the baseline accepts 3 findings: --no-baseline tells all",
        "the baseline accepts 1 finding no longer found: --write-baseline mends it",
    ]
    assert [line for line in lines if line.startswith(("error", "warning", "info"))] == [
        "error[JM104]: unknown key `emotionn`"
    ]


def test_statistics_stand_above_the_summary() -> None:
    """A table of rules and one of maps."""
    text = plain(NOTE, UNREACHED, statistics=True)

    assert text.index("findings  severity  code") < text.index("checked 2 specs")


def test_no_line_ends_in_a_blank() -> None:
    """Also where the message begins on the next line."""
    long = NOTE._replace(message=f"`{'x' * 45}` has no touchpoint")
    lines = plain(long).splitlines()

    assert "info[JM301] steps-without-touchpoint:" in lines
    assert [line for line in lines if line != line.rstrip()] == []


def test_the_hundred_and_first_finding_of_a_file_is_counted_only() -> None:
    """As when maps are drawn; the summary counts all."""
    text = plain(*(UNREACHED._replace(subject=str(number)) for number in range(150)))

    assert text.count("warning[JM204]") == 100
    assert f"… and 50 more in {BED}" in text
    assert "checked 2 specs: 150 warnings in 1 file" in text


@pytest.mark.parametrize("columns", [30, 60, 80, 100, 200])
def test_it_fits_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages, hints and help wrap, lines of the spec are cut; no wider than a hundred columns; paths stay whole."""
    monkeypatch.setenv("COLUMNS", str(columns))
    wide = UNREACHED._replace(
        message="無法到達這個步驟 " * 20, hint="add `next: x`, or so, " * 9, help="步驟" * 80, excerpt="  - " + "訪問" * 200,
        span=UNREACHED.span._replace(end_column=300),  # type: ignore[union-attr]
    )  # fmt: skip
    lines = plain(wide, NOTE).splitlines()

    assert max(map(wcswidth, lines)) <= min(columns, 100) if columns > 40 else True
    assert max(wcswidth(line) for line in lines if BED not in line) <= min(columns, 100)
    assert sum(" | " in line for line in lines) == 4


def test_nothing_of_a_spec_or_a_name_commands_a_terminal_or_a_ci_service() -> None:
    """At whatever width lines break."""
    for kinds in ({}, {"statistics": True}):
        lines = plain(HOSTILE, **kinds).splitlines()

        assert len(lines) > 8
        assert not any(line.lstrip().startswith("::") or "##[" in line or "##vso[" in line for line in lines)
        assert not any(sign in line for line in lines for sign in "\x00\x1b\u202e\ufffe")


def test_colours_tell_the_severity() -> None:
    """And the heading is seen from afar."""
    text = report(report_of(UNREACHED))

    assert click.style("warning[JM204]", fg="yellow", bold=True) in text
    assert text.startswith(click.style(f"{BED}: 1 warning", bold=True, underline=True))


def test_a_file_that_cannot_be_read_is_told_of_without_a_line() -> None:
    """With what to do."""
    assert "error[JM001]: you may not read this file\n  --> journeys/secret.journey.yaml\n   = help: check" in plain(
        UNREADABLE
    )
