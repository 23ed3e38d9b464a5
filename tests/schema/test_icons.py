"""What may stand for an icon."""

import pytest
from specs import journey_of, only_problem, step_of


@pytest.mark.parametrize("icon", ["bed", "Mobile app", "🛏", "❤️", "👨‍👩‍👧‍👦", "🤷🏽‍♀️", "🇱🇻", "©"])
def test_a_name_or_an_emoji(icon):
    """In any case, with what joins and colours it."""
    assert journey_of(step_of(f"icon: {icon}")).steps[0].icon


@pytest.mark.parametrize("icon", ["+", "'|'", "<", "'\u200d'", "'\u0301'", "x", "🛏" * 17, "a🛏"])
def test_no_other_text(icon):
    """A plain sign, what is not seen, and words are none."""
    assert only_problem(step_of(f"icon: {icon}")).code == "JM106"
