"""A journey settled into a board."""

import json

import pytest
from specs import HEAD, as_data, board_of, lane_of, step_of

from journeymap.renderers.board.header import initials


def test_lanes_without_data_are_not_there():
    """A thin journey gives a thin map."""
    board = board_of(step_of("thoughts: Too soft\nfrontstage: Adviser\nbackstage: Rota\nsystems: CRM"))

    assert [(lane.key, lane.line) for lane in board.lanes] == [
        ("thoughts", ""),
        ("frontstage", ""),
        ("backstage", "Line of visibility"),
        ("systems", "Line of internal interaction"),
    ]


def test_one_line_is_left_where_a_depth_is_missing():
    """Support right behind the frontstage is behind the line of visibility."""
    board = board_of(step_of("frontstage: Adviser\nsystems: CRM\nowner: Retail"))

    assert [lane.line for lane in board.lanes] == ["", "Line of visibility", ""]


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
    assert [cell.doubtful for cell in cells] == [True, False, False]


def test_quick_wins_are_derived():
    """High or medium impact with low effort is a quick win, and comes first."""
    ideas = "opportunities: [{text: a, impact: high, effort: high}, {text: b, impact: 3, effort: 1}, {text: c, effort: low}]"
    (cells,) = lane_of(board_of(step_of(ideas)), "opportunities").cells

    assert [(cell.text, cell.quick_win) for cell in cells] == [("b", "quick win"), ("a", ""), ("c", "")]
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

    assert [(cell.text, cell.icon) for cell in cells] == [
        ("Näyttelysänky", "store"),
        ("Totem", ""),
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
        ("survey", "survey, n\u00a0=\u00a031, 2026-10"),
        ("At the shop", "interviews, n\u00a0=\u00a014"),
    ]
    assert ("50%", "Claims with evidence") in [(figure.value, figure.label) for figure in board.figures]


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
    assert lane_of(board, "completion").cells[0][0].text == "۳۰٪"
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


def test_a_board_is_plain_data():
    """The board goes through JSON whole."""
    board = board_of("title: Bed\n" + step_of("emotion: 1\nmoment_of_truth: Decides here"))

    assert json.loads(json.dumps(as_data(board)))["columns"][0]["marks"][0]["text"] == "Decides here"


@pytest.mark.parametrize(("written", "word"), [("happy", "happy"), ("satisfied", "tyytyväinen"), ("1", "tyytyväinen")])
def test_an_authors_own_word_for_a_feeling_stays(written, word):
    """A known word is shown as it is written; the scale's own five are the map's to translate."""
    (cells,) = lane_of(board_of("language: fi\n" + step_of(f"emotion: {written}")), "emotion").cells

    assert (cells[0].score, cells[0].word) == (1, word)


def test_no_is_no():
    """A mark that is denied is not drawn."""
    (column,) = board_of(step_of("moment_of_truth: no\nexit: No\nmilestone: yes\ndecision: no or yes?")).columns

    assert [(mark.kind, mark.text) for mark in column.marks] == [("milestone", ""), ("decision", "no or yes?")]
