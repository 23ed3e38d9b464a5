"""A code or name → its manual page, of a rule or of an error of specs."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from journeymap.schema.checks.rule import Rule
from journeymap.schema.checks.rules import all_rules

_ERROR = re.compile(r"^## (JM\d{3}) (\S+)\n\n(.*?)\n*(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(r"\s+# expect: JM\d{3}$", re.MULTILINE)  # for the tests


class Page(NamedTuple):
    """A manual page: what it is of, a line on how grave that is and when it is looked for, and the text in Markdown."""

    code: str
    name: str
    standing: str
    text: str


def page_of(word: str) -> Page | None:
    """Give the page of a rule or an error, by code or name in any case."""
    wanted = word.strip().casefold().replace("_", "-")
    return next((page for page in pages() if wanted in (page.code.casefold(), page.name)), None)


def pages() -> Iterator[Page]:
    """Give all pages in the order of their codes."""
    for code, name, text in _ERROR.findall(files("journeymap.schema").joinpath("ERRORS.md").read_text("utf-8")):
        yield Page(code, name, "an error of the spec itself, always looked for", text)
    yield from (Page(rule.code, rule.name, _standing(rule), _EXPECTED.sub("", rule.manual)) for rule in all_rules())


def _standing(rule: Rule[object]) -> str:
    when = {
        None: "only where it is asked for",
        "draft": "in all presets",
        "default": "in the presets default and strict",
        "strict": "in the preset strict",
    }[rule.preset]
    return f"{rule.group}, {rule.severity}, {when}"
