"""Boards to draw flow maps of, and what stands in their pictures."""

from xml.etree import ElementTree

import pytest
from flow_boards import flow_boards
from hard_boards import hard_boards
from whole_boards import whole_boards

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render

BOARDS = hard_boards() | flow_boards() | whole_boards()
SVG = "{http://www.w3.org/2000/svg}"
every_board = pytest.mark.parametrize("name", BOARDS)


def drawn(board: Board, engine: Engine) -> ElementTree.Element:
    return ElementTree.fromstring(render(board, engine).data)


def parts(root: ElementTree.Element, role: str) -> list[ElementTree.Element]:
    return [element for element in root.iter() if element.get("class") == role]


def text_of(element: ElementTree.Element) -> str:
    """All its text; the mark that only says in which direction a line runs is not text."""
    return said_by(element).replace("\u200f", "")


def said_by(element: ElementTree.Element) -> str:
    """All that it says but what is hidden from who listens: the hyphen where a word goes on on the next line."""
    inner = ("" if child.get("aria-hidden") else said_by(child) for child in element)
    tails = (child.tail or "" for child in element)
    return (element.text or "") + "".join(said + tail for said, tail in zip(inner, tails, strict=True))
