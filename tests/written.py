"""Any words as the flow map's writer writes them, and pictures as pixels."""

import io
from collections.abc import Sequence
from pathlib import Path

from boards import bed_board
from PIL import Image

from journeymap.renderers.look import look_of
from journeymap.renderers.svg.drawing import Drawing
from journeymap.renderers.svg.shapes import Group, Shape, Words
from journeymap.renderers.svg.write import write
from journeymap.renderers.theme import INK

MAPS = Path(__file__).parents[1] / "examples" / "maps"


def drawn(*items: Shape, width: float = 400, height: float = 200, language: str = "en", link: str = "") -> bytes:
    """A picture of these things."""
    board = bed_board()._replace(language=language, title="Any & all", direction="ltr")
    group = Group(0, 0, width, items, link=link)
    return write(Drawing(width, height, (group,), None, ()), board, look_of(), prefix="m-", transparent=False)


def written(texts: Sequence[str], *, size: float = 20, language: str = "en", link: str = "") -> bytes:
    """A picture with a line for each text, one under another, two sizes apart."""
    lines = [Words(10, 2 * size * (row + 1), (text,), size, INK) for row, text in enumerate(texts)]
    return drawn(*lines, width=800, height=2 * size * (len(texts) + 1), language=language, link=link)


def pixels(data: bytes) -> Image.Image:
    """A PNG on white."""
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    return white.convert("RGB")
