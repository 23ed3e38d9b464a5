"""Steps that nobody comes to."""

from xml.etree import ElementTree

import pytest
from boards import bed_board
from specs import HEAD, board_of

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render
from journeymap.renderers.svg.reach import unreachable

LOST = f"""{HEAD}
steps:
  - {{id: looks, name: Looks around, next: buys}}
  - {{id: asks, name: Asks an adviser}}
  - {{id: buys, name: Buys a bed}}
"""


def ways(*ends: tuple[int, int], starts: tuple[int, ...] = (0,)) -> Board:
    """Nine steps and these ways between them."""
    return bed_board()._replace(paths=tuple(Path(*way, "default", main=True) for way in ends), starts=starts)


def test_what_no_way_leads_to_is_not_reached():
    """Nor what only such a step leads to, in a circle or not."""
    assert unreachable(ways((0, 1), (1, 2), (4, 5), (5, 4))) == {3, 4, 5, 6, 7, 8}


def test_ways_back_lead_on_too():
    """A step may be reached from a later one alone."""
    assert unreachable(ways((0, 2), (2, 1), (1, 3))) == {4, 5, 6, 7, 8}


def test_every_start_is_reached():
    """A journey may have several."""
    assert unreachable(ways((0, 1), (4, 5), starts=(0, 4))) == {2, 3, 6, 7, 8}


@pytest.mark.parametrize("language", ["en", "fa", "zh-Hant", "fi"])
def test_such_a_step_is_dashed_and_says_so(language: str, engine: Engine):
    """On its card and in the legend, in the map's language; others are not."""
    board = board_of(f"language: {language}\n{LOST}")
    word = board.words["unreachable"]

    root = ElementTree.fromstring(render(board, engine).data)

    cards = [element for element in root.iter() if element.get("class") == "card"]
    frames = [next(card.iter("{http://www.w3.org/2000/svg}rect")) for card in cards]
    (legend,) = [element for element in root.iter() if element.get("class") == "legend"]
    assert [bool(frame.get("stroke-dasharray")) for frame in frames] == [False, True, False]
    assert [word in shown(card) for card in cards] == [False, True, False]
    assert word in shown(legend)


def test_a_map_of_which_all_is_reached_does_not_explain_the_sign(engine: Engine):
    """It would only be asked for."""
    board = board_of(LOST.replace("next: buys", "next: [buys, asks]"))

    assert unreachable(board) == set()
    assert board.words["unreachable"] not in render(board, engine).data.decode()


def shown(element: ElementTree.Element) -> str:
    """Its text on one line."""
    return "".join(element.itertext()).replace("\u200f", "")
