"""The parts of a spec → an id for each that others may refer to, and those ids that stand twice."""

import unicodedata
from collections.abc import Iterator, Sequence

from journeymap.schema.models.claims import Claim
from journeymap.schema.models.journey import Actor, Lane, Persona
from journeymap.schema.models.step import Stage, Step
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.walk import Found, Path

_NAMED = ((Persona,), (Actor,), (Step, Stage))  # those in one group share one set of ids


def name_parts(parts: Sequence[Found]) -> None:
    """Give personas, actors, steps and stages without an id one made from the name.

    The same names get `-2`, `-3` in their order. Steps and stages share one set of ids, in which the steps come first.
    """
    for models in _NAMED:
        named = [part for model in models for _, found, part in parts if found is model]
        taken = {part["id"] for part in named if part.get("id")}
        for part in named:
            if part.get("id") is None:
                part["id"] = _free(identifier(str(part.get("name") or "step")), taken)
                taken.add(part["id"])


def identifier(name: str) -> str:
    """Make an id of a name: letters and digits of any script in lower case, hyphens for the rest."""
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" or c == "\u200c" else " " for c in name.casefold())
    return "-".join(kept.split()) or "step"


def _free(wanted: str, taken: set[str]) -> str:
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate


def check_ids(parts: Sequence[Found], place: Place) -> list[Problem]:
    """Report ids that stand twice among what they tell apart."""
    groups = [[part for part in parts if part.model in models] for models in _NAMED]
    groups.append([part for part in parts if issubclass(part.model, Claim)])
    groups.append([part for part in parts if part.model is Lane])
    return [problem for group in groups for problem in _doubles(group, place)]


def _doubles(parts: Sequence[Found], place: Place) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for path, _, part in parts:
        id = part.get("id")
        if not isinstance(id, str):
            continue
        if id in first:
            line = place.at((*first[id], "id")).span.line
            message = f"the id `{id}` stands twice; first on line {line}"
            yield place.at((*path, "id")).problem("JM109", message, hint="give one of them another")
        first.setdefault(id, path)
