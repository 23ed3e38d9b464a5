"""The flow map as a browser shows it: no text leaves its card, nothing lies over anything else."""

import itertools
from typing import Any

import pytest
from flow_boards import flow_boards
from hard_boards import hard_boards
from rungs import SIMPLER, OnRung

from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render

BOARDS = hard_boards() | flow_boards()
FONTS = ("", "'DejaVu Sans',")  # that of the viewer, and the widest
SLACK = 0.6  # of a pixel, for rounding

MEASURE = """() => {
  const box = element => { const b = element.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] };
  const of = (root, what) => [...root.querySelectorAll(what)];
  const named = elements => elements.map(element => [element.textContent, ...box(element)]);
  return {
    page: box(document.documentElement),
    texts: named(of(document, 'text')),
    labels: named(of(document, 'g.label')),
    samples: named(of(document, 'g.legend > text')),
    cards: of(document, 'g.card').map(card => ({
      frame: box(card.querySelector('rect')), texts: named(of(card, 'text')), plates: of(card, 'rect').map(box),
    })),
    stages: of(document, 'g.stage').map(stage => ({ frame: box(stage), texts: named(of(stage, 'text')) })),
  };
}"""


LOOKS = [(name, font, 0) for name in BOARDS for font in FONTS]
LOOKS += [(name, FONTS[-1], rung) for name in BOARDS if "acted" not in name for rung in SIMPLER]


@pytest.fixture(scope="module", params=LOOKS)
def look(request: pytest.FixtureRequest, browser: Any, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What stands where when a board of this name, laid out on this rung, is shown in that font."""
    name, font, rung = request.param
    file = tmp_path_factory.mktemp("look") / "map.svg"
    file.write_bytes(
        render(BOARDS[name], OnRung(engine, rung)).data.replace(b'font-family="', f'font-family="{font}'.encode())
    )
    page = browser.new_page()
    page.goto(file.as_uri())
    seen = page.evaluate(MEASURE)
    page.close()
    assert len(seen["cards"]) == len(BOARDS[name].columns)
    assert seen["texts"]
    return seen


def outside(inner: list[float], outer: list[float]) -> bool:
    return (
        inner[0] < outer[0] - SLACK
        or inner[1] < outer[1] - SLACK
        or inner[2] > outer[2] + SLACK
        or inner[3] > outer[3] + SLACK
    )


def overlap(one: list[float], other: list[float]) -> bool:
    return (
        one[0] < other[2] - SLACK
        and other[0] < one[2] - SLACK
        and one[1] < other[3] - SLACK
        and other[1] < one[3] - SLACK
    )


def test_no_text_leaves_its_card_or_stage(look: Any):
    """In any script, with words longer than a card."""
    for frame in (*look["cards"], *look["stages"]):
        assert frame["texts"]
        assert [text for text, *box in frame["texts"] if outside(box, frame["frame"])] == []


def test_no_text_leaves_the_page(look: Any):
    """Masthead and legend wrap too."""
    assert [text for text, *box in look["texts"] if outside(box, look["page"])] == []


def test_texts_do_not_overlap(look: Any):
    """Line boxes may touch by what fonts keep free over and under their letters."""
    texts = sorted([left, top + 4, right, bottom - 4, text] for text, left, top, right, bottom in look["texts"])

    for n, one in enumerate(texts):
        after = itertools.takewhile(lambda other, end=one[2]: other[0] < end, texts[n + 1 :])
        assert [(one[4], other[4]) for other in after if overlap(one, other)] == []


def test_cards_do_not_overlap(look: Any):
    """Nor do labels, nor a label and a card."""
    boxes = [card["frame"] for card in look["cards"]] + [box for _, *box in look["labels"]]

    assert [n for n, one in enumerate(boxes) for other in boxes[n + 1 :] if overlap(one, other)] == []


def test_legend_entries_do_not_overlap(look: Any):
    """They wrap."""
    boxes = [box for _, *box in look["samples"]]

    assert [n for n, one in enumerate(boxes) for other in boxes[n + 1 :] if overlap(one, other)] == []
