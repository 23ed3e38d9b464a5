"""A persona is written in the spec, named, or kept in a file of its own."""

from specs import journey_of, only_problem, problems_of, step_of

from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.surroundings import Surroundings

IEVA = b"name: Ieva\nage: 41\nneeds: Sleep\nshoe size: 39\n"
STEPS = "\ngoal: Own a bed\nsteps: [Pays]\n"


def from_file(reference):
    return read(IEVA, "personas/ieva.yaml") if reference in ("ieva", "../ieva.yaml") else None


def test_a_reference_brings_the_file():
    """A persona of a file is as if it were written in the spec."""
    journey = journey_of("persona: ieva" + STEPS, Surroundings(persona=from_file))

    assert journey.personas[0].needs == ("Sleep",)
    assert journey.personas[0].facts == {"shoe size": ("39",)}


def test_several_personas_in_every_form():
    """References, names and written-out personas stand in one list."""
    journey = journey_of("personas: [ieva, Jānis, {name: Zane, role: nurse}]" + STEPS, Surroundings(persona=from_file))

    assert [persona.name for persona in journey.personas] == ["Ieva", "Jānis", "Zane"]


def test_a_file_that_is_listed_twice():
    """It is told in the spec, where one of the two can be left out."""
    problem = only_problem("personas: [ieva, ieva]" + STEPS, Surroundings(persona=from_file))

    assert (problem.code, problem.file, problem.span.column) == ("JM109", "bed.journey.yaml", 18)


def test_a_missing_file_is_an_error():
    """A text that can only be a file's name is never taken for a person's."""
    problem = only_problem("persona: janis" + STEPS, Surroundings(persona=from_file))

    assert problem.code == "JM111"
    assert "name: janis" in problem.hint


def test_the_nearest_file_is_suggested():
    """Among those there are; to create one is the other way out."""
    around = Surroundings(persona=from_file, persona_names=lambda: ["ieva", "janis"])
    problem = only_problem("persona: ievaa" + STEPS, around)

    assert problem.hint == "did you mean `ieva`?"
    assert "name: ievaa" in problem.help


def test_a_refused_file_says_why():
    """The reason comes from whoever looks up the files."""
    problem = only_problem(
        "persona: ../../secret" + STEPS,
        Surroundings(persona=lambda reference: f"`{reference}` is outside the project"),
    )

    assert (problem.code, problem.message) == ("JM111", "`../../secret` is outside the project")


def test_problems_inside_the_file_point_into_it():
    """The persona file's own name and line are reported."""
    bad = read(b"role: nurse\nage: [1]\n", "personas/zane.yaml")
    problems = problems_of("persona: zane" + STEPS, Surroundings(persona=lambda _: bad))

    assert [(p.file, p.code, p.span.line) for p in problems] == [
        ("personas/zane.yaml", "JM101", 1),
        ("personas/zane.yaml", "JM102", 2),
    ]


def test_an_unreadable_file_is_reported_with_the_rest():
    """What the reader says of the persona file stands beside what is wrong in the spec."""

    def unreadable(_):
        raise SpecError([Problem("JM006", "broken", "personas/zane.yaml")])

    problems = problems_of("persona: zane\ngaol: x" + STEPS, Surroundings(persona=unreadable))

    assert [problem.code for problem in problems] == ["JM104", "JM006"]


def test_a_name_in_a_hint_can_be_copied():
    """In quotes where YAML needs them."""
    assert 'write `{name: "@ieva/x"}`' in only_problem("persona: '@ieva/x'\ngoal: x\nsteps: [a]\n").hint
    assert 'label: "so: so"' in only_problem(step_of("emotion: 'so: so'")).hint
