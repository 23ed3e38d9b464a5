"""`journeymap build` in every format: what each takes, what it is fitted to, how large it is."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from journeymap.cli.workshop import Workshop
from journeymap.renderers import png, svg
from journeymap.renderers.typeset import typeset


def made(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in (".svg", ".html")}


@pytest.mark.parametrize(
    ("format", "name", "begins"),
    [
        ("md", "bed.md", b"# Own a bed"),
        ("json", "bed.json", b'{\n "journeymap": "board",\n'),
        ("mermaid", "bed.mmd", b"journey\n    title Own a bed"),
        ("dot", "bed.dot", b"digraph journey {\n"),
    ],
)
def test_texts_need_no_tools(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch, format: str, name: str,
    begins: bytes,
) -> None:  # fmt: skip
    """Neither a layout engine nor a browser is looked for."""
    monkeypatch.setattr(Workshop, "_started", None)
    monkeypatch.setattr(Workshop, "_find_printer", None)
    spec("bed.journey.yaml")
    code, _, err = journeymap("build", "-f", format)

    assert (code, err) == (0, "")
    assert (folder / name).read_bytes().startswith(begins)


def test_pictures_and_pages_of_the_flow_map_are_made_of_one_drawing(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is laid out once, whatever shows it."""
    drawn = []
    real = svg.render
    monkeypatch.setattr(svg, "render", lambda *given, **more: drawn.append(1) or real(*given, **more))
    spec("bed.journey.yaml")
    code, _, err = journeymap("build", "-f", "svg", "-f", "png", "-f", "pdf-flow")

    assert (code, err, drawn) == (0, "", [1])
    assert (folder / "bed.png").read_bytes().startswith(b"\x89PNG")
    assert (folder / "bed.flow.pdf").read_bytes().startswith(b"%PDF-")
    assert (folder / "bed.svg").is_file()


def test_without_typst_the_rest_is_made(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line for each format says how to get it, however many maps; what is there from before is named; code 3."""

    def none(extra: str) -> str:
        raise typeset.NoTypesetter(f"install {extra}")

    monkeypatch.setattr(typeset, "find_typst", none)
    spec("a.journey.yaml")
    spec("b.journey.yaml")
    (folder / "b.png").write_bytes(b"old")
    code, out, err = journeymap("build", "-f", "png", "-f", "pdf-flow", "-f", "html")

    assert (code, err) == (
        3,
        "error: cannot make pdf-flow: install pdf\nerror: cannot make png: install png\n"
        "note: `b.png` is from an earlier build\n",
    )
    assert out.startswith("built 2 maps (2 files); 4 files not made in ")
    assert made(folder) == {"a.html", "b.html"}


def test_a_picture_that_cannot_be_made_is_one_line(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other files of the map are made, and the other maps; code 3."""
    real = png.render

    def render(data: bytes, **more: object) -> object:
        if b"b.journey.yaml" in data:
            raise typeset.NotTypeset("Typst took more than 60 s")
        return real(data, **more)

    monkeypatch.setattr(png, "render", render)
    spec("a.journey.yaml")
    spec("b.journey.yaml")
    code, _, err = journeymap("build", "-f", "png", "-f", "svg")

    assert (code, err) == (3, "error: cannot make a png of `b.journey.yaml`: Typst took more than 60 s\n")
    assert made(folder) == {"a.svg", "b.svg"}
    assert [(folder / name).is_file() for name in ("a.png", "b.png")] == [True, False]


def width_of(svg: Path) -> float:
    found = re.search(r'viewBox="0 0 ([0-9.]+) ', svg.read_text("utf-8"))
    assert found
    return float(found[1])


def test_flow_maps_are_fitted_to_a_page(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """That of the command line wins over the project's; PDFs have the paper's size."""
    spec("journeymap.yaml", "page: 640\n")
    spec("bed.journey.yaml", f"persona: Ieva\ngoal: Own a bed\nsteps: [{', '.join('abcdefghijkl')}]\n")
    widths = []
    for flags in ([], ["--page", "900"], ["--page", "A4"], ["--page", "none"]):
        assert journeymap("build", "-f", "svg", *flags)[0] == 0
        widths.append(width_of(folder / "bed.svg"))
    journeymap("build", "-f", "pdf-flow", "--page", "letter")

    assert widths[0] <= 640 < widths[1] <= 900
    assert widths[2] not in widths[:2]
    assert widths[3] > 1200
    assert b"[0 0 792 612]" in (folder / "bed.flow.pdf").read_bytes()


def test_a_png_has_its_scale_and_its_ground(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Two pixels to one and on paper, unless it is said otherwise."""
    spec("bed.journey.yaml")
    journeymap("build", "-f", "png")
    usual = Image.open(folder / "bed.png").convert("RGBA")
    journeymap("build", "-f", "png", "--scale", "1", "--transparent")
    small = Image.open(folder / "bed.png").convert("RGBA")

    assert usual.size[0] == pytest.approx(2 * small.size[0], abs=2)
    assert [usual.getpixel((0, 0))[3], small.getpixel((0, 0))[3]] == [255, 0]


@pytest.mark.parametrize("scale", ["nan", "0", "9", "inf", "large"])
def test_a_scale_is_a_number_in_its_range(journeymap: Callable, spec: Callable, scale: str) -> None:
    """Everything else is refused."""
    spec()
    code, _, err = journeymap("build", "-f", "png", "--scale", scale)

    assert code == 2
    assert err.startswith("error: Invalid value for '--scale': ")


def test_a_terminal_is_spared_what_it_cannot_show(
    journeymap: Callable, spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way out is a file."""
    spec("bed.journey.yaml")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    refused = journeymap("build", "bed.journey.yaml", "-f", "pdf-flow", "-o", "-")
    shown = journeymap("build", "bed.journey.yaml", "-f", "svg", "-o", "-")

    assert refused[0] == 2
    assert refused[2].startswith("error: a terminal cannot show `pdf-flow`: add `> bed.flow.pdf`\n")
    assert shown[0] == 0
