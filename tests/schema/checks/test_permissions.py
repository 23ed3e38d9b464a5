"""Comments that allow findings: on a line, above a block, for a file."""

import time

import pytest

from journeymap.schema.checks.read_permissions import allowed, permissions_of
from journeymap.schema.checks.rules import all_rules
from journeymap.schema.nodes import Source, Span
from journeymap.schema.problems import Problem
from journeymap.schema.reading.read import read

RULES = all_rules()


def source(text: str) -> Source:
    return read(text.encode(), "a")


def found(line: int, code: str = "JM204") -> Problem:
    return Problem(code, "", "a", Span(line, 1, line, 2))


def lines_left(text: str, *problems: Problem) -> list[int]:
    kept, _ = allowed(problems, source(text), RULES)
    return [problem.span.line for problem in kept if problem.span]


TEXT = """\
goal: g # journeymap: ignore[JM204] for a while
steps:
  # journeymap: ignore[steps-nobody-reaches, JM3] still to come
  # and more words
  - name: a
    thoughts: x

    emotion: 1
  - name: b
"""


def test_a_comment_beside_something_goes_for_its_line() -> None:
    """A finding that begins there."""
    assert lines_left(TEXT, found(1), found(2)) == [2]


def test_a_comment_on_its_own_goes_for_the_block_below() -> None:
    """However many comments and empty lines there are, up to what stands no further in."""
    assert lines_left(TEXT, *(found(line) for line in range(1, 10))) == [2, 3, 4, 9]


def test_items_right_below_their_key_are_in_its_block() -> None:
    """YAML lets them stand no further in."""
    text = "# journeymap: ignore[JM204] x\nsteps:\n- a\n# journeymap: ignore[JM3] y\n- name: b\n  emotion: 1\n- c\nowner: d\n"

    assert lines_left(text, *(found(line) for line in range(1, 9))) == [1, 8]
    assert lines_left(text, *(found(line, "JM301") for line in (3, 5, 6, 7))) == [3, 7]


def test_brackets_and_texts_are_in_their_block_however_they_are_indented() -> None:
    """YAML does not ask how; a text in block style ends where it ends."""
    texts = (
        "steps: [\na,\n{name: b,\nemotion: 1}\n]",
        "goal: 'a\n\nb'",
        "actors:\n  - 'a\nb'\n  - c",
        "goal: |\n  a\n\n  b",
    )

    for text in texts:
        lines = text.count("\n") + 2
        below = f"# journeymap: ignore[JM204] x\n{text}\nowner: d\n"

        assert lines_left(below, *(found(line) for line in range(2, lines + 2))) == [lines + 1]


@pytest.mark.parametrize("word", ["allow", "Ignore", "ignore_file", "ignored"])
def test_another_word_allows_nothing(word: str) -> None:
    """And is told of where brackets follow it; else it is a remark like any other."""
    (permission,) = permissions_of(source(f"goal: g # journeymap: {word}[JM204] x\nsteps: [a]\n"))

    assert (permission.word, permission.names) == (word, ())
    assert permissions_of(source(f"goal: g # journeymap: {word} this\nsteps: [a]\n")) == ()


def test_only_what_is_named_is_allowed() -> None:
    """By code, name, group, or how the code begins."""
    assert lines_left(TEXT, found(5, "JM301"), found(5, "JM401"), found(6, "JM318")) == [5]


def test_a_whole_file_can_be_allowed() -> None:
    """From wherever in it."""
    assert lines_left("goal: g\nsteps: [a] # journeymap: ignore-file[JM2] old\n", found(1), found(2, "JM401")) == [2]


@pytest.mark.parametrize(
    "text",
    [
        'goal: "g # journeymap: ignore[JM204]"\nsteps: [a]\n',
        "goal: |\n  g\n  # journeymap: ignore[JM204]\nsteps: [a]\n",
        "goal: 'it''s\n  # journeymap: ignore[JM204]'\nsteps: [a]\n",
        "goal: g# journeymap:ignore[JM204]\nsteps: [a]\n",
        "goal: g\n  }# journeymap:ignore[JM204]\nsteps: [a]\n",
        "goal: &g |1\n  g # journeymap: ignore[JM204]\nsteps: [a]\n",
    ],
)
def test_a_text_is_no_comment(text: str) -> None:
    """Whatever it says."""
    assert permissions_of(source(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "goal: >-  # journeymap: ignore[JM204] x\n  g\nsteps: [a]\n",
        "goal: &g |# journeymap: ignore[JM204] x\n  g\nsteps: [a]\n",
        'goal: "g"# journeymap: ignore[JM204] x\nsteps: [a]\n',
        "goal: {text: g}# journeymap: ignore[JM204] x\nsteps: [a]\n",
    ],
)
def test_a_comment_beside_a_text_or_bracket_is_one(text: str) -> None:
    """Also where the text is still to come, and where nothing parts them."""
    assert lines_left(text, found(1), found(2)) == [2]


def test_names_are_told_with_their_places() -> None:
    """Those that there are not, and those that allow nothing though their rules are on."""
    text = "goal: 結帳 # journeymap:ignore[JM204,jm999 ,JM301]\n"
    _, permissions = allowed([found(1)], source(text), [rule for rule in RULES if rule.code in ("JM204", "JM205")])
    names = permissions.permissions[0].names

    assert [(named.name, named.span.column, bool(named.unknown)) for named in names] == [
        ("JM204", 30, False),
        ("jm999", 36, True),
        ("JM301", 43, False),
    ]
    assert permissions.unused == ()

    _, permissions = allowed([], source(text), [rule for rule in RULES if rule.code == "JM204"])

    assert [named.name for named in permissions.unused] == ["JM204"]


def test_a_last_comment_is_about_nothing() -> None:
    """There is no block below."""
    text = "goal: g\nsteps: [a]\n# journeymap: ignore[JM204] x\n"

    assert lines_left(text, found(1), found(2)) == [1, 2]


@pytest.mark.parametrize("comments", ["- a # {}\n" * 8_000, "# {}\n" * 12_000 + "- a\n" * 12_000])
def test_many_comments_take_no_longer_each(comments: str) -> None:
    """Neither beside something nor above one block."""
    read_one = source("steps:\n" + comments.replace("{}", "journeymap: ignore[JM204]"))
    started = time.monotonic()

    assert len(permissions_of(read_one)) >= 8_000
    assert time.monotonic() - started < 6
