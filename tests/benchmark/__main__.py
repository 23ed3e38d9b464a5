"""Time and memory of journeymap, each beside its floor in the same run: `python tests/benchmark`.

Exits 1 when one of the promises it lists is broken. Times of one command vary with the machine; ratios to a floor that is
measured in turn with it (the bare interpreter, the bare layout, `git status`) vary much less. What a machine lacks is
left out, and said so. Some four minutes on two quiet cores.
"""

import argparse
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import builds
import checks
import drawings
import frames
import peers
import starts
import watching
from figures import HEAD, Figure, as_json, as_row, in_line

from journeymap.renderers import html
from journeymap.renderers.templates import compiled

PARTS: dict[str, Callable[[Path, int], Iterator[Figure | str]]] = {
    "starts": starts.measure,
    "cold": builds.measure_cold,
    "again": builds.measure_again,
    "core": builds.measure_one_core,
    "check": checks.measure,
    "watch": watching.measure,
    "pictures": drawings.measure_pictures,
    "pages": drawings.measure_pages,
    "browser": frames.measure,
    "peers": peers.measure,
}


def main() -> None:
    """Measure, print as it comes, and fail where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--rounds", type=int, default=15, help="runs of short commands to take the median of (%(default)s)"
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=[*PARTS, "large"],
        metavar="NAME",
        help=f"one part of it, may be given several times: {', '.join(PARTS)}, large",
    )
    parser.add_argument("--large", action="store_true", help="also build 10,000 maps, which takes some minutes more")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    asked = parser.parse_args()
    parts = PARTS | ({"large": builds.measure_large} if asked.large or "large" in (asked.only or ()) else {})
    started = time.perf_counter()
    if not any(compiled(Path(html.__file__).parent / "templates").glob("*.py")):
        print("this is a checkout, which compiles its templates at each start: an installed wheel is twice as fast")
    figures: list[Figure] = []
    left_out: list[str] = []
    print(in_line(HEAD))
    for name, measure in parts.items():
        if asked.only and name not in asked.only:
            continue
        for found in measured(measure, asked.rounds):
            if isinstance(found, str):
                left_out.append(found)
            else:
                figures.append(found._replace(part=name))
                print(in_line(as_row(found)), flush=True)
    for line in left_out:
        print(f"left out: {line}")
    print(f"took {time.perf_counter() - started:.0f} s")
    if asked.json:
        asked.json.write_text(as_json(figures, left_out), "utf-8")
    broken = [f"{figure.measure} ({figure.promise})" for figure in figures if figure.held is False]
    if broken:
        sys.exit("broken: " + "; ".join(broken))


def measured(measure: Callable[[Path, int], Iterator[Figure | str]], rounds: int) -> Iterator[Figure | str]:
    """Measure one part in a folder and with a cache of its own; the interpreter looks for modules in that folder."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        os.environ["JOURNEYMAP_CACHE_DIR"] = str(Path(name, "cache"))
        yield from measure(Path(name), rounds)


if __name__ == "__main__":
    main()
