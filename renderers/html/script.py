"""The files of `script/` → the page's one script, and the hash by which its policy allows it.

They only add to a page that is whole without them. All share one scope: each file declares functions, and the last one
calls them when the page is there.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import rjsmin

from journeymap.renderers.html.stylesheet import hash_of

_FILES = (
    "dom", "state", "roles", "search", "lanes", "filters", "view", "sticky", "panel", "relations", "minimap", "present",
    "fit", "print", "review", "start",
)  # fmt: skip
OPTIONAL = frozenset(("relations", "minimap", "review"))


class Script(NamedTuple):
    """The content of the script element, and its source in the Content-Security-Policy."""

    text: str
    hash: str


@cache
def script(parts: frozenset[str] = OPTIONAL) -> Script:
    """Give the script of a map that needs these of the optional parts. What XML wants around it is a comment in it."""
    folder = Path(__file__).with_name("script")
    names = [name for name in _FILES if name in parts or name not in OPTIONAL]
    code = "\n".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in names)
    starts = "\n".join(f"start{name.title()}();" for name in names if name not in ("dom", "state", "fit", "start"))
    text = f'//<![CDATA[\n(()=>{{"use strict";{rjsmin.jsmin(f"{code}{starts}")}}})();\n//]]>'
    return Script(text, hash_of(text))
