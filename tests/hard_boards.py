"""Boards that are hard to draw: branches, long words, other scripts, nothing at all."""

from typing import Any

from boards import bed_board, long_board

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell, FeelingCell
from journeymap.renderers.board.model import Board, Fact, LegendEntry, Mark, Path, PersonaCard

COMPOUNDS = (
    "Lebensversicherungsgesellschaftsvergleich",
    "Kreditwürdigkeitsprüfung abwarten",
    "Lentokonesuihkuturbiinimoottoriapumekaanikko etsii apua",
    "Donaudampfschifffahrtsgesellschaft/Kundendienst anrufen",
)
PERSIAN = "نتایج جستجو تبلیغ هستند، نه مشاوره (IKEA 2026)."
CHINESE = "展示的床比實際販售的還要軟，「試躺」時覺得很尷尬。"


def branching_board() -> Board:
    """Two ways in and out, loops and skips within and across rows, every kind of path and mark."""
    bed = bed_board()
    marks = {
        2: Mark("decision", "decision", "Online or in the shop?"),
        5: Mark("milestone", "milestone", ""),
        8: Mark("exit", "leaves here", ""),
    }
    columns = tuple(
        column._replace(duration="2 weeks", marks=column.marks + ((marks[place],) if place in marks else ()))
        for place, column in enumerate(bed.columns)
    )
    paths = (
        *(Path(place, place + 1, "default", main=True) for place in (0, 1, 5, 6, 7)),
        Path(2, 3, "choice", main=False, label="has time for the shop", share="60%"),
        Path(2, 4, "choice", main=False, label="buys online", share="40%"),
        Path(3, 5, "default", main=False),
        Path(4, 5, "default", main=False),
        Path(7, 5, "failure", main=False, label="slats are missing", share="3%"),
        Path(5, 7, "optional", main=False, label="takes it home in the car"),
        Path(8, 2, "loop", main=False, label="returns it within 100 nights", share="4%"),
        Path(6, 3, "recovery", main=False, label="slot refused"),
        Path(4, 2, "loop", main=False, label="unsure"),
        Path(3, 2, "loop", main=False, label="nothing fits"),
    )
    return bed._replace(columns=columns, paths=paths, starts=(0, 2), ends=(4, 8))


def compound_board() -> Board:
    """Words longer than a card."""
    bed = retold(bed_board(), "Epäjärjestelmällistyttämättömyydelläänsäkäänköhän kysymys", "Erittäin kriittinen")
    columns = tuple(column._replace(name=COMPOUNDS[n % 4]) for n, column in enumerate(bed.columns))
    stages = tuple(stage._replace(name="Kaufentscheidungsvorbereitungsphase") for stage in bed.stages)
    return bed._replace(columns=columns, stages=stages, title=" ".join(COMPOUNDS))


def persian_board() -> Board:
    """Right to left, with Latin words in it."""
    bed = retold(bed_board(), PERSIAN, "بحرانی")
    columns = tuple(
        column._replace(
            name="دراز کشیدن روی تخت؟",
            number="۱۲۳۴۵۶۷۸۹"[n],
            marks=tuple(mark._replace(word="لحظهٔ حقیقت", text="اینجا تصمیم می‌گیرد") for mark in column.marks),
        )
        for n, column in enumerate(bed.columns)
    )
    return bed._replace(
        title="خرید تختی که کمردرد را تمام کند", language="fa", direction="rtl", goal="تختی مناسب در یک ماه",
        personas=(PersonaCard("مریم رضایی", "مر", "۴۱ ساله، مدیر دفتر", "", ()),), facts=(Fact("مسئول", ("فروش",)),),
        columns=columns, stages=tuple(stage._replace(name="مقایسه", goal="") for stage in bed.stages),
        legend=(LegendEntry("path-loop", "بازگشت"),),
    )  # fmt: skip


def chinese_board() -> Board:
    """Text without spaces."""
    bed = retold(bed_board(), CHINESE, "嚴重")
    columns = tuple(column._replace(name="上網搜尋更好的床並比較價格") for column in bed.columns)
    return bed._replace(columns=columns, language="zh-Hant", title="購買一張讓背不再痛的床", goal=CHINESE * 2)


def stageless_board() -> Board:
    """Steps without stages."""
    bed = bed_board()
    return bed._replace(stages=(), columns=tuple(column._replace(stage=None) for column in bed.columns))


def empty_board() -> Board:
    """A title and nothing else."""
    bed = bed_board()
    fields = "badges facts personas expectations figures metrics stages columns lanes paths starts ends sources legend"
    nothing: dict[str, Any] = dict.fromkeys(fields.split(), ())
    return bed._replace(**nothing, goal="", scenario="", origin="", words={})


def hard_boards() -> dict[str, Board]:
    """All of them by name, with the plain ones."""
    return {
        "bed": bed_board(), "long": long_board(40), "branching": branching_board(), "compounds": compound_board(),
        "persian": persian_board(), "chinese": chinese_board(), "stageless": stageless_board(), "empty": empty_board(),
    }  # fmt: skip


def retold(board: Board, text: str, word: str) -> Board:
    """The same board with one text in every claim, one word for every level and feeling."""

    def cell_of(cell: Cell) -> Cell:
        if isinstance(cell, ClaimCell):
            return cell._replace(text=text, badge=word, status="hypothesis" if cell.level == "low" else "")
        if isinstance(cell, FeelingCell):
            return cell._replace(word=word)
        if isinstance(cell, ChipCell):
            return cell._replace(detail=word)
        return cell

    lanes = (
        lane._replace(cells=tuple(tuple(cell_of(cell) for cell in cells) for cells in lane.cells))
        for lane in board.lanes
    )
    return board._replace(lanes=tuple(lanes))
