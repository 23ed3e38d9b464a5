"""The board as a Mermaid `journey`, as Mermaid itself reads and draws it.

Mermaid is installed by `npm ci --prefix tests/tools`; only outside CI may it be missing.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from boards import bed_board
from example_pages import EXAMPLES
from flow_boards import flow_boards
from hostile_specs import CORPUS, SHOWN, board_of, corpus, refusals_of, spec_of
from playwright.sync_api import Browser, Page
from whole_boards import late_stage_board, whole_board, whole_boards

from journeymap.cli.compile import to_board
from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Board
from journeymap.renderers.mermaid import render
from journeymap.renderers.mermaid.plain import people, plain

TOOLS = Path(__file__).parents[2] / "tools" / "node_modules"
MERMAID = TOOLS / "mermaid" / "dist" / "mermaid.min.js"
READ = """async text => {
  const { config } = await mermaid.parse(text)
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  const tasks = db.getTasks().map(({ section, task, score, people }) => [section, task, score, people])
  return { config, tasks, sections: db.getSections(), title: db.getDiagramTitle(), about: db.getAccDescription() }
}"""
DRAWN = """async text => {
  const { svg } = await mermaid.render("drawn", text)
  document.body.innerHTML = svg
  const names = document.body.querySelectorAll("*")
  return { text: document.body.textContent, elements: [...new Set(Array.from(names, each => each.localName))].sort(),
           active: document.body.querySelectorAll("a, img, script, iframe, [href]").length }
}"""
KEYWORDS = (
    "journey", "Journey begins", "title x", "section", "Section two", "accTitle: x", "accDescr: y", "accDescr { y", "%% x", "%%{init: {}}%%",
    "%%{init: {'theme': 'dark'}}%%", "%%%%%{", "a %% b", "---", "---\ntitle: x\n---", "a: 5: me", "a; b", "C# #35; #lt;", "```", "<br>", "}%%",
    "\u00a0", "subgraph", "graph TD", "end", "click a href", "::: x", "a, b", "\\n", "__proto__", "constructor", "ﬂ°°60¶ß",
)  # fmt: skip


@pytest.fixture(scope="module")
def mermaid(browser: Browser) -> Iterator[Page]:
    """A page that has Mermaid, in its default and strict setting; nothing may run on it."""
    if "CI" not in os.environ and not TOOLS.is_dir():
        pytest.skip("needs `npm ci --prefix tests/tools`")
    page = browser.new_page()
    page.set_content("<!DOCTYPE html><title>x</title><body></body>")
    page.add_script_tag(path=MERMAID)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.on("request", lambda request: pytest.fail(request.url))
    yield page
    page.close()


def read(page: Page, board: Board) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(READ, render(board).decode())
    return found


def lines_of(board: Board) -> list[str]:
    return render(board).decode().splitlines()


def test_what_it_looks_like() -> None:
    """Sections are stages, tasks the steps with their scores and personas."""
    assert lines_of(bed_board())[:9] == [
        "journey",
        "    title Buying a bed that stops the back pain",
        "    accTitle: Buying a bed that stops the back pain",
        "    accDescr: Own a bed that fits her back and her budget within a month",
        "    section Discover",
        "      1. Back hurts every morning: 2: Ieva Kalniņa",
        "      2. Searches for a better bed: 3: Ieva Kalniņa",
        "    section Compare",
        "      3. Reads reviews and prices: 4: Ieva Kalniņa",
    ]


def test_personas_who_feel_alike_share_a_task() -> None:
    """Others have one of their own; what goes for a stage counts where a step does not say."""
    tasks = [line.strip() for line in lines_of(whole_board())]

    assert "1. Back hurts every morning: 2: Ieva Kalniņa, Jānis" in tasks
    assert "1. Back hurts every morning: 4: Marta Ozola-Liepiņa" in tasks
    assert "2. Searches for a better bed: 3.2: Jānis" in tasks


def test_a_step_without_a_feeling_is_neutral() -> None:
    """Mermaid needs a score, and it is everybody's."""
    lanes = tuple(lane for lane in bed_board().lanes if lane.key != "emotion")
    over = next(lane for lane in whole_board().lanes if lane.key == "emotion")
    over = over._replace(cells=((),) * 9, spans=(over.spans[0]._replace(cells=(FeelingCell(-1, -1, "sad"),)),))

    assert "      5. Lies on the bed: 3: Ieva Kalniņa" in lines_of(bed_board()._replace(lanes=lanes))
    assert "      5. Lies on the bed: 2: Ieva Kalniņa" in lines_of(bed_board()._replace(lanes=(over,)))
    assert "      6. Orders in store: 3: Ieva Kalniņa" in lines_of(bed_board()._replace(lanes=(over,)))


def test_steps_before_the_first_stage_have_no_section() -> None:
    """They stand before it."""
    kinds = [line.split()[0] for line in lines_of(late_stage_board())[4:]]

    assert kinds[:4] == ["1.", "2.", "section", "3."]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("10:30", "10∶30"),
        ("C#; a\n<b>", "C♯, a ‹b›"),
        ("%%%{", "% % %{"),
        ("50%", "50%"),
        ("\u00a0", "…"),
        ("a, b", "a, b"),
    ],
)
def test_signs_of_mermaid_have_a_stand_in(text: str, drawn: str) -> None:
    """That looks like them."""
    assert plain(text) == drawn
    assert people([text, "Ieva"]) == drawn.replace(",", "‚") + ", Ieva"


def boards() -> dict[str, Board]:
    examples = {spec.name: to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board for spec in EXAMPLES}
    return {**examples, **whole_boards(), **flow_boards()}


def assert_read(page: Page, board: Board) -> None:
    """Mermaid sees our title, stages, steps and personas, each by its name, and no option or comment."""
    found = read(page, board)
    stages = {None: board.words["lane_steps"], **{place: stage.name for place, stage in enumerate(board.stages)}}
    names = [f"{plain(column.number)}. {plain(column.name)}" for column in board.columns]
    steps = list(dict.fromkeys(task for _, task, _, _ in found["tasks"]))
    given = {persona.name for persona in board.personas} | {name for lane in board.lanes for name in lane.curves}

    assert found["config"] == {}
    assert (found["title"], found["about"]) == (plain(board.title), plain(board.goal))
    assert steps == list(dict.fromkeys(names))
    assert {section for section, *_ in found["tasks"]} <= {plain(stage) for stage in stages.values()} | {""}
    assert {name for *_, people in found["tasks"] for name in people} <= {
        plain(name).replace(",", "‚") for name in given
    }
    assert all(1 <= score <= 5 for _, _, score, _ in found["tasks"])


def test_mermaid_reads_every_map(mermaid: Page) -> None:
    """All examples and boards."""
    for board in boards().values():
        assert_read(mermaid, board)


def hostile(strings: Sequence[str]) -> Board:
    return board_of(spec_of(strings)[0])


def bare(text: str) -> Board:
    """A board whose names are the text alone."""
    bed = bed_board()
    return bed._replace(
        title=text, goal=text,
        personas=tuple(persona._replace(name=text) for persona in bed.personas),
        stages=tuple(stage._replace(name=text) for stage in bed.stages),
        columns=tuple(column._replace(name=text) for column in bed.columns),
    )  # fmt: skip


def test_texts_change_nothing_but_themselves(mermaid: Page) -> None:
    """Also those that are words of Mermaid's."""
    for text in (*KEYWORDS, *SHOWN):
        assert_read(mermaid, bare(text))
        assert_read(mermaid, hostile([text]))


@pytest.mark.skipif(not CORPUS.is_dir() and "CI" not in os.environ, reason="the corpora are not beside the repository")
@pytest.mark.parametrize(("name", "step"), [("naughty-strings", 1), ("extra-strings", 1), ("xss-payloads", 12)])
def test_known_strings_change_nothing_but_themselves(name: str, step: int, mermaid: Page) -> None:
    """Public lists of strings that broke other programs."""
    strings = [string for string in corpus(name)[::step] if not refusals_of(string)]
    assert len(strings) > 80

    for string in strings:
        assert_read(mermaid, bare(string))


def test_mermaid_draws_texts_and_nothing_else(mermaid: Page) -> None:
    """Names stand in the drawing as they were given, and nothing in them is an element."""
    plainly = mermaid.evaluate(DRAWN, render(bare("plain")).decode())
    for text in (*KEYWORDS, *SHOWN):
        if text in ("__proto__", "ﬂ°°60¶ß") or len(text) > 500:
            continue  # the one name is lost, the other decoded; long ones are broken into lines
        drawn = mermaid.evaluate(DRAWN, render(bare(text)).decode())

        assert drawn["elements"] == plainly["elements"], text
        assert drawn["active"] == plainly["active"] == 0, text
        assert squeezed(f"9. {plain(text)}") in squeezed(drawn["text"]), text


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_same_board_gives_the_same_bytes() -> None:
    """Ended by a line's end."""
    assert render(bed_board()) == render(bed_board())
    assert render(bed_board()).endswith(b"Ieva Kalni\xc5\x86a\n")
