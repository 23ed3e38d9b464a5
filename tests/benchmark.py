"""Time and memory of `journeymap build`, as ratios within one run: `python tests/benchmark.py`.

Exits 1 when one of the promises it lists is broken. Times of one command vary with the machine; ratios to the bare import
of the libraries that every build needs (the import floor) vary much less.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

FLOOR = [sys.executable, "-c", "import click, yaml, jinja2; from pydantic import BaseModel"]
LARGEST = Path(__file__).parent.parent / "examples" / "kitchen.journey.yaml"
PERSONAS = 5
BUILD = [str(Path(sys.executable).with_name("journeymap")), "build"]

STEP = """\
      - id: step-{n}
        name: Does what step number {n} of the journey asks for
        touchpoints: [{{name: Place {n}, channel: store}}]
        emotion: {score}
        thoughts: This is what she thinks at step {n}.
        needs: [{{text: Know what comes next, why: She plans her week}}]
        pain_points: [{{text: Nobody says how long step {n} takes, severity: high, evidence: talks}}]
        opportunities: [{{text: Say how long it takes, impact: high, effort: low}}]
        completion: {share}%
        frontstage: Adviser
        backstage: Rota
        systems: CRM
        owner: Retail
"""


def spec(steps: int) -> str:
    """Give a full spec with stages of four steps and a loop."""
    lines = ["title: A journey to measure\npersona: {name: Ieva, role: nurse}\ngoal: Get there\n"]
    lines.append("evidence: {talks: {type: interview, n: 14}}\nstages:\n")
    for n in range(steps):
        if n % 4 == 0:
            lines.append(f"  - name: Stage {n // 4 + 1}\n    goal: Get on\n    steps:\n")
        lines.append(STEP.format(n=n + 1, score=(n * 7) % 5 - 2, share=100 - n * 100 // steps))
    lines.append("        next: {to: step-2, when: not happy, kind: loop, share: 10%}\n")
    return "".join(lines)


def run(command: Sequence[str]) -> tuple[float, float]:
    """Run a command; give its seconds and its peak memory in MiB, its children's included."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"{' '.join(command)} failed: {process.stderr.read().decode() if process.stderr else ''}")
    return seconds, usage.ru_maxrss / 1024


def cold(folder: Path, rounds: int) -> tuple[float, float, float]:
    """Give the cold builds of a 12-step spec and of the largest example as ratios to the import floor, and the memory.

    The memory is the peak of the 12-step build.
    """
    small = folder / "one.journey.yaml"
    small.write_text(spec(12), "utf-8")
    floors, builds, large, memory = [], [], [], 0.0
    for number in range(rounds):  # in turn, so that all meet the same weather
        floors.append(run(FLOOR)[0])
        seconds, peak = run([*BUILD, str(small), "-o", str(folder / f"cold-{number}")])
        builds.append(seconds)
        memory = max(memory, peak)
        large.append(run([*BUILD, str(LARGEST), "-o", str(folder / f"cold-{number}")])[0])
    floor, build, largest = map(statistics.median, (floors, builds, large))
    print(f"import floor {floor * 1000:.0f} ms, cold build {build * 1000:.0f} ms: {build / floor:.2f} × (at most 1.8)")
    print(f"the largest example {largest * 1000:.0f} ms: {largest / floor:.2f} × (at most 2.5)")
    print(f"peak memory of the cold build {memory:.0f} MiB (under 90)")
    return build / floor, largest / floor, memory


def many(folder: Path, maps: int) -> tuple[float, float]:
    """Give maps a second and peak memory of one call on one core; the maps share their personas."""
    specs = folder / f"specs-{maps}"
    (specs / "personas").mkdir(parents=True)
    (specs / "journeymap.yaml").write_text("owner: Retail\n", "utf-8")
    for n in range(PERSONAS):
        (specs / "personas" / f"ieva-{n}.yaml").write_text("name: Ieva\nrole: nurse\n", "utf-8")
    for n in range(maps):
        shared = spec(12).replace("{name: Ieva, role: nurse}", f"ieva-{n % PERSONAS}")
        (specs / f"map-{n}.journey.yaml").write_text(shared, "utf-8")
    pinned = ["taskset", "-c", "0"] if sys.platform == "linux" else []
    seconds, peak = run([*pinned, *BUILD, str(specs), "-o", str(folder / f"out-{maps}")])
    print(f"{maps} specs, both formats, one core: {maps / seconds:.0f} maps a second, {peak:.0f} MiB peak")
    return maps / seconds, peak


def main() -> None:
    """Measure, print, and fail where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="cold starts to take the median of")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ratio, largest, memory = cold(folder, rounds)
        size, flow = ((folder / "cold-0" / name).stat().st_size / 1000 for name in ("one.html", "one.svg"))
        print(f"HTML of 12 steps {size:.0f} kB (under 100), SVG {flow:.0f} kB")
        rate, peak = many(folder, 100)
        _, later = many(folder, 300)
    print(f"memory from 100 to 300 specs: {later - peak:+.1f} MiB")
    broken = [
        promise
        for promise, kept in {
            "cold build at most 1.8 × the import floor": ratio <= 1.8,
            "largest example at most 2.5 × the import floor": largest <= 2.5,
            "under 90 MiB": memory < 90,
            "at least 25 maps a second": rate >= 25,
            "memory does not grow with the number of specs": later - peak < 5,
            "HTML under 100 kB": size < 100,
        }.items()
        if not kept
    ]
    if broken:
        sys.exit("broken: " + "; ".join(broken))


if __name__ == "__main__":
    main()
