"""A journey's persona references → the personas of their files."""

import re
from pathlib import PurePosixPath
from typing import Any

from journeymap.schema.ids import identifier
from journeymap.schema.models.journey import Persona
from journeymap.schema.nodes import Source
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.quoting import as_yaml
from journeymap.schema.shape import Shaper
from journeymap.schema.suggest import did_you_mean
from journeymap.schema.surroundings import Surroundings

_FILE = r"[a-z0-9]+(-[a-z0-9]+)*|.*/.*|.*\.ya?ml"


def bring_personas(values: dict[str, Any], place: Place, around: Surroundings) -> list[Problem]:
    """Replace each persona that is a reference with what its file says.

    A text that could be a file's name refers to that file: a path, or lower-case letters, digits and hyphens
    (`ieva` is `personas/ieva.yaml`). Any other text for which there is no file is a persona's name (`Ieva`).
    """
    problems: list[Problem] = []
    seen: set[str] = set()
    for index, written in enumerate(values.get("personas") or ()):
        at = place.at(("personas", index))
        if not written or at.children.get("name") is not at:
            continue  # written out in the spec
        reference = written["name"]
        if reference in seen and re.fullmatch(_FILE, reference):
            problems.append(at.problem("JM109", f"the persona `{reference}` is listed twice", hint="leave one out"))
            continue
        seen.add(reference)
        try:
            found = around.persona(reference)
        except SpecError as error:
            problems += error.problems
            continue
        if isinstance(found, Source):
            shaper = Shaper(found)
            values["personas"][index], below = shaper.part(found.root, Persona)
            if isinstance(values["personas"][index], dict):
                values["personas"][index].setdefault("id", identifier(PurePosixPath(found.name).stem))
            below.key = at.key
            place.children["personas"].children[index] = below
            problems += shaper.problems
        elif found:
            problems.append(at.problem("JM111", found, hint="keep persona files inside the project"))
        elif re.fullmatch(_FILE, reference):
            problems.append(_missing(reference, at, around.persona_names()))
    return problems


def _missing(reference: str, at: Place, known: list[str]) -> Problem:
    if reference.endswith((".yaml", ".yml")):
        return at.problem("JM111", f"there is no persona file `{reference}`", hint="create it")
    create = f"create it; if it is a name, write `{{name: {as_yaml(reference)}}}`"
    meant = did_you_mean(reference, known)
    looked = f"looked for as personas/{reference}.yaml beside the spec and in the folders above it"
    help = create if meant else looked
    return at.problem("JM111", f"there is no persona file for `{reference}`", hint=meant or create, help=help)
