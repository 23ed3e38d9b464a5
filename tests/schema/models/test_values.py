"""What may stand in one field."""

import pytest
from pydantic_core import PydanticCustomError
from specs import HEAD, journey_of, only_problem, step_of

from journeymap.schema.models.values import number


@pytest.mark.parametrize(
    ("written", "value"), [("3", 3), (" 3.50 ", 3.5), ("+2", 2), ("-2", -2), ("−2", -2), ("٣.٥", 3.5), ("007", 7)]
)
def test_a_number_is_decimal_in_digits_of_any_script(written: str, value: float) -> None:
    """With a sign, also the one that typographers set, or without."""
    assert number(written) == value


@pytest.mark.parametrize(
    "written", ["", "-", ".", ".5", "5.", "1.2.3", "--1", "1e5", "1_000", "1,5", "nan", "inf", "²", "1 2"]
)
def test_nothing_else_is_a_number(written: str) -> None:
    """Not even what Python reads as one."""
    with pytest.raises(PydanticCustomError, match="is not a number"):
        number(written)


@pytest.mark.parametrize("written", ["08:00", "1:30", "12:30:00", "۰۸:۰۰"])
def test_a_duration_without_units_may_be_a_time_of_day(written: str) -> None:
    """Nothing is guessed; `at` before it says that it is one."""
    problem = only_problem(step_of(f"duration: '{written}'"))

    assert problem.message == f"`duration`: `{written}` has no unit"
    assert problem.hint == f"write `at {written}` if that is a time of day"
    assert "`8 hours`" in problem.help
    assert journey_of(step_of(f"duration: at {written}")).steps[0].duration == f"at {written}"


@pytest.mark.parametrize("written", ["8:00–9:00", "8 hours", "1 h 30 min", "PT1H30M", "day 0"])
def test_other_texts_are_durations_as_they_are(written: str) -> None:
    """What says more than a number is kept as it was typed."""
    assert journey_of(step_of(f"duration: {written}")).steps[0].duration == written


@pytest.mark.parametrize(
    ("fields", "way_out"),
    [
        ("emotion: 1,5", "write `1.5`"),
        ("emotion: −۰٫۵", "write `−۰.۵`"),
        ("completion: 62,5 %", "write a percentage, `62.5%`"),
        ("id: my_step 2", "write `my-step-2`"),
        ("id: قدم/اول", "write `قدم-اول`"),
        ("id: a b", "write `a-b`"),
        ("id: '!'", "use letters, digits and hyphens"),
        ("quotes: {text: Hyvä, language: fi_FI}", "write `fi-FI`"),
        ("quotes: {text: Hyvä, language: fi_FI.UTF-8}", "write `fi-FI`"),
        ("quotes: {text: Hyvä, language: Finnish}", "write a BCP 47 tag such as `en`, `fi` or `zh-Hant`"),
        ("touchpoints: {name: Shop, link: www.shop.example/a b}", "write `https://www.shop.example/a%20b`"),
    ],
)
def test_what_was_meant_is_told_in_its_right_form(fields: str, way_out: str) -> None:
    """Where only one thing can be meant, it can be copied."""
    assert only_problem(step_of(fields)).hint == way_out


def test_of_many_words_the_nearest_is_enough() -> None:
    """Of a few all are listed."""
    assert only_problem(f"{HEAD}steps: [a]\nlabels: {{gaol: Why}}\n").help == ""
    assert "`blueprint`" in only_problem(f"{HEAD}steps: [a]\nkind: blueprnt\n").help
