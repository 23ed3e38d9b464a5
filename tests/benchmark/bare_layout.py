"""Graphs in a file, and how often → the seconds that their bare layout takes, by as many engines as there are cores.

Run as a program, so that nothing else is in its processes: `bare_layout.py GRAPHS TIMES`.
"""

import json
import sys
import time
from collections.abc import Sequence
from multiprocessing import Pool
from pathlib import Path

from journeymap.renderers.engine.engine import start

CORES = 2


def lay_out(graphs: Sequence[str], rounds: int) -> float:
    """Give the seconds that the graphs take, so many times one after another, in an engine that is warm."""
    with start() as engine:
        for graph in graphs:
            engine.lay_out(graph)
        started = time.perf_counter()
        for _ in range(rounds):
            for graph in graphs:
                engine.lay_out(graph)
        return time.perf_counter() - started


if __name__ == "__main__":
    graphs, rounds = json.loads(Path(sys.argv[1]).read_text("utf-8")), int(sys.argv[2])
    with Pool(CORES) as pool:
        print(max(pool.starmap(lay_out, [(graphs, rounds // CORES)] * CORES, chunksize=1)))
