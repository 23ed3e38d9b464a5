"""A page of the table → the HTML that a browser gets, which listens for changes, and the policy for it.

What is in the files stays as it is: styles and scripts that it allows itself are allowed, and ours.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

import jinja2

from journeymap.cli.console import visible
from journeymap.cli.counted import counted
from journeymap.cli.live.assets import script, style
from journeymap.cli.live.pages import INDEX, Page, Table
from journeymap.renderers.templates import environment

EVENTS = "/events"  # no output has a name without an ending
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"/>\n?')
_SOURCES = re.compile(rb"(style|script)-src ([^;]*)")
_END = b"</body>"
_STATES = {"fine": "up to date", "remarks": "with remarks", "errors": "has errors"}


class View(NamedTuple):
    """The bytes of a page, and its Content-Security-Policy."""

    html: bytes
    policy: str


class _Map(NamedTuple):
    """A line of the index: a map with all its formats; `address` is that of the first."""

    address: str
    title: str
    spec: str
    formats: Sequence[tuple[str, str]]
    state: str
    said: str


def map_view(html: bytes, page: Page, table: Table) -> View:
    """Show a swimlane map, below what is wrong with its spec now."""
    found = _POLICY.search(html)
    assert found, "every map has a policy"
    own = {kind.decode(): sources.decode() for kind, sources in _SOURCES.findall(found[1])}
    over = _render("over.html.j2", page.address, table, **_errors(page, table))
    head, _, rest = (html[: found.start()] + html[found.end() :]).partition(b"</head>")
    body, _, end = rest.rpartition(_END)
    rules = f"<style>{style().text}</style></head>".encode()
    return View(b"".join((head, rules, body, over, _END, end)), _policy(own.get("style", ""), own.get("script", "")))


def picture_view(page: Page, table: Table) -> View:
    """Show a flow map in a page that listens."""
    errors = _errors(page, table)
    html = _render(
        "picture.html.j2", page.address, table, title=page.title, address=page.address, version=page.version, **errors
    )
    return View(html, _policy(images="'self'"))


def missing_view(page: Page, table: Table) -> View:
    """Say of a map that was never made why it is not."""
    said = "\n".join(filter(None, (table.problems, page.said)))
    why = f"{page.spec} has not become a map yet."
    return View(_render("nothing.html.j2", page.address, table, title=page.title, why=why, said=said), _policy())


def unknown_view(address: str, table: Table) -> View:
    """Say that there is nothing, and wait for it."""
    why = "There is no such map."
    html = _render("nothing.html.j2", address, table, title="Nothing here", why=why, said=table.problems)
    return View(html, _policy())


def index_view(table: Table) -> View:
    """List all maps with their state."""
    maps = list(_maps(table.pages.values()))
    wrong = sum(line.state == "errors" for line in maps)
    summary = counted(len(maps), "map") + (f", {wrong} with errors" if wrong else "")
    html = _render(
        "index.html.j2", INDEX, table, title=visible(Path.cwd().name or "Maps"), summary=summary, maps=maps,
        problems=table.problems, words=_STATES,
    )  # fmt: skip
    return View(html, _policy())


def _maps(pages: Iterable[Page]) -> Iterator[_Map]:
    """The lines of the index in the order of the specs, those with errors first."""
    together: dict[str, list[Page]] = {}
    for page in pages:
        together.setdefault(page.spec, []).append(page)
    for spec, group in sorted(together.items(), key=lambda item: (not item[1][0].failed, item[0])):
        first = group[0]
        state = "errors" if first.failed else "remarks" if first.said else "fine"
        formats = [(page.format, viewed(page)) for page in group]
        yield _Map(viewed(first), first.title, spec, formats, state, first.said)


def viewed(page: Page) -> str:
    """Give the address at which a format is shown so that it follows its spec, if a browser can show it."""
    return f"{page.address}?live" if page.format in ("svg", "png") else page.address


def _errors(page: Page, table: Table) -> dict[str, str]:
    """What stands over a map."""
    errors = "\n".join(filter(None, (table.problems, page.said if page.failed else "")))
    headline = f"{page.spec} has errors." if page.failed else "Some maps cannot be built."
    return {"errors": errors, "headline": headline} if errors else {}


def _render(template: str, of: str, table: Table, **values: object) -> bytes:
    events = f"{EVENTS}?{urlencode({'of': of, 'seen': table.version(of)})}"
    usual = {"errors": "", "headline": "", "events": events, "script": script(), "style": style()}
    return _templates().get_template(template).render(usual | values).encode()


@cache
def _templates() -> jinja2.Environment:
    return environment(Path(__file__).parent / "templates")


def _policy(styles: str = "", scripts: str = "", images: str = "") -> str:
    """Allow our own style and script, those of the page, pictures within it, and listening to us."""
    return (
        f"default-src 'none'; style-src {styles} {style().source}; script-src {scripts} {script().source}; "
        f"img-src data: {images}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
