"""How long single commands take from nothing: the version, the help, one map."""

import sys
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, at_most, times
from journeys import spec
from running import BUILD, LAUNCHED, medians, run

BARE = [sys.executable, "-c", "pass"]
IMPORTS = [sys.executable, "-c", "import click, yaml, jinja2; from pydantic import BaseModel"]
LARGEST = Path(__file__).parents[2] / "examples" / "kitchen.journey.yaml"


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure what every command pays, and a build of one map: of 12 steps, and of the largest example."""
    small = folder / "one.journey.yaml"
    small.write_text(spec(12), "utf-8")
    fresh = (str(folder / f"cold-{number}") for number in range(10**6))
    memory = [0.0]

    def cold() -> float:
        seconds, peak = run([*BUILD, str(small), "-o", next(fresh)])
        memory.append(peak)
        return seconds

    took = medians(
        {
            "bare": lambda: run(BARE).seconds,
            "version": lambda: run([*LAUNCHED, "--version"]).seconds,
            "help": lambda: run([*LAUNCHED, "--help"]).seconds,
            "imports": lambda: run(IMPORTS).seconds,
            "cold": cold,
            "largest": lambda: run([*BUILD, str(LARGEST), "-o", next(fresh)]).seconds,
        },
        rounds,
    )
    ms = {name: seconds * 1000 for name, seconds in took.items()}
    yield times(1.5, "--version, beside the bare interpreter", ms["version"], "ms", floor=ms["bare"])
    yield times(4, "--help, beside the bare interpreter", ms["help"], "ms", floor=ms["bare"])
    yield times(1.8, "cold map of 12 steps, beside its libraries' import", ms["cold"], "ms", floor=ms["imports"])
    yield times(2.5, "cold map of the largest example, beside the same", ms["largest"], "ms", floor=ms["imports"])
    yield at_most(90, "memory of the cold map", max(memory), "MiB")
