"""A journey settled into a board."""

import pytest
from specs import HEAD, board_of, journey_of, lane_of, step_of

from journeymap.renderers.board.header import initials
from journeymap.renderers.board.lay_out import lay_out
from journeymap.renderers.board.model import Fact
from journeymap.schema.surroundings import PictureFile, RelatedMap, Surroundings


def test_lanes_without_data_are_not_there():
    """A thin journey gives a thin map."""
    board = board_of(step_of("thoughts: Too soft\nfrontstage: Adviser\nbackstage: Rota\nsystems: CRM"))

    assert [(lane.key, lane.line) for lane in board.lanes] == [
        ("thoughts", ""),
        ("frontstage", "Line of interaction"),
        ("backstage", "Line of visibility"),
        ("systems", "Line of internal interaction"),
    ]


def test_one_line_is_left_where_a_depth_is_missing():
    """Support right behind the frontstage is behind the line of visibility."""
    board = board_of(step_of("frontstage: Adviser\nsystems: CRM\nowner: Retail"))

    assert [lane.line for lane in board.lanes] == ["Line of interaction", "Line of visibility", ""]


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


def test_figures_count_the_map():
    """Steps, channels, pain points and the funnel are counted once, here."""
    board = board_of(
        HEAD
        + """
steps:
  - {name: a, completion: 100%, touchpoints: {name: Site, channel: web}}
  - {name: b, completion: 60%, channels: [web, phone], pain_points: [{text: x, severity: high}, y]}
  - {name: c, completion: 55%}
"""
    )

    assert [(figure.value, figure.label, figure.note, figure.bad) for figure in board.figures] == [
        ("3", "Steps", "", False),
        ("2", "Channels", "", False),
        ("2", "Pain points", "1 high or critical", True),
        ("55%", "Reach the end", "worst drop −40\u00a0pts", False),
    ]


def test_a_persian_map_is_persian():
    """Direction, labels and digits follow the language."""
    board = board_of("language: fa\n" + step_of("completion: 30%"))

    assert board.direction == "rtl"
    assert board.columns[0].number == "۱"
    assert lane_of(board, "completion").cells[0][0].text == "۳۰\u200f٪"
    assert board.words["goal"] == "هدف"


def test_a_stage_without_steps_is_still_drawn():
    """A half-finished spec shows where it is open."""
    board = board_of(HEAD + "stages: [{name: Find, steps: [Looks]}, Buy]")

    assert [(stage.name, stage.first, stage.span) for stage in board.stages] == [("Find", 0, 1), ("Buy", 1, 1)]
    assert board.columns[1].name == "…"
    assert board.figures[0].value == "1"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ieva Kalniņa", "IK"), ("Tess", "T"), ("小敏", "小敏"), ("王小敏", "王小"), ("خریدار آنلاین", "خ"), ("“?”", "?")],
)
def test_initials(name, letters):
    """A portrait disc holds two letters at most, as the script allows."""

    assert initials(name) == letters


@pytest.mark.parametrize(("written", "word"), [("happy", "happy"), ("satisfied", "tyytyväinen"), ("1", "tyytyväinen")])
def test_an_authors_own_word_for_a_feeling_stays(written, word):
    """A known word is shown as it is written; the scale's own five are the map's to translate."""
    (cells,) = lane_of(board_of("language: fi\n" + step_of(f"emotion: {written}")), "emotion").cells

    assert (cells[0].score, cells[0].word) == (1, word)


def test_no_is_no():
    """A mark that is denied is not drawn."""
    (column,) = board_of(step_of("moment_of_truth: no\nexit: No\nmilestone: yes\ndecision: no or yes?")).columns

    assert [(mark.kind, mark.text) for mark in column.marks] == [("milestone", ""), ("decision", "no or yes?")]


def test_a_touchpoint_says_whose_it_is_and_how_fast_it_answers():
    """Key touchpoints are named so; ISO 8601 is written in the map's own signs."""
    point = "touchpoints: {name: Help, channel: chat, type: owned, key: yes, response_time: PT2H, link: 'https://help.example'}"
    ((cell,),) = lane_of(board_of(step_of(point)), "touchpoints").cells

    assert (cell.strong, cell.whose, cell.link) == ("key touchpoint", "owned", "https://help.example")
    assert cell.notes == ("answers in 2\u00a0h",)


def test_a_moment_of_truth_says_what_follows():
    """Why it is one, what is decided there, and whether it wins or loses the customer."""
    moment = "moment_of_truth: {why: First night, decision: Keep it?, effect: drop-off, evidence: talks}"
    board = board_of("evidence: {talks: {type: interview}}\n" + step_of(moment))
    (mark,) = board.columns[0].marks

    assert (mark.text, mark.notes) == ("First night", ("decides: Keep it?", "loses customers"))
    assert [mention.label for mention in mark.sources] == ["interviews"]


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


def test_lanes_stand_in_the_authors_order():
    """Those named come first, those hidden are not there, the author's own are where they are put."""
    head = "lanes: [emotion, {id: promotions, title: Promotions, hint: what we run}, {id: needs, show: no}]\n"
    board = board_of(head + step_of("emotion: 1\nneeds: Rest\nthoughts: Hm\nlanes: {promotions: [Sale, Gift]}"))

    assert [(lane.key, lane.title) for lane in board.lanes] == [
        ("emotion", "Emotion"),
        ("custom-2", "Promotions"),
        ("thoughts", "Thoughts"),
    ]
    assert [cell.text for cell in board.lanes[1].cells[0]] == ["Sale", "Gift"]


def test_every_lane_can_be_hidden():
    """Also those with an underscore in their name."""
    step = step_of("pain_points: Soft\nphysical_evidence: Sign\nneeds: Rest")

    assert [
        lane.key for lane in board_of("lanes: [physical_evidence, {id: pain_points, show: no}]\n" + step).lanes
    ] == [
        "physical_evidence",
        "needs",
    ]


def test_a_lane_may_stand_after_another():
    """It is as deep in the organisation as that one; two after one lane keep their order."""
    head = (
        "lanes: [{id: law, title: Law, after: backstage}, {id: art, title: Art, after: thoughts},"
        " {id: ads, title: Ads, after: thoughts}, {id: emotion, after: backstage}]\n"
    )
    step = "emotion: 1\nthoughts: Hm\nfrontstage: Clerk\nbackstage: Rota\nsystems: CRM\nlanes: {law: a, ads: b, art: c}"

    assert [(lane.title, lane.line) for lane in board_of(head + step_of(step)).lanes] == [
        ("Thoughts", ""),
        ("Art", ""),
        ("Ads", ""),
        ("Frontstage", "Line of interaction"),
        ("Backstage", "Line of visibility"),
        ("Law", ""),
        ("Emotion", ""),
        ("Systems", "Line of internal interaction"),
    ]


def test_lanes_may_follow_each_other_in_any_order_of_writing():
    """A row of the author's lanes stands as it is chained, hidden ones in it or not."""
    head = (
        "lanes: [{id: c, title: C, after: b}, {id: b, title: B, after: a, show: no},"
        " {id: a, title: A, after: emotion}, {id: d, title: D, after: a}]\n"
    )
    board = board_of(head + step_of("emotion: 1\nneeds: Rest\nlanes: {a: x, b: x, c: x, d: x}"))

    assert [lane.title for lane in board.lanes] == ["Emotion", "A", "C", "D", "Needs"]


def test_systems_alone_are_no_blueprint():
    """Without front and back of the stage there is no line to draw."""
    assert [lane.line for lane in board_of(step_of("thoughts: Hm\nsystems: CRM")).lanes] == ["", ""]


def test_labels_are_the_authors():
    """A label that is overridden is so wherever it stands."""
    board = board_of(
        "labels: {pain_points: Woes, goal: Aim, hint_pain_points: what hurts}\n" + step_of("pain_points: Soft")
    )

    assert (board.lanes[0].title, board.lanes[0].hint, board.words["goal"]) == ("Woes", "what hurts", "Aim")
    assert board.figures[1].label == "Woes"


def test_a_blueprint_begins_with_what_is_seen_and_touched():
    """Physical evidence stands over all other lanes, and three lines part the organisation."""
    lanes = "thoughts: Hm\nphysical_evidence: Sign\nfrontstage: Adviser\nbackstage: Rota\nsupport: Training"
    board = board_of("kind: blueprint\n" + step_of(lanes))

    assert [(lane.key, lane.line) for lane in board.lanes] == [
        ("physical_evidence", ""),
        ("thoughts", ""),
        ("frontstage", "Line of interaction"),
        ("backstage", "Line of visibility"),
        ("support", "Line of internal interaction"),
    ]


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


def test_another_map_is_named_by_what_it_is_to_this_one():
    """Its title is its own, and its place has no suffix, as each format has its own."""
    spec = "parent: ../all.journey.yaml\nchildren: [{map: ad.journey.yaml, title: The advert}]\n" + step_of(
        "emotion: 1"
    )
    around = Surroundings(map=lambda path: RelatedMap("Everything", path.removesuffix(".journey.yaml")))
    board = lay_out(journey_of(spec, around), "x")

    assert [tuple(relative) for relative in board.relatives] == [
        ("Part of", "Everything", "../all"),
        ("In more detail", "The advert", "ad"),
    ]


def test_pictures_and_signs():
    """A picture has words for those who cannot see it; an icon is built in, an emoji or a picture."""
    around = Surroundings(picture=lambda src, _: PictureFile(f"data:image/png;base64,{src}", 9, 40, 30))
    spec = (
        step_of("icon: 🛏\nimage: {src: a.png, caption: At night}\ntouchpoints: x")
        + "  - {name: Pays, icon: bed, image: b.png}\n"
    )
    board = lay_out(journey_of(spec, around), "x")
    pictures = [cells[0].picture for cells in lane_of(board, "storyboard").cells]

    assert [(picture.alt, picture.caption, picture.width) for picture in pictures] == [
        ("At night", "At night", 40),
        ("Pays", "", 40),
    ]
    assert [(column.icon.text, column.icon.name) for column in board.columns] == [("🛏", ""), ("", "bed")]
