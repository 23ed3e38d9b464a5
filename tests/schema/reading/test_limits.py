"""The most that a spec may have."""

import pytest
from reading import plain, problems_of, read_text

from journeymap.schema.limits import MOST_BYTES, MOST_CHARACTERS, MOST_LEVELS, MOST_NODES


def test_limits_hold_exactly() -> None:
    """The most that is allowed is read."""
    read_text("a: " + "[" * (MOST_LEVELS - 1) + "]" * (MOST_LEVELS - 1))
    read_text("a: " + "x" * MOST_CHARACTERS)
    read_text("a: [" + ",".join(["x"] * (MOST_NODES - 3)) + "]")
    source = read_text("a: b\n" + "#" * (MOST_BYTES - 5))

    assert plain(source.root) == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("a: " + "[" * MOST_LEVELS + "]" * MOST_LEVELS, "32 lists and mappings"),
        ("[" * 60_000, "32 lists and mappings"),
        ("\n".join(f"a{i}: &a{i} [{f'*a{i - 1}' if i else 'x'}]" for i in range(40)), "32 lists and mappings"),
        ("a: [" + ",".join(["x"] * (MOST_NODES - 2)) + "]", "50,000 texts, lists and mappings"),
        ("a: &a [1, 2]\nb: [" + "*a," * 17_000 + "]", "50,000 texts, lists and mappings"),
        ("a: &a {x: 1}\nb: {<<: [" + "*a," * 17_000 + "]}", "50,000 texts, lists and mappings"),
        ("a: " + "x" * (MOST_CHARACTERS + 1), "10,000 characters"),
        ("a: |\n" + "  x\n" * MOST_CHARACTERS, "10,000 characters"),
        ("a: b\n" + "#" * MOST_BYTES, "1 MiB"),
    ],
    ids=[
        "levels",
        "brackets",
        "levels by alias",
        "nodes",
        "nodes by alias",
        "nodes by merge",
        "text",
        "block",
        "bytes",
    ],
)
def test_limits_are_named(text: str, limit: str) -> None:
    """Beyond a limit reading stops, and the message names it."""
    problem = problems_of(text)[-1]

    assert problem.code == "JM003"
    assert limit in problem.message
