"""Bytes of a spec, persona file or project file → the same file in the one style."""

from pathlib import PurePath

from journeymap.schema.formatting.canonical import bring_in_order
from journeymap.schema.formatting.emit import emit
from journeymap.schema.formatting.parse import parse
from journeymap.schema.formatting.says import said_by
from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.models.journey import Journey, Persona
from journeymap.schema.models.part import Part
from journeymap.schema.models.project import Project
from journeymap.schema.nodes import Source
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.decode import decode
from journeymap.schema.reading.read import read
from journeymap.schema.slots import keys_of

PROJECT_FILE = "journeymap.yaml"
SPEC_SUFFIXES = (".journey.yaml", ".journey.yml")


class ChangedError(Exception):
    """The style would have changed what a file says: a fault of ours."""


def format_spec(data: bytes, name: str) -> bytes:
    """Give the file `name` in the one style; raises SpecError where it cannot be read.

    Its line ends stay what the first of them is. A byte order mark goes: UTF-8 needs none. A file in which a comment to
    us would go for other parts stays as it is.
    """
    try:
        source = read(data, name)
    except SpecError as error:
        if PurePath(name).name == PROJECT_FILE and [problem.code for problem in error.problems] == ["JM012"]:
            return data  # a project file may be empty
        raise
    model = document_of(source)
    document = parse(decode(data, name))
    bring_in_order(document.root, model)
    written = emit(document).encode()
    if data.partition(b"\n")[0].endswith(b"\r"):
        written = written.replace(b"\n", b"\r\n")
    if len(written) > MOST_BYTES:
        raise SpecError([Problem("JM003", "in the one style the file would be larger than 1 MiB", name)])
    if written == data:
        return data
    other = _check_same(source, written, model)
    return written if b"journeymap:" not in data or _same_orders(source, other, model) else data


def _same_orders(source: Source, other: Source, model: type[Part]) -> bool:
    """Whether comments to us go for the same in both."""
    from journeymap.schema.formatting.orders import orders_of  # brings the rules

    return orders_of(source, model) == orders_of(other, model)


def _check_same(source: Source, written: bytes, model: type[Part]) -> Source:
    """Read what was written; raises ChangedError where it does not say what the source says."""
    try:
        other = read(written, source.name)
    except SpecError:
        raise ChangedError from None
    if said_by(other, model) != said_by(source, model):
        raise ChangedError
    return other


def document_of(source: Source) -> type[Part]:
    """Say what a file describes. Its name tells, or else what it has: a persona, a goal and steps are a spec."""
    name = PurePath(source.name).name
    if name == PROJECT_FILE:
        return Project
    if name.endswith(SPEC_SUFFIXES):
        return Journey
    keys = {keys_of(Journey).get(key.text) for key, _ in source.root.entries}
    return Journey if {"personas", "goal"} <= keys and keys & {"stages", "steps"} else Persona
