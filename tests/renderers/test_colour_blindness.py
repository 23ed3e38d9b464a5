"""The colour-blind-safe palette as the colour-blind see it."""

from itertools import combinations, pairwise

import pytest

from journeymap.renderers import theme
from journeymap.renderers.colour import channels, linear
from journeymap.renderers.look import Look, look_of

Triple = tuple[float, float, float]

# Linear RGB as seen with one kind of cone missing. Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
# Linear RGB → the white point's share of X, Y and Z (sRGB, IEC 61966-2-1, D65).
XYZ = ((0.4339, 0.3763, 0.1898), (0.2126, 0.7152, 0.0722), (0.0178, 0.1095, 0.8727))
APART = 20  # in CIELAB (CIE 1976), where 2.3 is just noticed side by side: enough for marks that stand far apart


def dot(rows: tuple[Triple, Triple, Triple], of: Triple) -> Triple:
    first, second, third = (sum(share * part for share, part in zip(row, of, strict=True)) for row in rows)
    return first, second, third


def seen(colour: str, sight: str) -> Triple:
    """A colour in CIELAB as it looks to an eye of this sight."""
    red, green, blue = (linear(channel / 255) for channel in channels(colour))
    red, green, blue = (min(max(part, 0), 1) for part in dot(SIGHTS[sight], (red, green, blue)))
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 4 / 29 for part in dot(XYZ, (red, green, blue)))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, sight: str) -> float:
    return sum((a - b) ** 2 for a, b in zip(seen(one, sight), seen(other, sight), strict=True)) ** 0.5


def feelings(look: Look) -> list[str]:
    return [look.colours[theme.FEELINGS[score]] for score in sorted(theme.FEELINGS)]


def severities(look: Look) -> list[str]:
    """Their edges and signs, from the least to the gravest."""
    return [look.colours[theme.LEVELS[level].line] for level in ("low", "medium", "high", "critical")]


def least(colours: list[str], sight: str) -> float:
    return min(difference(one, other, sight) for one, other in combinations(colours, 2))


def test_differences_are_those_of_cielab() -> None:
    """Black and white are a hundred apart, and sRGB's green and red 170.6, which a deuteranope sees as much nearer."""
    assert difference("#000000", "#FFFFFF", "usual") == pytest.approx(100, abs=0.1)
    assert difference("#FF0000", "#00FF00", "usual") == pytest.approx(170.6, abs=0.5)
    assert difference("#B42318", "#4D5210", "usual") > 2 * difference("#B42318", "#4D5210", "deuteranopia")


@pytest.mark.parametrize("sight", SIGHTS)
def test_feelings_and_severities_are_told_apart(sight: str) -> None:
    """Each from each other, whatever the eye, by day and in the dark."""
    safe = look_of("safe")
    for look in (safe, safe._replace(colours=safe.counterpart)):
        assert least(feelings(look), sight) >= APART
        assert least(severities(look), sight) >= APART


@pytest.mark.parametrize("sight", SIGHTS)
def test_neighbouring_stages_are_told_apart(sight: str) -> None:
    """The ninth has the colour of the first again."""
    stages = [look_of("safe").colours[pair.line] for pair in theme.STAGES]

    assert min(difference(one, other, sight) for one, other in pairwise([*stages, stages[0]])) >= APART


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_gravest_is_the_darkest(sight: str) -> None:
    """Severity grows with darkness from medium on, so that it is seen without any hue."""
    lightness = [seen(colour, sight)[0] for colour in severities(look_of("safe"))[1:]]

    assert lightness == sorted(lightness, reverse=True)


def test_other_palettes_do_not_do() -> None:
    """The light one, whose first two feelings are told apart by red and orange, and a traffic light's."""
    traffic_light = ["#B42318", "#A15C07", "#3F7A1F"]

    assert least(feelings(look_of("light")), "deuteranopia") < APART
    assert min(least(traffic_light, sight) for sight in SIGHTS) < APART < least(traffic_light, "usual")
