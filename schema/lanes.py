"""Lanes that are set or filled → those that there are not, stand after themselves, or are filled by nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from journeymap.schema.models.journey import Lane
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.suggest import did_you_mean, listed
from journeymap.schema.surroundings import Shared
from journeymap.schema.vocabulary import LANES, names_of
from journeymap.schema.walk import Found, Path


def check_lanes(parts: Sequence[Found], place: Place, shared: Shared) -> list[Problem]:
    """Report lanes that are put in order or filled and never declared; those declared and never filled are warnings."""
    filled = dict(_filled(parts))
    of_project = {lane.id for lane in shared.lanes if lane.title}
    of_map = {lane["id"]: place.at((*path, "id")) for path, lane in _set(parts) if lane.get("title")}
    known = {*of_project, *(id for id in of_map if id not in LANES)}
    undeclared = [_undeclared(id, place.at(path), known) for id, path in filled.items() if id not in known]
    # Where another lane is filled in its place, that is what is wrong.
    idle = [] if undeclared else [_idle(id, of_map[id]) for id in of_map if id in known - of_project - filled.keys()]
    return [*check_lane_order(parts, place, shared), *undeclared, *idle]


def check_lane_order(parts: Sequence[Found], place: Place, shared: Shared) -> list[Problem]:
    """Report lanes that are put in order and not there, and lanes that stand after themselves."""
    own = [lane.id for lane in shared.lanes if lane.title]
    own += [lane["id"] for _, lane in _set(parts) if "title" in lane]
    known = {*LANES, *own}
    after = {lane.id: lane.after for lane in shared.lanes} | {
        lane["id"]: lane["after"] for _, lane in _set(parts) if isinstance(lane.get("after"), str)
    }
    problems = []
    for path, lane in _set(parts):
        for field in ("id", "after"):
            name, at = lane.get(field), place.at((*path, field))
            if isinstance(name, str) and name not in known:
                problems.append(_unknown(name, at, own))
        ring = _ring(lane["id"], after)
        if ring:
            message = f"the lane `{lane['id']}` stands after itself: {' → '.join(ring)}"
            at = place.at((*path, "after"))
            problems.append(at.problem("JM117", message, hint="let one of them stand after another lane"))
    return problems


def _set(parts: Sequence[Found]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The lanes that are put in order, hidden or declared."""
    return ((path, lane) for path, model, lane in parts if model is Lane and isinstance(lane.get("id"), str))


def _filled(parts: Sequence[Found]) -> Iterator[tuple[str, Path]]:
    for path, _, part in parts:
        if isinstance(part.get("lanes"), dict):
            yield from ((id, (*path, "lanes", id)) for id in part["lanes"])


def _ring(lane: str, after: Mapping[str, str]) -> list[str]:
    """The way from a lane over those before it back to itself; nothing where there is none."""
    way = [lane]
    while after.get(way[-1]) and len(way) <= len(after):
        way.append(after[way[-1]])
        if way[-1] == lane:
            return way
    return []


def _unknown(id: str, at: Place, own: Collection[str]) -> Problem:
    lanes = (*LANES, *own)
    one_of_yours = f"to make it one of yours, write `{{id: {id}, title: …}}`"
    help = f"known: {listed(lanes)}; {one_of_yours}"
    meant = next((name for name in LANES if id.casefold() in names_of(name, many=True)), "")
    hint = f"did you mean `{meant}`?" if meant else did_you_mean(id, lanes) or one_of_yours
    return at.problem("JM117", f"there is no lane `{id}`", hint=hint, help=help)


def _undeclared(id: str, at: Place, known: Collection[str]) -> Problem:
    if id in LANES:
        hint = f"`{id}` is built in: write `{id}: …` in the step itself"
    else:
        hint = did_you_mean(id, sorted(known)) or f"declare it at the top: `lanes: [{{id: {id}, title: …}}]`"
    return at.problem("JM117", f"the lane `{id}` is filled and not declared", hint=hint, on_key=True)


def _idle(id: str, at: Place) -> Problem:
    hint = f"write `lanes: {{{id}: …}}` in a step, or remove it"
    return at.problem("JM118", f"the lane `{id}` is declared and never filled", hint=hint)._replace(severity="warning")
