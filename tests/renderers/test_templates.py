"""The environment in which templates are drawn."""

from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup, escape

from journeymap.renderers.templates import environment

VALUES = [
    *map(chr, range(32, 0x250)), "", "a & b", "it's", '"quoted"', "</text><script>", "&lt;", "顧客 <b>", "\u202e<",
    7, 2.5, None, Markup("<b>bold</b>"), ["<i>"],
]  # fmt: skip
TEMPLATE = """{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}
{% set kept %}<i>{{ text }}</i>{% endset %}
<p title="{{ text }}">{{ text }}{{ bold(text) }}{{ kept }}{{ text|upper }}{{ 'a<b' }}</p>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.j2").write_text(TEMPLATE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("value", VALUES, ids=ascii)
def test_all_text_is_escaped(value: object, folder: Path) -> None:
    """As Jinja itself does it, and what is markup already stays it."""
    ours = environment(folder)
    plain = jinja2.Environment(autoescape=True, trim_blocks=True)

    assert ours.get_template("page.j2").render(text=value) == plain.from_string(TEMPLATE).render(text=value)
    assert ours.escaped(value) == escape(value)


def test_text_is_escaped_by_our_own_means(folder: Path) -> None:
    """Else drawing takes twice as long; no value passes by them."""
    ours = environment(folder)
    source = str(ours.compile(TEMPLATE, raw=True)).partition("def root")[2]

    assert source.count("environment.escaped(") > 5
    assert "escape(" not in source
