"""Look and board → the page's one stylesheet, and the hash by which its policy allows it."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from journeymap.renderers.look import Look, look_of

# In the order in which the rules stand; what comes later wins.
_FILES = (
    "page",
    "masthead",
    "map",
    "cells",
    "curve",
    "spans",
    "after",
    "takeaways",
    "tools",
    "panel",
    "present",
    "narrow",
    "print",
)


def stylesheet(look: Look, placement: str) -> str:
    """Give the look's colours, the rules of every map, then the rules of this one. Paper is light in any look."""
    if not look.dark:
        return f"{_root(look.colours, look.fonts)}\n{_rules()}{placement}\n"
    dark = f":root{{color-scheme:dark;{_properties(look.colours)}}}"
    return f"{_root(look_of().colours, look.fonts)}\n{_rules()}{placement}\n@media screen{{{dark}}}\n"


def hash_of(text: str) -> str:
    """Give the Content-Security-Policy source of a style or script."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _rules() -> str:
    """The rules of every map; the indentation is for those who read the files."""
    folder = Path(__file__).with_name("style")
    lines = [line for name in _FILES for line in (folder / f"{name}.css").read_text(encoding="utf-8").splitlines()]
    return "\n".join(line.strip() for line in lines if line.strip() and not line.strip().startswith("/*")) + "\n"


def _root(colours: Mapping[str, str], fonts: str) -> str:
    return f":root{{{_properties(colours)};--fonts:{fonts}}}"


def _properties(colours: Mapping[str, str]) -> str:
    """The colours as custom properties, so that the rules name no colour of their own."""
    return ";".join(f"--{role}:{colour}" for role, colour in colours.items())
