"""Hostile texts in what is wrong with a spec: terminals and CI services are given text alone."""

import os
import re
import unicodedata
from pathlib import Path

import pytest
from hostile_specs import (
    REFUSED,
    SHOWN,
    SURROGATES,
    quoted,
    yaml_of,
)

from journeymap.cli.main import exit_code


def faulty_spec(text: str) -> str:
    """A spec in which the text, already in quotes, is wrong in a dozen places."""
    return f"""
{text}: {text}
persona: {{age: [{text}], image: {{{text}: {text}}}}}
goal: [{text}]
state: {text}
language: {text}
reviewed: {text}
evidence: {{{text}: {{type: {text}, n: {text}, link: {text}}}}}
steps:
  - {{name: a, id: {text}, emotion: {text}, completion: {text}, next: {text}, touchpoints: {{key: {text}}}}}
  - {{name: b, id: {text}, evidence: {text}, moment_of_truth: &a {text}, {text}: 1, {text}: 2}}
  - *{text}
"""


def as_argument(string: str) -> str:
    """What of a string can stand on a command line."""
    return os.fsdecode(string.replace("\0", "").encode(errors="replace")[:80]).replace("/", "_")


def test_problems_print_no_orders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever stands in keys, values and file names, the terminal and the CI service are given text alone."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    strings = {*SHOWN, *(text for texts in REFUSED.values() for text in texts), *SURROGATES}
    for string in sorted(strings):
        argument = as_argument(string)
        raw = '"' + string.replace("\\", "\\\\").replace('"', '\\"') + '"'
        for written in (faulty_spec(raw), faulty_spec(quoted(string)), yaml_of({string: [string]}), string):
            name = f"{argument}.journey.yaml"
            Path(name).write_bytes(written.encode(errors="surrogatepass"))
            assert exit_code(["build", "-f", "html", "-o", argument, "--", name]) in (1, 2), ascii(string)
        assert exit_code(["build", "--", argument]) != 70, ascii(string)
        printed = capsys.readouterr()

        assert printed.err.count("error[JM") >= 4, ascii(string)
        assert orders_in(printed.out + printed.err) == [], ascii(string)


def orders_in(printed: str) -> list[str]:
    """The lines that a terminal or a CI service would obey."""
    return [
        line
        for line in printed.split("\n")
        if line.lstrip().startswith("::") or re.search(r"##\w*\[", line) or any(map(is_unseen, line))
    ]


def is_unseen(character: str) -> bool:
    """Whether a terminal obeys a character instead of showing it."""
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in (
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
