"""Hostile files: whatever the bytes are, reading ends in a Source or in problems with a message and a place."""

import base64
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.schema.nodes import Source
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read

CORPORA = Path(__file__).parents[3].parent / "shared" / "bad-inputs"
SIGNS = [": ", "- ", "? ", " #", "&a ", "*a", "!t ", "<<: ", "---", "...", "\n", "\n  ", "b: c", *":#|>'\"[]{},%@`\\a"]
TRAPS = ["\t", "\r", "\x85", "\u202e", "\ufeff", "目", "😀", "\0"]

bounded = settings(derandomize=True, max_examples=500, deadline=None, database=None)


def outcome(data: bytes) -> Source | tuple[Problem, ...]:
    try:
        return read(data, "x")
    except SpecError as error:
        return error.problems


def check(data: bytes) -> None:
    found = outcome(data)
    if not isinstance(found, Source):
        assert found
        for problem in found:
            assert problem.code.startswith("JM0")
            assert problem.message
            assert problem.span is None or min(problem.span) >= 1


@bounded
@given(st.lists(st.sampled_from(SIGNS + TRAPS), max_size=40).map("".join))
def test_any_mixture_of_yaml_signs(text: str) -> None:
    """Signs that mean something to YAML, in any order."""
    check(text.encode())


@bounded
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Characters of all kinds."""
    check(text.encode("utf-8", "surrogatepass"))


@bounded
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Bytes of all kinds."""
    check(data)


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c" + " " * 1_000_000,
        "a: b\nx" + " " * 1_000_000 + "y\nz: 1",
        "a: [b\nx" + " " * 1_000_000 + "y: z: 1",
        "a: @" + (" " * 1000 + "#") * 1000,
        "[" + "&a," * 300_000 + "]",
        "a: " + "[" * 1_000_000,
        "a: &a [x]\n" + "".join(f"a{i}: &a{i} [{f'*a{i - 1},' * 9 if i else 'x'}]\n" for i in range(9)),
        "a: b\n" * 9000 + "c: d: e\n" * 100,
    ],
    ids=["spaces", "spaces in key", "spaces in brackets", "hashes", "anchors", "brackets", "aliases", "many slips"],
)
def test_no_input_takes_long(text: str) -> None:
    """Inputs that take hours where a step is quadratic or a limit is not kept."""
    check(text.encode())


@pytest.mark.parametrize("corpus", ["hostile-yaml.json", "yaml-test-suite.json"])
def test_the_corpora(corpus: str) -> None:
    """Bombs, nesting, encodings, type traps, and YAML's own test suite."""
    path = CORPORA / corpus
    if not path.exists() and not os.environ.get("CI"):
        pytest.skip("the corpora lie beside the repository only")
    inputs = json.loads(path.read_text(encoding="utf-8"))

    assert len(inputs) > 100
    for entry in inputs:
        check(base64.b64decode(entry["base64"]))
