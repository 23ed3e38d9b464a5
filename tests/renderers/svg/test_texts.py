"""What an author writes → text and links of the picture, and never anything else."""

import pytest
from boards import bed_board
from flow_boards import acted, pictured_board, shared_board
from hard_boards import PERSIAN
from rungs import on_every_rung
from svg_parts import BOARDS, SVG, drawn, every_board, parts, text_of

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell, FeelingCell, Icon, ImageCell
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.gate import GateError
from journeymap.renderers.svg import render

SHOWN_LANES = ("emotion", "touchpoints", "pain_points", "opportunities", "storyboard")


def retold_cell(cell: Cell, text: str) -> Cell:
    if isinstance(cell, ClaimCell):
        return cell._replace(text=text, badge=text, quick_win=text, notes=(text,))
    if isinstance(cell, FeelingCell):
        return cell._replace(word=text, persona=text)
    if isinstance(cell, ImageCell):
        return ImageCell(cell.picture._replace(alt=text, caption=text))
    return cell._replace(text=text, detail=text, strong=text, notes=(text,)) if isinstance(cell, ChipCell) else cell


def with_text(board: Board, text: str) -> Board:
    """A board with `text` in every field that the flow map shows."""
    lanes = tuple(
        lane._replace(
            cells=tuple(tuple(retold_cell(cell, text) for cell in cells) for cells in lane.cells),
            spans=tuple(
                span._replace(label=text, cells=tuple(retold_cell(cell, text) for cell in span.cells))
                for span in lane.spans
            ),
        )
        for lane in board.lanes
        if lane.key in SHOWN_LANES
    )
    return board._replace(
        title=text, goal=text, origin=text, badges=(text,), lanes=lanes,
        facts=tuple(fact._replace(label=text, values=(text,)) for fact in board.facts),
        personas=tuple(card._replace(name=text, initials=text, summary=text) for card in board.personas),
        stages=tuple(
            stage._replace(name=text, goal=text, duration=text, description=text, icon=Icon(text=text))
            for stage in board.stages
        ),
        figures=tuple(figure._replace(value=text, label=text, note=text) for figure in board.figures),
        actors=tuple(actor._replace(name=text, word=text) for actor in board.actors),
        relatives=tuple(relative._replace(label=text, title=text, place=text) for relative in board.relatives),
        columns=tuple(
            column._replace(
                name=text, number=text, description=text, duration=text,
                marks=tuple(mark._replace(word=text, text=text, notes=(text,)) for mark in column.marks),
                icon=Icon(text=text),
            )
            for column in board.columns
        ),
        paths=tuple(path._replace(label=text, share=text, drop=text) for path in board.paths),
        legend=tuple(entry._replace(text=text) for entry in board.legend),
    )  # fmt: skip


@on_every_rung
@every_board
def test_text_shown_is_text_written(name: str, engine: Engine):
    """Wrapping loses nothing."""
    board = BOARDS[name]

    cards = {(card.get("id") or "").partition("-")[2]: text_of(card) for card in parts(drawn(board, engine), "card")}

    assert len(cards) == len(board.columns)
    for place, column in enumerate(board.columns):
        shown = cards[column.id]
        written = [column.name, column.duration, *(text for mark in column.marks for text in (mark.word, mark.text))]
        for lane in board.lanes:
            if lane.key in ("pain_points", "opportunities"):
                written += [text for cell in lane.cells[place] for text in (cell.text, cell.badge, cell.quick_win)]
        written += [note for mark in column.marks for note in mark.notes]
        assert [text for text in written if text not in shown] == []


def test_a_broken_word_has_a_hyphen_that_is_not_read_out(engine: Engine):
    """It belongs to the line and not to the text, as in a page of HTML."""
    bed, word = BOARDS["bed"], "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas" * 2
    root = drawn(bed._replace(columns=(bed.columns[0]._replace(name=word), *bed.columns[1:])), engine)

    hidden = [part for part in root.iter() if part.get("aria-hidden")]
    card = text_of(parts(root, "card")[0])
    assert len(hidden) > 1
    assert {(part.tag, part.text) for part in hidden} == {(f"{SVG}tspan", "-")}
    assert word in card


def test_a_hyphen_stands_at_its_end_of_a_word_in_a_line_that_runs_the_other_way(engine: Engine):
    """To the right of a Latin word, wherever that stands."""
    word = "Lentokonesuihkuturbiinimoottoriapumekaanikko" * 2
    persian = BOARDS["persian"]
    columns = (persian.columns[0]._replace(name=f"تخت {word}"), *persian.columns[1:])

    hidden = [part.text for part in drawn(persian._replace(columns=columns), engine).iter() if part.get("aria-hidden")]

    assert set(hidden) == {"-\u200e"}


HOSTILE = [
    "<script>alert(1)</script>", "]]><b>&amp;</b>", "\"' onload='x", "{{ 7 * 7 }}{% raw %}", "javascript:alert(1)",
    "C:\\", "a & b", PERSIAN, "\u202bשלום\u202c", "<!-- -->", "&#0;", "\u2066x\u2069", "👩‍👩‍👧‍👦" * 9, "  ", "a\n\nb",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_hostile_text_stays_text(text: str, direction: str, engine: Engine):
    """In every field; it comes out as it went in and adds no element."""
    whole = acted(pictured_board(shared_board()), (0, 1))._replace(direction=direction)
    board, plain = with_text(whole, text), with_text(whole, "plain")

    root = drawn(board, engine)

    tags = {element.tag for element in root.iter()}
    assert tags <= {element.tag for element in drawn(plain, engine).iter()} | {f"{SVG}g", f"{SVG}tspan"}
    assert text in text_of(root)
    assert all(text in text_of(card) for card in parts(root, "card"))


@pytest.mark.parametrize("text", ["\0", "a\x1b[31m", "\ufffe"])
def test_what_xml_cannot_hold_is_refused(text: str, engine: Engine):
    """The reader never lets such a text in; were it to come, no broken file is written."""
    with pytest.raises(GateError):
        render(bed_board()._replace(title=text), engine)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://tracker.example/RET-88", True),
        ("http://tracker.example/RET-88", True),
        ("mailto:a@b.example", True),
        ("javascript:alert(1)", False),
        ("notes/call.md", False),
        ("#step", False),
        ("https.html", False),
    ],
)
def test_links_lead_where_they_may(link: str, shown: bool, engine: Engine):
    """A link of another kind is not drawn; its text is. Relative ones lead from the spec, not from the picture."""
    bed = bed_board()
    lanes = tuple(
        lane._replace(cells=tuple(tuple(cell._replace(link=link) for cell in cells) for cells in lane.cells))
        if lane.key == "opportunities"
        else lane
        for lane in bed.lanes
    )

    links = [a.get("href") for a in drawn(bed._replace(lanes=lanes), engine).iter(f"{SVG}a")]

    assert links == ([link] * 5 if shown else [])
