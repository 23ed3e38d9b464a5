"""`journeymap new`: starter specs and their names."""

import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.cli.new import STARTERS, TYPES
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import Step
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

QUESTION = re.compile(r"# (.+\?)")


def journey_of(file: Path) -> Journey:
    """What a spec says that refers to nothing outside of itself."""
    return validate(read(file.read_bytes(), file.name)).journey


def starter(kind: str) -> Journey:
    """The journey of a starter, as it lies in the package."""
    return journey_of(STARTERS / f"{kind}.yaml")


def steps_of(journey: Journey) -> list[Step]:
    return [step for stage in journey.stages for step in stage.steps]


def test_there_is_a_starter_for_each_type() -> None:
    """And none that cannot be asked for."""
    assert {file.stem for file in STARTERS.glob("*.yaml")} == set(TYPES)


@pytest.mark.parametrize("kind", TYPES)
def test_a_starter_builds_at_once(kind: str, journeymap: Callable, folder: Path) -> None:
    """In both formats, with nothing to say about it."""
    written = journeymap("new", "Return a lamp", "--type", kind)

    assert written == (
        0,
        "wrote return-a-lamp.journey.yaml\nnext: journeymap build return-a-lamp.journey.yaml\n",
        "",
    )
    code, out, err = journeymap("build", "return-a-lamp.journey.yaml")

    assert (code, err) == (0, "")
    assert "built 1 map" in out
    assert {"return-a-lamp.svg", "return-a-lamp.html"} <= {file.name for file in folder.iterdir()}
    assert "Return a lamp" in (folder / "return-a-lamp.html").read_text("utf-8")


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_is_found_in_a_starter(
    kind: str, journeymap: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps to the default rules and to the one style, as an author would have to."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798718400")  # the last day of 2026: its evidence grows old
    journeymap("new", "Return a lamp", "--type", kind)

    assert journeymap("check").out == "checked 1 spec: no findings\n"
    assert journeymap("fmt", "--check").out == "1 file unchanged\n"


@pytest.mark.parametrize("kind", TYPES)
def test_a_starter_shows_what_a_good_map_says(kind: str) -> None:
    """Enough steps for a curve; each sort of claim once; what is only believed; a way for who misses the goal."""
    journey = starter(kind)
    steps = steps_of(journey)
    scores = {emotion.score for step in steps for emotion in step.emotion}
    pains = [pain for step in steps for pain in step.pain_points]
    ideas = [idea for step in steps for idea in step.opportunities]

    assert 3 <= len(journey.stages) <= 5
    assert 6 <= len(steps) <= 9
    assert min(scores) < 0 < max(scores)
    assert journey.owner
    assert journey.evidence
    assert all(step.touchpoints or step.channels or step.actor for step in steps)
    assert any(step.thoughts or step.quotes for step in steps)
    assert any(step.moment_of_truth for step in steps)
    assert any(need.why for step in steps for need in step.needs)
    assert any(pain.severity and pain.evidence and pain.impact for pain in pains)
    assert any(idea.is_quick_win and idea.owner for idea in ideas)
    assert any(claim.status == "hypothesis" for step in steps for claim in step.claims())
    assert {way.kind for step in steps for way in step.next or ()} & {"loop", "failure", "recovery"}
    assert any(step.outcome for step in steps)


def test_each_type_asks_questions_of_its_own() -> None:
    """At least six, most of which no other starter asks."""
    asked = {kind: set(QUESTION.findall((STARTERS / f"{kind}.yaml").read_text("utf-8"))) for kind in TYPES}
    for kind, questions in asked.items():
        elsewhere = set().union(*(others for other, others in asked.items() if other != kind))

        assert len(questions) >= 6, kind
        assert len(questions - elsewhere) > len(questions) / 2, kind


def test_onboarding_has_its_milestones() -> None:
    """Sign-up, activation and the habit."""
    milestones = [step.milestone for step in steps_of(starter("onboarding")) if step.milestone]

    assert milestones == ["Sign-up", "Activation", "Habit"]


def test_a_blueprint_has_its_rows() -> None:
    """All five, and somebody besides the customer."""
    journey = starter("blueprint")
    rows = ("physical_evidence", "frontstage", "backstage", "support", "systems")

    assert journey.kind == "blueprint"
    assert all(any(getattr(step, row) for step in steps_of(journey)) for row in rows)
    assert [actor.kind for actor in journey.actors] == ["staff"]


@pytest.mark.parametrize(
    ("name", "file", "title"),
    [
        ("Refund", "refund", "Refund"),
        ("  Return   a lamp ", "return-a-lamp", "Return   a lamp"),
        ("refund.journey.yaml", "refund", "refund"),
        ("refund.yml", "refund", "refund"),
        ("Buy: fast, #2?", "buy-fast-2", "Buy: fast, #2?"),
        ("結帳", "結帳", "結帳"),
        ("Ēst & dzert", "ēst-dzert", "Ēst & dzert"),
        ("e\u0301te\u0301", "été", "été"),
        ("می\u200cخواهم", "می\u200cخواهم", "می\u200cخواهم"),
        ("first_month", "first_month", "first_month"),
        ("journeys/Refund", "journeys/refund", "Refund"),
        ("./Old Maps/refund", "Old Maps/refund", "refund"),
        ("Day / night", "day-night", "Day / night"),
        ("maps/Day /night", "maps/day-night", "Day /night"),
        ("no", "no", "no"),
        ("Wh\"y it's so", "wh-y-it-s-so", "Wh\"y it's so"),
    ],
)
def test_the_file_is_named_after_the_map(name: str, file: str, title: str, journeymap: Callable, folder: Path) -> None:
    """Letters of any script stay, what stands between words becomes a hyphen; the title is what was typed."""
    code, out, err = journeymap("new", name, "-t", "refund")

    assert (code, err) == (0, "")
    assert out.startswith(f"wrote {file}.journey.yaml\n")
    assert journey_of(folder / f"{file}.journey.yaml").title == title


@given(
    sign=st.sampled_from(["", *"\"'#@%&[{|>!*?:,`~"]),
    text=st.text(st.characters(exclude_characters="/\\", exclude_categories=["C", "Zl", "Zp"]), max_size=30),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_title_is_read_as_it_was_typed(sign: str, text: str, journeymap: Callable, folder: Path) -> None:
    """Whatever YAML would make of it unquoted."""
    title = f"{sign}a{text}!"
    for file in folder.glob("*.yaml"):
        file.unlink()

    assert journeymap("new", title, "-t", "refund").code == 0
    (file,) = folder.glob("*.journey.yaml")

    assert journey_of(file).title == normalize("NFC", title)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("con", "`con` is no name for a file on every system"),
        ("maps/LPT1", "`lpt1` is no name for a file on every system"),
        (".refund", "`.refund` begins with a dot"),
        ("a/.b/refund", "`.b` begins with a dot"),
        ("a\\b", "write folders with `/`"),
        ("a\nb", "`a<U+000A>b` has a sign that cannot be seen"),
        ("a\u202eb", "`a<U+202E>b` has a sign that cannot be seen"),
        ("\udcff", "has a sign that cannot be seen"),
        ("😀", "`😀` has no letter or digit"),
        ("maps/", "`maps/` has no letter or digit"),
        ("..", "`..` has no letter or digit"),
        ("", "`` has no letter or digit"),
    ],
)
def test_a_name_that_no_file_can_have_is_refused(name: str, message: str, journeymap: Callable, folder: Path) -> None:
    """With the reason, and nothing is written."""
    code, out, err = journeymap("new", name, "-t", "refund")

    assert (code, out) == (2, "")
    assert message in err
    assert [file.name for file in folder.iterdir()] == [".git"]


@pytest.mark.parametrize("there", ["file", "folder", "dangling link"])
def test_nothing_is_overwritten(there: str, journeymap: Callable, folder: Path) -> None:
    """Neither a spec, nor anything else of its name, nor what a link leads to."""
    path = folder / "refund.journey.yaml"
    if there == "file":
        path.write_text("mine")
    elif there == "folder":
        path.mkdir()
    else:
        path.symlink_to(folder / "elsewhere")
    code, out, err = journeymap("new", "Refund", "-t", "refund")

    assert (code, out) == (2, "")
    assert "`refund.journey.yaml` is there already; nothing was written: choose another name" in err
    assert there != "file" or path.read_text() == "mine"
    assert not (folder / "elsewhere").exists()


def test_a_type_is_asked_for(journeymap: Callable) -> None:
    """In one line that names all there are."""
    code, _, err = journeymap("new", "Refund")

    assert code == 2
    assert "what is the journey about? Add `--type` and one of purchase, lead-generation," in err
    assert len(err.splitlines()) == 2


def test_the_help_lists_each_type_and_has_examples(journeymap: Callable) -> None:
    """With what it is for."""
    out = journeymap("new", "--help").out

    assert all(f"\n    {kind} " in out for kind in TYPES)
    assert "\n    journeymap new " in out


def test_a_folder_that_cannot_be_made_is_told(journeymap: Callable, folder: Path) -> None:
    """As a matter of the place, not of the name."""
    (folder / "maps").write_text("a file")
    code, out, err = journeymap("new", "maps/refund", "-t", "refund")

    assert (code, out) == (3, "")
    assert "cannot write `maps/refund.journey.yaml`" in err


def test_a_folder_may_be_anywhere(journeymap: Callable, folder: Path, tmp_path: Path) -> None:
    """Also where a link leads that the author names."""
    (folder / "maps").symlink_to(tmp_path)

    assert journeymap("new", f"{tmp_path}/one", "-t", "refund").code == 0
    assert journeymap("new", "maps/two", "-t", "refund").code == 0
    assert {"one.journey.yaml", "two.journey.yaml"} <= {file.name for file in tmp_path.iterdir()}


def test_the_projects_spec_folder_is_made(journeymap: Callable, folder: Path) -> None:
    """Git keeps no empty folders."""
    (folder / "journeymap.yaml").write_text("spec_folders: [town/maps, other]\n")
    code, out, err = journeymap("new", "Refund", "-t", "refund")

    assert (code, err) == (0, "")
    assert out.startswith("wrote town/maps/refund.journey.yaml\n")


def test_no_link_of_the_project_is_followed(journeymap: Callable, folder: Path, tmp_path: Path) -> None:
    """It may have come with somebody's change."""
    (folder / "journeymap.yaml").write_text("spec_folders: maps\n")
    (folder / "maps").symlink_to(tmp_path)
    code, _, err = journeymap("new", "Refund", "-t", "refund")

    assert code == 2
    assert "`maps` is there already" in err
    assert not (tmp_path / "refund.journey.yaml").exists()


def test_errors_of_the_project_file_are_shown(journeymap: Callable, folder: Path) -> None:
    """With their place; nothing is written."""
    (folder / "journeymap.yaml").write_text("spec_folders: ../maps\n")
    code, out, err = journeymap("new", "Refund", "-t", "refund")

    assert (code, out) == (1, "")
    assert "error[JM121]: `../maps` is outside the project" in err
    assert "journeymap.yaml:1:15" in err
    assert not (folder / "refund.journey.yaml").exists()
