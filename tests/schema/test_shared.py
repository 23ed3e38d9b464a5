"""What the maps of a project have in common."""

import pytest
from specs import HEAD, caret, journey_of, only_problem, step_of

from journeymap.schema.models.claims import Evidence
from journeymap.schema.surroundings import Shared, Surroundings

AROUND = Surroundings(
    shared=Shared(
        channels={"tram": None},
        touchpoints={"till": {"name": "Till in the store", "channel": "store", "type": "owned"}},
        systems={"crm": {"name": "Customer base", "link": "https://crm.example"}},
        evidence={"talks": Evidence(title="Talks"), "survey": Evidence(title="Survey")},
        owner="Retail",
        language="fi",
    )
)


def test_an_id_stands_for_what_is_declared():
    """In short and in long form; what the map says itself wins."""
    step = journey_of(
        step_of("touchpoints: [till, {name: till, key: yes, type: paid}, Counter]\nsystems: crm"), AROUND
    ).steps[0]

    assert [(point.name, point.channel, point.type, point.key) for point in step.touchpoints] == [
        ("Till in the store", "store", "owned", False),
        ("Till in the store", "store", "paid", True),
        ("Counter", None, None, False),
    ]
    assert (step.systems[0].name, step.systems[0].link) == ("Customer base", "https://crm.example")


def test_a_channel_is_known_in_any_case():
    """As the built-in ones are."""
    step = journey_of(step_of("channels: [Tram, Web]\ntouchpoints: {name: Stop, channel: TRAM}"), AROUND).steps[0]

    assert (step.channels, step.touchpoints[0].channel) == (("tram", "web"), "tram")


@pytest.mark.parametrize(
    ("fields", "under", "meant"),
    [
        ("touchpoints: tills", "tills", "till"),
        ("systems: {name: crms}", "crms", "crm"),
        ("touchpoints: {name: X, channel: trams}", "trams", "tram"),
        ("channels: [web, trams]", "trams", "tram"),
    ],
)
def test_a_slip_is_told(fields, under, meant):
    """A text that all but is an id is taken for one; with a capital it is a name."""
    problem = only_problem(step_of(fields), AROUND)

    assert (problem.code, caret(problem), problem.hint) == ("JM110", under, f"did you mean `{meant}`?")
    assert f"`{under.capitalize()}`" in problem.help
    assert journey_of(step_of(fields.replace(under, under.capitalize())), AROUND)


def test_evidence_of_the_project():
    """It can be referred to; only what is referred to comes onto the map, and the map's own wins."""
    text = "evidence: {own: {}, survey: {title: Ours}}\n" + step_of("quotes: {text: Ha, evidence: [talks, survey]}")
    journey = journey_of(text, AROUND)

    assert {id: item.title for id, item in journey.evidence.items()} == {"talks": "Talks", "survey": "Ours", "own": ""}
    assert "did you mean `talks`?" in only_problem(step_of("evidence: talk"), AROUND).hint


def test_defaults_of_the_project():
    """Owner and language, where the map does not say."""
    journey = journey_of(HEAD + "owner: Web\nsteps: [Pays]\n", AROUND)

    assert (journey.owner, journey.language) == ("Web", "fi")
