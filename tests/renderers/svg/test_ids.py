"""The ids of a picture are its own, whatever stands beside it in a document."""

from typing import Any
from xml.etree import ElementTree

import pytest
from boards import bed_board
from flow_boards import pictured_board
from playwright.sync_api import Browser
from svg_parts import BOARDS, drawn, every_board

from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.look import look_of
from journeymap.renderers.svg import render


def ids(root: ElementTree.Element) -> list[str]:
    return [element.attrib["id"] for element in root.iter() if "id" in element.attrib]


@every_board
def test_ids_are_unique(name: str, engine: Engine):
    """Within a map."""
    found = ids(drawn(BOARDS[name], engine))

    assert len(found) == len(set(found)) >= 2


@pytest.mark.parametrize(
    "other",
    [{"look": look_of("dark")}, {"look": look_of("safe")}, {"page": "a4"}, {"page": 1000}, {"transparent": True}, {"name": "again"}],
    ids=lambda other: next(iter(other)),
)  # fmt: skip
def test_two_pictures_of_one_map_can_stand_in_one_document(other: dict[str, Any], engine: Engine):
    """Light and dark, for screen and paper; or the same one again under a name of its own."""
    board = pictured_board(bed_board())
    pictures = [ElementTree.fromstring(render(board, engine, **options).data) for options in ({}, other)]

    assert set(ids(pictures[0])) & set(ids(pictures[1])) == set()
    assert all(len(ids(picture)) > len(board.columns) for picture in pictures)


def test_two_maps_in_one_document_keep_to_their_own_parts(engine: Engine, browser: Browser):
    """Names, descriptions and the discs of portraits are found by ids."""
    boards = [pictured_board(bed_board()), pictured_board(bed_board())._replace(title="Another bed")]
    page = browser.new_page()
    page.set_content("".join(render(board, engine).data.decode() for board in boards))

    named = page.evaluate(REFERENCES)

    page.close()
    assert [found["title"] for found in named] == [board.title for board in boards]
    assert all(found["own"] for found in named)
    assert all(found["references"] > 2 for found in named)


REFERENCES = """() => [...document.querySelectorAll('svg')].map(svg => {
  const named = svg.getAttribute('aria-labelledby').split(' ');
  const cut = [...svg.querySelectorAll('[clip-path]')].map(part => part.getAttribute('clip-path').slice(5, -1));
  const found = [...named, ...cut].map(id => document.getElementById(id));
  return { title: found[0].textContent, references: found.length,
           own: found.every(part => part && part.closest('svg') === svg) };
})"""


@pytest.mark.parametrize("id", ["title", "desc", "portrait-0"])
def test_a_step_may_be_called_like_a_part_of_the_map(id: str, engine: Engine):
    """Authors do not know what the file is made of."""
    board = pictured_board(bed_board())
    columns = (board.columns[0]._replace(id=id), *board.columns[1:])

    root = drawn(board._replace(columns=columns), engine)

    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) > len(columns)
