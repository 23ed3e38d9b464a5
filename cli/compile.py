"""A spec's text → pictures: the whole compiler.

    text ─read→ Source ─validate→ Journey ─lay_out→ Board ─draw→ bytes

`load`, `check` and `render` are the Python API.
"""

import os
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from journeymap.cli.console import visible
from journeymap.cli.personas import find_persona
from journeymap.renderers.board.lay_out import lay_out
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine, start
from journeymap.schema.models.journey import Journey
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.files import read_bytes
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate, with_more

Format = Literal["svg", "html"]


class Picture(NamedTuple):
    """A finished file; `note` says in a sentence where it is simpler than it should be."""

    data: bytes
    note: str = ""


def load(path: str | os.PathLike[str]) -> Journey:
    """Read and check the spec at `path`, and the persona files it refers to.

    Raises SpecError, whose `problems` are all that was found.
    """
    path = Path(path)
    return to_journey(read_bytes(path, path.as_posix()), name=path.as_posix(), folder=path.parent)


def check(path: str | os.PathLike[str]) -> tuple[Problem, ...]:
    """List what is wrong with the spec at `path`, in the order of the file; empty when it is sound."""
    try:
        load(path)
    except SpecError as error:
        return error.problems
    return ()


def render(path: str | os.PathLike[str], format: Format = "svg") -> bytes:
    """Draw the spec at `path` as a flow map (`svg`) or a swimlane map (`html`): a whole file, in UTF-8.

    Raises SpecError for a spec with errors, NoEngine (`journeymap.renderers.engine.engine`) when
    Graphviz is missing or fails on an SVG, ValueError for another format.
    """
    if format not in ("svg", "html"):
        raise ValueError(f"no format `{format}`: there are `svg` and `html`")
    path = Path(path)
    board = to_board(read_bytes(path, path.as_posix()), name=path.as_posix(), folder=path.parent)
    if format == "html":
        return draw(board, format, None).data
    with start() as engine:
        return draw(board, format, engine).data


def to_journey(text: bytes, *, name: str, folder: Path) -> Journey:
    """Read and check a spec; `name` is what people are shown, `folder` where its persona files are looked for."""
    personas = partial(find_persona, spec_folder=folder)
    try:
        source = read(text, name)
    except SpecError as error:
        raise with_more(error, personas=personas) from None
    return validate(source, personas=personas)


def to_board(text: bytes, *, name: str, folder: Path) -> Board:
    """Settle a spec into the one model that every format is drawn from."""
    journey = to_journey(text, name=name, folder=folder)
    # The map names the file it was made from: never with its folder, nor with characters that no picture can hold.
    return lay_out(journey, visible(Path(name).name))


def draw(board: Board, format: str, engine: Engine | None) -> Picture:
    """Draw a board; an SVG needs an engine. A renderer is imported when its format is asked for."""
    if format == "html":
        from journeymap.renderers import html

        return Picture(html.render(board))
    from journeymap.renderers import svg

    assert engine is not None
    drawing = svg.render(board, engine)
    return Picture(drawing.data, drawing.note)
