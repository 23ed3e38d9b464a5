"""Lines for people: every untrusted text made visible and bounded, colour only where it is wanted."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, TextIO

import click

from journeymap.cli.exit_codes import EnvironmentProblem

# What a terminal obeys instead of showing (C0, C1, line and paragraph separators, bidi controls, tags, lone
# surrogates), and the `##[`, `##vso[`, `##teamcity[` by which a line gives orders to a CI service.
UNSEEN = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
    r"|(?<=#)#(?=\w*\[)"
)

_color: bool | None = None
_heard: "list[Line] | None" = None
_clear_foot: "Callable[[], None] | None" = None


class Line(NamedTuple):
    """What was said, and whether to standard error."""

    text: str
    err: bool


def visible(text: object, *, most: int = 200) -> str:
    """Write `text` on one line of at most `most` characters, with `<U+001B>` for what would not be seen."""
    whole = str(text)
    shown = whole[: most + 1]
    if _may_hide(shown):
        shown = re.sub(UNSEEN, _named, shown)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def unseen_in(text: str) -> dict[int, str]:
    """Give what to show for each character that would not be seen, by its place."""
    return {found.start(): _named(found) for found in re.finditer(UNSEEN, text)} if _may_hide(text) else {}


def _may_hide(text: str) -> bool:
    """Whether something in a text may not be seen; hardly ever, so that few commands compile the pattern."""
    return not text.isprintable() or "##" in text


def _named(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"


def unobeyed(line: str) -> str:
    """Show a line that begins like a workflow command, as `::error::`, so that no CI service takes it for one."""
    bare = line.lstrip()
    return f"{line[: len(line) - len(bare)]}<U+003A>{bare[1:]}" if bare.startswith("::") else line


def wants_color(choice: str) -> bool | None:
    """Decide on colour from `--color` and the environment; None leaves it to whether the stream is a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return False if os.environ.get("TERM") == "dumb" else None


def use_color(choice: bool | None) -> None:
    """Decide on colour for all that is said from now on."""
    global _color  # said before and after click has a context
    _color = choice


def say(line: str, *, err: bool = False) -> None:
    """Print a line; a reader that has gone away, as in `journeymap build | head -1`, ends no build."""
    if _heard is not None:
        _heard.append(Line(line, err))
        return
    if _clear_foot is not None:
        _clear_foot()
    try:
        click.echo(line, err=err, color=_color)
    except OSError as error:
        hush(sys.stderr if err else sys.stdout)
        if not isinstance(error, BrokenPipeError):
            raise EnvironmentProblem(f"cannot write to standard output: {error.strerror}") from error


def keep_foot(clear: "Callable[[], None] | None") -> None:
    """Have the foot of the terminal cleared of what stands there before a line is said; None where nothing does."""
    global _clear_foot  # whoever says something knows nothing of it
    _clear_foot = clear


@contextmanager
def hearing() -> Iterator[list[Line]]:
    """Keep what is said, for somebody to say it later."""
    global _heard  # whatever is called says it by `say`
    before, _heard = _heard, []
    try:
        yield _heard
    finally:
        _heard = before


def say_error(message: str) -> None:
    """Say what went wrong outside of any spec."""
    say(f"{click.style('error', fg='red', bold=True)}: {message}", err=True)


def hush(stream: TextIO) -> None:
    """Send what is still to be written to `stream` nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
