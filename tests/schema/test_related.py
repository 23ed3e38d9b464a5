"""Parents and children of a map."""

from specs import HEAD, journey_of, only_problem

from journeymap.schema.surroundings import Refused, RelatedMap, Surroundings


def around(answer: RelatedMap | Refused) -> Surroundings:
    return Surroundings(map=lambda _: answer)


def test_a_map_has_its_own_title_unless_another_is_written() -> None:
    """Short or long, one or several."""
    text = (
        HEAD
        + "parent: all.journey.yaml\nchildren: [{map: a.journey.yaml, title: Mine}, b.journey.yaml]\nsteps: [Pays]\n"
    )
    journey = journey_of(text, around(RelatedMap("Theirs", "maps/x")))

    assert journey.parent
    assert (journey.parent.title, journey.parent.place) == ("Theirs", "maps/x")
    assert [child.title for child in journey.children] == ["Mine", "Theirs"]


def test_a_refused_map_is_told_with_the_way_out() -> None:
    """Both are the finder's to say."""
    refused = Refused("makes it its own parent: a → b → a", "take one of the links out")
    problem = only_problem(HEAD + "parent: a.journey.yaml\nsteps: [Pays]\n", around(refused))

    assert (problem.code, problem.hint) == ("JM119", "take one of the links out")
    assert problem.message == "`a.journey.yaml` makes it its own parent: a → b → a"


def test_a_hundred_children_at_most() -> None:
    """Each is read for its title."""
    children = "".join(f"  - c{number}.journey.yaml\n" for number in range(101))
    problem = only_problem(f"{HEAD}children:\n{children}steps: [Pays]\n", around(RelatedMap("x", "x")))

    assert (problem.code, problem.message) == ("JM003", "more than 100 children")
