"""Markdown in long texts: emphasis, lists and links, and nothing else."""

import subprocess
import sys

import pytest

from journeymap.renderers.html.prose import prose


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("2. two", '<ol start="2">\n<li>two</li>\n</ol>'),
        ("see [it](notes/a.md)\nthen", '<p>see <a href="notes/a.md">it</a><br />\nthen</p>'),
        ("[x](https://a.example/?a=1&b=2)", '<p><a href="https://a.example/?a=1&amp;b=2">x</a></p>'),
    ],
)
def test_emphasis_lists_and_links_are_drawn(text: str, markup: str) -> None:
    """A line break stays one."""
    assert str(prose(text)).rstrip() == markup


@pytest.mark.parametrize(
    "text",
    [
        "plain", "2 * 3 * 4", "snake_case_name", "[x](javascript:alert(1))", "[x](//evil.example)", "[x](data:text/html,a)",
        "# head", "> quote", "`code`", "<b>bold</b>", "&amp;", "http://a.example", "[a]: http://a.example", "1.5 kg", "-5",
    ],
)  # fmt: skip
def test_everything_else_is_as_it_was_typed(text: str) -> None:
    """Also where it leads to where no link of ours may."""
    assert prose(text) is None


def test_what_surrounds_markdown_is_text() -> None:
    """Markup, entities and backslashes beside an emphasis are shown."""
    assert str(prose("<i>*a*</i> &amp; \\*b*")).strip() == "<p>&lt;i&gt;<em>a</em>&lt;/i&gt; &amp;amp; \\<em>b</em></p>"


@pytest.mark.parametrize("text", ["*" * 10_000, "[" * 10_000, "*a _b " * 1_600, "[a](" * 2_500])
def test_nobody_writes_so_many_signs(text: str) -> None:
    """Such a text is shown as typed, before a parser wonders what it means."""
    assert prose(text) is None


def test_plain_texts_do_not_pay_for_it() -> None:
    """The parser is imported when a text may hold Markdown."""
    code = "import sys; from journeymap.renderers.html.prose import prose; prose({!r}); print('markdown_it' in sys.modules)"
    said = [
        subprocess.run([sys.executable, "-c", code.format(text)], capture_output=True, text=True, check=True).stdout
        for text in ("A plain text, 2 * 3.", "An *emphasis*.")
    ]

    assert [line.strip() for line in said] == ["False", "True"]
