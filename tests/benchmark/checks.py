"""How long `journeymap check` takes: of one spec, and of 200 on one core."""

import sys
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, at_most, times
from journeys import repository
from running import JOURNEYMAP, ONE_CORE, medians, run

IMPORTS = [sys.executable, "-c", "import click, yaml; from pydantic import BaseModel"]


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure both, the one beside the import of the libraries that it takes."""
    specs = repository(folder / "checked", 200)
    one = specs / "team-0" / "map-0.journey.yaml"
    check = [*JOURNEYMAP, "check", "--fail-on", "never"]
    took = medians(
        {
            "imports": lambda: run(IMPORTS).seconds,
            "one": lambda: run([*check, str(one)]).seconds,
        },
        rounds,
    )
    many = medians({"all": lambda: run([*ONE_CORE, *check, str(specs)]).seconds}, max(3, rounds // 5))
    floor = took["imports"] * 1000
    yield times(1.4, "check of one spec, beside its libraries' import", took["one"] * 1000, "ms", floor=floor)
    yield at_most(2, "check of 200 specs on one core", many["all"], "s")
