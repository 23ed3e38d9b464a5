"""Several processes at once: the same in the same order; one that dies or hangs costs its map."""

import faulthandler
import gc
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli import interrupts, workers, workshop
from journeymap.cli.job import Job
from journeymap.cli.work import Made
from journeymap.renderers.engine import engine as engine_module

BAD = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\nstagse: []\n"
NAMES = [f"m{number:02}" for number in range(20)]
real_work = workers.work


@pytest.fixture
def maps(spec: Callable[..., Path], folder: Path) -> Path:
    """Twenty maps."""
    for name in NAMES:
        spec(f"{name}.journey.yaml", f"persona: Ieva\ngoal: Own {name}\nsteps: [Searches, Buys]\n")
    return folder


def outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".html", ".svg")}


def test_the_number_of_processes_changes_nothing(maps: Path, spec: Callable, journeymap: Callable) -> None:
    """Neither what is made nor what is said, nor in which order."""
    spec("m05.journey.yaml", BAD)
    one = journeymap("build", "--no-cache", "-v", "-j", "1")
    made = outputs(maps)
    for path in made:
        (maps / path).unlink()
    three = journeymap("build", "--no-cache", "-v", "-j", "3")

    assert outputs(maps) == made
    assert len(made) == 38
    assert one.code == three.code == 1
    assert three.err == one.err
    assert three.out.splitlines()[:-1] == one.out.splitlines()[:-1]


@pytest.mark.parametrize(("sign", "said"), [(signal.SIGKILL, "SIGKILL"), (signal.SIGSEGV, "SIGSEGV")])
def test_a_process_that_dies_costs_one_map(
    sign: int, said: str, maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another takes its place."""

    def work(job: Job, *rest: object) -> Made:
        if job.spec.name.startswith("m07"):
            faulthandler.disable()  # which would tell at length
            os.kill(os.getpid(), sign)
        return real_work(job, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "work", work)
    code, out, err = journeymap("build", "-j", "2")

    assert code == 3
    assert err == f"error: cannot make the map of `m07.journey.yaml`: the process that made it has died ({said})\n"
    assert out.startswith("built 19 maps (38 files); 2 files not made")
    assert len(outputs(maps)) == 38


def test_a_process_that_hangs_costs_one_map(maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time is up."""

    def work(job: Job, *rest: object) -> Made:
        if job.spec.name.startswith("m03"):
            time.sleep(600)
        return real_work(job, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "work", work)
    monkeypatch.setattr(workers, "MOST_SECONDS", 3.0)
    code, out, err = journeymap("build", "-j", "2")

    assert code == 3
    assert err == "error: cannot make the map of `m03.journey.yaml`: it takes more than 3 seconds\n"
    assert out.startswith("built 19 maps")


def test_an_interrupt_of_a_process_that_has_just_begun_ends_nothing(
    maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parent is told of it too; and it says nothing."""

    def leave_to_parent() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        interrupts.leave_to_parent()
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(workers, "leave_to_parent", leave_to_parent)
    code, out, err = journeymap("build", "-j", "2")

    assert (code, err) == (0, "")
    assert out.startswith("built 20 maps")


def test_no_process_waits_for_another(
    maps: Path, folder: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one is long at its map, the other makes all the others."""
    last = NAMES[-1]

    def work(job: Job, *rest: object) -> Made:
        made = real_work(job, *rest)  # type: ignore[arg-type]
        if job.spec.name.startswith(NAMES[0]):
            while not (folder / f"{last}.svg").exists():
                time.sleep(0.01)
        return made

    monkeypatch.setattr(workers, "work", work)
    monkeypatch.setattr(workers, "MOST_SECONDS", 20.0)
    code, _, err = journeymap("build", "-j", "2")

    assert (code, err) == (0, "")


def test_few_maps_need_no_other_process(spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would take longer than they do."""
    for name in NAMES[: workshop.ENOUGH - 1]:
        spec(f"{name}.journey.yaml")
    monkeypatch.setattr(workers, "work_all", None)

    assert journeymap("build", "-j", "4").code == 0


def test_no_process_is_left(maps: Path, journeymap: Callable) -> None:
    """When all is done."""
    before = children()
    journeymap("build", "-j", "3")

    assert children() <= before


def children() -> set[str]:
    """The processes that this one has started and that still run: a browser may be among them."""
    return {
        status.parent.name
        for status in Path("/proc").glob("[0-9]*/status")
        if f"PPid:\t{os.getpid()}\n" in status.read_text() and "State:\tZ" not in status.read_text()
    }


def test_the_processes_alone_start_engines(maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """And that there is none is said once, however many of them there are."""
    engines = Path(os.environ["JOURNEYMAP_CACHE_DIR"]).parent / "engines"
    real_start = workers.start

    def start(kind: str) -> object:
        with engines.open("a") as file:
            file.write(f"{os.getpid()}\n")
        return real_start(kind)  # type: ignore[arg-type]

    monkeypatch.setattr(engine_module, "start", start)
    monkeypatch.setattr(workers, "start", start)
    assert journeymap("build", "-j", "2").code == 0
    started = engines.read_text().split()

    assert len(started) == 2
    assert str(os.getpid()) not in started

    monkeypatch.setattr(engine_module, "_find_dot", lambda: None)
    code, _, err = journeymap("build", "-j", "2", "--engine", "dot")

    assert code == 3
    assert err.count("no `dot` program") == 1


def test_what_maps_leave_behind_is_cleared_away(
    maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every process, though single maps are made without."""

    def work(job: Job, *rest: object) -> Made:
        if not gc.isenabled() or not gc.get_freeze_count():
            os._exit(9)
        return real_work(job, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "work", work)
    gc.disable()
    try:
        code, _, err = journeymap("build", "-j", "2")
    finally:
        gc.enable()

    assert (code, err) == (0, "")
