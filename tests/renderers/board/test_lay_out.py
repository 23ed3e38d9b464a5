"""A journey settled into a board: its columns, stages, figures and words, and what it is to other maps."""

import pytest
from specs import HEAD, board_of, journey_of, lane_of, step_of

from journeymap.renderers.board.header import initials
from journeymap.renderers.board.lay_out import lay_out
from journeymap.schema.surroundings import PictureFile, RelatedMap, Surroundings


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


def test_no_is_no():
    """A mark that is denied is not drawn."""
    (column,) = board_of(step_of("moment_of_truth: no\nexit: No\nmilestone: yes\ndecision: no or yes?")).columns

    assert [(mark.kind, mark.text) for mark in column.marks] == [("milestone", ""), ("decision", "no or yes?")]


def test_a_moment_of_truth_says_what_follows():
    """Why it is one, what is decided there, and whether it wins or loses the customer."""
    moment = "moment_of_truth: {why: First night, decision: Keep it?, effect: drop-off, evidence: talks}"
    board = board_of("evidence: {talks: {type: interview}}\n" + step_of(moment))
    (mark,) = board.columns[0].marks

    assert (mark.text, mark.notes) == ("First night", ("decides: Keep it?", "loses customers"))
    assert [mention.label for mention in mark.sources] == ["interviews"]


def test_labels_are_the_authors():
    """A label that is overridden is so wherever it stands."""
    board = board_of(
        "labels: {pain_points: Woes, goal: Aim, hint_pain_points: what hurts}\n" + step_of("pain_points: Soft")
    )

    assert (board.lanes[0].title, board.lanes[0].hint, board.words["goal"]) == ("Woes", "what hurts", "Aim")
    assert board.figures[1].label == "Woes"


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
