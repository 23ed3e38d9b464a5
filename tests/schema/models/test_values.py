"""What may stand in one field."""

import pytest
from pydantic_core import PydanticCustomError

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
