"""The references of fields and words and of the board, made from the models: `pytest --rewrite-cases` writes them."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from journeymap.renderers.board import cells, model
from journeymap.renderers.json.reference import board_reference
from journeymap.schema.checks.reference import rule_reference
from journeymap.schema.field_reference import field_reference
from journeymap.schema.json_schema import DOCUMENTS
from journeymap.schema.slots import slots_of
from journeymap.schema.vocabulary import CHANNELS, FEELINGS, ICONS

ROOT = Path(__file__).parents[1]
PAGES = {
    "schema/REFERENCE.md": field_reference,
    "schema/checks/RULES.md": rule_reference,
    "renderers/json/BOARD.md": board_reference,
}


@pytest.mark.parametrize(("name", "reference"), PAGES.items())
def test_a_reference_is_up_to_date(name: str, reference: Callable[[], str], pytestconfig: pytest.Config) -> None:
    """To the byte."""
    if pytestconfig.getoption("rewrite_cases"):
        (ROOT / name).write_text(reference(), "utf-8")

    assert (ROOT / name).read_text("utf-8") == reference(), "run `pytest tests/test_reference.py --rewrite-cases`"


def test_it_knows_every_field_and_word() -> None:
    """As they are written."""
    page = field_reference()
    fields = [name for root in DOCUMENTS.values() for name in slots_of(root) if name != root.rest]

    assert len(fields) > 50
    assert [word for word in (*fields, *CHANNELS, *FEELINGS, *ICONS) if f"`{word}`" not in page] == []


def test_that_of_the_board_knows_every_key_and_word() -> None:
    """Each part of a board with its docstring, each key with the words that it may hold."""
    page = board_reference()
    parts = [part for part in (vars(cells) | vars(model)).values() if hasattr(part, "_fields")]
    kinds = (model.PathKind, model.MarkKind, cells.Role, cells.Level)
    words = [word for kind in kinds for word in get_args(kind) if word]

    assert len(parts) > 25
    assert [part for part in parts if f"## {part.__name__}\n\n{part.__doc__.split(' ')[0]}" not in page] == []
    assert [key for part in parts for key in (*part._fields, *words) if f"`{key}`" not in page] == []


@pytest.mark.parametrize("reference", PAGES.values())
def test_links_lead_somewhere(reference: Callable[[], str]) -> None:
    """Each to a heading of the page, by the rules of Markdown hosts; its tables are whole."""
    page = reference()
    lines = page.splitlines()
    headings = {line.lstrip("# ").lower() for line in lines if line.startswith("#")}
    anchors = {"".join(sign for sign in text.replace(" ", "-") if sign.isalnum() or sign in "-_") for text in headings}
    links = {part.split(")")[0] for part in page.split("](#")[1:]}
    rows = [line.replace("\\|", "") for line in lines if line.startswith("| ") and "score" not in line]

    assert len(links) > 4
    assert links <= anchors
    assert {row.count("|") for row in rows} <= {3, 5}
