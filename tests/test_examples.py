"""The examples, the maps of them that are committed, and what the README says one can run."""

import os
import re
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from journeymap.cli.compile import draw, to_board
from journeymap.cli.main import exit_code
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import start
from journeymap.renderers.gate import check_html, check_svg

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.journey.yaml"))
MAPS = ROOT / "examples" / "maps"
README = (ROOT / "README.md").read_text("utf-8")
LANGUAGES = {"en", "fi", "fa", "zh-Hant"}
bundled = pytest.mark.skipif(
    find_spec("pygraphviz") is None, reason="the committed maps are laid out by pygraphviz's Graphviz"
)


def board_of(spec: Path) -> Board:
    return to_board(spec.read_bytes(), name=spec.name, folder=spec.parent)


def blocks_of(language: str) -> list[str]:
    """The README's blocks of code in one language."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    assert found
    return found


@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda spec: spec.name)
def test_an_example_is_sound(spec: Path) -> None:
    """It is drawn whole in both formats."""
    board = board_of(spec)
    check_html(draw(board, "html", None).data)
    with start() as engine:
        picture = draw(board, "svg", engine)
    check_svg(picture.data)

    assert picture.note == ""


def test_the_examples_show_what_there_is() -> None:
    """Short and long maps, in the languages that have needs of their own."""
    boards = {spec.name.removesuffix(".journey.yaml"): board_of(spec) for spec in EXAMPLES}
    hello = (ROOT / "examples" / "hello.journey.yaml").read_text("utf-8")

    assert len(boards) >= 7
    assert {board.language for board in boards.values()} >= LANGUAGES
    assert "rtl" in {board.direction for board in boards.values()}
    assert max(len(board.columns) for board in boards.values()) >= 25
    assert len(hello.splitlines()) == 3


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


@pytest.mark.parametrize("spec", blocks_of("yaml"), ids=range(len(blocks_of("yaml"))))
def test_the_readmes_specs_are_sound(spec: str) -> None:
    """A reader who copies one gets a map."""
    board = to_board(spec.encode(), name="repair.journey.yaml", folder=Path("nowhere"))

    assert board.columns
    check_html(draw(board, "html", None).data)


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
    """To the letter, for a spec with that line in that place."""
    (shown,) = [block for block in blocks_of("text") if block.startswith("error[")]
    name, number = re.findall(r"--> (\S+):(\d+):\d+", shown)[0]
    (line,) = re.findall(rf"^ *{number} \| (.*)$", shown, flags=re.MULTILINE)
    above = ["persona: Nora", "goal: Have it mended", "stages:", "  - name: Find", "    steps:"]
    above += ["      - Drops the phone"] * (int(number) - len(above) - 2) + ["      - name: Looks for a shop"]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("COLUMNS", raising=False)
    Path(name).write_text("\n".join([*above, line, ""]), "utf-8")

    assert exit_code(["build", name, "-q"]) == 1
    assert capsys.readouterr().err.strip() == shown.strip()
