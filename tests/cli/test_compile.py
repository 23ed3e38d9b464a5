"""The Python API."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import journeymap
from journeymap.cli.main import exit_code
from journeymap.schema.problems import SpecError
from journeymap.schema.vocabulary import FORMATS


def test_load_gives_the_journey(spec: Callable[..., Path]) -> None:
    """From a path, as text or Path."""
    path = spec()

    assert journeymap.load(path) == journeymap.load(str(path))
    assert journeymap.load(path).goal == "Own a bed that fits"


def test_check_lists_the_problems_and_load_raises_them(spec: Callable[..., Path], few_rules: str) -> None:
    """A sound spec has none."""
    path = spec(text="persona: Ieva\ngoal: Own a bed\nstep: [a]\nsteps: []\n")
    with pytest.raises(SpecError) as error:
        journeymap.load(path)

    assert journeymap.check(path) == error.value.problems != ()
    assert journeymap.check(spec("sound.journey.yaml")) == ()


UNREACHED = "persona: Ieva\ngoal: x\nsteps: [{name: a, next: c}, b, {name: c, id: c}]\n"


def test_check_gives_what_the_command_finds(spec: Callable[..., Path], few_rules: str) -> None:
    """By the rules that the project has, less what its comments and its baseline allow."""
    path = spec(text=UNREACHED)
    (found,) = journeymap.check(path)
    assert (found.code, found.severity, found.subject) == ("JM204", "warning", "b")

    spec("journeymap.yaml", few_rules.replace("JM204: warning", "JM204: error"))
    assert [(problem.code, problem.severity) for problem in journeymap.check(str(path))] == [("JM204", "error")]
    spec(text=f"# journeymap: ignore-file[JM204] not yet\n{UNREACHED}")
    assert journeymap.check(path) == ()
    spec(text=UNREACHED)
    assert exit_code(["check", "--write-baseline"]) == 0
    assert journeymap.check(path) == ()


def test_check_raises_a_fault_of_ours(spec: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not taken for a sound spec."""

    def bursts(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("journeymap.cli.check_specs.check_map", bursts)
    with pytest.raises(ZeroDivisionError):
        journeymap.check(spec())


def test_the_rules_are_imported_by_who_checks(spec: Callable[..., Path]) -> None:
    """Not by who only draws."""
    code = (
        "import sys, journeymap\njourneymap.load(sys.argv[1])\nprint('journeymap.schema.checks.rules' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code, str(spec())], capture_output=True, text=True)

    assert result.stdout == "False\n"


def test_render_gives_a_whole_file(spec: Callable[..., Path]) -> None:
    """SVG by default."""
    path = spec()

    assert journeymap.render(path).rpartition(b"\n<!-- journeymap ")[0].endswith(b"</svg>")
    assert journeymap.render(path, format="html").rpartition(b"\n<!-- journeymap ")[0].endswith(b"</html>")


def test_render_refuses_a_format_it_does_not_have(spec: Callable[..., Path]) -> None:
    """With the formats there are."""
    with pytest.raises(ValueError, match="there are `html`, `svg`, `png`, "):
        journeymap.render(spec(), format="gif")  # type: ignore[arg-type]


def test_the_package_has_nothing_else() -> None:
    """A typing slip is an AttributeError as anywhere."""
    with pytest.raises(AttributeError, match="no attribute `draw`"):
        journeymap.draw  # noqa: B018


def test_a_line_that_cannot_be_read_hides_nothing_else(tmp_path: Path) -> None:
    """Problems of reading and of the model come in one run, none of them caused by another."""
    spec = tmp_path / "bed.journey.yaml"
    spec.write_text("persona: Ieva\ngoal: Buy: fast\nsteps:\n  - name: Pays #2\n    emotion: 7\n    next: pays-2\n")

    assert [(problem.code, problem.span.line) for problem in journeymap.check(spec)] == [
        ("JM007", 2),
        ("JM007", 4),
        ("JM107", 5),
    ]


@pytest.mark.parametrize("format", ["svg", "png", "pdf-flow", "md"])
def test_render_gives_what_a_build_writes(spec: Callable[..., Path], folder: Path, format: str) -> None:
    """The project's page and theme included."""
    spec("journeymap.yaml", "page: 700\ntheme: dark\n")
    path = spec("bed.journey.yaml", f"persona: Ieva\ngoal: Own a bed\nsteps: [{', '.join('abcdefgh')}]\n")
    assert exit_code(["build", "-q", "-f", format]) == 0

    assert journeymap.render(path, format) == (folder / f"bed.{FORMATS[format]}").read_bytes()  # type: ignore[arg-type, index]
