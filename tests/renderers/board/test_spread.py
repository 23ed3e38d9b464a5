"""Steps in columns, stages over them, and what goes for several columns."""

from specs import HEAD, board_of, lane_of

from journeymap.renderers.board.model import Board

STAGES = (
    HEAD
    + """
stages:
  - name: Find
    id: find
    steps: [Looks, Asks]
  - name: Buy
    steps: [Pays, Carries]
"""
)


def spans_of(board: Board, key: str) -> list[tuple[int, int, str]]:
    return [(span.first, span.last, span.cells[0].text) for span in lane_of(board, key).spans]


def test_what_names_several_steps_spans_them():
    """Steps and stages, in any order; what is parted by a step without it stands twice, to be pointed to once."""
    board = board_of(
        STAGES
        + "pain_points: [{text: Slow, id: slow, steps: [pays, asks]}, {text: Dear, steps: [find, carries]}]\n"
        + "opportunities: [{text: Hurry, step: buy, addresses: [slow, Dear]}]\n"
    )
    spans = lane_of(board, "pain_points").spans

    assert spans_of(board, "pain_points") == [(1, 2, "Slow"), (0, 1, "Dear"), (3, 3, "Dear")]
    assert [bool(span.cells[0].id) for span in spans] == [True, True, False]
    assert spans[0].label == "steps 2–3"
    assert spans_of(board, "opportunities") == [(2, 3, "Hurry")]
    assert ("2", "Pain points") in [(figure.value, figure.label) for figure in board.figures]


def test_what_names_one_step_is_as_if_it_stood_there():
    """A list at the top is another way to write it."""
    board = board_of(
        STAGES
        + "pain_points: {text: Slow, step: pays, severity: high}\ntouchpoints: {name: Till, step: pays}\n"
        + "metrics: [{name: Visits, value: 3, step: pays}, {name: Sales, value: 4}]\n"
    )

    assert [len(cells) for cells in lane_of(board, "pain_points").cells] == [0, 0, 1, 0]
    assert lane_of(board, "touchpoints").cells[2][0].text == "Till"
    assert lane_of(board, "metrics").cells[2][0].name == "Visits"
    assert [metric.name for metric in board.metrics] == ["Sales"]


def test_a_steps_own_may_go_on():
    """What stands in a step and names another spans both."""
    board = board_of(HEAD + "steps: [a, {name: b, pain_points: [{text: Slow, steps: c}, Here]}, c]\n")

    assert spans_of(board, "pain_points") == [(1, 2, "Slow")]
    assert [cell.text for cell in lane_of(board, "pain_points").cells[1]] == ["Here"]


def test_a_stage_may_carry_what_a_step_does():
    """Over its steps it spans them, its marks stand on its banner, and its way on is that of its last step."""
    board = board_of(
        HEAD
        + """
stages:
  - name: Find
    needs: Rest
    emotion: -1
    milestone: Found
    actor: staff
    next: carries
    steps: [{name: Looks, actor: customer}, {name: Asks, next: pays}]
  - name: Buy
    steps: [Pays, Carries]
"""
    )

    assert spans_of(board, "needs") == [(0, 1, "Rest")]
    assert lane_of(board, "emotion").spans[0].cells[0].face == -1
    assert [mark.text for mark in board.stages[0].marks] == ["Found"]
    assert [(path.source, path.target) for path in board.paths if path.source == 1] == [(1, 2), (1, 3)]
    assert [board.actors[column.actor or 0].kind for column in board.columns] == [
        "customer",
        "staff",
        "customer",
        "customer",
    ]


def test_a_map_at_stage_level():
    """Where no stage has steps the stages are the columns, with all that they carry."""
    board = board_of(
        "persona: Ieva\ngoal: Rest\nstages:\n  - {name: Find, goal: Know what helps, emotion: -1, needs: Rest}\n"
        "  - {name: Buy, next: {to: find, when: unsure}}\n  - Sleep\n"
    )

    assert [(column.name, column.description, column.hue) for column in board.columns] == [
        ("Find", "Know what helps", 0),
        ("Buy", "", 1),
        ("Sleep", "", 2),
    ]
    assert (board.stages, board.words["lane_steps"], board.figures[0].label) == ((), "Stages", "Stages")
    assert [len(cells) for cells in lane_of(board, "needs").cells] == [1, 0, 0]
    assert [(path.source, path.target, path.kind) for path in board.paths] == [
        (0, 1, "default"), (1, 2, "default"), (1, 0, "loop"),
    ]  # fmt: skip


def test_a_way_to_a_stage_leads_to_its_first_step():
    """A stage is named where the step does not matter."""
    board = board_of(STAGES.replace("[Pays, Carries]", "[{name: Pays, next: {to: find, when: too dear}}]"))

    assert (2, 0, "loop") in [(path.source, path.target, path.kind) for path in board.paths]
