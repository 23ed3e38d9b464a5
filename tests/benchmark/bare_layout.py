"""The graphs of a map → the seconds that their bare layout takes: by `dot`, and without anything of ours."""

import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from heard import board_of, graphs_of
from running import ONE_CORE

CORES = 2
HAS_DOT = shutil.which("dot") is not None
NO_DOT = "bare layouts: there is no `dot`"
SOME_CORES = ["taskset", "-c", f"0-{CORES - 1}"] if ONE_CORE and (os.cpu_count() or 1) > CORES else []


def write_graphs(folder: Path) -> list[str]:
    """Write the graphs of a map of 12 steps, each into a file."""
    files = []
    for number, graph in enumerate(graphs_of(board_of(12, folder))):
        files.append(str(folder / f"{number}.dot"))
        Path(files[-1]).write_text(graph, "utf-8")
    return files


def bare_layout(graphs: Sequence[str], maps: int, *, starts: int = 0, cores: int = CORES) -> float:
    """Give the seconds that `dot` takes for the graphs of so many maps, as many at once as there are `cores`.

    It `starts` so often, or else for each graph.
    """
    each = len(graphs) * maps // starts if starts else 1
    command = [*SOME_CORES, "xargs", "-P", str(cores), "-n", str(each), "dot", "-Tjson0"]
    started = time.perf_counter()
    subprocess.run(command, input="\n".join([*graphs] * maps), text=True, check=True, capture_output=True)
    return time.perf_counter() - started
