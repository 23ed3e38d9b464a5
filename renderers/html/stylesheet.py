"""Look and board → the page's one stylesheet, and the hash by which its policy allows it."""

import re
import string
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from rcssmin import cssmin

from journeymap.renderers.look import Look

# In the order in which the rules stand; what comes later wins.
_FILES = (
    "page", "masthead", "map", "cells", "curve", "curves", "spans", "storyboard", "after", "takeaways", "measures",
    "review", "tools", "minimap", "panel", "present", "narrow", "print", "mirrored", "letters",
)  # fmt: skip
_OPTIONAL = frozenset(("curves", "spans", "storyboard", "measures", "review", "minimap", "mirrored", "letters"))
_ROLE = re.compile(r"var\(--([\w-]+)")
_PROPERTY = re.compile(r"(?<![\w-])--([a-z][\w-]*)")
_SET_BY_SCRIPT = ("banners", "stuck", "narrowest")
# No map is written from top to bottom: along the block these names mean the same, and a map carries them all in itself.
_SHORTER = {
    "block-size": "height", "inline-size": "width", "margin-block-start": "margin-top", "inset-block-start": "top",
    "margin-block-end": "margin-bottom", "padding-block-start": "padding-top", "border-block-start": "border-top",
    "padding-block-end": "padding-bottom", "border-block-end": "border-bottom", "inset-block-end": "bottom",
}  # fmt: skip
_LOGICAL = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_SHORTER)})(?=:|-(?:width|style|color):)|(?<=m[ai][xn]-)(?:block|inline)-size(?=:)"
)


def stylesheet(look: Look, placement: str, parts: frozenset[str] = _OPTIONAL) -> str:
    """Give the look's colours, the rules of maps with these of the optional parts, then the rules of this one."""
    light, dark = (look.counterpart, look.colours) if look.dark else (look.colours, look.counterpart)
    rules, roles = _rules(parts)
    own = str(cssmin(placement))
    wanted = roles.union(_ROLE.findall(own))
    colours = {role: f"light-dark({light[role]},{dark[role]})" for role in light if role in wanted}
    return _abridged(f":root{{{_properties(colours)};--fonts:") + f"{look.fonts}}}{rules}" + _abridged(f"{own}\n")


def hash_of(text: str) -> str:
    """Give the Content-Security-Policy source of a style or script."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _rules(parts: frozenset[str]) -> tuple[str, frozenset[str]]:
    """The rules that all maps of these parts have, and the roles of the colours that they name."""
    folder = Path(__file__).with_name("style")
    names = [name for name in _FILES if name in parts or name not in _OPTIONAL]
    rules = cssmin("\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names))
    rules = _LOGICAL.sub(lambda found: _SHORTER[found[0]], rules)
    return _abridged(rules), frozenset(_ROLE.findall(rules))


def _abridged(rules: str) -> str:
    """The same with a letter or two for each custom property, since every map carries them all."""
    names = _short_names()
    return _PROPERTY.sub(lambda found: names.get(found[1], found[0]), rules)


@cache
def _short_names() -> dict[str, str]:
    folder = Path(__file__).with_name("style")
    styles = "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in _FILES)
    known = [name for name in dict.fromkeys(_PROPERTY.findall(styles)) if name not in _SET_BY_SCRIPT]
    letters = string.ascii_lowercase
    short = [*letters, *(first + second for first in letters for second in letters)]
    return {name: f"--{letter}" for name, letter in zip(known, short, strict=False)}


def _properties(colours: Mapping[str, str]) -> str:
    """The colours as custom properties, so that the rules name no colour of their own."""
    return ";".join(f"--{role}:{colour}" for role, colour in colours.items())
