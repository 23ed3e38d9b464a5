"""Specs, persona files and project files: the JSON Schema of each, and what our reader says of one."""

from collections.abc import Callable
from typing import Any

from journeymap.schema.json_schema import DOCUMENTS, json_schema
from journeymap.schema.models.claims import Evidence
from journeymap.schema.models.journey import Lane
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.project import validate_project
from journeymap.schema.reading.read import read
from journeymap.schema.surroundings import PictureFile, RelatedMap, Shared, Surroundings
from journeymap.schema.validate import validate

SCHEMAS = {name: json_schema(name) for name in DOCUMENTS}
PICTURE = PictureFile("data:image/png;base64,", 1, 1, 1)
SHARED = Shared(
    evidence={"interviews": Evidence(), "exit-surveys": Evidence()}, lanes=(Lane(id="legal", title="Legal"),)
)
AROUND = Surroundings(picture=lambda *_: PICTURE, map=lambda _: RelatedMap("Delivery", "delivery"), shared=SHARED)


def problems_of(text: str, document: str = "spec") -> tuple[Problem, ...]:
    """What our reader says of a text."""
    checks: dict[str, Callable[[Any], Any]] = {
        "spec": lambda source: validate(source, AROUND),
        "persona": lambda source: validate(
            read(b"persona: ieva\ngoal: Own a bed\nsteps: Lies on it", "spec"),
            AROUND._replace(persona=lambda _: source),
        ),
        "project": lambda source: validate_project(source, AROUND.picture),
    }
    try:
        checks[document](read(text.encode(), f"{document}.yaml"))
    except SpecError as error:
        return error.problems
    return ()
