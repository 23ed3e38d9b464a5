"""The form of a note on a field."""

from typing import Any, NamedTuple

from journeymap.schema.models.part import Part


class Note(NamedTuple):
    """What a field says, in one sentence or two of Markdown, and an example as YAML data."""

    text: str
    example: Any


Notes = dict[type[Part], dict[str, Note]]
