"""Who acts in which step."""

import pytest
from specs import board_of

STEPS = "goal: Rest\nsteps: [a, {name: b, actor: %s}, c]\n"


def acting(spec: str) -> tuple[list[tuple[str, str]], list[int | None]]:
    board = board_of(spec)
    return [(actor.name, actor.kind) for actor in board.actors], [column.actor for column in board.columns]


def test_nobody_is_named():
    """Then there are no rows to part."""
    assert acting("persona: Ieva\nactors: [Clerk]\ngoal: Rest\nsteps: [a]\n") == ([], [None])


def test_a_kind_stands_for_the_first_of_its_kind():
    """With its own name where one is declared, else with the kind's; the persona is the customer."""
    assert acting("persona: Ieva\n" + STEPS % "staff") == ([("Ieva", "customer"), ("Staff", "staff")], [0, 1, 0])
    assert acting("persona: Ieva\nactors: {name: Clerk, kind: staff}\n" + STEPS % "staff") == (
        [("Clerk", "staff"), ("Ieva", "customer")],
        [1, 0, 1],
    )


def test_declared_actors_keep_their_order():
    """Also one that no step names; a declared customer acts where nobody is named."""
    spec = "persona: Ieva\nactors: [{name: Shop, kind: system}, Buyer, {name: Clerk, kind: staff}]\n" + STEPS % "clerk"

    assert acting(spec) == ([("Shop", "system"), ("Buyer", "customer"), ("Clerk", "staff")], [1, 2, 1])


@pytest.mark.parametrize("persona", ["janis", "ieva"])
def test_a_persona_acts(persona):
    """By her id; each that acts has a row."""
    actors, rows = acting("personas: [Ieva, Janis]\n" + STEPS % persona)

    assert [name for name, _ in actors] == ["Ieva", "Janis"][: 1 + (persona == "janis")]
    assert rows == [0, int(persona == "janis"), 0]
