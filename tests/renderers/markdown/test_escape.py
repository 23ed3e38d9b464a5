"""A text of a spec in Markdown is that text, wherever it stands."""

import os

import pytest
from hostile_specs import CORPUS, SHOWN, as_read, corpus, refusals_of, seen
from hypothesis import given, settings
from hypothesis import strategies as st
from read_markdown import READERS, Page

from journeymap.renderers.markdown.blocks import Item, bullets, heading, numbered, table
from journeymap.renderers.markdown.cells import strong, with_details
from journeymap.renderers.markdown.escape import in_a_line, linked, shown

SIGNS = "\\`*_[]()<>#+-.!|~&;:/@=${}%^'\"\n \t1w0aé字😀"
PIECES = ("https://", "www.", "mailto:", "a@b.example", "&amp;", "&#35;", "<b>", "<!--", "```", "---", "===", ":-", "|-|", "1. ",
          "[a](b)", "![a](b)", "[a]: b", "\\\n", "    ", "//localhost", "example.com", "{{", "{%")  # fmt: skip


def everywhere(text: str) -> str:
    """A text in all the places where a map may show one."""
    return "\n\n".join(
        (
            heading(1, in_a_line(text)),
            shown(text),
            bullets((Item(strong(text, with_details(shown(text), [shown(text)])), (Item(shown(text)),)),)),
            "between",
            numbered((Item(linked(text, "notes.md")), Item(strong(text)))),
            table(((in_a_line(text), [in_a_line(text), "x"]), ("y", [linked(text, "a(b).md"), in_a_line(text)]))),
        )
    )


def assert_shown(texts: list[str]) -> None:
    """Each is read as it was typed, and changes nothing but the text."""
    for reader in READERS.values():
        plain, read = (
            reader("\n\n".join([everywhere("plain")] * len(texts))),
            reader("\n\n".join(map(everywhere, texts))),
        )

        assert differences(plain, read) == [], texts
        for text in texts:
            assert seen(read.text).count(seen(text)) >= 10, text


def differences(plain: Page, read: Page) -> list[object]:
    return [pair for pair in ((plain.elements, read.elements), (plain.links, read.links)) if pair[0] != pair[1]]


@pytest.mark.parametrize("text", SHOWN, ids=lambda text: ascii(text[:20]))
def test_a_text_is_shown_as_typed(text: str) -> None:
    """In a heading, a paragraph, a list, a label, a link and a table."""
    assert_shown([as_read(text)] if as_read(text) else ["x"])


@settings(deadline=None, max_examples=600)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(SIGNS, max_size=6)), max_size=6)
    .map("".join)
    .map(as_read)
    .filter(bool)
)
def test_any_signs_are_shown_as_typed(text: str) -> None:
    """Whatever means something to Markdown, in any order."""
    assert_shown([text])


@pytest.mark.skipif(not CORPUS.is_dir() and "CI" not in os.environ, reason="the corpora are not beside the repository")
@pytest.mark.parametrize(("name", "step"), [("naughty-strings", 1), ("extra-strings", 1), ("xss-payloads", 9)])
def test_known_strings_are_shown_as_typed(name: str, step: int) -> None:
    """Public lists of strings that broke other programs, of the longest each `step`-th."""
    texts = [as_read(text) for text in corpus(name)[::step] if not refusals_of(text) and as_read(text)]
    assert len(texts) > 80

    for first in range(0, len(texts), 50):
        assert_shown(texts[first : first + 50])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A year's pain: 4.1 of 5 (R&D), 10:30 - not bad!", "A year's pain: 4.1 of 5 (R&D), 10:30 - not bad!"),
        ("first\n\n   second ", "first\\\nsecond"),
        ("1. one\n- two\n3.1 three", "1\\. one\\\n\\- two\\\n3.1 three"),
        ("see www.example.com", "see www\\.example\\.com"),
        ("{% raw %}{{x}} for $5", "\\{\\% raw %\\}\\{\\{x\\}\\} for \\$5"),
        ("Buy:fast https://a.example", "Buy:fast https:/\\/a\\.example"),
    ],
)
def test_what_means_nothing_stays_readable(text: str, written: str) -> None:
    """Escapes stand only where Markdown would see something."""
    assert shown(text) == written


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("https://a.example/?b=1&c=2", "https://a.example/?b=1&c=2"),
        ("https://a.example/a&copy;b", "https://a.example/a&copy;b"),
        ("notes (1).md", None),
        ("notes(1).md", "notes(1).md"),
        ("a*b*_c_|d", "a*b*_c_%7Cd"),
        ("https://a.example/<b>`{{x}}", "https://a.example/%3Cb%3E%60%7B%7Bx%7D%7D"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:alert(1)", None),
        ("//evil.example", None),
        ("", None),
    ],
)
def test_links_lead_where_they_may(address: str, leads_to: str | None) -> None:
    """To the web, to mail and to files beside the map; anything else is shown without its link."""
    for reader in READERS.values():
        page = reader(linked("a text", address))

        assert page.links == ([leads_to] if leads_to else []), page.links
        assert page.text.strip() == "a text"
