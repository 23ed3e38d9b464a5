"""A text of a spec → what Mermaid takes for text and draws alike, on one line.

A Mermaid text has no way to escape what means something in it: `:` and `;` end a name, `#` and `%%` begin a comment,
`%%{` sets options, `<…>` may become HTML on the page that shows it. Each has a stand-in that looks like it.
"""

from collections.abc import Iterable

_ALIKE = str.maketrans({":": "∶", ";": ",", "#": "♯", "<": "‹", ">": "›"})
_NOTHING = "…"  # a keyword without a text is no line of Mermaid's


def plain(text: str) -> str:
    """Give a text that is a title, or the name of a stage or step."""
    words = text.translate(_ALIKE).replace("%%", "% %").replace("%%", "% %")
    return " ".join(words.split()) or _NOTHING


def people(names: Iterable[str]) -> str:
    """Give the names of those who take part; a comma in one would make two of it."""
    return ", ".join(plain(name).replace(",", "‚") for name in names)
