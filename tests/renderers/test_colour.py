"""How well one colour is read on another, and what lies between them."""

import pytest

from journeymap.renderers.colour import contrast, mix


def test_contrast_is_that_of_wcag() -> None:
    """From 1 to 21, in either order; the greys are those that WCAG's own examples give as just enough and just short."""
    assert contrast("#000000", "#FFFFFF") == contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#1D3F8A", "#1d3f8a") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FF0000", "#FFFFFF") == pytest.approx(4.0, abs=0.005)


def test_a_mix_lies_between_its_colours() -> None:
    """As near to the first as its share says."""
    assert mix("#FF0000", "#FFFFFF", 0) == "#FFFFFF"
    assert mix("#FF0000", "#FFFFFF", 1) == "#FF0000"
    assert mix("#FF0000", "#00FF80", 0.2) == "#33CC66"


@pytest.mark.parametrize("wrong", ["red", "#12", "#1234567", "#12345G", "123456", "#123456\n", "#123456;}", ""])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    """So that nothing but colours gets into a file."""
    with pytest.raises(ValueError, match="is not a colour like"):
        mix(wrong, "#FFFFFF", 0.5)
