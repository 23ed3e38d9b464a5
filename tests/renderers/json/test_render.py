"""The board as JSON: strict, whole and readable."""

import json
from typing import Any

import pytest
from boards import bed_board
from hostile_specs import SHOWN, board_of, spec_of
from whole_boards import whole_board

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Lane
from journeymap.renderers.json import VERSION, as_data, render


def refuse(constant: str) -> Any:
    raise AssertionError(f"{constant} is no JSON")


def test_it_says_what_it_is_before_anything_else() -> None:
    """A program sees in the first keys whether it can read the rest, which keeps the model's order."""
    board = bed_board()
    read = json.loads(render(board))

    assert list(read) == ["journeymap", "version", *board._fields]
    assert (read["journeymap"], read["version"], VERSION) == ("board", 1, 1)
    assert list(read["columns"][0]) == list(board.columns[0]._fields)


def test_the_board_comes_back_whole() -> None:
    """Pictures as addresses of their data, places and numbers as numbers, nothing as `null`."""
    board = whole_board()
    read = json.loads(render(board), parse_constant=refuse)
    cells = read["lanes"][0]["cells"]

    assert {key: value for key, value in read.items() if key not in ("journeymap", "version")} == as_data(board)
    assert cells[0][0]["picture"]["data"].startswith("data:image/png;base64,")
    assert read["due"] is None


def test_texts_are_as_typed() -> None:
    """Whatever they hold; letters of any script are written as they are."""
    spec, texts = spec_of(SHOWN)
    board = board_of(spec)
    data = render(board)

    assert len(texts) > 60
    assert json.loads(data, parse_constant=refuse)["title"] == board.title
    assert json.loads(data) == json.loads(json.dumps({"journeymap": "board", "version": 1} | as_data(board)))
    assert "結帳時覺得很尷尬。".encode() in data


def test_the_same_board_gives_the_same_bytes() -> None:
    """Indented, ended by a line's end."""
    data = render(bed_board())

    assert data == render(bed_board())
    assert data.startswith(b'{\n "journeymap": "board",\n "version": 1,\n "title": ')
    assert data.endswith(b"\n}\n")


def test_what_json_has_no_number_for_is_refused() -> None:
    """No program reads NaN."""
    lane = Lane("emotion", "Emotion", "", ((FeelingCell(float("nan"), 0, "torn"),),))

    with pytest.raises(ValueError, match="JSON"):
        render(bed_board()._replace(lanes=(lane,)))
