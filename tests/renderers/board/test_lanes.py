"""Steps → the cells of their lanes."""

import pytest
from specs import board_of, lane_of, step_of

from journeymap.renderers.board.model import Fact


def test_pain_points_come_worst_first():
    """Severity, frequency and impact are said in words."""
    pains = (
        "pain_points: [{text: a, severity: low}, b, {text: c, severity: critical, impact: Leaves, status: hypothesis}]"
    )
    (cells,) = lane_of(board_of(step_of(pains)), "pain_points").cells

    assert [(cell.text, cell.level, cell.badge) for cell in cells] == [
        ("c", "critical", "Critical"),
        ("a", "low", "Low"),
        ("b", "", ""),
    ]
    assert cells[0].notes == ("Leaves",)
    assert [cell.status for cell in cells] == ["hypothesis", "", ""]


def test_quick_wins_are_derived():
    """High or medium impact with low effort is a quick win, and comes first."""
    ideas = (
        "opportunities: [{text: a, impact: high, effort: high}, {text: b, impact: 3, effort: 1}, {text: c, effort: low},"
        " {text: d, impact: high, effort: low, status: done}]"
    )
    (cells,) = lane_of(board_of(step_of(ideas)), "opportunities").cells

    assert [(cell.text, cell.quick_win) for cell in cells] == [("b", "quick win"), ("a", ""), ("c", ""), ("d", "")]
    assert cells[0].notes == ("medium impact, low effort",)


@pytest.mark.parametrize(("score", "face"), [(-2, -2), (-1.5, -2), (-0.5, -1), (0.4, 0), (0.5, 1), (1.49, 1)])
def test_a_feeling_has_the_nearest_face(score, face):
    """Halves go to the stronger feeling, up as well as down."""
    (cells,) = lane_of(board_of(step_of(f"emotion: {score}")), "emotion").cells

    assert cells[0].face == face


def test_touchpoints_show_their_channel():
    """A built-in channel has its icon and its name in the map's language; another stays as it is written."""
    points = (
        "touchpoints: [{name: Näyttelysänky, channel: store}, {name: Totem, channel: beacon}, Store]\nchannels: phone"
    )
    (cells,) = lane_of(board_of("language: fi\n" + step_of(points)), "touchpoints").cells

    assert [(cell.text, cell.icon and cell.icon.name) for cell in cells] == [
        ("Näyttelysänky", "store"),
        ("Totem", None),
        ("Store", "store"),
        ("Puhelin", "phone"),
    ]
    assert cells[0].detail == "Myymälä"
    assert cells[1].detail == "beacon"


def test_claims_point_to_their_sources():
    """A claim says what kind of research it rests on, and where in the list it is."""
    board = board_of(
        "evidence: {survey: {type: survey, n: 31, date: 2026-10}, talks: {type: interview, n: 14, title: At the shop}}\n"
        + step_of("pain_points: {text: Soft, evidence: talks}\nneeds: Rest")
    )
    (pains,) = lane_of(board, "pain_points").cells

    assert [(mention.place, mention.label) for mention in pains[0].sources] == [(1, "interviews, n\u00a0=\u00a014")]
    assert [(source.title, source.detail) for source in board.sources] == [
        ("survey", "survey, n\u00a0=\u00a031, October 2026"),
        ("At the shop", "interviews, n\u00a0=\u00a014"),
    ]
    assert Fact("Claims with evidence", ("50%",)) in board.facts


@pytest.mark.parametrize(("written", "word"), [("happy", "happy"), ("satisfied", "tyytyväinen"), ("1", "tyytyväinen")])
def test_an_authors_own_word_for_a_feeling_stays(written, word):
    """A known word is shown as it is written; the scale's own five are the map's to translate."""
    (cells,) = lane_of(board_of("language: fi\n" + step_of(f"emotion: {written}")), "emotion").cells

    assert (cells[0].score, cells[0].word) == (1, word)


def test_a_touchpoint_says_whose_it_is_and_how_fast_it_answers():
    """Key touchpoints are named so; ISO 8601 is written in the map's own signs."""
    point = "touchpoints: {name: Help, channel: chat, type: owned, key: yes, response_time: PT2H, link: 'https://help.example'}"
    ((cell,),) = lane_of(board_of(step_of(point)), "touchpoints").cells

    assert (cell.strong, cell.whose, cell.link) == ("key touchpoint", "owned", "https://help.example")
    assert cell.notes == ("answers in 2\u00a0h",)


def test_an_opportunity_points_to_what_it_solves():
    """By id or in its own words; the claim has an id then, and only then."""
    board = board_of(
        step_of(
            "pain_points: [{text: Soft, id: soft}, Slow, Far]\nopportunities: {text: Try, addresses: [soft, Slow], metric: NPS}"
        )
    )
    ((soft, slow, far),) = lane_of(board, "pain_points").cells
    ((idea,),) = lane_of(board, "opportunities").cells

    assert [(mention.id, mention.text) for mention in idea.addresses] == [(soft.id, "Soft"), (slow.id, "Slow")]
    assert (bool(soft.id), far.id, idea.notes) == (True, "", ("moves: NPS",))


def test_what_is_not_shown_is_not_pointed_to():
    """Where the lane of the claim is hidden the opportunity says in words what it solves."""
    head = "lanes: {id: pain_points, show: no}\n"
    board = board_of(head + step_of("pain_points: Soft\nopportunities: {text: Try, addresses: Soft}"))
    ((idea,),) = lane_of(board, "opportunities").cells

    assert [(mention.id, mention.text) for mention in idea.addresses] == [("", "Soft")]


def test_known_metrics_have_their_names():
    """In the map's language, with its digits; the unit stays as it is written."""
    ((nps, visits),) = lane_of(
        board_of(
            "language: fi\n" + step_of("metrics: [{name: nps, value: -4}, {name: Käynnit, value: 4.10, unit: '%'}]")
        ),
        "metrics",
    ).cells

    assert (nps.value, visits.name, visits.value) == ("−4", "Käynnit", "4,10\u00a0%")
    assert nps.name != "nps"


def test_feelings_of_several_personas_are_told_apart():
    """One curve each, in the order of the personas, whatever the order in a step."""
    spec = "personas: [Ieva, Jānis, Zane]\ngoal: Rest\nsteps:\n - {name: a, emotion: {zane: 1, ieva: -2}}\n - {name: b, emotion: {ieva: 2}}"
    lane = lane_of(board_of(spec), "emotion")

    assert lane.curves == ("Ieva", "Zane")
    assert [[(cell.curve, cell.persona, cell.score) for cell in cells] for cells in lane.cells] == [
        [(1, "Zane", 1), (0, "Ieva", -2)],
        [(0, "Ieva", 2)],
    ]


def test_what_nobody_in_particular_feels_is_felt_by_all():
    """It is on each curve that the step does not name."""
    spec = "personas: [Ieva, Zane]\ngoal: Rest\nsteps:\n - {name: a, emotion: {zane: 1, ieva: -2}}\n - {name: b, emotion: 2}"
    lane = lane_of(board_of(spec), "emotion")

    assert lane.curves == ("Ieva", "Zane")
    assert [(cell.curve, cell.score) for cell in lane.cells[1]] == [(0, 2), (1, 2)]
