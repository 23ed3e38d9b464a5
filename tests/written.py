"""Any words as the flow map's writer writes them, and pictures as pixels."""

import io
import os
import subprocess
import sys
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
    return write(Drawing(width, height, (group,), None, ()), board, look_of())


def written(texts: Sequence[str], *, size: float = 20, language: str = "en", link: str = "") -> bytes:
    """A picture with a line for each text, one under another, two sizes apart."""
    lines = [Words(10, 2 * size * (row + 1), (text,), size, INK) for row, text in enumerate(texts)]
    return drawn(*lines, width=800, height=2 * size * (len(texts) + 1), language=language, link=link)


def drawn_elsewhere(renderer: str, svg: Path) -> str:
    """The SHA-256 of what a renderer makes of a picture in another process, folder, time zone and language."""
    program = (
        f"import sys, hashlib; from journeymap.renderers import {renderer}; "
        f"print(hashlib.sha256({renderer}.render(open(sys.argv[1], 'rb').read()).data).hexdigest())"
    )
    elsewhere = os.environ | {"TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "fa_IR.UTF-8", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", program, str(svg)]
    return subprocess.run(command, env=elsewhere, cwd="/", capture_output=True, text=True, check=True).stdout.strip()


def pixels(data: bytes) -> Image.Image:
    """A PNG on white."""
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    return white.convert("RGB")
