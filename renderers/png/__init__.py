"""A flow map's SVG → the same picture as PNG, so many pixels to each of its units."""

from math import ceil, floor

from journeymap.renderers.typeset.take_apart import Parts, take_apart
from journeymap.renderers.typeset.typeset import NotTypeset, Placed, Typeset, find_typst, typeset

MOST_PIXELS = 40_000_000

# Typst draws the shapes on a canvas of their own, whose size it rounds up: a little short of a pixel, so that what
# should be whole does not become one more.
_SHORT = 0.01


def render(svg: bytes, *, scale: float = 2) -> Typeset:
    """Draw a map as a PNG of `scale` times its size.

    Raises NoTypesetter where Typst is missing, NotTypeset where the picture is too large or could not be made.
    """
    folder = find_typst("png")
    parts = take_apart(svg)
    across, down = ceil(parts.width * scale), ceil(parts.height * scale)
    if across * down > MOST_PIXELS:
        raise NotTypeset(_too_large(parts, across, down))
    width = across - _SHORT
    height = down * width / across - _SHORT
    whole = parts._replace(width=width / scale, height=height / scale)
    sheet = Placed(across / scale, down / scale, 0, 0, 0, parts.height, 1)
    return typeset(whole, [sheet], folder, title=parts.title, language=parts.language, pixels_per_point=scale)


def _too_large(parts: Parts, across: int, down: int) -> str:
    largest = floor((MOST_PIXELS / (parts.width * parts.height)) ** 0.5 * 10) / 10
    return (
        f"a PNG of {across} × {down} pixels is more than the {MOST_PIXELS // 10**6} million that one may have: "
        f"ask for a scale of {largest:g} at most, or for SVG or PDF"
    )
