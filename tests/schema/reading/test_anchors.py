"""Anchors, aliases and merges."""

import pytest
from reading import plain, problems_of, read_text


def test_anchors_aliases_and_merges() -> None:
    """An alias stands for its anchor; a merge brings what is not written out, the first mapping of a list winning."""
    source = read_text(
        "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: {y: 4, <<: [*a, {x: 9, z: 5}]}\nd: *a\n"
        "e: {<<: {x: 1}}\nf: &f text\ng: *f\nh: {'<<': kept}"
    )

    assert plain(source.root) == {
        "a": {"x": "1", "y": "2"},
        "b": {"x": "1", "y": "3"},
        "c": {"y": "4", "x": "1", "z": "5"},
        "d": {"x": "1", "y": "2"},
        "e": {"x": "1"},
        "f": "text",
        "g": "text",
        "h": {"<<": "kept"},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &a [*a]", "`*a` refers to the part that it stands in"),
        ("&a {<<: *a}", "`*a` refers to the part that it stands in"),
        ("a: *b\nb: &b x", "`*b` refers to nothing above"),
        ("<<: words", "`<<` takes a mapping or a list of mappings"),
    ],
)
def test_aliases_that_lead_nowhere(text: str, message: str) -> None:
    """Cycles, aliases before their anchor, and merges of texts are refused."""
    found = {(problem.code, problem.message) for problem in problems_of(text)}

    assert ("JM010", message) in found


def test_an_anchor_that_is_never_used_is_text() -> None:
    """`&` before a word drops the word from the text; where nothing refers to it, that was not meant."""
    (problem,) = problems_of("a: &then what\nb: &used x\nc: *used\nd: &list [x]")

    assert problem.code == "JM007"
    assert problem.help == 'write: "&then what"'
