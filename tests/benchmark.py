"""Time and memory of `journeymap build` and `check`, as ratios within one run: `python tests/benchmark.py`.

Exits 1 when one of the promises it lists is broken. Times of one command vary with the machine; ratios to the bare import
of the libraries that every build needs (the import floor) vary much less.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

FLOOR = [sys.executable, "-c", "import click, yaml, jinja2; from pydantic import BaseModel"]
# Keeps how long each frame takes from now on.
FRAMES = """() => { window.frames_ = []; let before = performance.now();
const next = now => { window.frames_.push(now - before); before = now; requestAnimationFrame(next) };
requestAnimationFrame(next) }"""
LARGEST = Path(__file__).parent.parent / "examples" / "kitchen.journey.yaml"
PERSONAS = 5
BUILD = [str(Path(sys.executable).with_name("journeymap")), "build"]
CHECK_FLOOR = [sys.executable, "-c", "import click, yaml; from pydantic import BaseModel"]
CHECK = [str(Path(sys.executable).with_name("journeymap")), "check", "--fail-on", "never"]
ON_ONE_CORE = ["taskset", "-c", "0"] if sys.platform == "linux" else []

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


MORE = """\
        gains: [It is done at once at step {n}]
        metrics: [{{name: Waiting, value: 4 min, target: 2 min, trend: [6, 5, 4]}}]
        physical_evidence: Receipt
        support: Planning of the week
        quotes: [{{text: That is how it went at step {n}, evidence: talks}}]
"""


def spec(steps: int, *, more: str = "", cross: int = 0) -> str:
    """Give a full spec with stages of four steps and a loop; `more` is what each step says besides.

    `cross` ways lead from some of the steps to others that are far away.
    """
    lines = ["title: A journey to measure\npersona: {name: Ieva, role: nurse}\ngoal: Get there\n"]
    lines.append("evidence: {talks: {type: interview, n: 14}}\nstages:\n")
    for n in range(steps):
        if n % 4 == 0:
            lines.append(f"  - name: Stage {n // 4 + 1}\n    goal: Get on\n    steps:\n")
        lines.append((STEP + more).format(n=n + 1, score=(n * 7) % 5 - 2, share=100 - n * 100 // steps))
        if cross and n % (steps // cross) == 0 and n + 1 < steps:
            way = f"{{to: step-{(n * 37) % steps + 1}, when: by chance, kind: optional, share: 5%}}"
            lines.append(f"        next: [step-{n + 2}, {way}]\n")
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
    seconds, peak = run([*ON_ONE_CORE, *BUILD, str(specs), "-o", str(folder / f"out-{maps}")])
    print(f"{maps} specs, both formats, one core: {maps / seconds:.0f} maps a second, {peak:.0f} MiB peak")
    return maps / seconds, peak


def checks(folder: Path, rounds: int) -> tuple[float, float]:
    """Give the cold check of a 12-step spec as a ratio to its import floor, and the seconds that 200 take on one core."""
    one, specs = folder / "check-one.journey.yaml", folder / "check"
    one.write_text(spec(12), "utf-8")
    specs.mkdir()
    for n in range(200):
        (specs / f"map-{n}.journey.yaml").write_text(spec(12), "utf-8")
    floors, cold = [], []
    for _ in range(rounds):
        floors.append(run(CHECK_FLOOR)[0])
        cold.append(run([*CHECK, str(one)])[0])
    floor, check = statistics.median(floors), statistics.median(cold)
    seconds = min(run([*ON_ONE_CORE, *CHECK, str(specs)])[0] for _ in range(3))
    print(f"cold check {check * 1000:.0f} ms: {check / floor:.2f} × its import floor (at most 1.4)")
    print(f"200 specs checked on one core: {seconds:.2f} s (at most 2)")
    return check / floor, seconds


def pages(folder: Path) -> tuple[float, float, float]:
    """Give the sizes, in kB, of the pages of 12 steps and of 60 with every lane, and the milliseconds to draw the first.

    The time is the median of 30 in one process that has drawn before.
    """
    from journeymap.cli.compile import to_board
    from journeymap.cli.draw import draw

    texts = {12: spec(12), 60: spec(60, more=MORE)}
    boards = {steps: to_board(text.encode(), name="x", folder=folder).board for steps, text in texts.items()}
    sizes = {steps: len(draw(board, "html").data) / 1000 for steps, board in boards.items()}
    times = []
    for _ in range(30):
        started = time.perf_counter()
        draw(boards[12], "html")
        times.append((time.perf_counter() - started) * 1000)
    for steps, board in boards.items():
        (folder / f"page-{steps}.html").write_bytes(draw(board, "html").data)
    drawing = statistics.median(times)
    print(f"HTML of 12 steps {sizes[12]:.1f} kB (under 100), drawn in {drawing:.1f} ms (at most 12)")
    print(f"HTML of 60 steps with every lane {sizes[60]:.0f} kB (under 350)")
    return sizes[12], sizes[60], drawing


def pictures(folder: Path) -> dict[str, float]:
    """Give how long flow maps of 12, 40 and 300 steps take from model to bytes, and how memory grows over 2,000 maps.

    The first is a ratio to the bare layout: the same graphs, handed to an engine that is warm, and what it answers read.
    """
    from journeymap.cli.compile import to_board
    from journeymap.renderers.engine.engine import Engine, start
    from journeymap.renderers.svg import render

    class Heard(Engine):
        """An engine that keeps the graphs that go through it."""

        def __init__(self, engine: Engine) -> None:
            self.graphs: list[str] = []
            self._engine = engine

        def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
            self.graphs += (graph.decode() for graph in graphs)
            return self._engine._ask(graphs, seconds)

    boards = {steps: to_board(spec(steps).encode(), name="x", folder=folder).board for steps in (12, 40)}
    crossed = to_board(spec(300, cross=100).encode(), name="x", folder=folder).board
    with start() as engine:
        heard = Heard(engine)
        size = len(render(boards[12], heard).data) / 1000
        bare, twelve = seconds_of(
            lambda: [engine.lay_out(graph) for graph in heard.graphs], lambda: render(boards[12], engine), rounds=200
        )
        (forty,) = seconds_of(lambda: render(boards[40], engine), rounds=50)
        (long,) = seconds_of(lambda: render(crossed, engine), rounds=3)
        before = resident()
        for n in range(2000):
            render(boards[12]._replace(title=f"Map {n}"), engine)
        grown = resident() - before
    print(
        f"SVG of 12 steps {size:.0f} kB (under 40), model to bytes {twelve * 1000:.1f} ms: {twelve / bare:.1f} × its layout"
    )
    print(
        f"SVG of 40 steps {forty / twelve:.1f} × that of 12 (at most 5); 300 steps, 100 cross ways {long:.1f} s (under 5)"
    )
    print(f"memory over 2,000 flow maps: {grown:+.1f} MiB (under +30)")
    return {"size": size, "layouts": twelve / bare, "forty": forty / twelve, "long": long, "grown": grown}


def seconds_of(*works: Callable[[], object], rounds: int) -> list[float]:
    """Give for each work the median of so many times, after one that is not counted; in turn, as `cold` does."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds + 1):
        for work, own in zip(works, times, strict=True):
            started = time.perf_counter()
            work()
            own.append(time.perf_counter() - started)
    return [statistics.median(own[1:]) for own in times]


def followed(folder: Path, rounds: int = 20) -> float:
    """Give the milliseconds from the end of a save to both outputs of 12 steps, which `journeymap watch` makes: a median."""
    file = folder / "followed" / "one.journey.yaml"
    file.parent.mkdir()
    file.write_text(spec(12), "utf-8")
    outputs = [file.with_name("one.html"), file.with_name("one.svg")]
    command = [BUILD[0], "watch", str(file)]
    times = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while "watching" not in process.stdout.readline():
            pass
        for number in range(rounds):
            time.sleep(0.2)
            file.write_text(spec(12).replace("A journey to measure", f"Journey {number}."), "utf-8")
            started = time.perf_counter()
            while not all(f"Journey {number}." in output.read_text("utf-8") for output in outputs):
                time.sleep(0.001)
            times.append((time.perf_counter() - started) * 1000)
        process.terminate()
    found = statistics.median(times)
    print(f"from saved file to written outputs, 12 steps: {found:.0f} ms (at most 150)")
    return found


def resident() -> float:
    """Give how much memory this process holds now, in MiB; nothing where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if statm.exists() else 0


def in_browser(folder: Path) -> tuple[float, float] | None:
    """Give the milliseconds from opening the 12-step page until it answers, and the longest frame of typing on the other.

    Medians of five; None where there is no Chromium or playwright.
    """
    chromium = shutil.which("chromium")
    if chromium is None or find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    ready, frames = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        for _ in range(5):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto((folder / "page-12.html").as_uri())
            ready.append(page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
            page.goto((folder / "page-60.html").as_uri())
            page.focus(".search input")
            page.evaluate(FRAMES)
            page.type(".search input", "step numbe", delay=60)
            frames.append(page.evaluate("Math.max(...window.frames_)"))
            page.close()
        browser.close()
    print(f"12 steps in Chromium: ready {statistics.median(ready):.0f} ms after opening (under 200)")
    print(f"60 steps in Chromium: longest frame while typing a search {statistics.median(frames):.0f} ms (under 50)")
    return statistics.median(ready), statistics.median(frames)


def main() -> None:
    """Measure, print, and fail where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="cold starts to take the median of")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ratio, largest, memory = cold(folder, rounds)
        checked, all_checked = checks(folder, rounds)
        flow = pictures(folder)
        size, long, drawing = pages(folder)
        shown = in_browser(folder)
        latency = followed(folder)
        rate, peak = many(folder, 100)
        _, later = many(folder, 300)
    print(f"memory from 100 to 300 specs: {later - peak:+.1f} MiB")
    broken = [
        promise
        for promise, kept in {
            "cold build at most 1.8 × the import floor": ratio <= 1.8,
            "largest example at most 2.5 × the import floor": largest <= 2.5,
            "under 90 MiB": memory < 90,
            "cold check at most 1.4 × its import floor": checked <= 1.4,
            "200 specs checked within 2 s": all_checked <= 2,
            "at least 25 maps a second": rate >= 25,
            "memory does not grow with the number of specs": later - peak < 5,
            "HTML of 12 steps under 100 kB": size < 100,
            "HTML of 60 steps under 350 kB": long < 350,
            "HTML drawn in at most 12 ms": drawing <= 12,
            "SVG of 12 steps under 40 kB": flow["size"] < 40,
            "SVG of 12 steps in at most 3 × its bare layout": flow["layouts"] <= 3,
            "SVG of 40 steps in at most 5 × that of 12": flow["forty"] <= 5,
            "SVG of 300 steps with 100 cross ways within 5 s": flow["long"] < 5,
            "memory grows by less than 30 MiB over 2,000 flow maps": flow["grown"] < 30,
            "watch: outputs within 150 ms of a save": latency <= 150,
            "ready within 200 ms": shown is None or shown[0] < 200,
            "frames under 50 ms while typing": shown is None or shown[1] < 50,
        }.items()
        if not kept
    ]
    if broken:
        sys.exit("broken: " + "; ".join(broken))


if __name__ == "__main__":
    main()
