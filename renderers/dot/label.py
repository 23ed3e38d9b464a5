"""A text of a spec → a label of Graphviz that shows it as it was typed, in lines of a readable width.

Graphviz takes backslashes for escapes and `&…;` for a character; the `graphviz` package takes `<…>` for HTML.
"""

import re
from collections.abc import Iterable

from journeymap.renderers.text import wrap

_WIDTH, _SIZE = 170, 14  # points; the size is Graphviz's own
_ENTITY = re.compile(r"&(?=#?\w+;)")


def label(texts: Iterable[str]) -> str:
    """Give a label of several texts, one below the other, for the `graphviz` package to put into quotes."""
    from graphviz import nohtml  # type: ignore[import-untyped]

    lines = (line.strip() for text in texts if text for line in wrap(text, _WIDTH, _SIZE))
    escaped = (_ENTITY.sub("&amp;", line.replace("\\", r"\\")) for line in lines if line)
    quotable: str = nohtml(r"\n".join(escaped))
    return quotable
