"""What makes maps, and goes on making them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli.draw import Drawer, Tools
from journeymap.cli.find_specs import spec_at
from journeymap.cli.job import Job
from journeymap.cli.tally import Tally
from journeymap.cli.workshop import Workshop
from journeymap.cli.workspace import Workspace
from journeymap.renderers.engine import engine as engine_module
from journeymap.renderers.engine.engine import NoEngine
from journeymap.renderers.typeset import typeset


def job_of(file: Path) -> Job:
    return Job(spec_at(file), ("html", "svg"), file.parent)


def shop() -> Workshop:
    return Workshop("auto", Tools(), processes=1, verbosity=0)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The formats that are drawn."""
    formats: list[str] = []
    draw = Drawer.draw

    def noted(self: Drawer, format: str) -> object:
        formats.append(format)
        return draw(self, format)  # type: ignore[arg-type]

    monkeypatch.setattr(Drawer, "draw", noted)
    return formats


def test_a_warm_one_has_drawn_to_nowhere(spec: Callable, folder: Path, drawn: list[str]) -> None:
    """And one that has made a map is warm."""
    job = job_of(spec())
    with shop() as warmed:
        warmed.warm_up(job, Workspace())
        before = sorted(drawn), {path.name for path in folder.iterdir()}
        list(warmed.make_all([job], Workspace(), Tally()))
        after = len(drawn)
        warmed.warm_up(job, Workspace())

    assert before == (["html", "svg"], {".git", "bed.journey.yaml"})
    assert after == len(drawn) == 4


def test_a_bad_spec_warms_nothing_and_is_not_told(spec: Callable, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told when its map is made."""
    with shop() as warmed:
        warmed.warm_up(job_of(spec(text="nonsense: 1\n")), Workspace())

    assert capsys.readouterr() == ("", "")


def test_what_is_missing_is_told_once(
    spec: Callable, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """However often it is wanted; each build is the worse for it."""

    def fail(error: Exception) -> None:
        raise error

    monkeypatch.setattr(engine_module, "start", lambda _: fail(NoEngine("no Graphviz here")))
    monkeypatch.setattr(typeset, "find_typst", lambda _: fail(typeset.NoTypesetter("no Typst here")))
    job = job_of(spec())._replace(formats=("html", "svg", "png"))
    tallies = [Tally(), Tally()]
    with shop() as without:
        for tally in tallies:
            list(without.make_all([job], Workspace(), tally))
    said = capsys.readouterr().err

    assert said.count("no Graphviz here") == said.count("no Typst here") == 1
    assert [tally.code for tally in tallies] == [3, 3]
