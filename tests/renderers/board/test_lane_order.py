"""Which lanes a board has, in which order, and the lines of the blueprint between them."""

from specs import board_of, step_of


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
