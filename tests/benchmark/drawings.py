"""How long it takes to draw a board that is settled, how large what is drawn is, and what it leaves behind."""

from collections.abc import Iterator
from pathlib import Path

from bare_layout import HAS_DOT, NO_DOT, bare_layout, write_graphs
from figures import Figure, at_most, times
from heard import board_of
from journeys import MORE
from running import resident, seconds_of

from journeymap.cli.draw import draw
from journeymap.renderers.engine.engine import start
from journeymap.renderers.svg import render

MAPS = 2000  # that are drawn to see what is left of each


def measure_pages(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the pages of 12 steps, and of 60 with every lane."""
    boards = {12: board_of(12, folder), 60: board_of(60, folder, more=MORE)}
    sizes = {steps: len(draw(board, "html").data) / 1000 for steps, board in boards.items()}
    (seconds,) = seconds_of(lambda: draw(boards[12], "html"), rounds=30)
    yield at_most(100, "HTML of 12 steps", sizes[12], "kB")
    yield at_most(350, "HTML of 60 steps with every lane", sizes[60], "kB")
    yield at_most(12, "HTML of 12 steps, from the board to bytes", seconds * 1000, "ms")


def measure_pictures(folder: Path, rounds: int) -> Iterator[Figure | str]:
    """Measure flow maps of 12, 40 and 300 steps, the first beside its bare layout, and the memory of many."""
    twelve, forty = board_of(12, folder), board_of(40, folder)
    crossed = board_of(300, folder, cross=100)
    graphs = write_graphs(folder)
    with start() as engine:
        size = len(render(twelve, engine).data) / 1000
        before = bare_layout(graphs, 50, cores=1) if HAS_DOT else 0
        (small,) = seconds_of(lambda: render(twelve, engine), rounds=200)
        after = bare_layout(graphs, 50, cores=1) if HAS_DOT else 0
        (middle,) = seconds_of(lambda: render(forty, engine), rounds=50)
        (long,) = seconds_of(lambda: render(crossed, engine), rounds=3)
        held = resident()
        for n in range(MAPS):
            render(twelve._replace(title=f"Map {n}"), engine)
        grown = resident() - held
    yield at_most(40, "SVG of 12 steps", size, "kB")
    if HAS_DOT:
        floor = (before + after) / 2 / 50 * 1000
        yield times(3, "SVG of 12 steps, beside its bare layout", small * 1000, "ms", floor=floor)
    else:
        yield NO_DOT
    yield times(5, "SVG of 40 steps, beside that of 12", middle * 1000, "ms", floor=small * 1000)
    yield at_most(5, "SVG of 300 steps with 100 cross ways", long, "s")
    yield at_most(30, f"memory that is left of {MAPS:,} flow maps", grown, "MiB")
