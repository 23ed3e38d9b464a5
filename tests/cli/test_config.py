"""`journeymap config`."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from picture_files import png

from journeymap.cli.config import DEFAULTS

FILE = """\
name: Shop
spec_folders: [maps]
theme:
  base: dark
  colours: {stage-1: "#9cf"}
  logo: logo.png
lang: fi
channels: {desk: Help desk, fax: Fax}
lanes: [thoughts, {id: costs, title: Costs}]
labels:
  goal: Why
owner: ~
"""


@pytest.fixture
def project(spec: Callable[..., Path]) -> None:
    spec("journeymap.yaml", FILE)
    spec("logo.png", png())
    spec("maps/bed.journey.yaml")


@pytest.mark.usefixtures("project")
def test_each_setting_is_shown_with_where_it_was_said(journeymap: Callable) -> None:
    """Whatever the file leaves open is as by default."""
    code, out, err = journeymap("config")
    rows = dict(line.split(None, 1) for line in out.splitlines())

    assert (code, err) == (0, "")
    assert rows["project"].split() == [".", "journeymap.yaml"]
    assert rows["name"].split() == ["Shop", "journeymap.yaml:1"]
    assert rows["theme"].split() == ["dark", "journeymap.yaml:4"]
    assert rows["theme.colours"].split() == ["stage-1:", "#99CCFF", "journeymap.yaml:5"]
    assert rows["theme.logo"].split() == ["logo.png", "journeymap.yaml:6"]
    assert rows["language"].split() == ["fi", "journeymap.yaml:7"]
    assert rows["lanes"].split() == ["thoughts,", "costs", "journeymap.yaml:9"]
    assert rows["formats"].split() == ["html,", "svg", "default"]
    assert rows["owner"].split() == ["none", "default"]
    assert list(rows) == ["project", *DEFAULTS]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("path", ["maps", "maps/bed.journey.yaml"])
def test_json_is_strict_and_sorted(path: str, journeymap: Callable) -> None:
    """The file is named as seen from the current folder."""
    code, out, _ = journeymap("config", path, "--format", "json")
    found = json.loads(out)

    assert code == 0
    assert out.isascii()
    assert out == json.dumps(found, indent=2, sort_keys=True) + "\n"
    assert found["project"] == {"file": "journeymap.yaml", "folder": "."}
    assert found["settings"].keys() == DEFAULTS.keys()
    assert found["settings"]["channels"] == {"from": "journeymap.yaml:8", "value": ["desk", "fax"]}
    assert found["settings"]["labels"] == {"from": "journeymap.yaml:10", "value": {"goal": "Why"}}
    assert found["settings"]["theme"] == {"from": "journeymap.yaml:4", "value": "dark"}
    assert found["settings"]["owner"] == {"from": "default", "value": ""}


@pytest.mark.usefixtures("project")
def test_a_theme_of_one_word_is_said_on_its_line(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """It has no colours of its own then."""
    spec("journeymap.yaml", "\ntheme: safe\n")
    settings = json.loads(journeymap("config", "--format", "json").out)["settings"]

    assert settings["theme"] == {"from": "journeymap.yaml:2", "value": "safe"}
    assert settings["theme.colours"] == {"from": "default", "value": {}}


def test_without_a_project_file_all_is_as_by_default(journeymap: Callable, folder: Path) -> None:
    """Which is said too."""
    code, out, _ = journeymap("config")

    assert code == 0
    assert "no journeymap.yaml" in out.splitlines()[0]
    assert all(line.endswith("  default") for line in out.splitlines()[1:])
    assert json.loads(journeymap("config", "--format", "json").out)["project"]["file"] is None


def test_what_is_shown_as_default_holds(journeymap: Callable, spec: Callable[..., Path], folder: Path) -> None:
    """A project file that says all of it makes the same maps, and the same is found in them, as without it."""
    spec("bed.journey.yaml", "{persona: Ieva, goal: Own, steps: [a, b, c], evidence: {a: {type: survey, date: 2020}}}")
    spec("long.journey.yaml", f"{{persona: Ieva, goal: Own, steps: {list(map(str, range(41)))}}}")

    def made() -> tuple[int, object, dict[str, bytes]]:
        assert journeymap("build", "--no-cache").code == 0
        files = [path for path in folder.iterdir() if path.suffix in (".svg", ".html")]
        maps = {path.name: path.read_bytes().rpartition(b"<!--")[0] for path in files}  # without their seals
        for path in files:
            path.unlink()
        code, findings, _ = journeymap("check", "--format", "json")
        return code, json.loads(findings), maps

    without = made()
    settings = json.loads(journeymap("config", "--format", "json").out)["settings"]
    said: dict[str, dict[str, object]] = {"theme": {}, "checks": {}}
    for name, setting in settings.items():
        part, _, key = {"theme": "theme.base", "checks": "checks.preset"}.get(name, name).rpartition(".")
        if setting["value"]:
            (said[part] if part else said)[key] = setting["value"]
    spec("journeymap.yaml", json.dumps(said))

    assert len(without[2]) == 4
    assert said["checks"] == {"preset": "default", "evidence_age": "24 months", "fewest_steps": 4, "most_steps": 40}
    assert made() == without


def test_a_faulty_file_is_told_as_build_tells_it(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """Code 1, nothing else."""
    spec("journeymap.yaml", "formats: htlm\n")
    spec()
    code, out, err = journeymap("config")

    assert (code, out) == (1, "")
    assert "--> journeymap.yaml:1:10\n" in err
    assert "did you mean `html`?" in err
    assert journeymap("build").err == err


def test_what_a_file_says_is_shown_harmless(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """As one line, bounded."""
    spec("journeymap.yaml", f'name: "\\u200b::error:: {"x" * 500}"\nlabels: {{goal: "##[error]"}}\n')
    out = journeymap("config").out

    assert "<U+200B>::error::" in out
    assert "##[" not in out
    assert max(map(len, out.splitlines())) < 200


def test_a_path_that_is_not_there_is_refused(journeymap: Callable, folder: Path) -> None:
    """Code 2."""
    assert journeymap("config", "none") == (
        2,
        "",
        "error: there is no file or folder `none`\n  = help: journeymap config --help\n",
    )


@pytest.mark.usefixtures("project")
def test_nothing_that_draws_is_imported() -> None:
    """It answers sooner than a build."""
    code = (
        "import sys\nfrom journeymap.cli.main import exit_code\nexit_code(['config'])\n"
        "print([name for name in ('jinja2', 'pygraphviz', 'graphviz') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert shown.splitlines()[-1] == "[]"
