"""The pictures of a spec."""

import pytest
from specs import caret, journey_of, only_problem, step_of

from journeymap.schema.surroundings import PictureFile, Surroundings

THREE = step_of("image: a.png\nicon: b.png") + "  - {name: Pays, image: c.png}\n"


def around(*, bytes: int = 100, side: int = 10) -> Surroundings:
    return Surroundings(picture=lambda *_: PictureFile("data:image/png;base64,AA==", bytes, side, side))


def test_a_file_is_brought_with_its_size() -> None:
    """Images and icons that are files alike."""
    step = journey_of(THREE, around()).steps[0]

    assert step.image
    assert step.icon
    assert (step.image.width, step.icon.height, step.icon.data[:5]) == (10, 10, "data:")


@pytest.mark.parametrize("too_much", [{"bytes": 3 * 2**20}, {"side": 7_000}])
def test_all_pictures_together_are_bounded(too_much: dict[str, int]) -> None:
    """In bytes, and in pixels, to which few bytes may unfold."""
    problem = only_problem(THREE, around(**too_much))

    assert (problem.code, caret(problem)) == ("JM116", "c.png")
    assert "8 MiB or 100 million pixels" in problem.message
