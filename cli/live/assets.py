"""The files `live.css` and `live.js` → what pages carry in themselves, with the hashes that allow it."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from journeymap.renderers.look import look_of

_ROLE = re.compile(r"var\(--([\w-]+)")
_HERE = Path(__file__).parent


class Asset(NamedTuple):
    """The content of a style or script element, and its source in a Content-Security-Policy."""

    text: str
    source: str


@cache
def style() -> Asset:
    """Give the rules, with the colours of the usual maps in light and dark."""
    rules = (_HERE / "live.css").read_text("utf-8")
    look = look_of()
    wanted = sorted(set(_ROLE.findall(rules)) & look.colours.keys())
    colours = ";".join(f"--{role}:light-dark({look.colours[role]},{look.counterpart[role]})" for role in wanted)
    return _asset(f".live{{{colours};--fonts:{look.fonts}}}\n{rules}")


@cache
def script() -> Asset:
    """Give the script that listens for changes."""
    return _asset((_HERE / "live.js").read_text("utf-8"))


def _asset(text: str) -> Asset:
    return Asset(text, f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")
