"""Anchors, aliases and merge keys mean what they meant."""

import pytest
from styled import stays, styled


@pytest.mark.parametrize(
    "text",
    [
        "steps:\n  - name: &a [x]\n    id: *a\n",
        "steps:\n  - {name: Pays, emotion: &a {score: 1}, icon: *a}\n",
        "goal: &a [x]\ntitle: *a\n",
        "goal:\n  - &a {x: y}\ntitle: {y: [*a]}\n",
        "goal: &a [x]\ntitle: &a [y]\nscenario: *a\n",
    ],
)
def test_an_alias_stays_below_its_anchor(text: str) -> None:
    """Mappings are not brought in order where one of their keys would come before what it names."""

    assert stays(text)


def test_what_is_tied_to_nothing_is_moved() -> None:
    """An anchor that only other parts of the file name, and one that is named in its own entry."""
    assert styled("steps:\n  - {name: &n [Pays], id: x}\n  - {name: *n, id: y}\n") == (
        "steps:\n  - {id: x, name: &n [Pays]}\n  - {id: y, name: *n}\n"
    )
    assert styled("steps: [&s {name: x}, *s]\ngoal: y\n") == "goal: y\nsteps: [&s {name: x}, *s]\n"


def test_what_has_an_anchor_is_left_as_it_is() -> None:
    """It stands for parts of other kinds too, in which its keys may mean something else."""
    assert stays("steps:\n  - &s\n    touchpoint: {medium: store, name: Shop}\n    name: Pays\n  - *s\n")
    assert stays("steps:\n  - name: Pays\n    pains: [&p {evidence: x, text: Loud}]\n".replace("pains", "pain_points"))


def test_merge_keys_keep_their_mapping_as_it_is() -> None:
    """What they bring goes by names, and stands where they stand."""
    assert stays("x-base: &b {pains: Loud}\nsteps:\n  - <<: *b\n    pains: Far\n    name: Pays\n")


def test_what_a_merge_key_brings_into_a_registry_are_ids() -> None:
    """Though they may be called as keys are."""
    assert stays("evidence:\n  <<: {name: Talks, link: Visits}\n  talks: {type: survey}\n")


def test_keys_with_anchors_and_aliases_for_keys() -> None:
    """The colon of an alias needs a blank before it."""
    assert stays("&k 'goal': x\nx-tool: {*k : y}\nx-other:\n  *k : y\n")
    assert stays("x-tool: [&k 'goal']\n*k : x\njtbd: y\n")


def test_whether_an_alias_is_one_or_several_is_not_asked() -> None:
    """The key keeps its number."""
    assert stays("x-people: &p [Ieva, Anna]\npersonas: *p\n")
    assert stays("x-people: &p {name: Ieva}\npersonas: *p\n")


def test_an_anchor_of_a_list_or_mapping_stands_on_the_line_of_its_key_or_dash() -> None:
    """With the comment beside it."""
    assert stays("x-tool:\n  a: &a # one\n    b: c\n  d: &d\n    - *a\n    - &e # two\n      - f\n  g: [*d, *e]\n")


def test_names_of_texts_stay_in_front_of_them() -> None:
    """Their quotes too: without them the name would be taken for a part of the text."""
    assert stays('x-tool: [&a "b", *a]\n')
    assert stays("x-tool:\n  - &a |\n    text\n  - *a\n")
    assert stays("&r\ngoal: x\n")
