"""Findings as tests that failed."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st
from some_findings import BED, HOSTILE, NOTE, UNKNOWN, UNREACHED, UNREADABLE, report_of

from journeymap.cli.reports.junit import report

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parents[2] / "schemas" / "junit.xsd"))


def read(*problems: Any, **kinds: Any) -> Element:
    text = report(report_of(*problems, **kinds))
    SCHEMA.validate(text)
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("problems", [(), (UNREACHED, NOTE, UNKNOWN, UNREADABLE, HOSTILE)])
def test_the_schema_accepts_it(problems: tuple[Any, ...]) -> None:
    """Whatever was found; all counts are right."""
    root = read(*problems)
    suites = list(root.iter("testsuite"))

    assert suites
    assert int(root.get("failures", "")) == len(list(root.iter("failure"))) == len(problems)
    assert int(root.get("tests", "")) == len(list(root.iter("testcase"))) == len(problems) + 1
    assert all(int(suite.get("tests", "")) == len(suite.findall("testcase")) for suite in suites)


def test_the_schema_can_refuse() -> None:
    """Also two tests of one name, of which services would show one."""
    twice = (
        '<testsuites><testsuite name="a" tests="2" failures="0" errors="0">' + 2 * '<testcase classname="a" name="b"/>'
    )
    with pytest.raises(xmlschema.XMLSchemaValidationError, match="duplicated value"):
        SCHEMA.validate(f"{twice}</testsuite></testsuites>")


def test_a_finding_is_a_test_named_after_its_rule_and_subject() -> None:
    """Which stays when lines move; what failed says where, and what to write."""
    (test,) = read(UNREACHED).findall(f"testsuite[@name='{BED}']/testcase")
    failure = test.find("failure")

    assert test.attrib == {"classname": BED, "name": "JM204 steps-nobody-reaches: asks-a-friend"}
    assert failure is not None
    assert failure.attrib == {"type": "warning", "message": "nothing leads to `Asks a friend`"}
    assert failure.text == (
        "journeys/bed.journey.yaml:13:5: warning JM204 nothing leads to `Asks a friend` (steps-nobody-reaches)\n"
        "hint: let a step lead here with `next: asks-a-friend`, or mark it with `entry: yes`"
    )


def test_numbers_stay_in_names_but_those_of_lines() -> None:
    """Which move."""
    forbidden = UNREADABLE._replace(message="the text holds U+001B")
    twice = UNKNOWN._replace(message="the id `step-2` stands twice; first on line 12")

    assert [test.get("name") for test in read(forbidden, twice).iter("testcase")] == [
        "JM001: the text holds U+001B",
        "JM104: the id `step-2` stands twice; first on line",
        "no findings",
    ]


def test_several_alike_have_names_of_their_own() -> None:
    """Services pass over a second test of the same name."""
    alike = [UNKNOWN, UNKNOWN._replace(span=UNKNOWN.span._replace(line=9, end_line=9))]  # type: ignore[union-attr]

    assert [test.get("name") for test in read(*alike).iter("testcase")] == [
        "JM104: unknown key `emotionn`",
        "JM104: unknown key `emotionn` (2)",
        "no findings",
    ]


def test_a_file_without_findings_passes() -> None:
    """So that it is seen to be checked; one whose findings are all left out is not said to be without."""
    assert [test.get("classname") for test in read().iter("testcase")] == ["journeys/sound.journey.yaml"]
    assert [suite.get("name") for suite in read(NOTE, UNKNOWN, most=1).iter("testsuite")] == [
        UNKNOWN.file,
        "journeys/sound.journey.yaml",
    ]


@given(st.text(st.characters(), min_size=1, max_size=80))
def test_any_text_makes_xml_in_ascii_without_commands(text: str) -> None:
    """XML has no way of writing some characters: they are named."""
    written = report(report_of(UNREACHED._replace(message=text, hint=text, subject=text, file=text)))

    SCHEMA.validate(written)
    assert written.isascii()
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in written.splitlines())
