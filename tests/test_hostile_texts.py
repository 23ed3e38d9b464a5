"""Hostile texts through every field of a spec: refused with a reason, or shown in both formats as they were typed."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from hostile_specs import (
    A_LINK,
    CORPUS,
    PIXEL,
    REFUSED,
    SHOWN,
    SURROGATES,
    as_read,
    board_of,
    corpus,
    refusals_of,
    seen,
    spec_of,
)
from playwright.sync_api import Browser, Page
from svg_parts import said_by

from journeymap.cli.draw import Tools, draw
from journeymap.renderers.engine.engine import Engine, start
from journeymap.renderers.gate import check_html, check_svg
from journeymap.renderers.html.prose import prose
from journeymap.schema.problems import SpecError

# Read out, shown or compared, and obeyed by nothing.
TEXT_ATTRIBUTES = {"aria-label", "title", "alt", "data-lane", "data-channel", "data-owner", "value"}
HARMLESS = ("*a* **b** [c](d.md)\n\n- e\n\n2. f", "plain", "a longer text " * 60, "متن", "broken" * 60, "two\nlines")
LINKS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)",
    "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x",
    "file:///etc/passwd", "//evil.example", "/\\evil.example", "\\\\evil.example", "https:\\\\evil.example", "blob:x",
    "view-source:x", "http:javascript:alert(1)", "x:y", "https://a.example/\" onclick=\"alert(1)", "#\"><script>alert(1)",
    "https://a.example/?a=1&b=2", "mailto:a@b.example?subject=x", "../research/notes.md", "#source_1", "?a", "notes(1).md",
    "https://a.example/'x'", "https://a.example/顧客", "{{ 7*7 }}", "%s", "HTTPS://A.EXAMPLE",
)  # fmt: skip


def named(string: str) -> str:
    """A string as the name of a test."""
    return ascii(string[:20])


beside_the_repository = pytest.mark.skipif(
    not CORPUS.is_dir() and "CI" not in os.environ, reason="the corpora are not beside the repository"
)


class Drawn(NamedTuple):
    """Both maps of a spec, in bytes and as trees."""

    html: bytes
    svg: bytes
    page: ElementTree.Element
    picture: ElementTree.Element


class Harmless(NamedTuple):
    """What maps of harmless texts hold: elements with their attributes, and which of the numbered texts a picture shows."""

    html: set[tuple[str, str]]
    svg: set[tuple[str, str]]
    written: list[int]
    titled: list[int]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with start() as engine:
        yield engine


@pytest.fixture(scope="module")
def harmless(engine: Engine) -> Harmless:
    html: set[tuple[str, str]] = set()
    svg: set[tuple[str, str]] = set()
    for language in ("en", "fa"):
        for text in HARMLESS:
            drawn, texts = drawn_with([text], engine, language=language)
            html |= structure(drawn.page)
            svg |= structure(drawn.picture)
    written = [number for number, text in enumerate(texts) if seen(text) in written_in(drawn.picture)]
    titled = [number for number, text in enumerate(texts) if seen(text) in seen(told_by(drawn.picture))]
    return Harmless(html, svg, written, [number for number in titled if number not in written])


def drawn_with(
    strings: Sequence[str], engine: Engine, *, link: str = "", language: str = "en"
) -> tuple[Drawn, list[str]]:
    """Both maps of the spec that holds the strings, after the gate, and the texts that it holds."""
    spec, texts = spec_of(strings, link=link, language=language)
    board = board_of(spec)
    html, svg = draw(board, "html").data, draw(board, "svg", Tools(engine)).data
    check_html(html)
    check_svg(svg)
    return Drawn(html, svg, ElementTree.fromstring(html), ElementTree.fromstring(svg)), list(map(as_read, texts))


def local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def structure(root: ElementTree.Element) -> set[tuple[str, str]]:
    """Each element with each of its attributes."""
    return {(local(element), name) for element in root.iter() for name in ("", *element.attrib)}


def texts_of(root: ElementTree.Element, *elements: str) -> str:
    return "".join("".join(element.itertext()) for element in root.iter() if local(element) in elements)


def written_in(picture: ElementTree.Element) -> str:
    """What is written in a picture, its lines joined."""
    return seen("".join(said_by(element) for element in picture.iter() if local(element) == "text"))


def told_by(picture: ElementTree.Element) -> str:
    """What a picture says when it is pointed at or read out."""
    return texts_of(picture, "title", "desc")


def problems_of(strings: Sequence[str], *, link: str = "") -> set[str]:
    """The codes by which a spec with these strings is refused."""
    try:
        board_of(spec_of(strings, link=link)[0])
    except SpecError as error:
        return {problem.code for problem in error.problems}
    return set()


def assert_shown(strings: Sequence[str], engine: Engine, harmless: Harmless, *, language: str = "en") -> None:
    """Every text is shown as typed, and nothing of it is anything but text."""
    drawn, texts = drawn_with(strings, engine, language=language)
    page = texts_of(drawn.page, "body")
    described = "".join(element.get("alt", "") for element in drawn.page.iter())  # where XML knows no tab
    written, told = written_in(drawn.picture), told_by(drawn.picture)
    unseen = [text for text in texts if without_underscores(text) not in without_underscores(page)]
    unseen = [text for text in unseen if seen(as_markdown(text)) not in seen(page)]

    assert [text for text in unseen if seen(text) not in seen(described)] == []
    assert [texts[number] for number in harmless.written if seen(texts[number]) not in written] == []
    assert [texts[number] for number in harmless.titled if texts[number] not in told] == []
    assert structure(drawn.page) - harmless.html == set()
    assert structure(drawn.picture) - harmless.svg == set()
    assert_no_text_is_obeyed(drawn)


def as_markdown(text: str) -> str:
    """What is left to read of a text where it may be Markdown."""
    markup = prose(text)
    return text if markup is None else "".join(ElementTree.fromstring(f"<p>{markup}</p>").itertext())


def without_underscores(text: str) -> str:
    """A text as the name of a persona's own fact shows it."""
    return text.replace("_", " ")


def assert_no_text_is_obeyed(drawn: Drawn) -> None:
    """Attributes, styles and links hold nothing of a text."""
    assert [local(element) for root in drawn[2:] for element in root.iter()].count(
        "script"
    ) == 1  # our own, by its hash
    for element in (*drawn.page.iter(), *drawn.picture.iter()):
        assert local(element) not in ("script", "style") or "№" not in "".join(element.itertext())
        for name, value in element.attrib.items():
            assert name in TEXT_ATTRIBUTES or "№" not in value, name
            assert not name.endswith("href") or is_harmless_link(value) or value == PIXEL


def is_harmless_link(link: str) -> bool:
    """Whether a browser, which drops blanks and takes backslashes for slashes, stays with the web or with mail."""
    heeded = re.sub(r"[\x00-\x20]", "", link).replace("\\", "/")
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", heeded)
    return scheme[1].lower() in ("https", "http", "mailto") if scheme else not heeded.startswith("//")


def test_every_text_is_tried(harmless: Harmless) -> None:
    """The fields come from the models; a picture shows about half of them."""
    texts = spec_of(["plain"])[1]

    assert len(set(texts)) == len(texts) > 60
    assert len(harmless.written) > 25
    assert len(harmless.titled) > 0


@pytest.mark.parametrize(("code", "string"), [(code, text) for code in REFUSED for text in REFUSED[code]], ids=named)
def test_texts_that_hide_or_mislead_are_refused(code: str, string: str) -> None:
    """In any field, with one code."""

    assert problems_of([string]) == {code}


@pytest.mark.parametrize("string", SURROGATES, ids=named)
def test_half_characters_are_refused(string: str) -> None:
    """YAML has no way to write them."""

    assert problems_of([string]) <= {"JM004", "JM006"} != set()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_texts_are_shown_as_typed(language: str, engine: Engine, harmless: Harmless) -> None:
    """Each string in all fields, and different ones beside each other."""
    for string in SHOWN:
        assert_shown([string], engine, harmless, language=language)
    for first in (0, 40, 80):
        assert_shown(SHOWN[first:] + SHOWN[:first], engine, harmless, language=language)


@beside_the_repository
@pytest.mark.parametrize(("name", "step"), [("naughty-strings", 4), ("extra-strings", 4), ("xss-payloads", 35)])
def test_known_strings_are_refused_or_shown(name: str, step: int, engine: Engine, harmless: Harmless) -> None:
    """Public lists: what may not stand in a text is refused, all else is shown, at least in every `step`-th field."""
    strings = corpus(name)
    shown = [string for string in strings if not refusals_of(string)]
    refused = [string for string in strings if refusals_of(string) and not re.search("[\ud800-\udfff]", string)]
    assert len(shown) > 80

    for string in refused:
        assert problems_of([string]) == refusals_of(string), ascii(string)
    for first in range(0, len(shown), step):
        assert_shown(shown[first : first + 80], engine, harmless)


def test_links_lead_to_the_web_or_nowhere(engine: Engine, harmless: Harmless) -> None:
    """Each hostile link is refused, or is no more than an address."""
    followed = [link for link in (*LINKS, *SHOWN) if is_drawn_with_link(link, engine)]
    linked, _ = drawn_with(["plain"], engine, link=A_LINK)

    assert 10 < len(followed) < len(LINKS + SHOWN) - 30
    assert A_LINK in [element.get("href") for element in linked.page.iter()]


def is_drawn_with_link(link: str, engine: Engine) -> bool:
    """Whether a spec with this link is drawn, and harmlessly so; else it is refused for the link alone."""
    codes = problems_of(["plain"], link=link)
    assert codes <= {"JM103", "JM114", "JM004"}, link
    if not codes:
        assert_no_text_is_obeyed(drawn_with(["plain"], engine, link=link)[0])
    return not codes


def looked_at(browser: Browser, file: Path) -> tuple[Page, list[str]]:
    """A page in the browser, and all that it asks for, says or complains about."""
    page = browser.new_page()
    noticed: list[str] = []
    page.on("request", lambda request: noticed.append(request.url))
    page.on("console", lambda message: noticed.append(message.text))
    page.on("pageerror", lambda error: noticed.append(str(error)))
    page.on("dialog", lambda dialog: noticed.append(dialog.message))
    page.add_init_script("addEventListener('securitypolicyviolation', e => console.error(e.violatedDirective))")
    page.goto(file.as_uri())
    assert noticed.pop(0) == file.as_uri()
    return page, noticed


def test_a_browser_sees_texts_and_nothing_else(browser: Browser, engine: Engine, tmp_path: Path) -> None:
    """All hostile strings at once, as a page and as a picture within a page: nothing runs and nothing is fetched."""
    page_file, picture_file = tmp_path / "bed.html", tmp_path / "with-picture.html"
    for first in (0, len(SHOWN) // 2):
        drawn, texts = drawn_with(SHOWN[first:] + SHOWN[:first], engine, link=A_LINK)
        page_file.write_bytes(drawn.html)
        picture_file.write_bytes(b"<!DOCTYPE html><meta charset=utf-8><title>x</title><body>" + drawn.svg)

        for file, root in ((page_file, drawn.page), (picture_file, drawn.picture)):
            page, noticed = looked_at(browser, file)
            elements = page.evaluate("document.querySelectorAll('body *').length")
            told = "Array.from(document.images, image => image.alt).join('') + document.body.textContent"
            shown = without_underscores(page.evaluate(told))
            page.close()
            assert noticed == [], file.name
            assert elements == elements_below_body(root), file.name
            unseen = [text for text in texts if without_underscores(text) not in shown]
            assert file == picture_file or [text for text in unseen if seen(as_markdown(text)) not in seen(shown)] == []


def elements_below_body(root: ElementTree.Element) -> int:
    """How many elements we wrote there; a picture stands in the body as a whole."""
    body = next((element for element in root if local(element) == "body"), None)
    return len(list(root.iter())) if body is None else len(list(body.iter())) - 1
