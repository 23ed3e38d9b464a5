"""What a map is to be called → its title and the file of its spec."""

import re
from pathlib import PurePosixPath
from typing import NamedTuple
from unicodedata import category, normalize

import click

from journeymap.cli.console import visible
from journeymap.cli.find_specs import SPEC_SUFFIXES, YAML_SUFFIXES

_SLASH = re.compile(r"(?<=\s)/|/(?=\s)")  # with a blank beside it, as in `day / night`, it belongs to a title


class SpecName(NamedTuple):
    """The title of a map, the name of its spec's file, and the folder that was given with it, if any."""

    title: str
    file: str
    folder: str


def name_spec(name: str) -> SpecName:
    """Make `Return a lamp` the title and `return-a-lamp.journey.yaml` the file; `/` comes after a folder,
    unless there is a blank beside it.

    Letters and digits of any script stay. Raises UsageError for a name that no file can have on every system.
    """
    if any(visible(sign) != sign for sign in name):
        raise _refusal(f"`{visible(name)}` has a sign that cannot be seen: leave it out")
    if "\\" in name:
        raise _refusal(f"`{visible(name)}` has a `\\` in it: write folders with `/`")
    folder, slash, title = _SLASH.sub("\0", name.strip()).rpartition("/")
    folder, title = folder.replace("\0", "/"), title.replace("\0", "/")
    hidden = [part for part in (*PurePosixPath(folder).parts, title) if part.startswith(".") and part.strip(".")]
    if hidden:
        raise _refusal(f"`{visible(hidden[0])}` begins with a dot, and `journeymap build` passes over it: leave it out")
    for suffix in (*SPEC_SUFFIXES, *YAML_SUFFIXES):
        title = title.removesuffix(suffix)
    words = "".join(sign if _belongs(sign) else " " for sign in normalize("NFC", title.lower())).split()
    if not any(sign.isalnum() for word in words for sign in word):
        raise _refusal(f"`{visible(name)}` has no letter or digit that a file could be named after: add a word")
    return SpecName(title.strip(), f"{'-'.join(words)}.journey.yaml", folder + slash)


def _belongs(sign: str) -> bool:
    """Letters with their marks, digits, and what joins them."""
    return category(sign)[0] in "LMN" or sign in "-_\u200c"


def _refusal(message: str) -> click.UsageError:
    return click.UsageError(message, click.get_current_context(silent=True))
