"""Findings for editors."""

import re

from some_findings import HOSTILE, NOTE, UNKNOWN, UNREACHED, UNREADABLE, report_of

from journeymap.cli.reports.concise import report


def test_each_finding_is_a_line() -> None:
    """Place, severity, code, message, rule; a whole file is its first line."""
    assert report(report_of(UNREACHED, UNKNOWN, UNREADABLE)).splitlines() == [
        "journeys/bed.journey.yaml:13:5: warning JM204 nothing leads to `Asks a friend` (steps-nobody-reaches)",
        "journeys/shop.journey.yaml:5:9: error JM104 unknown key `emotionn`",
        "journeys/secret.journey.yaml:1:1: error JM001 you may not read this file",
    ]


def test_nothing_is_said_where_nothing_was_found() -> None:
    """Editors want no more."""
    assert report(report_of()) == ""


def test_what_is_left_out_is_counted() -> None:
    """By --max-problems, or beyond a hundred of one file."""
    many = [UNREACHED._replace(subject=str(number)) for number in range(120)]

    assert report(report_of(UNREACHED, NOTE, UNKNOWN, most=2)).splitlines()[-1] == "… and 1 more"
    assert report(report_of(*many)).splitlines()[-1] == "… and 20 more in journeys/bed.journey.yaml"


def test_statistics_come_after_the_findings() -> None:
    """Where they are asked for."""
    lines = report(report_of(UNREACHED, statistics=True)).splitlines()

    assert lines[0].startswith("journeys/bed.journey.yaml:13:5: ")
    assert lines[1] == ""
    assert lines[2].split() == ["findings", "severity", "code", "rule"]


def test_a_hostile_finding_stays_one_harmless_line() -> None:
    """The name of a file too, which begins it."""
    (line,) = report(report_of(HOSTILE)).splitlines()

    assert line.startswith("<U+003A>:error file=a,b::%0A#<U+0023>[x].journey.yaml:1:1: warning JM204 x<U+000A>")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e\ufffe]|##\\[", line)
