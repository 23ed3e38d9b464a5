"""Canonical keys, in the canonical order."""

from textwrap import dedent

import pytest
from styled import stays, styled

from journeymap.schema.formatting.key_order import ORDERS, order_of
from journeymap.schema.json_schema import DOCUMENTS
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.part import Part
from journeymap.schema.slots import slots_of


def parts_below(model: type[Part], found: set[type[Part]]) -> set[type[Part]]:
    if model not in found:
        found.add(model)
        for slot in slots_of(model).values():
            if slot.part:
                parts_below(slot.part, found)
    return found


def test_every_key_of_every_part_has_its_place() -> None:
    """A field that is added to a model has to be put in order."""
    models = {part for model in DOCUMENTS.values() for part in parts_below(model, set())}

    assert len(models) > 20
    assert set(ORDERS) <= models
    for model in models:
        names = sorted(name for name in slots_of(model) if name != model.rest)
        assert sorted(order_of(model)) == names, model
        assert sorted(ORDERS.get(model, names)) == names, model
    assert order_of(Journey)[:2] == ("title", "kind")


def test_aliases_and_other_forms_become_the_canonical_key() -> None:
    """At every depth; a word that names two things is told apart by where it stands."""
    text = """\
        name: Buying a bed
        user: Ieva
        jtbd: Own a bed
        sources: {visits: {type: survey, name: Visits}}
        phase:
          - name: Compare
            tasks:
              - name: Looks
                contact_point: {name: Shop, medium: store}
                medium: store
                mood: {ieva: {score: 1, confidence: partial}}
                pains: [{text: Loud, confidence: hypothesis}]
                goto: {to: looks, label: sold out}
        """

    assert styled(dedent(text)) == (
        "title: Buying a bed\npersona: Ieva\ngoal: Own a bed\n"
        "evidence: {visits: {type: survey, title: Visits}}\n"
        "stages:\n  - name: Compare\n    steps:\n      - name: Looks\n"
        "        touchpoints: {name: Shop, channel: store}\n        channels: store\n"
        "        emotion: {ieva: {score: 1, status: partial}}\n"
        "        pain_points: [{text: Loud, status: hypothesis}]\n        next: {to: looks, when: sold out}\n"
    )


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("actor: Ieva", "persona"),
        ("personas: {name: Ieva}", "persona"),
        ("user: [Ieva]", "personas"),
        ("persona:", "persona"),
    ],
)
def test_one_persona_is_a_persona_and_several_are_personas(written: str, key: str) -> None:
    """The one key whose singular is as canonical."""

    assert styled(written + "\n").split(":")[0] == key


@pytest.mark.parametrize(("written", "key"), [("steps: pays", "step"), ("step: [pays]", "steps")])
def test_so_do_the_steps_that_a_claim_spans(written: str, key: str) -> None:
    """While the steps of a map are always steps."""
    assert styled(f"pain_points: [{{text: Loud, {written}}}]\n") == (
        f"pain_points: [{{text: Loud, {key}: {written.split(': ')[1]}}}]\n"
    )
    assert styled("step: Pays\n") == "steps: Pays\n"


def test_what_is_said_twice_keeps_its_words_and_order() -> None:
    """Renamed, one of the keys would stand twice, and another of the two might hold."""
    assert stays("pains: ~\npain_points: Loud\nbarrier: [x]\n".replace("barrier", "challenge"))
    assert styled("goal: x\njtbd: y\ntitle: z\n") == "title: z\ngoal: x\njtbd: y\n"


def test_the_order_of_keys_of_a_map() -> None:
    """Its head, what it rests on, and what happens."""
    text = """\
        x-tool: 1
        stages: []
        unknown: 2
        evidence: {}
        $schema: spec.schema.json
        persona: Ieva
        goal: Own a bed
        title: Bed
        """
    keys = [line.split(":")[0] for line in styled(dedent(text)).splitlines()]

    assert keys == ["$schema", "title", "persona", "goal", "evidence", "stages", "unknown", "x-tool"]


def test_what_the_author_orders_stays_in_order() -> None:
    """Lists, registries, feelings of personas, facts, labels, lanes."""
    text = """\
        persona: {name: Ieva, zodiac: lion, allergy: dust}
        evidence: {z: Talks, a: Visits}
        lanes: [thoughts, emotion]
        labels: {steps: Doings, owner: Boss}
        steps:
          - name: Pays
            emotion: {zoe: 1, adam: {score: -1, label: torn}}
            lanes: {money: £5, air: fresh}
          - {name: Finds, touchpoints: [b, a]}
        """

    assert stays(dedent(text))
    assert stays("name: Ieva\nrole: nurse\nzodiac: lion\nallergy: dust\n", "ieva.yaml")
    assert stays("channels:\n  tram: {name: Tram, icon: train}\n  bus: Bus\n", "journeymap.yaml")


def test_persona_and_project_files_have_their_keys() -> None:
    """A name is a title in a map only."""
    assert styled("behaviors: x\nhobby: y\nname: Ieva\n", "ieva.yaml") == "name: Ieva\nbehaviours: x\nhobby: y\n"
    assert styled("theme: {colors: {ink: '#111'}, base: dark}\nname: Shop\n", "journeymap.yaml") == (
        'name: Shop\ntheme: {base: dark, colours: {ink: "#111"}}\n'
    )


def test_what_is_for_other_tools_is_left_alone() -> None:
    """Also keys in it that a spec knows."""
    assert stays("goal: x\nx-tool: {text: a, id: b, pains: c}\n")


def test_an_order_for_one_key_does_not_become_one_for_the_item() -> None:
    """The keys then stay where they are."""
    assert stays("steps:\n  - name: Pays\n    # journeymap: ignore[JM204] yet to come\n    id: pays\n")
    assert styled("steps:\n  - name: Pays\n    # a word on it\n    id: pays\n") == (
        "steps:\n  # a word on it\n  - id: pays\n    name: Pays\n"
    )
