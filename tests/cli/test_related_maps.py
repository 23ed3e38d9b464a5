"""Paths of other specs → their maps."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli.settings import Flags
from journeymap.cli.workspace import Workspace
from journeymap.schema.surroundings import Refused, RelatedMap

BODY = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\n"


def find(path: str, spec: str = "maps/bed.journey.yaml", *, flags: Flags | None = None) -> RelatedMap | Refused:
    folder = Path(spec).parent
    return Workspace(flags).project(folder).surroundings(folder, spec).map(path)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"title: Beds\n{BODY}", "Beds"),
        (f"name: Beds\n{BODY}", "Beds"),
        (BODY, "Own a bed"),
        ("steps: [a]\n", "pay"),
        ("title: [\n", "pay"),
    ],
)
def test_a_map_is_called_by_its_title(text: str, title: str, spec: Callable[..., Path]) -> None:
    """Or its goal, or its file; what is wrong with it its own build says."""
    spec("maps/pay.journey.yaml", text)

    assert find("pay.journey.yaml") == RelatedMap(title, "pay")


def test_outputs_lie_as_their_specs_do(spec: Callable[..., Path]) -> None:
    """The place is a relative address: what would mean more in one is written by its code."""
    spec("maps/sub/pay: 100%.journey.yml", BODY)
    spec("all.journey.yaml", BODY)

    assert find("sub/pay: 100%.journey.yml").place == "sub/pay%3A%20100%25"
    assert find("../all.journey.yaml").place == "../all"


def test_in_one_output_folder_they_lie_side_by_side(spec: Callable[..., Path]) -> None:
    """Whether the command line or the project names it."""
    spec("maps/sub/pay.journey.yaml", BODY)

    assert find("sub/pay.journey.yaml", flags=Flags(output_folder=Path("out"))).place == "pay"
    spec("journeymap.yaml", "output_folder: public")
    assert find("sub/pay.journey.yaml").place == "pay"


def test_a_map_of_another_project_below_lies_where_that_puts_it(spec: Callable[..., Path]) -> None:
    """Each follows its own project file."""
    spec("journeymap.yaml", "output_folder: public")
    spec("other/journeymap.yaml", "output_folder: site")
    spec("other/pay.journey.yaml", BODY)

    assert find("other/pay.journey.yaml", "bed.journey.yaml").place == "../other/site/pay"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("none.journey.yaml", "is not there: there is no such file"),
        ("none.journey.yaml", "give the path of a spec in the project, seen from this one"),
        ("Pay.journey.yaml", "did you mean `pay.journey.yaml`?"),
        ("maps/payy.journey.yaml", "did you mean `pay.journey.yaml`?"),
        ("pay.yaml", "is not a spec: their names end with .journey.yaml or .journey.yml"),
        ("folder.journey.yaml", "is not a file"),
        ("../../pay.journey.yaml", "is outside the project"),
        ("link.journey.yaml", "is outside the project"),
        ("https://example.org/pay.journey.yaml", "is an address: maps are specs of the project"),
    ],
)
def test_a_map_is_a_spec_of_the_project(path: str, says: str, spec: Callable[..., Path], folder: Path) -> None:
    """Nothing else is read."""
    spec("maps/pay.journey.yaml", BODY)
    spec("maps/pay.yaml", BODY)
    (folder / "maps" / "folder.journey.yaml").mkdir()
    (folder.parent / "pay.journey.yaml").write_text(BODY)
    (folder / "maps" / "link.journey.yaml").symlink_to(folder.parent / "pay.journey.yaml")

    assert says in str(find(path))


def test_no_map_is_above_or_below_itself(spec: Callable[..., Path]) -> None:
    """Also over others; the ring is named."""
    spec("maps/a.journey.yaml", f"{BODY}parent: a.journey.yaml\n")
    spec("maps/b.journey.yaml", f"{BODY}parent: c.journey.yaml\n")
    spec("maps/c.journey.yaml", f"{BODY}parent: {{map: sub/d.journey.yaml}}\n")
    spec("maps/sub/d.journey.yaml", f"{BODY}parent: ../b.journey.yaml\n")
    spec("maps/e.journey.yaml", f"{BODY}children: [f.journey.yaml, {{map: g.journey.yaml}}]\n")
    spec("maps/f.journey.yaml", BODY)
    spec("maps/g.journey.yaml", f"{BODY}children: e.journey.yaml\n")
    spec("maps/h.journey.yaml", f"{BODY}parent: b.journey.yaml\n")
    way_out = "take one of the links out"

    assert find("a.journey.yaml", "maps/a.journey.yaml") == Refused("makes it its own parent: a → a", way_out)
    assert find("c.journey.yaml", "maps/b.journey.yaml") == Refused("makes it its own parent: b → c → d → b", way_out)
    assert find("g.journey.yaml", "maps/e.journey.yaml") == Refused("makes it its own child: e → g → e", way_out)
    assert isinstance(find("f.journey.yaml", "maps/e.journey.yaml"), RelatedMap)
    assert isinstance(find("b.journey.yaml", "maps/h.journey.yaml"), RelatedMap)


def test_no_map_is_both_above_and_below(spec: Callable[..., Path]) -> None:
    """Named as parent and as child it would be."""
    spec("maps/bed.journey.yaml", f"parent: pay.journey.yaml\nchildren: pay.journey.yaml\n{BODY}")
    spec("maps/pay.journey.yaml", BODY)

    assert "above and below" in str(find("pay.journey.yaml"))


def test_a_parent_names_its_child_and_the_child_its_parent(spec: Callable[..., Path]) -> None:
    """That is no ring."""
    spec("maps/all.journey.yaml", f"{BODY}children: bed.journey.yaml\n")
    spec("maps/bed.journey.yaml", f"{BODY}parent: all.journey.yaml\n")

    assert find("bed.journey.yaml", "maps/all.journey.yaml") == RelatedMap("Own a bed", "bed")
    assert find("all.journey.yaml", "maps/bed.journey.yaml") == RelatedMap("Own a bed", "all")
