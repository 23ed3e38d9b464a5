"""The files of `script/` → the page's one script, and the hash by which its policy allows it.

They only add to a page that is whole without them. All share one scope: each file declares functions, and the last one
calls them when the page is there.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from journeymap.renderers.html.stylesheet import hash_of

_FILES = (
    "dom", "state", "search", "lanes", "filters", "view", "sticky", "panel", "relations", "minimap", "present", "print",
    "review", "start",
)  # fmt: skip


class Script(NamedTuple):
    """The content of the script element, and its source in the Content-Security-Policy."""

    text: str
    hash: str


@cache
def script() -> Script:
    """Give the script of every map. The section that XML needs around it is a comment to a browser."""
    folder = Path(__file__).with_name("script")
    lines = [line for name in _FILES for line in (folder / f"{name}.js").read_text(encoding="utf-8").splitlines()]
    code = "\n".join(line.strip() for line in lines if line.strip() and not line.strip().startswith(("//", "/*", "*")))
    text = f'//<![CDATA[\n(() => {{\n"use strict";\n{code}\n}})();\n//]]>'
    return Script(text, hash_of(text))
