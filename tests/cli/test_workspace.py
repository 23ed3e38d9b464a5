"""What specs have around them."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from picture_files import png

import journeymap as api
from journeymap.cli.workspace import Workspace
from journeymap.schema.problems import SpecError

MAP = "persona: {persona}\ngoal: Own a bed\nsteps: [a]\n"


def test_two_hundred_maps_read_their_five_personas_once_each(
    journeymap: Callable, spec: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As well as the project file and the picture of a persona."""
    spec("journeymap.yaml", "persona_folder: people\n")
    spec("people/face.png", png())
    for number in range(5):
        spec(f"people/p{number}.yaml", f"name: P{number}\nimage: face.png\n")
    for number in range(200):
        spec(f"maps/m{number}.journey.yaml", MAP.format(persona=f"p{number % 5}"))
    opened: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    really_open, really_list = os.open, os.listdir

    def count_open(path: object, *rest: int) -> int:
        opened[Path(str(path)).name] += 1
        return really_open(path, *rest)  # type: ignore[arg-type]

    def count_list(path: object = ".") -> list[str]:
        listed[Path(str(path)).name] += 1
        return really_list(path)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(os, "open", count_open)
    monkeypatch.setattr(os, "listdir", count_list)
    code, out, err = journeymap("build", "-f", "html", "-j", "1", "--no-cache")

    assert (code, err) == (0, "")
    assert out.startswith("built 200 maps (200 files)")
    assert opened["m7.journey.yaml"] == 1
    assert {name: opened[name] for name in opened if not name.startswith(("m", "."))} == {
        "journeymap.yaml": 1,
        "face.png": 1,
        **{f"p{number}.yaml": 1 for number in range(5)},
    }
    assert listed["people"] == 1


def test_without_a_project_file_nothing_of_it_is_imported(spec: Callable[..., Path]) -> None:
    """It would cost every build."""
    spec("people/ieva.yaml", "name: Ieva\n")
    spec(text=MAP.format(persona="people/ieva.yaml"))
    code = (
        "import sys\nfrom journeymap.cli.main import exit_code\nprint(exit_code(['build', '-f', 'html', '-q']))\n"
        "print([name for name in ('journeymap.schema.models.project', 'journeymap.schema.project',"
        " 'journeymap.cli.pictures', 'journeymap.cli.related_maps') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert shown.splitlines() == ["0", "[]"]


def test_a_picture_is_seen_from_the_file_that_names_it(spec: Callable[..., Path]) -> None:
    """The spec, the persona file or the project file."""
    spec("journeymap.yaml", "theme: {logo: logo.png}\nchannels: {desk: {name: Desk, icon: icons/desk.png}}\n")
    for number, file in enumerate(("logo.png", "icons/desk.png", "maps/bed.png", "maps/personas/face.png"), start=1):
        spec(file, png(number, number))
    spec("maps/personas/ieva.yaml", "name: Ieva\nimage: face.png\n")
    path = spec(
        "maps/bed.journey.yaml",
        "persona: ieva\ngoal: Own a bed\nsteps:\n  - {name: Calls, image: bed.png, icon: ../icons/desk.png}\n",
    )
    journey = api.load(path.relative_to(Path.cwd()))
    step, persona = journey.steps[0], journey.personas[0]

    assert step.image
    assert step.icon
    assert persona.image
    assert [picture.width for picture in (step.icon, step.image, persona.image)] == [2, 3, 4]
    assert journey.channels["desk"].icon.width == 2  # type: ignore[union-attr]
    look = Workspace().project(Path("maps")).look
    assert look
    assert look.logo
    assert look.logo.width == 1


@pytest.mark.parametrize(
    ("field", "says", "way_out"),
    [
        ("image: none.png", "`none.png` is not there: it was looked for as `", "write its path as seen from"),
        ("image: test.png", "`test.png` is not there: it was looked for as `", "did you mean `text.png`?"),
        ("image: text.png", "`text.png` is neither a PNG, a JPEG, a WebP nor a GIF", "save it as one of these"),
        ("image: big.png", "`big.png` takes more than 1 MiB", "make it smaller"),
        ("image: ../secret.png", "`../secret.png` is outside the project", "copy it into the project"),
        (
            "icon: icons/none.png",
            "`icons/none.png` is not there: it was looked for as `",
            "write its path as seen from",
        ),
    ],
)
def test_a_picture_that_cannot_be_shown_is_an_error_at_its_place(
    field: str, says: str, way_out: str, spec: Callable[..., Path], folder: Path
) -> None:
    """With the way out."""
    (folder.parent / "secret.png").write_bytes(png())
    spec("text.png", "text")
    spec("big.png", png() + bytes(2**20))
    path = spec(text=f"persona: Ieva\ngoal: Own a bed\nsteps:\n  - name: Calls\n    {field}\n")
    (problem,) = api.check(path)

    assert problem.code == "JM116"
    assert problem.message.startswith(says)
    assert problem.span
    assert (problem.span.line, problem.span.column) == (5, 5 + len(field.split()[0]) + 1)
    assert problem.hint.startswith(way_out)


def test_maps_know_each_other(spec: Callable[..., Path]) -> None:
    """A ring is told where it is written."""
    spec("all.journey.yaml", "title: All\n" + MAP.format(persona="Ieva") + "children: bed.journey.yaml\n")
    path = spec("bed.journey.yaml", MAP.format(persona="Ieva") + "parent: all.journey.yaml\n")
    parent = api.load(path).parent
    assert parent
    assert (parent.title, parent.place) == ("All", "all")

    spec("all.journey.yaml", MAP.format(persona="Ieva") + "parent: bed.journey.yaml\n")
    (problem,) = api.check(path)
    assert (problem.code, problem.message) == (
        "JM119",
        "`all.journey.yaml` makes it its own parent: bed → all → bed",
    )


def test_the_projects_personas_come_first(spec: Callable[..., Path]) -> None:
    """Before those beside the spec."""
    spec("journeymap.yaml", "persona_folder: people\n")
    spec("people/ieva.yaml", "name: Ieva of the project\n")
    spec("personas/ieva.yaml", "name: Ieva beside\n")
    spec("personas/janis.yaml", "name: Janis beside\n")
    path = spec(text="personas: [ieva, janis]\ngoal: Own a bed\nsteps: [a]\n")

    assert [persona.name for persona in api.load(path).personas] == ["Ieva of the project", "Janis beside"]


def test_a_faulty_project_file_is_what_is_wrong_with_its_maps(spec: Callable[..., Path]) -> None:
    """For who loads one."""
    spec("journeymap.yaml", "formats: gif\n")
    path = spec()
    with pytest.raises(SpecError) as error:
        api.load(path)

    assert api.check(path) == error.value.problems
    assert error.value.problems[0].file == "journeymap.yaml"
