"""A field → what it is in the words of the field, and an example: for editors, the reference and starter specs.

The notes stand beside the models rather than in them, so that no build has to read them.
"""

from journeymap.schema.models.part import Part
from journeymap.schema.notes.note import Note, Notes
from journeymap.schema.notes.of_claims import CLAIMS
from journeymap.schema.notes.of_journeys import JOURNEYS
from journeymap.schema.notes.of_places import PLACES
from journeymap.schema.notes.of_projects import PROJECTS
from journeymap.schema.notes.of_steps import STEPS

NOTES: Notes = {**JOURNEYS, **STEPS, **CLAIMS, **PLACES, **PROJECTS}


def note_of(model: type[Part], field: str) -> Note:
    """Give the note on a field: that of the part itself, or of the part that it is a kind of."""
    for kind in model.__mro__:
        if field in NOTES.get(kind, {}):
            return NOTES[kind][field]
    raise KeyError(f"no note on `{field}` of {model.__name__}")
