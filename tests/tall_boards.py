"""Boards parts of which are higher than a sheet of paper: long texts, many claims, rows of many actors, a long masthead."""

from boards import bed_board, lane, long_board
from flow_boards import ACTORS, acted, acted_board, pictured_board
from hard_boards import CHINESE, PERSIAN, chinese_board, persian_board, retold
from hard_shapes import hard_shapes

from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.model import Actor, Board, Fact, LegendEntry, Path

LONG = "She lies on it for five minutes and knows no more than she did before, as nobody tells her anything. "


def talkative_board() -> Board:
    """Twelve steps with very long texts."""
    return retold(long_board(12), LONG * 14, "Critical")


def talkative_actors_board() -> Board:
    """Eight actors, each of whose rows is lower than a sheet."""
    actors = (*ACTORS, *(Actor(f"Department {number}", "staff", "Staff") for number in range(4)))
    return acted(retold(long_board(24), LONG, "High"), tuple(range(8)) * 3, actors)


def pained_board(pains: int = 40) -> Board:
    """All that hurts does so in one step."""
    bed = bed_board()
    claims = [
        ClaimCell("pain", f"The shop is wrong about price {n}. {LONG}", "high", "High", status="hypothesis")
        for n in range(pains)
    ]
    lanes = [row for row in bed.lanes if row.key != "pain_points"]
    return bed._replace(lanes=(*lanes, lane("pain_points", "Pain points", "", {4: list(claims)}, columns=9)))


def introduced_board() -> Board:
    """A masthead of personas, facts and a goal that nobody reads to the end."""
    bed = bed_board()
    facts = tuple(Fact(f"What we know {number}", (LONG * 3, LONG)) for number in range(20))
    personas = tuple(bed.personas[0]._replace(name=f"Ieva {number}", summary=LONG * 10) for number in range(5))
    return bed._replace(personas=personas, facts=facts, goal=LONG * 30, badges=(LONG,) * 9)


def explained_board() -> Board:
    """A legend that is longer than the map."""
    bed = bed_board()
    return bed._replace(legend=(*bed.legend, *(LegendEntry("path-loop", f"{n}: {LONG * 3}") for n in range(60))))


def chosen_board(choices: int = 16, label: str = LONG) -> Board:
    """Steps between which to choose, one under another."""
    board = long_board(choices + 2)
    columns = tuple(column._replace(stage=0) for column in board.columns)
    steps = range(1, choices + 1)
    ways = (
        *(Path(0, step, "choice", main=step == 1, label=label, share="3%") for step in steps),
        *(Path(step, choices + 1, "default", main=step == 1) for step in steps),
    )
    return board._replace(columns=columns, stages=(board.stages[0]._replace(span=choices + 2),), paths=ways)


def told_ways_board() -> Board:
    """Ways of which more is said than of the steps."""
    board = acted_board()
    return board._replace(paths=tuple(path._replace(label=LONG * 8) for path in board.paths))


def tall_boards() -> dict[str, Board]:
    """All of them by name."""
    wide = hard_shapes()
    return {
        "talkative": talkative_board(), "talkative persian": retold(persian_board(), PERSIAN * 30, "بحرانی"),
        "talkative chinese": retold(chinese_board(), CHINESE * 30, "嚴重"), "talkative actors": talkative_actors_board(),
        "talkative acted": retold(acted_board(), LONG * 6, "High"), "pained": pained_board(), "introduced": introduced_board(),
        "explained": explained_board(), "chosen": chosen_board(), "told ways": told_ways_board(),
        "pictured": pictured_board(retold(bed_board(), LONG * 9, "High")), "wordy": wide["wordy"],
        "word-chinese": wide["word-chinese"], "word-arabic": wide["word-arabic"],
    }  # fmt: skip
