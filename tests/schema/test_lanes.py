"""Lanes of the author's own, and those that are put in order."""

import pytest
from specs import HEAD, caret, only_problem, problems_of

from journeymap.schema.models.journey import Lane
from journeymap.schema.reading.read import read
from journeymap.schema.surroundings import Shared, Surroundings
from journeymap.schema.validate import validate

PROMOTIONS = Lane(id="promotions", title="Promotions", show="yes")


def spec(lanes: str, filled: str = "") -> str:
    return f"{HEAD}lanes: [{lanes}]\nsteps: [{{name: Pays{filled}}}]\n"


def warnings(text: str, around: Surroundings) -> list[str]:
    return [problem.code for problem in validate(read(text.encode(), "bed.journey.yaml"), around).warnings]


def test_filled_and_not_declared():
    """An error, under the key; a lane of ours is written in the step itself."""
    problem = only_problem(spec("needs", ", lanes: {promotions: Sale}"))

    assert (problem.code, caret(problem)) == ("JM117", "promotions")
    assert "lanes: [{id: promotions, title: …}]" in problem.hint
    assert "write `needs: …`" in only_problem(spec("needs", ", lanes: {needs: Rest}")).hint


def test_declared_and_never_filled():
    """A warning: the map is drawn without the lane."""
    sound = validate(read(spec("{id: promotions, title: Promotions}").encode(), "bed.journey.yaml"))

    assert [(w.code, w.severity) for w in sound.warnings] == [("JM118", "warning")]
    assert sound.journey.lanes[0].id == "promotions"


def test_an_unknown_lane_is_put_in_order():
    """It is a slip, or wants a title."""
    assert "did you mean `needs`?" in only_problem(spec("need")).hint
    assert "title: …" in only_problem(spec("promotions")).help


@pytest.mark.parametrize(
    ("lanes", "ring"),
    [
        ("{id: emotion, after: emotion}", "emotion → emotion"),
        ("{id: a, title: A, after: b}, {id: b, title: B, after: a}", "a → b → a"),
    ],
)
def test_a_lane_cannot_stand_after_itself(lanes, ring):
    """Nor after one that stands after it."""
    problem = problems_of(spec(lanes, ", lanes: {a: x, b: x}" if "title" in lanes else ""))[0]

    assert (problem.code, caret(problem)) == ("JM117", ring.split(" → ")[1])
    assert ring in problem.message


@pytest.mark.parametrize(
    ("written", "lane"), [("pains", "pain_points"), ("mood", "emotion"), ("ideas", "opportunities")]
)
def test_another_name_of_a_key_is_not_that_of_its_lane(written, lane):
    """The lane is told, not what is spelt like it."""
    assert only_problem(f"{HEAD}steps: [a]\nlanes: [{written}]\n").hint == f"did you mean `{lane}`?"


def test_a_lane_that_is_listed_twice():
    """Which of the two places is meant?"""
    assert only_problem(spec("needs, emotion, needs")).code == "JM109"


def test_a_map_completes_a_lane_of_the_project():
    """What it does not say of it stays as the project says."""
    around = Surroundings(shared=Shared(lanes=(PROMOTIONS,)))
    text = spec("{id: promotions, after: needs}", ", lanes: {promotions: Sale}")
    (lane,) = validate(read(text.encode(), "x"), around).journey.lanes

    assert (lane.title, lane.after) == ("Promotions", "needs")


def test_a_projects_lanes_are_known_to_its_maps():
    """They may be filled or not, hidden and put in order; the map's own come first."""
    around = Surroundings(shared=Shared(lanes=(PROMOTIONS,)))
    text = spec("needs, {id: promotions, show: no}", ", lanes: {promotions: Sale}")

    assert warnings(spec("needs"), around) == []
    assert warnings(text, around) == []
    assert [lane.id for lane in validate(read(text.encode(), "x"), around).journey.lanes] == ["needs", "promotions"]
