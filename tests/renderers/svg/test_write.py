"""A drawing as a file: whose the ids in it are."""

import re

import pytest
from boards import bed_board

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.look import look_of
from journeymap.renderers.svg import render

BOARD = bed_board()
OTHERS = {
    "another text": {"board": BOARD._replace(title="Another")},
    "another look": {"look": look_of("dark")},
    "another page": {"page": "a4"},
    "no ground": {"transparent": True},
    "a name": {"name": "second"},
}


def beginnings(engine: Engine, board: Board = BOARD, **how: object) -> set[str]:
    """With what the ids of a picture begin."""
    text = render(board, engine, **how).data.decode()
    ids = re.findall(r' id="([^"]*)"', text)
    assert len(ids) > len(board.columns)
    return {name[:10] for name in ids}


def test_all_ids_begin_alike(engine: Engine) -> None:
    """The same in the same picture, whenever it is drawn."""
    (beginning,) = beginnings(engine)

    assert re.fullmatch("m[0-9a-f]{8}-", beginning)
    assert beginnings(engine) == {beginning}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_the_ids_of_another_picture_begin_otherwise(other: dict, engine: Engine) -> None:
    """So that both can stand in one document."""
    assert beginnings(engine).isdisjoint(beginnings(engine, **other))


@pytest.mark.parametrize("text", ["<>", "&lt;>", "<><>", '"<>"'])
def test_no_text_is_taken_for_an_id(text: str, engine: Engine) -> None:
    """Whatever it is, it is shown as typed."""
    column = BOARD.columns[0]._replace(name=text, description=text)
    data = render(BOARD._replace(title=text, columns=(column, *BOARD.columns[1:])), engine).data.decode()
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")

    assert data.count(f">{escaped}</t") >= 3
    assert "<>" not in data
