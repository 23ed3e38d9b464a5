"""A flow map's SVG → PNG."""

from hashlib import sha256
from io import BytesIO

import pytest
from boards import bed_board
from PIL import Image, ImageChops
from playwright.sync_api import Browser
from written import MAPS, drawn, drawn_elsewhere, pixels, written

from journeymap.renderers import png
from journeymap.renderers.engine.engine import start
from journeymap.renderers.look import look_of
from journeymap.renderers.svg import render
from journeymap.renderers.svg.shapes import Plate
from journeymap.renderers.theme import INK
from journeymap.renderers.typeset.typeset import NotTypeset

LIKE_A_BROWSER = ("bed", "cart-abandonment", "phone-shopping", "repair-cafe", "licence-renewal")
BLOCK = 24  # pixels: what is smaller is the edge of a letter


@pytest.mark.parametrize("scale", [0.5, 1, 1.5, 2, 3])
def test_the_scale_is_the_pixels_to_a_unit(scale: float) -> None:
    """The picture as large as it says, rounded up to whole pixels."""
    picture = pixels(png.render(written(["a"]), scale=scale).data)

    assert picture.size == (800 * scale, 80 * scale)


@pytest.mark.parametrize(("width", "height"), [(101.3, 997.7), (997.7, 101.3), (333, 777.5)])
def test_every_row_and_column_is_drawn(width: float, height: float) -> None:
    """Stripes a pixel wide stay as they are to the last corner of a picture of odd size."""
    rows = [Plate(0, 4 * row, 40, 1, INK, radius=0) for row in range(int(height / 4))]
    columns = [Plate(4 * column, 0, 1, 40, INK, radius=0) for column in range(int(width / 4))]
    picture = pixels(png.render(drawn(*rows, *columns, width=width, height=height), scale=1).data).convert("L")
    down = [picture.getpixel((22, y)) < 128 for y in range(44, len(rows) * 4)]
    across = [picture.getpixel((x, 22)) < 128 for x in range(44, len(columns) * 4)]

    assert down == [y % 4 == 0 for y in range(44, len(rows) * 4)]
    assert across == [x % 4 == 0 for x in range(44, len(columns) * 4)]


@pytest.mark.parametrize(
    ("letters", "language"),
    [
        ("abcdefgh", "en"),
        ("سبدخریهم", "fa"),
        ("小敏的手機購物旅", "zh-Hant"),
        ("กขคงจฉชซ", "th"),
        ("🚌☕🍞🎉👍🧭🛒🏠", "en"),
    ],
)
def test_each_letter_has_its_own_shape(letters: str, language: str) -> None:
    """And not the box that stands for a missing one."""
    made = png.render(written([*letters, "\U0010fffd"], language=language))
    *shapes, box = (_row(pixels(made.data), row).tobytes() for row in range(len(letters) + 1))

    assert len(set(shapes)) == len(letters)
    assert box not in shapes
    assert " has \U0010fffd (U+10FFFD): boxes" in made.note


def test_all_scripts_of_one_line_are_drawn() -> None:
    """Though no font has all of them, joined emoji included."""
    made = png.render(written(["Kaffee ☕ 👩‍👩‍👧‍👦👍🏽🇫🇮 中文 การเดินทาง مرحبا −27 % ग्राहक 한국어"]))

    assert made.note == ""


def test_emoji_are_in_colour_and_signs_are_in_ink() -> None:
    """What is one by itself, and what an invisible character makes one."""
    texts = ["☀\ufe0f", "❤\ufe0f", "1\ufe0f\u20e3", "🇫🇮", "👩‍⚕️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "☝🏽", "1", "#", "©", "a"]
    picture = pixels(png.render(written(texts)).data)
    coloured = [_is_coloured(_row(picture, row)) for row in range(len(texts))]

    assert coloured == [True] * 7 + [False] * 4


def test_a_character_is_written_as_it_is_at_home() -> None:
    """One code, three shapes: in Taiwan, in China and in Japan."""
    shapes = {png.render(written(["直骨与"], language=language)).data for language in ("zh-Hant", "zh-Hans", "ja")}

    assert len(shapes) == 3


@pytest.mark.parametrize("name", LIKE_A_BROWSER)
def test_it_looks_as_in_a_browser(name: str, browser: Browser) -> None:
    """No part of the picture differs by more than the edges of letters do: Persian, Chinese, Polish, pictures."""
    svg = (MAPS / f"{name}.svg").read_bytes()
    page = browser.new_page(device_scale_factor=2)
    page.set_content(f'<body style="margin:0">{svg.decode()}')
    seen = pixels(page.locator("svg").first.screenshot())
    page.close()
    mine = pixels(png.render(svg).data)
    blocks = [_averaged(picture, seen.size) for picture in (seen, mine)]
    worst = max(high for _, high in ImageChops.difference(*blocks).getextrema())

    assert all(abs(one - other) <= 2 for one, other in zip(seen.size, mine.size, strict=True))
    assert worst < 25


def test_a_dark_map_is_dark_to_its_edge() -> None:
    """The paper is the theme's."""
    with start() as engine:
        svg = render(bed_board(), engine, look=look_of("dark")).data
    picture = pixels(png.render(svg, scale=1).data)
    corners = [(0, 0), (picture.width - 1, picture.height - 1)]

    assert all(max(picture.getpixel(corner)) < 60 for corner in corners)


def test_a_picture_too_large_is_refused_before_it_is_drawn() -> None:
    """And the scale that would do is named."""
    svg = written(["a"] * 500)
    with pytest.raises(NotTypeset, match=r"3200 × 80160 pixels is more than the 40 million .* scale of 1.5 at most"):
        png.render(svg, scale=4)

    assert png.render(svg, scale=0.1).data


def test_the_same_map_gives_the_same_bytes() -> None:
    """In another process, elsewhere and in another language."""
    path = MAPS / "cart-abandonment.svg"

    assert drawn_elsewhere("png", path) == sha256(png.render(path.read_bytes()).data).hexdigest()


def test_a_png_needs_no_more_than_a_viewer_has() -> None:
    """Eight bits a channel, one picture, nothing of this machine in it."""
    data = png.render(written(["a"])).data
    picture = Image.open(BytesIO(data))

    assert (picture.mode, picture.info) == ("RGBA", {})


def _row(picture: Image.Image, row: int) -> Image.Image:
    """What was drawn for a line of `written` at scale 2."""
    return picture.crop((0, 80 * row + 20, 200, 80 * row + 100))


def _is_coloured(picture: Image.Image) -> bool:
    return any(max(colour) - min(colour) > 60 for _, colour in picture.getcolors(100_000) or ())


def _averaged(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    whole = (size[0] // BLOCK, size[1] // BLOCK)
    return picture.crop((0, 0, whole[0] * BLOCK, whole[1] * BLOCK)).resize(whole, Image.Resampling.BOX)


def test_a_map_too_large_for_the_usual_scale_is_as_large_as_may_be() -> None:
    """And says so; a scale that was asked for is kept or refused."""
    svg = drawn(Plate(0, 0, 10, 10, INK), width=5000, height=4000)
    made = png.render(svg)

    assert made.note == "it is too large for a PNG of scale 2, and has one of scale 1.4"
    assert Image.open(BytesIO(made.data)).size == (7000, 5600)
    with pytest.raises(NotTypeset, match=r"ask for a scale of 1\.4 at most"):
        png.render(svg, scale=2)
