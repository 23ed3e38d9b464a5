"""Project files as they lie in their folders."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from specs import caret

from journeymap.cli.workspace import Workspace
from journeymap.renderers.look import BASES, NAMES
from journeymap.schema.models.project import COLOURS
from journeymap.schema.problems import Problem
from journeymap.schema.vocabulary import THEMES


def problems() -> tuple[Problem, ...]:
    return Workspace().project(Path()).problems


def test_an_author_may_colour_what_the_renderers_know() -> None:
    """Both rooms have the list."""
    assert COLOURS == NAMES
    assert THEMES == BASES


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("spec_folders: [maps, none]", "there is no folder `none`"),
        ("persona_folder: none", "there is no folder `none`"),
        ("persona_folder: journeymap.yaml", "`journeymap.yaml` is a file"),
        ("output_folder: journeymap.yaml", "`journeymap.yaml` is a file"),
        ("spec_folders: link", "`link` is outside the project"),
        ("output_folder: link", "`link` is outside the project"),
        ("output_folder: link/new/maps", "`link/new/maps` is outside the project"),
        ("checks: {folders: {none: strict}}", "there is no folder `none`"),
    ],
)
def test_a_folder_is_there_and_inside_the_project(
    text: str, says: str, spec: Callable[..., Path], folder: Path
) -> None:
    """A link to elsewhere would let a spec write anywhere."""
    (folder / "maps").mkdir()
    (folder / "link").symlink_to(folder.parent)
    spec("journeymap.yaml", text)
    (problem,) = problems()

    assert (problem.code, problem.file) == ("JM121", "journeymap.yaml")
    assert problem.message == says
    assert caret(problem) in says


def test_the_output_folder_need_not_be_there(spec: Callable[..., Path]) -> None:
    """It is made."""
    spec("journeymap.yaml", "output_folder: public/maps")

    assert problems() == ()


def test_colours_that_are_hard_to_read_are_told_with_their_ratio(spec: Callable[..., Path]) -> None:
    """At the colour, which need not be changed."""
    spec("journeymap.yaml", 'theme:\n  colours:\n    ink: "#101010"\n    muted: "#999"\n    stage-2: "#ffd700"\n')
    found = problems()

    assert [(problem.code, problem.severity, problem.span and problem.span.line) for problem in found] == [
        ("JM120", "warning", 4),
        ("JM120", "warning", 5),
    ]
    assert caret(found[0]) == '"#999"'
    assert re.fullmatch(r"`muted` has a contrast of 2\.\d+:1 with `[\w-]+`", found[0].message)
    assert found[0].hint == "4.5:1 is the least that can be read well"
    assert found[1].message.endswith(":1 with the tint of it that it stands on")


def test_of_a_poor_pair_the_ground_is_not_what_is_to_be_changed(spec: Callable[..., Path]) -> None:
    """Unless it alone is the author's."""
    spec("journeymap.yaml", 'theme: {colours: {paper: "#fff", muted: "#999", stage-1: "#ffd700"}}')
    assert [problem.message.split()[0] for problem in problems()] == ["`muted`", "`stage-1`"]

    spec("journeymap.yaml", 'theme: {base: light, colours: {paper: "#444"}}')
    assert [problem.message.split()[0] for problem in problems()] == ["`paper`"]


def test_a_good_theme_of_ones_own_is_not_remarked_on(spec: Callable[..., Path]) -> None:
    """Nor is a built-in one."""
    spec("journeymap.yaml", 'theme: {base: dark, colours: {ink: "#fff"}}')

    assert problems() == ()


def test_a_project_file_that_is_a_link_or_a_folder_is_an_error(spec: Callable[..., Path], folder: Path) -> None:
    """Of one line, as with specs."""
    spec("real.yaml", "owner: Retail")
    (folder / "journeymap.yaml").symlink_to("real.yaml")
    assert "symbolic link" in problems()[0].message

    (folder / "journeymap.yaml").unlink()
    (folder / "journeymap.yaml").mkdir()
    assert problems()[0].message == "this is a folder"
