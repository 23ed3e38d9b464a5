"""A text of a spec → Markdown that shows it as it was typed: no markup, no HTML, no link, no row of a table.

By the rules of CommonMark and of GitHub's flavour of it; `$` and braces for the sake of sites that know formulas or
fill in templates. An e-mail address alone stays what GitHub makes of it: it looks for these after all escapes are gone.
"""

import re

from journeymap.renderers.gate import is_safe_link

# What a web address without a scheme may have on both sides of its dots: letters, digits, emoji.
_NAMED = r"[\w\-\u2040-\u2fff\u3040-\uff00\uff10-\U0010ffff]"
_SIGNS = re.compile(
    rf"""
      [\\`*_\[\]<|~$\#@{{}}]
    | (?<=\{{)%
    | &(?=\#?\w+;)
    | (?<=/)/                                                         # https://
    | (?<=www)\.
    | (?<={_NAMED})\.(?={_NAMED}) (?!(?<=[0-9]\.)[0-9])               # a.example, but not 4.1
    """,
    re.VERBOSE,
)
_AT_THE_START = re.compile(r"[-+=:>]|[0-9]{1,9}[.)](?=\s|$)")  # a list, a quotation, the line below a heading
_IN_ADDRESS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '<>"`{}|[]^'})


def shown(text: str) -> str:
    """Give a text with its lines; empty ones and the blanks around each are left out."""
    return "\\\n".join(map(_escaped, _lines(text)))


def in_a_line(text: str) -> str:
    """Give a text on one line, for a heading or a table."""
    return _escaped(" ".join(_lines(text)))


def linked(text: str, address: str) -> str:
    """Give a text, as a link where it has a safe address."""
    if not address or not is_safe_link(address):
        return shown(text)
    target = re.sub(r"[()*_~]", r"\\\g<0>", address.translate(_IN_ADDRESS).replace("&", "&amp;"))
    return f"[{in_a_line(text)}]({target})"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _escaped(line: str) -> str:
    start = _AT_THE_START.match(line)
    first = start[0] if start else ""
    return re.sub(r"(\W)$", r"\\\1", first) + _SIGNS.sub(r"\\\g<0>", line[len(first) :])
