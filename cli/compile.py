"""A spec's text → pictures: the whole compiler.

    text ─read→ Source ─validate→ Journey ─lay_out→ Board ─draw→ bytes

`load`, `check` and `render` are the Python API.
"""

import os
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from journeymap.cli.console import visible
from journeymap.cli.draw import FLOW_MAPS, Tools, draw
from journeymap.cli.find_specs import spec_at
from journeymap.cli.seal import sealed
from journeymap.cli.workspace import Workspace
from journeymap.renderers.board.lay_out import lay_out
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import start
from journeymap.schema.models.journey import Journey
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.files import read_bytes
from journeymap.schema.reading.read import read
from journeymap.schema.validate import Sound, validate, with_more
from journeymap.schema.vocabulary import FORMATS, Format


class Settled(NamedTuple):
    """A board, and what is to be said about its spec all the same."""

    board: Board
    warnings: tuple[Problem, ...] = ()


def load(path: str | os.PathLike[str]) -> Journey:
    """Read and check the spec at `path`, and the files of its project that it refers to.

    Raises SpecError, whose `problems` are all that was found.
    """
    return _sound(path).journey


def check(path: str | os.PathLike[str]) -> tuple[Problem, ...]:
    """List what `journeymap check` finds in the spec at `path`: its errors, or else what the rules of its project find.

    The gravest stand first; what the spec's comments or the baseline allow is left out. Empty when all is well.
    """
    from journeymap.cli.baseline import Baseline
    from journeymap.cli.check_specs import Asked, Checker, today

    file = Path(path)
    checker = Checker(Workspace(), Asked(today()), Baseline())
    findings = checker.check([spec_at(file)])
    for fault, _ in checker.faults:
        raise fault
    return findings.problems


def render(path: str | os.PathLike[str], format: Format = "svg") -> bytes:
    """Draw the spec at `path` in one of the formats of `journeymap build`, as its project says: a whole file.

    Raises SpecError for a spec with errors, NoEngine (`journeymap.renderers.engine.engine`) when Graphviz is missing
    for a flow map, NoTypesetter (`journeymap.renderers.typeset.typeset`) when Typst is missing for a `png` or
    `pdf-flow`, NoBrowser (`journeymap.renderers.pdf`) when there is no Chromium for a `pdf`, NotMade
    (`journeymap.cli.draw`) where one of these fails, ValueError for another format.
    """
    if format not in FORMATS:
        raise ValueError(f"no format `{format}`: there are {', '.join(f'`{known}`' for known in FORMATS)}")
    path, workspace = Path(path), Workspace()
    spec, project = spec_at(path), workspace.project(path.parent)
    with project.watching() as seen:
        board, _ = to_board(project.read_spec(spec), name=spec.name, folder=spec.folder, within=workspace)
    page, tools = project.settings.page, Tools()
    if format == "pdf":
        from journeymap.renderers.pdf import printer

        tools = tools._replace(printer=printer())
    with start() if format in FLOW_MAPS else nullcontext() as engine:
        picture = draw(board, format, tools._replace(engine=engine), look=project.look, page=page)
    return sealed(picture, format, spec, project, page, tools, seen())


def _sound(path: str | os.PathLike[str]) -> Sound:
    path = Path(path)
    return to_journey(read_bytes(path, path.as_posix()), name=path.as_posix(), folder=path.parent)


def to_journey(text: bytes, *, name: str, folder: Path, within: Workspace | None = None) -> Sound:
    """Read and check a spec; `name` is what people are shown, `folder` where its files are looked for."""
    around = (within or Workspace()).project(folder).surroundings(folder, name)
    try:
        source = read(text, name)
    except SpecError as error:
        raise with_more(error, around) from None
    return validate(source, around)


def to_board(text: bytes, *, name: str, folder: Path, within: Workspace | None = None) -> Settled:
    """Settle a spec into the one model that every format is drawn from."""
    journey, _, warnings = to_journey(text, name=name, folder=folder, within=within)
    # The map names the file it was made from: never with its folder, nor with characters that no picture can hold.
    return Settled(lay_out(journey, visible(Path(name).name)), warnings)
