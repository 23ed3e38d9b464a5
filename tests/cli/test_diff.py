"""A text before and after → the lines of a diff."""

import click

from journeymap.cli.diff import diff


def lines(old: str, new: str) -> list[str]:
    return [click.unstyle(line) for line in diff(old, new, "a.yaml")]


def test_it_shows_what_changes_with_the_lines_around_it() -> None:
    """As other tools do."""
    assert lines("a\nb\nc\n", "a\nB\nc\n") == ["--- a.yaml", "+++ a.yaml", "@@ -1,3 +1,3 @@", " a", "-b", "+B", " c"]
    assert lines("a\n", "a\n") == []


def test_it_shows_a_last_line_without_an_end() -> None:
    """It would look the same."""
    assert lines("a", "a\n")[3:] == ["-a", "\\ No newline at end of file", "+a"]


def test_it_shows_line_ends_that_change() -> None:
    """And no others."""
    assert lines("a\r\nb\r\n", "a\nb\n")[3:] == ["-a<U+000D>", "-b<U+000D>", "+a", "+b"]
    assert lines("a\r\nb\r\n", "a\r\nc\r\n")[3:] == [" a", "-b", "+c"]
    assert lines("\ufeffa\n", "a\n")[3:] == ["-<U+FEFF>a", "+a"]
    assert lines("\ufeffa\n", "\ufeffb\n")[3:] == ["-a", "+b"]


def test_no_terminal_obeys_it() -> None:
    """Neither a line nor the name."""
    found = "".join(click.unstyle(line) for line in diff("\x1b]0;x\x07\n", "##[error]\n", "a\x1b[1m"))

    assert "\x1b" not in found
    assert "##[" not in found
    assert "<U+001B>]0;x<U+0007>" in found
