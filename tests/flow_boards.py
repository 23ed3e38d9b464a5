"""Boards made by hand with what only some maps carry: actors, several personas, pictures, stages that are cards."""

import random

from boards import bed_board, lane, long_board
from hard_boards import chinese_board, persian_board

from journeymap.renderers.board.cells import ChipCell, ClaimCell, FeelingCell, Icon, ImageCell, Picture
from journeymap.renderers.board.model import Actor, Board, Mark, Path, PersonaCard, Relative, Span, Stage

DOT = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
ACTORS = (
    Actor("Ieva", "customer", "Customer"),
    Actor("Sales adviser", "staff", "Staff"),
    Actor("Haulier", "partner", "Partner"),
    Actor("Lagerverwaltungssystem", "system", "System"),
)


def picture(alt: str = "a bed", *, width: int = 40, height: int = 30) -> Picture:
    return Picture(DOT, width, height, alt)


def acted(board: Board, acting: tuple[int, ...], actors: tuple[Actor, ...] = ACTORS) -> Board:
    """The board with these actors in its steps, the last one in all that follow."""
    last = len(acting) - 1
    columns = tuple(column._replace(actor=acting[min(n, last)]) for n, column in enumerate(board.columns))
    return board._replace(actors=actors, columns=columns)


def acted_board() -> Board:
    """Four actors, a branch between them, a loop, a way back to an earlier row and one over several places."""
    bed = bed_board()
    paths = (
        *(Path(n, n + 1, "default", main=True, drop="−38 pts" if n == 1 else "") for n in (0, 1, 2, 5, 6, 7)),
        Path(3, 4, "choice", main=True, label="in stock", share="80%"),
        Path(3, 5, "choice", main=False, label="not in stock", share="20%"),
        Path(4, 6, "default", main=False),
        Path(4, 2, "loop", main=False, label="not comfortable", share="44%"),
        Path(8, 1, "recovery", main=False, label="returns it"),
        Path(0, 3, "optional", main=False, label="was there before"),
    )
    return acted(bed, (0, 0, 1, 3, 0, 2, 1, 2, 0))._replace(paths=paths)


def random_board(seed: int) -> Board:
    """Up to thirty steps of up to four actors, with ways of every kind between any of them."""
    dice = random.Random(seed)
    bed = bed_board()
    count = dice.randint(2, 30)
    stages = sorted(dice.randrange(4) for _ in range(count))
    columns = tuple(
        bed.columns[n % 9]._replace(id=f"step-{n}", number=str(n + 1), stage=stages[n], actor=dice.randrange(4))
        for n in range(count)
    )
    ways = {(n, n + 1): "default" for n in range(count - 1) if dice.random() < 0.9}
    for _ in range(count // 2):
        ends = dice.randrange(count), dice.randrange(count)
        ways.setdefault(ends, "choice" if ends[0] < ends[1] else "loop")
    paths = tuple(
        Path(*ends, kind, main=kind == "default", label=dice.choice(("", "if she likes it")), share="9%")  # type: ignore[arg-type]
        for ends, kind in ways.items()
    )
    lanes = tuple(row._replace(cells=tuple(row.cells[n % 9] for n in range(count))) for row in bed.lanes)
    banners = tuple(Stage(f"Stage {n}", "", "", stages.index(n), stages.count(n), n) for n in sorted(set(stages)))
    numbers = {stage: place for place, stage in enumerate(sorted(set(stages)))}
    columns = tuple(column._replace(stage=numbers[column.stage]) for column in columns)
    return bed._replace(
        stages=banners, columns=columns, lanes=lanes, paths=paths, starts=(0,), ends=(count - 1,), actors=ACTORS
    )


def crossed_board(steps: int, ways: int) -> Board:
    """A long map with as many ways between any two of its steps."""
    dice = random.Random(1)
    board = long_board(steps)
    ends = [dice.sample(range(steps), 2) for _ in range(ways)]
    paths = (Path(*way, "choice" if way[0] < way[1] else "loop", main=False, label="by chance") for way in ends)  # type: ignore[arg-type]
    return board._replace(paths=(*board.paths[: steps - 1], *paths))


def shared_board() -> Board:
    """Two personas whose feelings differ, of each status; a stage that feels, and claims over several steps."""
    bed = bed_board()
    names = ("Ieva", "Maksymilian Wierzchosławski-Zakrzewski")
    statuses = ("", "hypothesis", "partial", "validated")
    feelings = {
        n: [FeelingCell(0.5, 1, "satisfied", statuses[n % 4], k, name) for k, name in enumerate(names)]
        for n in range(len(bed.columns))
    }
    whole = FeelingCell(-1, -1, "frustrated", "", 0, "Ieva")
    spans = {
        "emotion": (Span(0, 1, "steps 1–2", (whole,)),),
        "touchpoints": (Span(2, 4, "steps 3–5", (ChipCell("Show room", Icon("store"), strong="key touchpoint"),)),),
        "pain_points": (Span(3, 5, "steps 4–6", (ClaimCell("pain", "Nobody says what is next", "high", "High"),)),),
    }
    lanes = [lane("emotion", "Emotion", "", feelings, columns=9)._replace(curves=names)]
    lanes += [row for row in bed.lanes if row.key != "emotion"]
    personas = tuple(PersonaCard(name, "X", "shops for a bed", "", ()) for name in names)
    return bed._replace(
        lanes=tuple(row._replace(spans=spans.get(row.key, ())) for row in lanes), personas=personas,
        relatives=(Relative("Part of", "Sleeping well", "../sleep/well"),),
    )  # fmt: skip


def pictured_board(board: Board) -> Board:
    """The board with pictures of its steps and its persona, and every kind of icon."""
    icons = (Icon("bed"), Icon(text="🛏️"), Icon(picture=picture("")), None)
    images = {n: [ImageCell(picture(f"scene {n}"))] for n in range(len(board.columns)) if n != 3}
    return board._replace(
        columns=tuple(column._replace(icon=icons[n % 4]) for n, column in enumerate(board.columns)),
        stages=tuple(stage._replace(icon=icons[n % 4]) for n, stage in enumerate(board.stages)),
        personas=tuple(persona._replace(picture=picture(persona.name)) for persona in board.personas) * 2,
        lanes=(lane("storyboard", "Storyboard", "", images, columns=len(board.columns)), *board.lanes),
    )


def stage_level_board() -> Board:
    """Stages that are the columns; one loses customers."""
    bed = bed_board()
    lost = Mark("moment-of-truth", "moment of truth", "First hour", ("decides: whether she stays", "loses customers"))
    columns = tuple(
        column._replace(stage=None, hue=n % 8, icon=Icon("flag"), marks=(lost,) if n == 2 else ())
        for n, column in enumerate(bed.columns)
    )
    return bed._replace(stages=(), columns=columns)


def flow_boards() -> dict[str, Board]:
    """All of them by name."""
    actors = (Actor("مریم", "customer", "مشتری"), Actor("فروشندهٔ فروشگاه", "staff", "کارکنان"))
    return {
        "acted": acted_board(), "acted persian": acted(persian_board(), (0, 0, 1, 0, 0, 1, 0), actors),
        "acted chinese": acted(chinese_board(), (0, 1, 0, 1)), "shared": shared_board(),
        "pictured": pictured_board(bed_board()), "pictured persian": pictured_board(persian_board()),
        "stage level": stage_level_board(), "stage level pictured": pictured_board(stage_level_board()),
    }  # fmt: skip
