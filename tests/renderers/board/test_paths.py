"""Which step leads where."""

from specs import HEAD, board_of


def ways(text):
    return [(path.source, path.target, path.kind, path.main) for path in board_of(HEAD + text).paths]


def test_steps_follow_each_other():
    """Without a `next` the order written is the path."""

    assert ways("steps: [a, b, c]") == [(0, 1, "default", True), (1, 2, "default", True)]


def test_a_loop_comes_on_top_of_the_following_step():
    """Loops, failures, recoveries and optional ways do not replace the way on."""
    found = ways("steps: [a, {name: b, next: {to: a, when: unsure}}, c]")

    assert found == [(0, 1, "default", True), (1, 2, "default", True), (1, 0, "loop", False)]


def test_choices_replace_the_following_step():
    """The first way on is the main path, the others branch off."""
    found = ways("steps: [a, {name: b, next: [{to: d, when: sure}, {to: c, when: unsure}]}, c, d]")

    assert found[1:3] == [(1, 3, "choice", True), (1, 2, "choice", False)]


def test_a_share_is_a_number_too():
    """For what is drawn by it; nothing where nobody said one."""
    paths = board_of(HEAD + "steps: [{name: a, next: [{to: b, share: 44%}, {to: c, share: 50%}]}, b, c]").paths

    assert [(path.share, path.portion) for path in paths[:3]] == [("44%", 0.44), ("50%", 0.5), ("", None)]


def test_an_empty_next_ends_the_journey():
    """A step that leads nowhere is an end."""
    board = board_of(HEAD + "steps: [a, {name: b, exit: Buys elsewhere, next: []}, c]")

    assert [(path.source, path.target) for path in board.paths] == [(0, 1)]
    assert board.ends == (1, 2)


def test_a_chip_says_where_a_way_leads():
    """Condition and share stand in the step's own language."""
    way = "{to: a, when: epävarma, share: 44%}"
    board = board_of(f"language: fi\n{HEAD}steps: [a, {{name: b, next: {way}}}]")

    assert board.paths[-1].chip.endswith(": epävarma, 44\u00a0%")


def test_a_condition_that_runs_the_other_way_is_set_off_in_its_chip():
    """So that its digits and signs stay where they belong; others are not touched."""
    steps = 'steps: [a, {name: b, next: [{to: a, when: "3-D Secure failed"}, {to: a, when: راحت نیست}]}]'
    persian, english = board_of(f"language: fa\n{HEAD}{steps}"), board_of(HEAD + steps)

    assert [path.chip.partition(": ")[2] for path in persian.paths[1:]] == [
        "\u20663-D Secure failed\u2069",
        "راحت نیست",
    ]
    assert [path.chip.partition(": ")[2] for path in english.paths[1:]] == [
        "3-D Secure failed",
        "\u2068راحت نیست\u2069",
    ]
    assert persian.paths[1].label == "3-D Secure failed"


def test_losses_stand_on_the_path():
    """What is lost between two steps is counted in percentage points of those who started."""
    board = board_of(HEAD + "steps: [{name: a, completion: 62%}, {name: b, completion: 23.5%}, c]")

    assert [path.drop for path in board.paths] == ["−38.5\u00a0pts", ""]


def test_who_takes_another_way_is_not_lost():
    """Where customers divide over several ways on, a smaller share behind one of them is no loss."""
    ways = "next: [{to: b, when: sure}, {to: c, when: unsure}]"
    board = board_of(
        f"{HEAD}steps: [{{name: a, completion: 100%, {ways}}}, {{name: b, completion: 70%, next: d}}, "
        "{name: c, completion: 26%, next: d}, {name: d, completion: 60%}]"
    )

    assert [path.drop for path in board.paths] == ["", "", "−10\u00a0pts", ""]
    assert [(figure.value, figure.note) for figure in board.figures][-1] == ("60%", "worst drop −10\u00a0pts")


def test_only_an_end_says_how_many_reach_it():
    """A figure in the middle of the map, or of those who leave, is not taken for the end."""
    middle = board_of(HEAD + "steps: [{name: a, completion: 100%}, {name: b, completion: 26%}, c]")
    left = board_of(HEAD + "steps: [{name: a, completion: 60%, next: []}, {name: b, completion: 26%, exit: true}]")

    assert "26%" not in [figure.value for figure in middle.figures]
    assert "60%" in [figure.value for figure in left.figures]


def test_an_exit_leads_nowhere_unless_it_says_so():
    """Who leaves does not walk on; where only some leave, the step names the way of the others."""
    out = "steps: [a, {name: b, exit: Buys elsewhere}, c]"
    some = "steps: [a, {name: b, exit: Some buy elsewhere, next: c}, c]"

    assert ways(out) == [(0, 1, "default", True)]
    assert ways(some) == [(0, 1, "default", True), (1, 2, "default", True)]


def test_the_figures_follow_the_main_path():
    """Neither a branch nor the order of the file decides how many reach the end."""
    board = board_of(
        HEAD
        + """
steps:
  - {name: one, completion: 100%, next: [two, {to: err, kind: failure}]}
  - {name: err, completion: 10%, next: {to: two, kind: recovery}}
  - {name: two, completion: 90%, next: [three, {to: tv, kind: optional}]}
  - {name: three, completion: 85%, next: []}
  - {name: tv, completion: 5%, next: []}
"""
    )

    assert [(figure.value, figure.note) for figure in board.figures][-1] == ("85%", "worst drop −10\u00a0pts")


def test_a_gain_on_the_way_is_no_loss():
    """Figures that grow are not drawn as a loss."""
    board = board_of(HEAD + "steps: [{name: a, completion: 20%}, {name: b, completion: 60%}]")

    assert [path.drop for path in board.paths] == [""]
    assert [figure.note for figure in board.figures] == ["", ""]


def test_the_main_path_goes_forward():
    """A way back that stands first does not become the spine."""
    way = "next: [{to: a, kind: choice, when: unsure}, {to: c, when: sure}]"

    assert ways(f"steps: [a, {{name: b, {way}}}, c]")[1:] == [(1, 0, "choice", False), (1, 2, "choice", True)]


def test_where_the_map_starts():
    """Entries are starts; so is the first step unless the path comes to it from another."""
    entry = board_of(HEAD + "steps: [a, {name: b, entry: true}]")
    circle = board_of(HEAD + "steps: [{name: a, next: b}, {name: b, entry: true, next: {to: a, kind: default}}]")

    assert entry.starts == (0, 1)
    assert circle.starts == (1,)
