"""Random journeys, each to be drawn whole; and what memory that takes: `python tests/random_maps.py`.

Exits 1 when a map is not drawn, is drawn more simply than it should be, lacks something, or when memory grows.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from xml.etree import ElementTree

from random_journeys import random_journey

from journeymap.cli.compile import to_board
from journeymap.cli.draw import Tools, draw
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine, start

MOST_GROWTH = 30  # MiB
WATCHED = 250  # maps between two looks at the memory
SVG = "{http://www.w3.org/2000/svg}"
NOWHERE = Path("nowhere")


def board_of(number: int) -> Board:
    """The board of a random journey."""
    return to_board(random_journey(number).encode(), name=f"{number}.journey.yaml", folder=NOWHERE).board


def faults_of(board: Board, engine: Engine) -> list[str]:
    """Draw a flow map; list what is wrong with it."""
    picture = draw(board, "svg", Tools(engine))
    root = ElementTree.fromstring(picture.data)
    cards = [group for group in root.iter() if group.get("class") == "card"]
    titles = [
        "".join(title.itertext()).partition(" · ")[0]
        for path in root.iter(f"{SVG}path")
        for title in path.iter(f"{SVG}title")
    ]
    ways = [f"{board.columns[path.source].number} → {board.columns[path.target].number}" for path in board.paths]
    faults = [picture.note] if picture.note else []
    if len(cards) != len(board.columns):
        faults.append(f"{len(cards)} cards for {len(board.columns)} steps")
    if sorted(title for title in titles if "→" in title) != sorted(ways):
        faults.append("some ways are missing")
    return [*faults, *_overlaps(cards)]


def _overlaps(cards: list[ElementTree.Element]) -> Iterator[str]:
    boxes = sorted(_box(card) for card in cards)
    for n, (_, top, right, bottom) in enumerate(boxes):
        for other in takewhile(lambda other, end=right: other[0] < end, boxes[n + 1 :]):
            if other[1] < bottom and top < other[3]:
                yield "two cards overlap"


def _box(card: ElementTree.Element) -> tuple[float, float, float, float]:
    frame = next(card.iter(f"{SVG}rect"))
    place = card.get("transform", "translate(0 0)").removeprefix("translate(").rstrip(")").split()
    x, y = float(place[0]), float(place[1] if len(place) > 1 else 0)
    return x, y, x + float(frame.attrib["width"]), y + float(frame.attrib["height"])


def memory(engine: Engine) -> dict[str, float]:
    """What this process and the engine's worker have in memory, in MiB."""
    processes = {"we": "self", "the worker": engine._child._process.pid}  # type: ignore[attr-defined]
    page = os.sysconf("SC_PAGESIZE") / 2**20
    return {who: int(Path(f"/proc/{id}/statm").read_text().split()[1]) * page for who, id in processes.items()}


def main() -> None:
    """Draw, print, and fail where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--maps", type=int, default=5000, help="how many to draw")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    options = parser.parse_args()
    broken, slowest, sizes = 0, (0.0, 0), []
    with start("bundled") as engine:
        for number in range(options.first, options.first + options.maps):
            began = time.monotonic()
            faults = faults_of(board_of(number), engine)
            slowest = max(slowest, (time.monotonic() - began, number))
            broken += bool(faults)
            for fault in faults:
                print(f"journey {number}: {fault}")
            if (number - options.first) % WATCHED == WATCHED - 1:
                sizes.append(memory(engine))
                told = ", ".join(f"{who} {size:.1f} MiB" for who, size in sizes[-1].items())
                print(f"{number - options.first + 1} maps: {told}", flush=True)
    print(
        f"{options.maps - broken} of {options.maps} drawn as they should be; the slowest, {slowest[1]}, took {slowest[0]:.2f} s"
    )
    growth = max((sizes[-1][who] - sizes[0][who] for who in sizes[0]), default=0) if sizes else 0
    print(f"memory grew by {growth:+.1f} MiB from the first {WATCHED} maps on (at most {MOST_GROWTH})")
    sys.exit(1 if broken or growth > MOST_GROWTH else 0)


if __name__ == "__main__":
    main()
