"""Look and board → the page's one stylesheet, and the hash by which its policy allows it."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from rcssmin import cssmin

from journeymap.renderers.look import Look, look_of

# In the order in which the rules stand; what comes later wins.
_FILES = (
    "page", "masthead", "map", "cells", "curve", "curves", "spans", "storyboard", "after", "takeaways", "tools",
    "minimap", "panel", "present", "narrow", "print",
)  # fmt: skip
_OPTIONAL = frozenset(("curves", "spans", "storyboard", "minimap"))


def stylesheet(look: Look, placement: str, parts: frozenset[str] = _OPTIONAL) -> str:
    """Give the look's colours, the rules of maps with these of the optional parts, then the rules of this one.

    Paper is light in any look.
    """
    rules = f"{_rules(parts)}\n{cssmin(placement)}\n"
    if not look.dark:
        return f"{_root(look.colours, look.fonts)}\n{rules}"
    dark = f":root{{color-scheme:dark;{_properties(look.colours)}}}"
    return f"{_root(look_of().colours, look.fonts)}\n{rules}@media screen{{{dark}}}\n"


def hash_of(text: str) -> str:
    """Give the Content-Security-Policy source of a style or script."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _rules(parts: frozenset[str]) -> str:
    folder = Path(__file__).with_name("style")
    names = [name for name in _FILES if name in parts or name not in _OPTIONAL]
    return str(cssmin("\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names)))


def _root(colours: Mapping[str, str], fonts: str) -> str:
    return f":root{{{_properties(colours)};--fonts:{fonts}}}"


def _properties(colours: Mapping[str, str]) -> str:
    """The colours as custom properties, so that the rules name no colour of their own."""
    return ";".join(f"--{role}:{colour}" for role, colour in colours.items())
