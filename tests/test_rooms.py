"""Who may import whom, and that the package holds what the tree holds."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {"cli", "schema", "renderers"}
FORMATS = ("dot", "html", "json", "markdown", "mermaid", "svg")


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name for name in names if name.startswith("journeymap")}


def crossings(folder: str, forbidden: tuple[str, ...]) -> list[tuple[str, str]]:
    files = list((ROOT / folder).rglob("*.py"))
    found = [(path, name) for path in files for name in imports_of(path)]
    assert found, f"no imports found in {folder}"
    return [(str(path.relative_to(ROOT)), name) for path, name in found if name.startswith(forbidden)]


def test_the_schema_knows_nothing_of_the_others():
    """What a journey says does not depend on how it is drawn or driven."""

    assert crossings("schema", ("journeymap.renderers", "journeymap.cli")) == []


def test_the_renderers_do_not_know_the_command_line():
    """What a map looks like does not depend on who asked for it."""

    assert crossings("renderers", ("journeymap.cli",)) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_renderer_reads_the_board_alone(name: str):
    """The formats know neither the journey nor each other."""
    others = tuple(f"journeymap.renderers.{other}" for other in FORMATS if other != name)

    assert crossings(f"renderers/{name}", ("journeymap.schema", *others)) == []


def test_every_package_is_listed():
    """A folder of modules that is not listed would be missing from the wheel."""
    listed = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"])
    folders = {path.parent.relative_to(ROOT) for room in ROOMS for path in (ROOT / room).rglob("__init__.py")}
    there = {
        "journeymap" if folder == Path("cli/_root") else ".".join(("journeymap", *folder.parts)) for folder in folders
    }

    assert len(there) > 5
    assert listed == there


def test_every_data_file_is_listed():
    """So would be a template, a style sheet or a locale."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]
    folders = {"journeymap": ROOT / "cli/_root"}
    folders |= {name: ROOT.joinpath(*name.split(".")[1:]) for name in listed if name != "journeymap"}
    packed = {path for name, patterns in listed.items() for pattern in patterns for path in folders[name].glob(pattern)}
    files = {path for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file() and path.suffix != ".py"}
    there = {path for path in files if "__pycache__" not in path.parts}

    assert there
    assert packed == there
