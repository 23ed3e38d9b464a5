"""The package as others get it: what is in the wheel, and what the import of it costs."""

import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("cli", "schema", "renderers")
EXAMPLES = ROOT / "examples"
SPEC = EXAMPLES / "hello.journey.yaml"
HEAVY = ("pydantic", "yaml", "jinja2", "click", "graphviz", "journeymap.cli", "journeymap.schema")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel that is built from the sdist of this tree."""
    if find_spec("build") is None and "CI" not in os.environ:
        pytest.skip("needs `build`, which comes with the extra `lint`")
    tree, made = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("dist")
    for room in ROOMS:
        shutil.copytree(ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (path for path in ROOT.iterdir() if path.is_file()):
        shutil.copy(file, tree)
    command = [sys.executable, "-m", "build", "--outdir", str(made), str(tree)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(made.glob("*.tar.gz"))) == 1
    with zipfile.ZipFile(next(made.glob("*.whl"))) as archive:
        yield archive


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel, which is pure Python, was unpacked into."""
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder)
    return folder


def test_the_wheel_holds_one_package(wheel: zipfile.ZipFile) -> None:
    """Nothing of ours stands beside it, where `cli` would be anybody's."""
    tops = {name.split("/")[0] for name in wheel.namelist()}

    assert {top.partition("-")[2].rpartition(".")[2] for top in tops} == {"", "dist-info"}
    assert "journeymap" in tops


def test_the_wheel_holds_all_of_it(wheel: zipfile.ZipFile) -> None:
    """Each module, template, style sheet and locale, the sign that it is typed, and compiled templates besides."""
    files = [path.relative_to(ROOT) for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file()]
    names = {path.as_posix().replace("cli/_root/", "") for path in files if "__pycache__" not in path.parts}
    packed = {name.removeprefix("journeymap/") for name in wheel.namelist() if name.startswith("journeymap/")}

    assert {"py.typed", "__main__.py", "renderers/locales/en.json"} <= names
    assert names - packed == set()
    assert all("/templates/compiled-" in name for name in packed - names)


def test_templates_are_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build in the same checkout meets what the first one left."""
    monkeypatch.chdir(ROOT)
    compile_templates = runpy.run_path("setup.py", run_name="of a test")["compile_templates"]
    shutil.copytree(ROOT / "renderers" / "html" / "templates", tmp_path, dirs_exist_ok=True)
    for _ in range(2):
        compile_templates(tmp_path)
    (compiled,) = tmp_path.glob("compiled-*")

    assert len(list(compiled.glob("*.py"))) == len(list(tmp_path.glob("*.j2")))


def test_the_wheel_brings_graphviz_where_it_can(wheel: zipfile.ZipFile) -> None:
    """Everywhere else pygraphviz would have to be compiled, which fails for most people."""
    (name,) = [name for name in wheel.namelist() if name.endswith("/METADATA")]
    needs = [line for line in wheel.read(name).decode().splitlines() if line.startswith("Requires-Dist: pygraphviz")]

    assert len(needs) == 1
    assert all(sign in needs[0] for sign in (">=2.0.4", "linux", "x86_64", "aarch64", "darwin", "win32", "AMD64"))


def test_the_wheel_alone_draws(installed: Path, tmp_path: Path) -> None:
    """The modules come from it, and the maps are the ones that this tree draws."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    where = [sys.executable, "-c", "import journeymap.schema as room; print(room.__file__)"]
    found = subprocess.run(where, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    from_wheel = build(tmp_path / "wheel", EXAMPLES, environment)
    from_tree = build(tmp_path / "tree", EXAMPLES, dict(os.environ))

    assert [from_wheel.wait(), from_tree.wait()] == [0, 0]
    assert Path(found.strip()).is_relative_to(installed)
    assert contents_of(tmp_path / "wheel").keys() >= {"hello.svg", "hello.html"}
    assert contents_of(tmp_path / "wheel") == contents_of(tmp_path / "tree")


def build(folder: Path, what: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A build into a folder, as a process."""
    command = [sys.executable, "-m", "journeymap", "build", str(what), "-q", "-o", str(folder)]
    return subprocess.Popen(command, env=environment, cwd=folder.parent)


def contents_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Four of them into one folder leave each file whole, and nothing else."""
    alone = build(tmp_path / "alone", SPEC, dict(os.environ))
    assert alone.wait() == 0
    for _ in range(2):
        at_once = [build(tmp_path / "together", SPEC, dict(os.environ)) for _ in range(4)]

        assert [process.wait() for process in at_once] == [0] * 4
        assert contents_of(tmp_path / "together") == contents_of(tmp_path / "alone")
        shutil.rmtree(tmp_path / "together")


def test_the_import_is_light() -> None:
    """`import journeymap` brings nothing along until something of it is used."""
    code = (
        f"import sys, journeymap; print([name for name in {HEAVY!r} if name in sys.modules])\n"
        "print(journeymap.__version__, journeymap.load.__name__, 'pydantic' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert shown.splitlines() == ["[]", "0.1.0 load True"]


def test_the_python_api() -> None:
    """A journey, its problems and its pictures."""
    import journeymap

    assert journeymap.load(SPEC).goal
    assert {problem.severity for problem in journeymap.check(SPEC)} <= {"warning", "info"}
    assert journeymap.render(SPEC).startswith(b"<svg")
    assert journeymap.render(SPEC, "html").startswith(b"<!DOCTYPE html>")
    with pytest.raises(AttributeError, match="no attribute `draw`"):
        _ = journeymap.draw
