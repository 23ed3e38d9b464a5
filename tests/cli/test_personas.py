"""Persona references → files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli.personas import Personas
from journeymap.cli.project import project_of
from journeymap.cli.project_folder import ProjectFolder
from journeymap.schema.nodes import Source
from journeymap.schema.problems import SpecError

IEVA = "name: Ieva\nrole: Nurse\n"


def find_persona(reference: str, spec_folder: Path, *, shelf: str = "") -> Source | str | None:
    return Personas(ProjectFolder(project_of(spec_folder)), shelf).find(reference, spec_folder)


@pytest.mark.parametrize(
    ("reference", "file"),
    [
        ("ieva", "maps/personas/ieva.yaml"),
        ("ieva", "maps/personas/ieva.yml"),
        ("ieva", "personas/ieva.yaml"),
        ("jānis", "personas/ja\u0304nis.yaml"),
        ("personas/ieva.yaml", "maps/personas/ieva.yaml"),
        ("../personas/ieva.yaml", "personas/ieva.yaml"),
        ("people/../../ieva.yml", "ieva.yml"),
    ],
)
def test_a_persona_is_found_beside_the_spec_and_above_it(reference: str, file: str, spec: Callable[..., Path]) -> None:
    """By its name in a `personas` folder, or by a path from the spec."""
    spec("maps/bed.journey.yaml")
    spec(file, IEVA)
    found = find_persona(reference, Path("maps"))

    assert isinstance(found, Source)
    assert found.name == file


def test_the_nearest_persona_is_taken(spec: Callable[..., Path]) -> None:
    """A folder of maps may have its own."""
    spec("personas/ieva.yaml", IEVA)
    spec("maps/personas/ieva.yml", IEVA)
    found = find_persona("ieva", Path("maps"))

    assert isinstance(found, Source)
    assert found.name == "maps/personas/ieva.yml"


@pytest.mark.parametrize(
    "reference", ["Ieva", "ieva.", "", "\0", "x" * 5000, "personas/none.yaml", "a\0b/c.yaml", "~", "*"]
)
def test_there_may_be_no_such_file(reference: str, spec: Callable[..., Path], folder: Path) -> None:
    """Case counts everywhere as it does on Linux; no name is too odd to be looked for."""
    spec("personas/ieva.yaml", IEVA)

    assert find_persona(reference, folder) is None


@pytest.mark.parametrize(
    "reference",
    [
        "../outside.yaml",
        "/etc/passwd.yaml",
        "../../../../etc/passwd",
        "link.yaml",
        "linked/outside.yaml",
        "/a\0/b.yaml",
    ],
)
def test_nothing_outside_the_project_is_read(reference: str, folder: Path) -> None:
    """Neither by `../`, nor by an absolute path, nor through a link."""
    (folder.parent / "outside.yaml").write_text(IEVA)
    (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
    (folder / "linked").symlink_to(folder.parent)

    assert find_persona(reference, folder) == f"`{reference}` is outside the project"


def test_a_personas_folder_that_is_a_link_out_of_the_project_is_not_read(folder: Path) -> None:
    """Looking up by name follows no link out either."""
    people = folder.parent / "people"
    people.mkdir()
    (people / "ieva.yaml").write_text(IEVA)
    (folder / "personas").symlink_to(people)

    assert find_persona("ieva", folder) == "`ieva` is outside the project"


def test_without_a_sign_of_a_project_the_specs_own_folder_is_all_there_is(
    folder: Path, spec: Callable[..., Path]
) -> None:
    """A spec in the home folder reads nothing of the home folder above it."""
    (folder / ".git").rmdir()
    spec("personas/ieva.yaml", IEVA)
    spec("maps/bed.journey.yaml")

    assert find_persona("ieva", Path("maps")) is None
    assert find_persona("../personas/ieva.yaml", Path("maps")) == "`../personas/ieva.yaml` is outside the project"

    spec("journeymap.yaml", "")
    assert isinstance(find_persona("ieva", Path("maps")), Source)


def test_what_is_wrong_in_a_persona_file_names_that_file(spec: Callable[..., Path], folder: Path) -> None:
    """Not the spec that refers to it."""
    spec("personas/ieva.yaml", "name: [")
    with pytest.raises(SpecError) as error:
        find_persona("ieva", folder)

    assert error.value.problems[0].file == "personas/ieva.yaml"


def test_the_files_there_are(tmp_path: Path) -> None:
    """Of the project's folder and of those above the spec, by the names that specs use."""
    for name in ("people/ieva.yaml", "journeys/personas/janis.yml", "journeys/personas/notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("name: x\n", "utf-8")
    personas = Personas(ProjectFolder(tmp_path.resolve()), "people")

    assert personas.names(tmp_path / "journeys") == ["ieva", "janis"]
