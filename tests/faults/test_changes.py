"""Specs, persona files and project files that change while a build reads them: the next one sees all of it."""

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import Outcome
from processes import outputs

from journeymap.cli import make, work
from journeymap.cli.workshop import Workshop

OPTIONS = ("-f", "json", "-o", "out")
MAP = "persona: ieva\ngoal: Own {}\nsteps: [Searches]\nparent: m5.journey.yaml\n"
MIDDLE = "persona: ieva\ngoal: Own {}\nsteps: [Searches]\n"
PROJECT = "owner: {}\nformats: json\n"


@pytest.fixture
def maps(spec: Callable[..., Path], folder: Path) -> Path:
    """Ten maps that all refer to a persona file and to the map in their middle."""
    spec("journeymap.yaml", PROJECT.format("a"))
    spec("personas/ieva.yaml", "name: Ieva\n")
    for number in range(10):
        spec(f"m{number}.journey.yaml", (MIDDLE if number == 5 else MAP).format("a"))
    return folder


def assert_all_is_new(journeymap: Callable[..., Outcome], folder: Path) -> None:
    """A build leaves what one from nothing makes, and says of nothing else that it is up to date."""
    code, _, err = journeymap("build", *OPTIONS)

    assert (code, err) == (0, "")
    journeymap("build", "-f", "json", "-o", "fresh", "--no-cache")
    assert outputs(folder / "out") == outputs(folder / "fresh")
    assert journeymap("build", *OPTIONS, "--check").code == 0


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_project_file_that_is_another_for_a_moment(
    processes: str, known: bool, maps: Path, spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Just while the maps are drawn; the next build finds the first one, and maps of the second."""
    if known:
        journeymap("build", *OPTIONS)
        for number in range(10):
            spec(f"m{number}.journey.yaml", MAP.format("b") if number != 5 else MIDDLE.format("b"))
    real = Workshop.make_all

    def change(*arguments: object) -> object:
        spec("journeymap.yaml", PROJECT.format("b"))
        yield from real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Workshop, "make_all", change)
    journeymap("build", *OPTIONS, "-j", processes)
    monkeypatch.setattr(Workshop, "make_all", real)
    spec("journeymap.yaml", PROJECT.format("a"))

    assert_all_is_new(journeymap, maps)


@pytest.mark.parametrize("file", ["m5.journey.yaml", "personas/ieva.yaml"])
def test_a_file_that_changes_between_two_maps_that_refer_to_it(
    file: str, maps: Path, spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those before it are made again the next time, and so are those after it that were drawn with what was read before."""
    real = make.make

    def change(job, *rest):  # type: ignore[no-untyped-def]
        if job.spec.name == "m5.journey.yaml":
            text = "name: Ieva B.\n" if file.startswith("personas") else MIDDLE.format("another")
            spec(file, text)
        return real(job, *rest)

    monkeypatch.setattr(work, "make", change)
    journeymap("build", *OPTIONS, "-j", "1")
    monkeypatch.setattr(work, "make", real)

    assert_all_is_new(journeymap, maps)


def test_files_that_are_rewritten_all_the_time(
    maps: Path, journeymap: Callable, times: Callable[[int, int], int]
) -> None:
    """Specs as an editor saves them, whole or piece by piece; builds end as they should, and the last one is right."""
    dice, over = random.Random(5), threading.Event()

    def rewrite() -> None:
        while not over.is_set():
            number, word = dice.randrange(10), dice.choice("abcd")
            file, text = dice.choice([
                (f"m{number}.journey.yaml", (MIDDLE if number == 5 else MAP).format(word)),
                ("personas/ieva.yaml", f"name: Ieva {word}\n"),
                ("journeymap.yaml", PROJECT.format(word)),
            ])  # fmt: skip
            if dice.random() < 0.5:
                (maps / "new").write_text(text)
                (maps / "new").replace(maps / file)
            else:
                (maps / file).write_text(text)
            time.sleep(dice.random() * 0.01)

    for turn in range(times(4, 100)):
        over.clear()
        editor = threading.Thread(target=rewrite)
        editor.start()
        try:
            codes = [journeymap("build", *OPTIONS, "-q", "-j", str(1 + turn % 2)).code for _ in range(2)]
        finally:
            over.set()
            editor.join()

        assert set(codes) <= {0, 1, 2}
        assert_all_is_new(journeymap, maps)
