"""Where it hurts most, what could be done first, how the figures stand."""

import pytest
from specs import HEAD, board_of, step_of

from journeymap.renderers.board.model import Board


def board_with(*steps: str, head: str = "") -> Board:
    """A map whose steps, named a, b, c …, have these fields."""
    lines = (f"  - {{name: {name}, id: {name}, {fields}}}\n" for name, fields in zip("abcdefgh", steps, strict=False))
    return board_of(f"{HEAD}{head}\nsteps:\n{''.join(lines)}")


def hurting(board: Board) -> str:
    """The names of the hotspots, the worst first."""
    return "".join(board.columns[spot.column].name for spot in board.hotspots)


def pains(*severities: str) -> str:
    return f"pain_points: [{', '.join(f'{{text: {text}, severity: {text}}}' for text in severities)}]"


@pytest.mark.parametrize(
    ("steps", "worst_first"),
    [
        ((pains("high", "high"), pains("critical")), "ba"),
        ((pains("high"), pains("high", "low")), "ba"),
        (("emotion: -1", "emotion: -2", pains("high")), "cba"),
        (("emotion: -2, completion: 100%", "emotion: -2, completion: 95%", "completion: 40%"), "ba"),
        (("emotion: -1", "emotion: -1"), "ab"),
    ],
    ids=["gravest", "most", "lowest feeling", "largest loss", "first on the map"],
)
def test_the_worst_step_comes_first(steps: tuple[str, ...], worst_first: str) -> None:
    """By the gravest pain point, then how many there are, the lowest feeling, the loss, and where it stands."""
    assert hurting(board_with(*steps)) == worst_first


@pytest.mark.parametrize(
    ("fields", "hurts"),
    [
        (pains("medium", "low"), False),
        (pains("high"), True),
        ("emotion: -0.9", False),
        ("emotion: {ieva: -1}", True),
        ("touchpoints: Shop", False),
    ],
)
def test_a_step_that_hurts_little_is_no_hotspot(fields: str, hurts: bool) -> None:
    """It takes a grave pain point or a feeling of −1."""
    assert bool(board_with(fields).hotspots) == hurts


def test_the_largest_loss_is_a_hotspot_by_itself() -> None:
    """Smaller losses are not."""
    board = board_with("completion: 100%", "completion: 95%", "completion: 57%", "completion: 50%")
    (spot,) = board.hotspots

    assert (spot.column, spot.drop) == (1, "−38\u00a0pts")


def test_those_who_choose_another_way_are_not_lost() -> None:
    """Where customers divide, what is fewer on the main way is not the largest loss."""
    divides = "completion: 100%, next: [{to: b, when: x}, {to: c, when: y}]"

    assert hurting(board_with(divides, "completion: 20%", "completion: 18%", "completion: 10%")) == "c"


def test_a_hotspot_tells_its_gravest_pain_points() -> None:
    """Three at most, and how many more there are."""
    (spot,) = board_with(pains("low", "critical", "medium", "high", "low")).hotspots

    assert [pain.level for pain in spot.pains] == ["critical", "high", "medium"]
    assert spot.further == "+2"


def test_five_hotspots_are_enough() -> None:
    """The sixth is not told."""
    assert hurting(board_with(*["emotion: -2"] * 6)) == "abcde"


@pytest.mark.parametrize("addresses", ["", "addresses: Slow"])
def test_what_goes_for_several_steps_counts_once(addresses: str) -> None:
    """For the first of them, whether or not an opportunity points to it."""
    wide = "pain_points: [{text: Slow, severity: high, steps: [a, b, d, e]}]"
    idea = f"opportunities: [{{text: Go, {addresses}}}]"

    assert hurting(board_with("", "", idea, "", "", head=wide)) == "a"


def test_opportunities_are_ranked() -> None:
    """Quick wins, then impact, then effort, then the order of the map; what is done or rejected comes last."""
    first = (
        "opportunities: [{text: done, impact: high, effort: low, status: done}, {text: unweighed},"
        " {text: large, impact: high, effort: high}, {text: medium, impact: medium, effort: low}]"
    )
    second = (
        "opportunities: [{text: refused, status: rejected}, {text: large too, impact: high, effort: high},"
        " {text: larger, impact: high, effort: medium}, {text: small, impact: low, effort: low},"
        " {text: win, impact: high, effort: low}]"
    )
    found = board_with(first, second).ideas

    assert [idea.cell.text for idea in found] == [
        "win", "medium", "larger", "large", "large too", "small", "unweighed", "done", "refused",
    ]  # fmt: skip
    assert [idea.number for idea in found[:3]] == ["1", "2", "3"]
    assert [idea.column for idea in found[:3]] == [1, 0, 1]


def test_an_opportunity_for_several_steps_is_ranked_once() -> None:
    """It says for which, where it begins; its number is in the map's digits."""
    wide = "language: fa\nopportunities: [{text: Go, steps: [b, c, e, f]}]"
    (idea,) = board_with("", "", "", "", "", "", head=wide).ideas

    assert (idea.number, idea.column) == ("۱", 1)
    assert "۲" in idea.reach
    assert "۳" in idea.reach


def test_metrics_of_the_map_come_before_those_of_steps() -> None:
    """Each says where it was measured."""
    board = board_with("", "metrics: {name: Visits, value: 9}", head="metrics: {name: nps, value: 40}")

    assert [(item.metric.value, item.column) for item in board.measures] == [("40", None), ("9", 1)]


def test_past_values_are_written_as_the_language_does() -> None:
    """With all their decimals, for those who cannot see the line."""
    board = board_of("language: fi\n" + step_of("metrics: {name: Aika, value: 3, trend: [-4.25, 1200000, 3]}"))

    assert board.measures[0].metric.past == ("−4,25", "1200000", "3")


def test_a_calm_map_has_no_takeaways() -> None:
    """Nothing follows where nothing hurts, nothing could be done and nothing is measured."""
    board = board_with("emotion: 2")

    assert (board.hotspots, board.ideas, board.measures) == ((), (), ())
