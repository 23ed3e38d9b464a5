"""How long builds of repositories take: of all maps, of none, and of one that has changed."""

import os
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

from bare_layout import CORES, HAS_DOT, NO_DOT, SOME_CORES, bare_layout, write_graphs
from figures import Figure, at_least, at_most, plain, times
from journeys import commit, repository, spec
from running import BUILD, ONE_CORE, medians, run, run_whole

HALF_AN_EYEBLINK = 150  # ms


def measure_cold(folder: Path, rounds: int) -> Iterator[Figure | str]:
    """Measure builds of 100 and of 1,000 maps in both formats, beside the bare layout of their graphs.

    That is what `dot` takes, which starts for each graph; or which is there already, for the sake of comparison.
    """
    hundred, thousand = repository(folder / "maps-100", 100), repository(folder / "maps-1000", 1000)
    graphs = write_graphs(folder)
    cold = []
    for _ in range(max(2, rounds // 5)):
        shutil.rmtree(Path(os.environ["JOURNEYMAP_CACHE_DIR"]), ignore_errors=True)
        for output in [*hundred.rglob("*.svg"), *hundred.rglob("*.html")]:
            output.unlink()
        cold.append(run([*SOME_CORES, *BUILD, str(hundred)]).seconds)
    yield plain("cold build of 100 maps", statistics.median(cold), "s")
    before = bare_layout(graphs, 1000) if HAS_DOT else 0
    seconds, memory = run_whole([*SOME_CORES, *BUILD, str(thousand)])
    if HAS_DOT:
        floor = (before + bare_layout(graphs, 1000)) / 2
        yield times(6, "cold build of 1,000 maps, beside their bare layout", seconds, "s", floor=floor)
        at_once = bare_layout(graphs, 1000, starts=CORES)
        yield plain("the same, beside a `dot` that is there", seconds, "s", floor=at_once)
    else:
        yield NO_DOT
    yield at_least(80, "cold build of 1,000 maps, maps a second", 1000 / seconds, "/s")
    yield at_most(300, "memory of that build, all processes together", memory, "MiB")


def measure_one_core(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure builds of 100 and of 300 maps on one core."""
    runs = {maps: run([*ONE_CORE, *BUILD, str(repository(folder / f"core-{maps}", maps))]) for maps in (100, 300)}
    yield at_least(25, "cold build of 100 maps on one core, maps a second", 100 / runs[100].seconds, "/s")
    yield at_most(5, "memory that it grows by from 100 maps to 300", runs[300].memory - runs[100].memory, "MiB")


def measure_again(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure builds of 1,000 maps of which none has changed, and of which one has; and proving them in CI."""
    maps = repository(folder / "maps", 1000)
    run([*BUILD, str(maps)])
    commit(maps)
    run([*BUILD, str(maps)])
    changed = maps / "team-3" / "map-151.journey.yaml"
    single, text = folder / "single.journey.yaml", spec(12)
    single.write_text(text, "utf-8")
    numbers = iter(range(10**6))

    def change_one() -> float:
        changed.write_text(text.replace("A journey to measure", f"Change {next(numbers)}"), "utf-8")
        return run([*BUILD, str(maps)]).seconds

    took = medians(
        {
            "git": lambda: run(["git", "status"], folder=maps).seconds,
            "none": lambda: run([*BUILD, str(maps)]).seconds,
            "cold": lambda: run([*BUILD, str(single), "-o", str(folder / f"single-{next(numbers)}")]).seconds,
            "one": change_one,
            "check": lambda: run([*BUILD, str(maps), "--check"]).seconds,
        },
        rounds,
    )
    ms = {name: seconds * 1000 for name, seconds in took.items()}
    most = max(3 * ms["git"], HALF_AN_EYEBLINK)
    yield at_most(round(most), "nothing to do in 1,000 maps, beside `git status`", ms["none"], "ms", floor=ms["git"])
    floor = ms["cold"] + ms["none"]
    yield times(1, "one changed of 1,000, beside a cold map and nothing to do", ms["one"], "ms", floor=floor)
    yield plain("build --check of 1,000 maps, beside nothing to do", ms["check"], "ms", floor=ms["none"])


def measure_large(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure a build of 10,000 maps beside one of 1,000."""
    small, large = repository(folder / "large-1000", 1000), repository(folder / "large-10000", 10_000)
    one, ten = (run_whole([*SOME_CORES, *BUILD, str(maps)]) for maps in (small, large))
    yield times(1.1, "a map of 10,000, beside one of 1,000", ten.seconds / 10, "ms", floor=one.seconds)
    yield times(1.1, "memory of 10,000 maps, beside that of 1,000", ten.memory, "MiB", floor=one.memory)
