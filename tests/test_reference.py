"""The reference of fields and words, which is made from the models: `pytest --rewrite-cases` writes it."""

from pathlib import Path

import pytest

from journeymap.schema.field_reference import field_reference
from journeymap.schema.json_schema import DOCUMENTS
from journeymap.schema.slots import slots_of
from journeymap.schema.vocabulary import CHANNELS, FEELINGS, ICONS

PAGE = Path(__file__).parents[1] / "schema" / "REFERENCE.md"


def test_the_reference_is_up_to_date(pytestconfig: pytest.Config) -> None:
    """To the byte."""
    if pytestconfig.getoption("rewrite_cases"):
        PAGE.write_text(field_reference(), "utf-8")

    assert PAGE.read_text("utf-8") == field_reference(), "run `pytest tests/test_reference.py --rewrite-cases`"


def test_it_knows_every_field_and_word() -> None:
    """As they are written."""
    page = field_reference()
    fields = [name for root in DOCUMENTS.values() for name in slots_of(root) if name != root.rest]

    assert len(fields) > 50
    assert [word for word in (*fields, *CHANNELS, *FEELINGS, *ICONS) if f"`{word}`" not in page] == []


def test_its_links_lead_somewhere() -> None:
    """Each to a heading of the page, by the rules of Markdown hosts; its tables are whole."""
    page = field_reference()
    lines = page.splitlines()
    headings = {line.lstrip("# ").lower() for line in lines if line.startswith("#")}
    anchors = {"".join(sign for sign in text.replace(" ", "-") if sign.isalnum() or sign in "-_") for text in headings}
    links = {part.split(")")[0] for part in page.split("](#")[1:]}
    rows = [line.replace("\\|", "") for line in lines if line.startswith("| ") and "score" not in line]

    assert len(links) > 15
    assert links <= anchors
    assert {row.count("|") for row in rows if row.count("|") != 3} == {5}
