"""The same finding stands at the same place in every format, and its carets below it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hard_to_show import SPECS
from wcwidth import wcswidth

from journeymap.cli.reports import FORMATS

Place = tuple[int, int, int, int]
LINE = r"^(?P<file>\S+?)\.journey\.yaml:(?P<line>\d+):(?P<column>\d+): \w+ (?P<code>JM\d+) "
WHERE = {name: tuple(spec.span) for name, spec in SPECS.items()}


@pytest.fixture
def told(spec: Callable[..., Path], journeymap: Callable) -> Callable[[str], str]:
    """What a format tells of all specs that are hard to show."""
    for name, hard in SPECS.items():
        spec(f"{name}.journey.yaml", hard.data)
    return lambda format: journeymap("check", "--select", "JM204", "--format", format).out


def stem(path: str) -> str:
    return path.removesuffix(".journey.yaml")


def lines_of(text: str) -> dict[str, tuple[int, int]]:
    found = re.finditer(LINE, text, flags=re.MULTILINE)
    return {match["file"]: (int(match["line"]), int(match["column"])) for match in found}


def of_json(text: str) -> dict[str, Place]:
    found = json.loads(text)["findings"]
    return {stem(one["file"]): (one["line"], one["column"], one["end_line"], one["end_column"]) for one in found}


def of_github(text: str) -> dict[str, Place]:
    commands = re.findall(
        r"^::\w+ file=(\S+?),line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),title=", text, flags=re.MULTILINE
    )
    return {stem(file): (int(a), int(c), int(b), int(d)) for file, a, b, c, d in commands}


def of_gitlab(text: str) -> dict[str, Place]:
    places = {one["location"]["path"]: one["location"] for one in json.loads(text)}
    assert all(place["lines"]["begin"] == place["positions"]["begin"]["line"] for place in places.values())
    return {
        stem(path): tuple(place["positions"][end][what] for end in ("begin", "end") for what in ("line", "column"))
        for path, place in places.items()
    }


def of_sarif(text: str) -> dict[str, Place]:
    places = [result["locations"][0]["physicalLocation"] for result in json.loads(text)["runs"][0]["results"]]
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    return {stem(place["artifactLocation"]["uri"]): tuple(place["region"][key] for key in keys) for place in places}


WHOLE = {"json": of_json, "github": of_github, "gitlab": of_gitlab, "sarif": of_sarif}


@pytest.mark.parametrize("format", WHOLE)
def test_programs_are_told_where_it_begins_and_ends(format: str, told: Callable[[str], str]) -> None:
    """In lines and code points counted from 1; the end is the first that does not belong to it."""
    assert WHOLE[format](told(format)) == WHERE


def test_people_are_told_where_it_begins(told: Callable[[str], str]) -> None:
    """In a terminal, in lines for editors, and in tests that failed."""
    begins = {name: place[:2] for name, place in WHERE.items()}
    arrows = re.findall(r"^ +--> (\S+?)\.journey\.yaml:(\d+):(\d+)$", told("text"), flags=re.MULTILINE)
    failures = "\n".join(one.text or "" for one in ElementTree.fromstring(told("junit")).iter("failure"))

    assert {file: (int(line), int(column)) for file, line, column in arrows} == begins
    assert lines_of(told("concise")) == begins
    assert lines_of(failures) == begins


def test_every_format_was_looked_at() -> None:
    """A new one is to be added."""
    assert {*WHOLE, "text", "concise", "junit"} == set(FORMATS)


def test_carets_stand_below_it_on_the_screen(told: Callable[[str], str]) -> None:
    """By another's count of the columns that a terminal gives each character; up to the end of the line."""
    frames = re.findall(r"--> (\S+?)\.journey\.yaml:.*\n +\|\n *\d+ \| (.*)\n +\| (?P<blanks> *)(\^+)", told("text"))

    assert {name for name, *_ in frames} == set(SPECS)
    for name, shown, blanks, carets in frames:
        span = SPECS[name].span
        line = SPECS[name].data.decode("utf-8-sig").splitlines()[span.line - 1]
        before, meant = line[: span.column - 1], line[span.column - 1 :]
        meant = meant[: span.end_column - span.column] if span.line == span.end_line else meant
        wide = [wcswidth(text.replace("\t", "    ").replace("##[", "#<U+0023>[")) for text in (before, meant)]

        assert shown.strip("\u200e ")
        assert (len(blanks), len(carets)) == tuple(wide), name
