"""A rule's manual page → the projects that its examples are, and where the rule has to find something in them."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from picture_files import png

from journeymap.schema.checks.rule import Rule
from journeymap.schema.models.journey import Journey
from journeymap.schema.slots import keys_of

_EXAMPLE = re.compile(r"^(Instead of|Write|or):\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
_EXPECTED = re.compile(r"\s*# expect: (JM\d{3})\s*$")
_PICTURE = re.compile(r"[\w-]+\.png")
_ADDED = {
    "persona": "persona: Ieva",
    "goal": "goal: Own a bed that fits",
    "steps": "steps: [Searches, Compares, Tries, Buys]",
}
_AS = {"personas": "persona", "stages": "steps"}


class Example(NamedTuple):
    """An example: its files, without the marks of what is expected, and where that is, as `file:line`."""

    files: dict[str, str]
    expected: list[str]


class Examples(NamedTuple):
    """What is found fault with, and what is not."""

    bad: list[Example]
    good: list[Example]


def examples_of(rule: Rule[Any]) -> Examples:
    """Read the examples of a manual page. One after `or:` is another of the same kind."""
    found = Examples([], [])
    kind = ""
    for word, text in _EXAMPLE.findall(rule.manual):
        kind = kind if word == "or" else word
        (found.bad if kind == "Instead of" else found.good).append(_example(text))
    return found


def lay_out(example: Example, folder: Path) -> None:
    """Write the files of an example into a project, and the pictures that they show."""
    (folder / ".git").mkdir(parents=True)
    for name, text in example.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
        for picture in _PICTURE.findall(text):
            (folder / picture).write_bytes(png())


def _example(text: str) -> Example:
    names = _FILE.findall(text)
    texts = _FILE.split(text)[2::2] if names else [text]
    files: dict[str, str] = {}
    expected: list[str] = []
    for name, written in zip(names or ["map.journey.yaml"], texts, strict=True):
        lines = _completed(name, written)
        expected += (f"{name}:{number}" for number, line in enumerate(lines, 1) if _EXPECTED.search(line))
        files[name] = "\n".join(_EXPECTED.sub("", line) for line in lines) + "\n"
    return Example(files, expected)


def _completed(name: str, text: str) -> list[str]:
    """The lines of a file; a spec with what it leaves out at its end."""
    lines = text.rstrip("\n").split("\n")
    if not name.endswith(".journey.yaml"):
        return lines
    if next(line for line in lines if not line.startswith("#")).startswith("- "):
        lines.insert(0, "steps:")
    keys = [keys_of(Journey).get(line.split(":")[0], "") for line in lines]
    written = {_AS.get(key, key) for key in keys}
    return [*lines, *(line for key, line in _ADDED.items() if key not in written)]
