"""The examples, the maps of them that are committed, and what the README says one can run."""

import os
import re
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from journeymap.cli.compile import Settled, load, to_board
from journeymap.cli.draw import Tools, draw
from journeymap.cli.main import exit_code
from journeymap.cli.workspace import Workspace
from journeymap.renderers.board.lanes import LANES
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import start
from journeymap.renderers.gate import check_html, check_svg
from journeymap.schema.formatting.format_spec import format_spec
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import PATH_KINDS
from journeymap.schema.project import read_project
from journeymap.schema.vocabulary import ACTORS

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").rglob("*.journey.yaml"))
SHOP = ROOT / "examples" / "shop" / "journeys"
PICTURES = ROOT / "examples" / "pictures"
MAPS = ROOT / "examples" / "maps"
README = (ROOT / "README.md").read_text("utf-8")
LANGUAGES = {"en", "lv", "pl", "fa", "fi", "zh-Hant", "ar", "sv"}
bundled = pytest.mark.skipif(
    find_spec("pygraphviz") is None, reason="the committed maps are laid out by pygraphviz's Graphviz"
)


def settled(spec: Path) -> Settled:
    return to_board(spec.read_bytes(), name=spec.name, folder=spec.parent)


def boards_by_name() -> dict[str, Board]:
    return {spec.name.removesuffix(".journey.yaml"): settled(spec).board for spec in EXAMPLES}


def journeys_by_name() -> dict[str, Journey]:
    return {spec.name.removesuffix(".journey.yaml"): load(spec) for spec in EXAMPLES}


def blocks_of(language: str) -> list[str]:
    """The README's blocks of code in one language."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    assert found
    return found


@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda spec: spec.name)
def test_an_example_is_sound(spec: Path) -> None:
    """It is drawn whole in both formats, in its project's look, and nothing is to be said against it."""
    board, warnings = settled(spec)
    look = Workspace().project(spec.parent).look
    check_html(draw(board, "html", look=look).data)
    with start() as engine:
        picture = draw(board, "svg", Tools(engine), look=look)
    check_svg(picture.data)

    assert warnings == ()
    assert picture.note == ""


def test_the_examples_have_names_of_their_own() -> None:
    """Since their maps lie in one folder."""
    assert len({spec.name for spec in EXAMPLES}) == len(EXAMPLES) > 15


def test_the_examples_show_what_there_is() -> None:
    """Every kind of map, short and long ones, of one and of several personas, in every built-in language."""
    journeys, boards = journeys_by_name(), boards_by_name()
    felt = [lane.curves for board in boards.values() for lane in board.lanes if lane.key == "emotion"]
    hello = (ROOT / "examples" / "hello.journey.yaml").read_text("utf-8")

    assert {journey.kind or "journey" for journey in journeys.values()} == {"journey", "experience", "blueprint"}
    assert {journey.state for journey in journeys.values()} >= {"current", "future"}
    assert {board.language for board in boards.values()} == LANGUAGES
    assert {board.direction for board in boards.values()} == {"ltr", "rtl"}
    assert {len(curves) for curves in felt} >= {0, 2, 3}
    assert {actor.kind for board in boards.values() for actor in board.actors} == {*ACTORS}
    assert len(hello.splitlines()) == 3


def test_the_largest_example_has_every_lane() -> None:
    """And one of its own, in at least forty steps, with ways of every kind and marks of every kind."""
    board = max(boards_by_name().values(), key=lambda board: len(board.columns))
    filled = {lane.key for lane in board.lanes if any(lane.cells) or lane.spans}
    marks = {mark.kind for column in board.columns for mark in column.marks}

    assert len(board.columns) >= 40
    assert filled >= {kind.key for kind in LANES}
    assert [key for key in filled if key.startswith("custom-")] != []
    assert {path.kind for path in board.paths} == {*PATH_KINDS}
    assert marks == {"entry", "milestone", "decision", "moment-of-truth", "exit", "outcome"}


def test_an_example_has_a_picture_for_every_step() -> None:
    """And of its persona; all the pictures together are small enough to be had along."""
    board = boards_by_name()["repair-cafe"]
    (storyboard,) = (lane for lane in board.lanes if lane.key == "storyboard")
    sizes = [picture.stat().st_size for picture in PICTURES.iterdir()]

    assert all(storyboard.cells)
    assert board.personas[0].picture is not None
    assert all(stage.icon for stage in board.stages)
    assert sizes
    assert max(sizes) <= 12_000
    assert sum(sizes) <= 120_000


def test_some_examples_are_made_at_the_level_of_stages() -> None:
    """Their stages carry what steps would."""
    by_stage = [
        name
        for name, journey in journeys_by_name().items()
        if journey.stages and not any(stage.steps for stage in journey.stages)
    ]
    lanes = [{lane.key for lane in boards_by_name()[name].lanes} for name in by_stage]

    assert len(by_stage) >= 2
    assert [keys for keys in lanes if not keys >= {"touchpoints", "emotion", "pain_points", "opportunities"}] == []


def test_the_maps_of_the_shop_share_what_its_project_says() -> None:
    """Two customers, a lane, a label, and touchpoints, systems and evidence by id; an overview with what is below it."""
    boards, journeys = boards_by_name(), journeys_by_name()
    names = sorted(spec.name.removesuffix(".journey.yaml") for spec in SHOP.iterdir())
    overview, parts = boards["bicycle-years"], [name for name in names if name != "bicycle-years"]
    lanes = [{lane.key: lane.title for lane in boards[name].lanes} for name in names]

    assert sorted(relative.place for relative in overview.relatives) == parts
    assert [[relative.place for relative in boards[name].relatives] for name in parts] == [["bicycle-years"]] * 3
    assert [journeys[name].owner for name in names] == ["Shop management"] * 4
    assert ["The bicycle" in keys.values() for keys in lanes] == [True] * 4
    assert len({persona.name for name in names for persona in boards[name].personas}) == 2
    assert all("counter-talks" in journeys[name].evidence for name in names)


def test_a_pair_of_examples_shows_a_journey_today_and_as_it_shall_be() -> None:
    """With the same figures to move, and what is not known yet marked as such."""
    journeys = journeys_by_name()
    today, then = journeys["bicycle-service"], journeys["bicycle-service-next"]
    guesses = [feeling.status for stage in then.stages for step in stage.steps for feeling in step.emotion]

    assert (today.state, then.state) == ("current", "future")
    assert [metric.name for metric in today.metrics] == [metric.name for metric in then.metrics]
    assert all(metric.target for metric in then.metrics)
    assert guesses.count("hypothesis") > len(guesses) / 2


def build(
    folder: Path, *paths: str, seed: str = "0", settings: dict[str, str] | None = None, cwd: Path = ROOT
) -> dict[str, bytes]:
    """Build in a process of its own into an empty folder, and give what it makes."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, **(settings or {})}
    command = [sys.executable, "-m", "journeymap", "build", *paths, "-q", "--engine", "bundled", "-o", str(folder)]
    subprocess.run(command, env=environment, cwd=cwd, check=True)
    return contents_of(folder)


def contents_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".svg", ".html")}


@bundled
def test_the_committed_maps_are_what_the_examples_say(tmp_path: Path) -> None:
    """To the byte; so the README shows what the tool draws."""
    built = build(tmp_path / "maps", "examples")
    committed = contents_of(MAPS) if MAPS.is_dir() else {}
    different = sorted(name for name in {*built, *committed} if built.get(name) != committed.get(name))

    assert len(built) == 2 * len(EXAMPLES)
    assert different == [], "run `journeymap build examples --output-dir examples/maps`"


@bundled
def test_the_same_specs_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, time zone, locale, current folder, fonts and order of files."""
    no_fonts = tmp_path / "fonts.conf"
    no_fonts.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>')
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    first = build(tmp_path / "first", "examples")
    settings = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "FONTCONFIG_FILE": str(no_fonts)}
    backwards = [str(spec) for spec in reversed(EXAMPLES)]
    second = build(tmp_path / "second", *backwards, seed="4711", settings=settings, cwd=elsewhere)
    one_by_one: dict[str, bytes] = {}
    for spec in EXAMPLES[:2]:
        settings = {"TZ": "America/St_Johns", "LC_ALL": "fa_IR.UTF-8", "LANG": "tr_TR.UTF-8"}
        one_by_one |= build(tmp_path / spec.name, spec.name, seed="7", settings=settings, cwd=spec.parent)

    assert len(first) == 2 * len(EXAMPLES)
    assert [name for name in {*first, *second} if first.get(name) != second.get(name)] == []
    assert [name for name, data in one_by_one.items() if first[name] != data] == []
    assert not any(str(ROOT).encode() in data for data in first.values())


SPECS = [block for block in blocks_of("yaml") if "goal:" in block]


@pytest.mark.parametrize("spec", SPECS, ids=range(len(SPECS)))
def test_the_readmes_specs_are_sound(spec: str) -> None:
    """A reader who copies one gets a map."""
    board, _ = to_board(spec.encode(), name="repair.journey.yaml", folder=Path("nowhere"))

    assert board.columns
    check_html(draw(board, "html").data)


def test_the_readmes_project_file_is_sound() -> None:
    """It says what a project file may say, and no more."""
    (file,) = [block for block in blocks_of("yaml") if "spec_folders:" in block]

    assert read_project(file.encode(), "journeymap.yaml").shared.touchpoints["till"]["channel"] == "store"


def test_the_readme_writes_in_the_one_style() -> None:
    """What it shows is what `journeymap fmt` makes of it."""
    project = [block for block in blocks_of("yaml") if "spec_folders:" in block]
    files = [("repair.journey.yaml", spec) for spec in SPECS] + [("journeymap.yaml", file) for file in project]

    assert len(files) == 3
    assert [format_spec(text.encode(), name).decode() for name, text in files] == [text for _, text in files]


def test_the_readmes_commands_exist(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with the options that it is given there."""
    lines = [*"".join(blocks_of("sh")).splitlines(), *re.findall(r"`(journeymap [^`]+)`", README)]
    commands = [shlex.split(part) for line in lines for part in line.split("&&") if "journeymap " in part]
    commands = [words for words in commands if words[0] == "journeymap"]

    assert len(commands) >= 3
    for _, command, *arguments in commands:
        assert exit_code([command, "--help"]) == 0
        help = capsys.readouterr().out
        assert [word for word in arguments if word.startswith("-") and word not in help] == []


def test_the_readmes_files_exist() -> None:
    """What it links to or shows."""
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if ":" not in target]

    assert len(targets) > 3
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_readmes_error_is_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To the letter, for the map above it with that line in it."""
    (shown,) = [block for block in blocks_of("text") if block.startswith("error[")]
    name, number = re.findall(r"--> (\S+):(\d+):\d+", shown)[0]
    (line,) = re.findall(rf"^ *{number} \| (.*)$", shown, flags=re.MULTILINE)
    lines = SPECS[1].splitlines()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("COLUMNS", raising=False)
    Path(name).write_text("\n".join([*lines[: int(number) - 1], line, *lines[int(number) :], ""]), "utf-8")

    assert lines[int(number) - 1] == line.replace("painpoints", "pain_points")
    assert exit_code(["build", name, "-q"]) == 1
    assert capsys.readouterr().err.strip() == shown.strip()


def test_the_readmes_finding_is_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To the letter, for the map above it with one more step."""
    (shown,) = [block for block in blocks_of("text") if "warning[JM204]" in block]
    name, number = re.findall(r"--> (\S+):(\d+):\d+", shown)[0]
    (line,) = re.findall(rf"^ *{number} \| (.*)$", shown, flags=re.MULTILINE)
    lines = SPECS[1].splitlines()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    for variable in ("COLUMNS", "GITHUB_ACTIONS"):
        monkeypatch.delenv(variable, raising=False)
    Path(name).write_text("\n".join([*lines[: int(number) - 1], line, *lines[int(number) - 1 :], ""]), "utf-8")

    assert exit_code(["check", name]) == 0
    assert capsys.readouterr().out == shown
