"""A long text → its markup, where the author used Markdown: emphasis, lists and links, nothing else.

Whatever else Markdown knows stays as it was typed, HTML and backslashes included; so does a link that leads to where
none of ours may.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from journeymap.renderers.gate import is_safe_link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Only a text with one of these can hold Markdown; the parser takes longer to import than a map to draw.
_SIGNS = re.compile(r"[*_]\S|\]\(|^ {0,3}(?:[-+*]|[0-9]{1,9}[.)])[ \t]", re.MULTILINE)
# Nobody writes so many into one text; finding out what they all mean could take seconds.
_MOST_SIGNS = 400
_COUNTED = re.compile(r"[*_\[\]]")


def prose(text: str) -> Markup | None:
    """Give the markup of a text; None where it is to be shown as it was typed."""
    if not _SIGNS.search(text) or len(_COUNTED.findall(text)) > _MOST_SIGNS:
        return None
    written = _parser().render(text)
    return Markup(written) if "<" in written.replace("<p>", "").replace("</p>", "").replace("<br />", "") else None  # noqa: S704


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"breaks": True, "xhtmlOut": True})
    parser.enable(["emphasis", "link", "list", "newline"])
    parser.validateLink = is_safe_link  # type: ignore[method-assign, assignment]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]  # an address is shown as it was written
    return parser
