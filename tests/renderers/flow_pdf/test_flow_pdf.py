"""A flow map's SVG → PDF."""

import re
import unicodedata
from collections import Counter
from hashlib import sha256

import pytest
from hostile_specs import SHOWN
from pypdfium2 import PdfDocument
from tall_boards import tall_boards
from written import MAPS, drawn, drawn_elsewhere, written

from journeymap.renderers import flow_pdf
from journeymap.renderers.engine.engine import start
from journeymap.renderers.flow_pdf import Sheet
from journeymap.renderers.svg import render
from journeymap.renderers.svg.shapes import Plate
from journeymap.renderers.theme import INK
from journeymap.renderers.typeset.take_apart import take_apart


def texts(data: bytes) -> list[str]:
    """The text of each page."""
    document = PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in document]


def letters(text: str) -> Counter[str]:
    return Counter(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c)[0] in "LNS")


@pytest.mark.parametrize("name", ["bed", "cart-abandonment", "phone-shopping", "licence-renewal", "kitchen"])
def test_all_words_can_be_searched_and_copied(name: str) -> None:
    """No letter is lost in any script; one with a mark may be found twice."""
    svg = (MAPS / f"{name}.svg").read_bytes()
    (text,) = texts(flow_pdf.render(svg).data)
    expected = letters("".join(words for line in take_apart(svg).words for words, _ in line.runs))

    assert expected
    assert not expected - letters(text)
    assert (letters(text) - expected).total() < expected.total() / 100


def test_without_sheets_the_page_is_as_large_as_the_picture() -> None:
    """At ninety-six units an inch."""
    document = PdfDocument(flow_pdf.render(written(["a"])).data)

    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((600, 60), abs=0.01)


def test_each_sheet_shows_its_part_of_the_picture() -> None:
    """On its paper, and has no words of the others; at its foot it says which of them it is."""
    svg = written(["zero", "one", "two", "three"])
    sheets = [Sheet(0, 100, 595, 842, scale=0.7), Sheet(100, 100, 842, 595, margin=50, scale=0.7)]
    data = flow_pdf.render(svg, sheets=sheets).data
    document = PdfDocument(data)

    assert [" ".join(text.split()) for text in texts(data)] == [
        "zero one Any & all · 1 / 2", "two three Any & all · 2 / 2",
    ]  # fmt: skip
    assert document[0].get_size() == pytest.approx((595, 842), abs=0.01)
    assert document[1].get_size() == pytest.approx((842, 595), abs=0.01)


@pytest.mark.parametrize("name", ["talkative", "talkative actors", "introduced"])
def test_a_part_over_several_sheets_loses_nothing(name: str) -> None:
    """Each line is on one of them: what a map says is in its file once."""
    with start() as engine:
        drawing = render(tall_boards()[name], engine, page="a4")
    sheets = [Sheet(top, height, *paper, scale) for paper, top, height, scale in drawing.sheets]
    pages = texts(flow_pdf.render(drawing.data, sheets=sheets).data)
    expected = letters("".join(words for line in take_apart(drawing.data).words for words, _ in line.runs))
    feet = letters("".join(page.splitlines()[-1] for page in pages))

    assert len(pages) == len(sheets) > 3
    assert letters("".join(pages)) - feet == expected


def test_a_part_stands_in_the_middle_below_the_margin() -> None:
    """At its scale."""
    sheet = Sheet(40, 200, 1100, 800, margin=30, scale=0.375)
    page = PdfDocument(flow_pdf.render(written(["zero", "one"], size=40), sheets=[sheet]).data)[0]
    text = page.get_textpage()
    left, bottom, _, _ = text.get_charbox(0)
    width, height = page.get_size()

    assert left == pytest.approx((width - 300) / 2 + 10 * 0.375, abs=3)
    assert height - bottom == pytest.approx(30 + (80 - 40) * 0.375, abs=2)


def test_nothing_shows_beside_its_part() -> None:
    """Where a sheet ends, the picture ends."""
    svg = drawn(Plate(0, 0, 400, 400, INK, radius=0), width=400, height=400)
    page = PdfDocument(flow_pdf.render(svg, sheets=[Sheet(100, 200, 280, 560, margin=0, scale=0.375)]).data)[0]
    picture = page.render(scale=96 / 72).to_pil().convert("L")
    dark = [y for y in range(picture.height) if picture.getpixel((picture.width // 2, y)) < 128]

    assert dark[:100] == list(range(100))
    assert len(dark) <= 101


def test_foreign_words_stand_no_further_apart() -> None:
    """The cards were measured without the space that printers put between Chinese and Latin."""
    assert texts(flow_pdf.render(written(["文a文"], language="zh-Hant")).data) == ["文a文"]


def test_title_and_language_are_the_maps_or_those_given() -> None:
    """A viewer shows the one, a screen reader speaks the other."""
    own = flow_pdf.render(written(["a"], language="zh-Hant")).data
    given = flow_pdf.render(written(["a"]), title='#x "q" \\ ]', language="pl").data

    assert PdfDocument(own).get_metadata_value("Title") == "Any & all"
    assert b"/Lang(zh-TW)" in own.replace(b" ", b"")
    assert PdfDocument(given).get_metadata_value("Title") == '#x "q" \\ ]'
    assert b"/Lang(pl)" in given.replace(b" ", b"")


def test_it_is_a_document_for_everybody() -> None:
    """Tagged as PDF/UA wants it, unless a letter is missing; fonts inside; no date."""
    svg = (MAPS / "cart-abandonment.svg").read_bytes()
    data = flow_pdf.render(svg).data

    assert b"pdfuaid:part" in data
    assert len(re.findall(rb"/S/P\b", data.replace(b" ", b""))) == len(take_apart(svg).words)
    assert b"/FontFile" in data
    assert b"CreationDate" not in data
    assert b"pdfuaid:part" not in flow_pdf.render(written(["\U0010fffd"])).data


def test_links_into_the_web_work() -> None:
    """From the words that carried them."""
    data = flow_pdf.render(written(["there"], link="https://a.example/b")).data

    assert re.findall(rb"/URI ?\((https:[^)]*)\)", data) == [b"https://a.example/b"]


def test_nothing_in_a_text_breaks_the_file() -> None:
    """All strings that broke other programs, in a file without anything that acts."""
    strings = [text[:60] for text in SHOWN]
    data = flow_pdf.render(written(strings)).data
    (text,) = texts(data)
    plain = ["<script>alert(1)</script>", "#x0;", "{{ 7*7 }}", "مرحبا", "結帳時覺得很尷尬。"]

    assert len(strings) > 90
    assert all(part in text for part in plain[:3])
    assert letters(plain[4]) <= letters(text)
    assert not re.search(rb"/(JavaScript|JS|Launch|EmbeddedFile|URI)\b", data)


def test_the_same_map_gives_the_same_bytes() -> None:
    """In another process, elsewhere and in another language."""
    path = MAPS / "repair-cafe.svg"

    assert drawn_elsewhere("flow_pdf", path) == sha256(flow_pdf.render(path.read_bytes()).data).hexdigest()
