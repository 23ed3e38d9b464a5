"""Lanes that a map sets or fills → those that there are not, and those that nothing fills."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from journeymap.schema.models.journey import Lane
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.suggest import did_you_mean, listed
from journeymap.schema.surroundings import Shared
from journeymap.schema.vocabulary import LANES
from journeymap.schema.walk import Found, Path


def check_lanes(parts: Sequence[Found], place: Place, shared: Shared) -> list[Problem]:
    """Report lanes that are put in order or filled and never declared; those declared and never filled are warnings."""
    filled = dict(_filled(parts))
    of_project = {lane.id for lane in shared.lanes if lane.title}
    of_map = {lane["id"]: place.at((*path, "id")) for path, lane in _set(parts) if lane.get("title")}
    known = {*of_project, *(id for id in of_map if id not in LANES)}
    unknown = [
        _unknown(lane["id"], place.at((*path, "id")), known)
        for path, lane in _set(parts)
        if lane["id"] not in LANES and lane["id"] not in known
    ]
    unknown += [
        _unknown(lane["after"], place.at((*path, "after")), known)
        for path, lane in _set(parts)
        if lane.get("after") and lane["after"] not in LANES and lane["after"] not in known
    ]
    undeclared = [_undeclared(id, place.at(path), known) for id, path in filled.items() if id not in known]
    # Where another lane is filled in its place, that is what is wrong.
    idle = [] if undeclared else [_idle(id, of_map[id]) for id in of_map if id in known - of_project - filled.keys()]
    return [*unknown, *undeclared, *idle]


def _set(parts: Sequence[Found]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The lanes that the map puts in order, hides or declares."""
    return ((path, lane) for path, model, lane in parts if model is Lane and lane.get("id"))


def _filled(parts: Sequence[Found]) -> Iterator[tuple[str, Path]]:
    for path, _, part in parts:
        if isinstance(part.get("lanes"), dict):
            yield from ((id, (*path, "lanes", id)) for id in part["lanes"])


def _unknown(id: str, at: Place, known: Collection[str]) -> Problem:
    lanes = (*LANES, *sorted(known))
    one_of_yours = f"to make it one of yours, write `{{id: {id}, title: …}}`"
    help = f"known: {listed(lanes)}; {one_of_yours}"
    return at.problem("JM117", f"there is no lane `{id}`", hint=did_you_mean(id, lanes) or one_of_yours, help=help)


def _undeclared(id: str, at: Place, known: Collection[str]) -> Problem:
    if id in LANES:
        hint = f"`{id}` is built in: write `{id}: …` in the step itself"
    else:
        hint = did_you_mean(id, sorted(known)) or f"declare it at the top: `lanes: [{{id: {id}, title: …}}]`"
    return at.problem("JM117", f"the lane `{id}` is filled and not declared", hint=hint, on_key=True)


def _idle(id: str, at: Place) -> Problem:
    hint = f"write `lanes: {{{id}: …}}` in a step, or remove it"
    return at.problem("JM118", f"the lane `{id}` is declared and never filled", hint=hint)._replace(severity="warning")
