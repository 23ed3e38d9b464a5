"""Markdown → what two readers make of it: markdown-it, with HTML and bare addresses allowed, and GitHub's own parser."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

_BY_MARKDOWN_IT = MarkdownIt("gfm-like", {"html": True, "linkify": True})


class Page(HTMLParser):
    """The elements of a page with their attributes, save line breaks and where links lead; the links; the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep its name and those of its attributes."""
        if tag != "br":
            self.elements.append(tag + "".join(f" {name}" for name, _ in attrs))
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Keep it."""
        self.text += data

    def _other(self, _: str) -> None:
        self.elements.append("a comment, a declaration or an instruction")

    handle_comment = handle_decl = handle_pi = unknown_decl = _other


def by_markdown_it(text: str) -> Page:
    return Page(_BY_MARKDOWN_IT.render(text))


def by_github(text: str) -> Page:
    """Without the links that GitHub makes of e-mail addresses when all else is done: they lead to what they show."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
    return Page(re.sub(r'<a href="(?:mailto:|xmpp:)?([^"<>]*)">((?:mailto:|xmpp:)?\1)</a>', _address, html))


def _address(link: re.Match[str]) -> str:
    return link[2] if "@" in link[1] and "//" not in link[1] else link[0]


READERS: dict[str, Callable[[str], Page]] = {"markdown-it": by_markdown_it, "github": by_github}
