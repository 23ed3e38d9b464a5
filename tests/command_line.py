"""A folder to work in, and the command line run in it: fixtures for the rooms that drive journeymap as people do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from running import Running

import journeymap.cli.compile  # here, so that it never keeps what a test puts in another's place
from journeymap.cli.main import exit_code

# Rules come and go: tests of what is done with findings have these alone.
FEW_RULES = "checks: {rules: {all: off, JM204: warning, comments: warning}}\n"
HELLO = "persona: Ieva\ngoal: Own a bed that fits\nsteps: [Searches online, Visits the shop]\n"
WARNS = "persona: Ieva\ngoal: x\nsteps:\n  - {name: a, next: c, touchpoints: t}\n  - b\n  - {name: c, id: c, touchpoints: t}\n"
_SETTINGS = (
    "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "JOURNEYMAP_DEBUG", "SOURCE_DATE_EPOCH",
    "GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR",
)  # fmt: skip


class Outcome(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project as the current folder, out of reach of the terminal, settings and CI service of whoever tests."""
    for name in _SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JOURNEYMAP_CACHE_DIR", str(tmp_path / "cache"))
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def spec(folder: Path) -> Callable[..., Path]:
    """Write a spec, a small sound one unless told otherwise."""

    def write(name: str = "bed.journey.yaml", text: str | bytes = HELLO) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def journeymap(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run a command line in this process."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = exit_code(list(arguments))
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture
def few_rules(spec: Callable[..., Path]) -> str:
    """A project file by which hardly any rule is on; gives what it says."""
    spec("journeymap.yaml", FEW_RULES)
    return FEW_RULES


@pytest.fixture
def running(folder: Path) -> Iterator[Callable[..., Running]]:
    """Run a command that goes on and on; nothing of it is left afterwards."""
    started: list[Running] = []

    def run(*arguments: str, **environment: str) -> Running:
        started.append(Running(folder, *arguments, **environment))
        return started[-1]

    yield run
    for each in started:
        each.close()
