"""Golden cases: each folder in `cases` holds a spec and what comes of it.

That is the Board of a sound spec, or the problems that are printed for a faulty one. `pytest --rewrite-cases` writes
what comes of them today; look at the difference before you commit it.
"""

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from journeymap.cli.compile import to_board
from journeymap.cli.main import exit_code
from journeymap.renderers.board.cells import Cell
from journeymap.renderers.board.lanes import LANES
from journeymap.renderers.board.model import MarkKind, PathKind
from journeymap.renderers.json import render
from journeymap.schema.models.journey import Journey, Persona
from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.slots import keys_of, slots_of
from journeymap.schema.vocabulary import ALIASES

ROOT = Path(__file__).parent.parent
CASES = sorted(path for path in (ROOT / "tests" / "cases").iterdir() if path.is_dir())
SPEC = "spec.journey.yaml"
PROJECT = "journeymap.yaml"
OF_PROJECTS = {"colors"}  # an alias that stands in no spec: tests/schema/test_project.py
BOARD, PROBLEMS = "board.json", "problems.txt"
NEEDS_MORE_THAN_A_SPEC = {
    "JM001": "is about files that are missing or cannot be read: tests/schema/reading/test_files.py",
    "JM118": "is a warning, and the spec is drawn: tests/schema/test_lanes.py",
    "JM120": "is a warning, and the spec is drawn: tests/cli/test_project_file.py",
}


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project to copy a case into, and a terminal of 100 columns without colour."""
    for name in ("FORCE_COLOR", "JOURNEYMAP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "project" / ".git").mkdir(parents=True)
    return tmp_path / "project"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_comes_out_as_written(
    case: Path, surroundings: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Byte for byte."""
    shutil.copytree(case, surroundings, dirs_exist_ok=True)
    monkeypatch.chdir(surroundings)
    name, text = outcome(capsys)
    if pytestconfig.getoption("rewrite_cases"):
        for file in (BOARD, PROBLEMS):
            (case / file).unlink(missing_ok=True)
        (case / name).write_bytes(text.encode())

    assert {path.name for path in case.glob("*.*")} - {SPEC, PROJECT} == {name}
    assert text == (case / name).read_bytes().decode()


def outcome(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """What comes of the spec in the current folder, and the file that keeps it."""
    try:
        board = to_board(Path(SPEC).read_bytes(), name=SPEC, folder=Path()).board
    except SpecError:
        assert exit_code(["build", SPEC, "-f", "html"]) == 1
        printed = capsys.readouterr()
        return PROBLEMS, re.sub(r" in \d+\.\d\d s$", "", printed.err + printed.out, flags=re.MULTILINE)
    return BOARD, render(board).decode()


def kept(name: str) -> list[str]:
    """What the cases keep in their files of that name."""
    return [(case / name).read_text("utf-8") for case in CASES if (case / name).exists()]


def test_every_problem_is_met() -> None:
    """Each code in our sources is shown by a case, or cannot be."""
    sources = [path.read_text("utf-8") for room in ("cli", "schema") for path in (ROOT / room).rglob("*.py")]
    codes = set(re.findall(r"\bJM[01]\d{2}\b", "".join(sources)))  # rules are tried by their manual pages
    shown = set(re.findall(r"^(?:error|warning)\[(JM\d{3})\]", "".join(kept(PROBLEMS)), flags=re.MULTILINE))

    assert len(codes) > 20
    assert codes - shown == set(NEEDS_MORE_THAN_A_SPEC)


def test_every_part_of_a_board_is_met() -> None:
    """Each lane, cell, mark and kind of path."""
    boards = [json.loads(text) for text in kept(BOARD)]
    lanes = [lane for board in boards for lane in board["lanes"]]
    cells = {cell["kind"] for lane in lanes for group in lane["cells"] for cell in group}
    marks = {mark["kind"] for board in boards for column in board["columns"] for mark in column["marks"]}

    keys = {lane["key"] for lane in lanes}

    assert {key for key in keys if not key.startswith("custom-")} == {lane.key for lane in LANES}
    assert any(key.startswith("custom-") for key in keys)
    assert cells == {kind._field_defaults["kind"] for kind in get_args(Cell)}
    assert marks == set(get_args(MarkKind))
    assert {path["kind"] for board in boards for path in board["paths"]} == set(get_args(PathKind))
    assert {board["direction"] for board in boards} == {"ltr", "rtl"}


def test_every_key_short_form_and_alias_is_met() -> None:
    """In a spec that is drawn; a short form is a text where a mapping could stand."""
    written = written_in_sound_specs()
    models = parts_below(Journey)
    known = {(model, key) for model in models for key in slots_of(model)}
    aliases = {alias for names in ALIASES.values() for alias in names} - OF_PROJECTS

    assert len(known) > 80
    assert known - {(model, name) for model, name, _ in written} == set()
    assert {model for model in models if model.short} - {model for model, name, _ in written if not name} == set()
    assert aliases - {key for _, _, key in written} == set()


@cache
def parts_below(model: type[Part]) -> frozenset[type[Part]]:
    """The models that a spec of `model` is made of."""
    inner = {slot.part for slot in slots_of(model).values() if slot.part}
    return frozenset({model}).union(*map(parts_below, inner))


def written_in_sound_specs() -> set[tuple[type[Part], str, str]]:
    """Each model with its fields as the specs write them; a short form has no field's name."""
    found = set()
    for case in CASES:
        if (case / BOARD).exists():
            found |= set(written(read((case / SPEC).read_bytes(), case.name).root, Journey))
            for file in (case / "personas").glob("*.yaml"):
                found |= set(written(read(file.read_bytes(), file.name).root, Persona))
    return found


def written(node: Node, model: type[Part]) -> Iterator[tuple[type[Part], str, str]]:
    if isinstance(node, Scalar):
        yield model, "", node.text
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            name = keys_of(model).get(key.text, model.rest)
            yield model, name, key.text
            slot = slots_of(model).get(name)
            for part in values_of(value, registry=bool(slot and slot.registry)):
                if slot and slot.part:
                    yield from written(part, slot.part)


def values_of(node: Node, *, registry: bool) -> tuple[Node, ...]:
    """The items of a list, the entries of a registry, or the one value in their place."""
    if isinstance(node, Sequence):
        return node.items
    return tuple(value for _, value in node.entries) if registry and isinstance(node, Mapping) else (node,)
