"""A flow map's SVG → the same picture as PNG, so many pixels to each of its units."""

from math import ceil, floor

from journeymap.renderers.typeset.take_apart import Parts, take_apart
from journeymap.renderers.typeset.typeset import NotTypeset, Placed, Typeset, find_typst, typeset

MOST_PIXELS = 40_000_000
USUAL_SCALE = 2

# Typst draws the shapes on a canvas of their own, whose size it rounds up: a little short of a pixel, so that what
# should be whole does not become one more.
_SHORT = 0.01


def render(svg: bytes, *, scale: float | None = None) -> Typeset:
    """Draw a map as a PNG of `scale` times its size; without a scale, of twice its size or as large as one may be.

    Raises NoTypesetter where Typst is missing, NotTypeset where the picture is too large or could not be made.
    """
    folder = find_typst("png")
    parts = take_apart(svg)
    largest = floor((MOST_PIXELS / (parts.width * parts.height)) ** 0.5 * 10) / 10
    if scale is None and largest < USUAL_SCALE:
        made = _drawn(parts, largest, folder)
        note = f"it is too large for a PNG of scale {USUAL_SCALE}, and has one of scale {largest:g}"
        return made._replace(note="; ".join(filter(None, (note, made.note))))
    scale = scale or USUAL_SCALE
    across, down = ceil(parts.width * scale), ceil(parts.height * scale)
    if across * down > MOST_PIXELS:
        raise NotTypeset(
            f"a PNG of {across} × {down} pixels is more than the {MOST_PIXELS // 10**6} million that one may have: "
            f"ask for a scale of {largest:g} at most, or for SVG or PDF"
        )
    return _drawn(parts, scale, folder)


def _drawn(parts: Parts, scale: float, folder: str) -> Typeset:
    across, down = ceil(parts.width * scale), ceil(parts.height * scale)
    width = across - _SHORT
    height = down * width / across - _SHORT
    whole = parts._replace(width=width / scale, height=height / scale)
    sheet = Placed(across / scale, down / scale, 0, 0, 0, parts.height, 1)
    return typeset(whole, [sheet], folder, title=parts.title, language=parts.language, pixels_per_point=scale)
