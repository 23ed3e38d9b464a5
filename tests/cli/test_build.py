"""`journeymap build`: what is made of sound specs, where, and what is said of it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from made_maps import BAD, made

from journeymap.cli.workshop import Workshop
from journeymap.renderers.engine import engine as engine_module
from journeymap.renderers.engine.engine import NoEngine


def test_a_spec_becomes_a_flow_map_and_a_swimlane_map_beside_it(
    journeymap: Callable, spec: Callable, folder: Path
) -> None:
    """And a line that says so."""
    spec("maps/bed.journey.yaml")
    code, out, err = journeymap("build")

    assert (code, err) == (0, "")
    assert out.startswith("built 1 map (maps/bed.html, maps/bed.svg) in ")
    assert made(folder) == {"maps/bed.svg", "maps/bed.html"}


def test_a_second_build_changes_nothing_and_says_so(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Files keep their times."""
    spec()
    journeymap("build")
    before = (folder / "bed.svg").stat().st_mtime_ns
    _, out, _ = journeymap("build", "-v")
    _, anew, _ = journeymap("build", "-v", "--no-cache")

    assert (folder / "bed.svg").stat().st_mtime_ns == before
    assert out.startswith("up to date bed.journey.yaml\n1 map up to date in ")
    assert anew.startswith(
        "`bed.journey.yaml`: made anew, as `--no-cache` says\n"
        "unchanged bed.html\nunchanged bed.svg\nbuilt 1 map (bed.html, bed.svg, 2 unchanged) in "
    )


def test_quiet_tells_problems_only(journeymap: Callable, spec: Callable) -> None:
    """Nothing when all is well."""
    spec()

    assert journeymap("build", "-q") == (0, "", "")
    spec("b.journey.yaml", BAD)
    code, out, err = journeymap("build", "-q")
    assert (code, out) == (1, "")
    assert err.startswith("error[JM104]")


def test_an_output_folder_takes_all_outputs(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """It is made when missing."""
    spec("a/one.journey.yaml")
    spec("b/two.journey.yaml")
    code, *_ = journeymap("build", "a", "b", "-o", "public/maps", "-f", "svg")

    assert code == 0
    assert made(folder) == {"public/maps/one.svg", "public/maps/two.svg"}


def test_html_alone_needs_no_engine(journeymap: Callable, spec: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """No process is started for it."""
    monkeypatch.setattr(Workshop, "_started", None)
    spec()

    assert journeymap("build", "-f", "html", "-q") == (0, "", "")


def test_file_names_are_shown_harmless(journeymap: Callable, spec: Callable) -> None:
    """In every kind of line that has one."""
    name = "\n::error::\x1b[31m"
    spec(f"{name}a.journey.yaml", BAD)
    spec(f"{name}b.journey.yaml")
    _, out, err = journeymap("build", "-v")

    assert "wrote <U+000A>::error::<U+001B>[31mb.svg\n" in out
    assert not any(line.lstrip().startswith("::") for line in (out + err).splitlines())
    assert "\x1b" not in out + err


@pytest.mark.parametrize(
    ("arguments", "colored"), [(["--color", "always"], True), (["--color", "never"], False), ([], False)]
)
def test_colour_is_for_terminals_and_those_who_ask(
    arguments: list[str], colored: bool, journeymap: Callable, spec: Callable
) -> None:
    """Before or after the command's name."""
    spec(text=BAD)

    assert ("\x1b[" in journeymap("build", *arguments).err) is colored
    assert ("\x1b[" in journeymap(*arguments, "build").err) is colored


def test_what_killed_builds_left_behind_is_swept(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Beside the spec as in an output folder."""
    leftover = spec(".journeymap-0123456789abcdef.tmp")
    os.utime(leftover, (0, 0))
    spec()
    code, *_ = journeymap("build", "-f", "html")

    assert code == 0
    assert made(folder) == {"bed.html"}


def test_the_engine_is_the_one_asked_for(journeymap: Callable, spec: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """And `auto` otherwise."""
    asked = []

    def start(kind: str) -> None:
        asked.append(kind)
        raise NoEngine

    monkeypatch.setattr(engine_module, "start", start)
    spec()
    journeymap("build", "--engine", "dot")
    journeymap("build")

    assert asked == ["dot", "auto"]
