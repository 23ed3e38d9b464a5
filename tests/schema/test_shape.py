"""Aliases, short forms and single items mean the same as the canonical form."""

import pytest
from specs import HEAD, caret, journey_of, only_problem, problems_of, step_of

from journeymap.schema.vocabulary import ALIASES, names_of

CANONICAL = """
persona: Ieva
goal: Own a bed
steps:
  - name: Lies on the bed
    touchpoints: [{name: Display bed}]
    thoughts: [It looked perfect]
    pain_points: [{text: Too soft}]
    opportunities: [{text: Trial at home}]
"""


def test_a_list_of_plain_steps_is_a_whole_journey():
    """Persona, goal and step names are enough."""
    journey = journey_of(HEAD + "steps: [Back hurts, Searches online]")

    assert [step.name for step in journey.steps] == ["Back hurts", "Searches online"]
    assert journey.personas[0].name == "Ieva"


@pytest.mark.parametrize(
    "text",
    [
        CANONICAL.replace("[{name: Display bed}]", "Display bed"),
        CANONICAL.replace("[{name: Display bed}]", "{name: Display bed}"),
        CANONICAL.replace("touchpoints", "touchpoint").replace("pain_points", "pain_point"),
        CANONICAL.replace("pain_points: [{text: Too soft}]", "frustrations: Too soft"),
        CANONICAL.replace("opportunities", "idea").replace("thoughts", "thinking").replace("steps", "activities"),
        CANONICAL.replace("goal", "jtbd").replace("persona", "user"),
        CANONICAL + "    gains:\n    needs: ~\nx-tool: {any: thing}\n",
    ],
)
def test_short_forms_and_aliases_mean_the_same(text):
    """However an author writes it, the journey is the same."""

    assert journey_of(text) == journey_of(CANONICAL)


def test_every_alias_is_one_of_its_key():
    """Singular and plural of each alias are accepted."""
    names = names_of("pain_points", many=True)

    assert len(ALIASES) > 20
    assert {"pain_point", "pains", "barrier", "frustrations"} <= set(names)
    assert names_of("status", many=False) == ("status", "confidence")


def test_text_stays_text():
    """Nothing that looks like a number, a truth value or a date is turned into one where text is meant."""
    words = ["no", "on", "10:30", "3.10", "2024-06-01", "0123", "Null", "0x1F", "1e3", ".inf", "Who do I call?"]
    journey = journey_of(step_of("thoughts:\n" + "\n".join(f"  - {word}" for word in words)))

    assert list(journey.steps[0].thoughts) == words


def test_unknown_key_names_the_nearest():
    """A misspelt key is an error under the key that says what was meant."""
    problem = only_problem(step_of("painpoints: Too soft"))

    assert (problem.code, problem.hint) == ("JM104", "did you mean `pain_points`?")
    assert caret(problem) == "painpoints"
    assert problem.span.line == 5


def test_unknown_key_that_is_near_none_lists_all():
    """Where no known key is close the author is shown all of them."""
    problem = only_problem(step_of("colour: red"))

    assert problem.hint == ""
    assert "`pain_points`" in problem.help


@pytest.mark.parametrize(
    ("written", "meant"), [("personna: Ieva", "persona"), ("Goal: Rest", "goal"), ("stepps: [Pays]", "steps")]
)
def test_what_a_misspelt_key_says_is_not_missing(written, meant):
    """One slip is one error, at the slip."""
    lines = {"persona": "persona: Ieva", "goal": "goal: Rest", "steps": "steps: [Pays]"} | {meant: written}
    problem = only_problem("\n".join(lines.values()))

    assert (problem.code, problem.hint) == ("JM104", f"did you mean `{meant}`?")
    assert caret(problem) == written.partition(":")[0]


def test_a_key_and_its_alias_together_are_refused():
    """What is said twice is not silently said once."""
    problem = only_problem(step_of("pains: Too soft\nbarriers: Too public"))

    assert problem.code == "JM105"
    assert caret(problem) == "barriers"


@pytest.mark.parametrize(
    ("fields", "under"),
    [
        ("duration: [1, 2]", "[1, 2]"),
        ("duration: {a: b}", "{a: b}"),
        ("emotion: [[1]]", "[1]"),
        ("thoughts: [{a: b}]", "{a: b}"),
    ],
)
def test_a_list_or_mapping_where_text_is_meant(fields, under):
    """The wrong kind of value is pointed at."""
    problem = only_problem(step_of(fields))

    assert problem.code == "JM102"
    assert caret(problem) == under


@pytest.mark.parametrize("fields", ["thoughts:\n  - Asks: what now?", "needs:\n  - Asks: what now?"])
def test_a_colon_that_made_a_mapping_of_a_text(fields):
    """A text with a colon and a space is shown in the quotes it needs."""
    problem = only_problem(step_of(fields))

    assert problem.hint == 'if this is text, write `"Asks: what now?"`'


def test_a_colon_at_the_end_of_a_text():
    """It is shown as it was typed, in quotes."""
    problem = only_problem(step_of("needs:\n  - To be asked:"))

    assert problem.hint == 'if this is text, write `"To be asked:"`'


@pytest.mark.parametrize("key", ["steps", "stages"])
def test_parts_under_their_names_are_shown_as_a_list(key):
    """One message for the whole, not one for each name with all keys that there are."""
    problem = only_problem(f"{HEAD}{key}:\n  Compare prices: [A]\n  Buy: [B]\n")

    assert (problem.code, problem.span.line) == ("JM102", 4)
    assert problem.hint == "write a list, which begins with `- name: Compare prices`"


def test_a_comma_that_cut_a_text_in_braces():
    """What stands behind a comma in braces is shown with the text it belongs to, in quotes."""
    problem = only_problem(HEAD + "steps: [{name: Pays, thoughts: Cheap, or fast}]")

    assert problem.hint == 'if it goes on the text before it, write `thoughts: "Cheap, or fast"`'


@pytest.mark.parametrize("written", ["[Exit surveys]", "Exit surveys"])
def test_texts_where_ids_are_needed(written):
    """The first is shown with an id."""
    problem = only_problem(f"{HEAD}steps: [a]\nevidence: {written}\n")

    assert problem.hint == "write an id before each, as in `exit-surveys: Exit surveys`"
    assert journey_of(f"{HEAD}steps: [a]\nevidence: {{exit-surveys: Exit surveys}}\n")


@pytest.mark.parametrize("key", ["theme", "formats", "checks"])
def test_a_key_of_the_project_file_is_told_where_to_go(key):
    """Instead of all keys that a spec has."""
    problem = only_problem(f"{HEAD}steps: [a]\n{key}: dark\n")

    assert (problem.hint, problem.help) == ("it goes into the project file, `journeymap.yaml`", "")


def test_an_empty_item_is_pointed_at():
    """A dash with nothing behind it is a slip, not a step."""
    problem = only_problem(HEAD + "steps:\n  - Back hurts\n  -\n")

    assert (problem.code, problem.span.line) == ("JM103", 5)


def test_everything_wrong_is_said_in_one_run():
    """Problems of keys, values, references and persona come together, in the order of the file."""
    problems = problems_of(
        """\
        persona: Ieva
        gaol: Own a bed
        steps:
          - name: Searches
            emotion: 3
            next: [nowhere]
          - name: Buys
            completion: 40
            evidence: [survey]
        """
    )

    assert [(problem.code, problem.span.line) for problem in problems] == [
        ("JM104", 2),
        ("JM107", 5),
        ("JM110", 6),
        ("JM107", 8),
        ("JM110", 9),
    ]


def test_a_guess_does_not_hide_the_quoted_form():
    """A list item with a colon may be a misspelt key or a text: both ways out are shown."""
    problem = only_problem(HEAD + "steps:\n  - Searches: online")

    assert "Searches: online" in f"{problem.hint} {problem.help}"


def test_hints_are_for_the_problems_that_are_printed():
    """Looking for the nearest key takes its time, and a file may hold thousands that are unknown."""
    problems = problems_of(HEAD + "steps: [Pays]\n" + "".join(f"painpoint{number}: a\n" for number in range(300)))

    assert {problem.code for problem in problems} == {"JM104"}
    assert [bool(problem.hint) for problem in problems] == [True] * 100 + [False] * 200
