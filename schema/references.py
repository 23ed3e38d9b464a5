"""What the parts of a spec say of each other → references that lead nowhere, and feelings that are not told apart.

This works on the shaped values rather than on the models, so that a spec with other faults gets these reported too.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from journeymap.schema.limits import MOST_PERSONAS_FELT, MOST_STEPS, MOST_WAYS
from journeymap.schema.models.claims import Claim, Metric, Opportunity
from journeymap.schema.models.journey import Actor, Journey, Persona
from journeymap.schema.models.step import Emotion, Next, Stage, Step
from journeymap.schema.place import Place
from journeymap.schema.problems import MOST_PROBLEMS, Problem
from journeymap.schema.suggest import did_you_mean, listed
from journeymap.schema.vocabulary import ACTORS
from journeymap.schema.walk import Found, Path

_MOST_LISTED = 12


def check_references(parts: Sequence[Found], place: Place, *, evidence: Iterable[str] = ()) -> list[Problem]:
    """Report references to what is not there; `evidence` is that of the project."""
    columns = [path for path, model, part in parts if model is Step or (model is Stage and not part.get("steps"))]
    ways = [path for path, model, _ in parts if model is Next]
    for paths, most, what in ((columns, MOST_STEPS, "steps"), (ways, MOST_WAYS, "ways on")):
        if len(paths) > most:
            message = f"more than {most:,} {what}: the map has {len(paths):,}"
            return [place.at(paths[most]).problem("JM003", message, hint="split it into several maps")]
    known = _Known(parts, evidence)
    problems: list[Problem] = []
    for part in parts:
        for reference in _references(part, known):
            problems += _dangling(reference, place, hinted=len(problems) < MOST_PROBLEMS)
    return [*problems, *_unplaced(parts, place), *_felt_twice(parts, place), *_too_many_felt(parts, place)]


def evidence_of(parts: Iterable[Found]) -> set[str]:
    """Give the ids of all evidence that is referred to."""
    return {mention for found in parts for _, mention in _evidence(found)}


class _Known:
    """The ids that there are, by what they are of."""

    def __init__(self, parts: Sequence[Found], evidence: Iterable[str]) -> None:
        self.steps = _ids(parts, Step, Stage)
        self.personas = _ids(parts, Persona)
        self.actors = [*dict.fromkeys([*_ids(parts, Actor), *self.personas, *ACTORS])]
        registry = next((part.get("evidence") for _, model, part in parts if model is Journey), None)
        self.evidence = [*dict.fromkeys([*(registry if isinstance(registry, dict) else ()), *evidence])]
        claims = [part for _, model, part in parts if issubclass(model, Claim)]
        self.claims = [part[key] for part in claims for key in ("id", "text") if isinstance(part.get(key), str)]


class _Reference(NamedTuple):
    """A mention of something, with what it may be."""

    path: Path
    mention: Any
    what: str
    known: Sequence[str]
    declare: str = ""


def _ids(parts: Iterable[Found], *models: type) -> list[str]:
    return [part["id"] for _, model, part in parts if model in models and part.get("id")]


def _references(found: Found, known: _Known) -> Iterator[_Reference]:
    path, model, part = found
    for below, mention in _evidence(found):
        yield _Reference(below, mention, "evidence", known.evidence, "declare it at the top under `evidence`")
    if not issubclass(model, Journey | Stage):
        for below, mention in _texts(part.get("steps")):
            yield _Reference((*path, "steps", *below), mention, "step or stage", known.steps)
    if model is Next:
        yield _Reference((*path, "to"), part.get("to"), "step", known.steps)
    if issubclass(model, Step):
        yield _Reference((*path, "actor"), part.get("actor"), "actor", known.actors)
    if model is Emotion:
        yield _Reference((*path, "persona"), part.get("persona"), "persona", known.personas)
    if model is Opportunity:
        for below, mention in _texts(part.get("addresses")):
            declare = "give the pain point or need an `id`, or write its text"
            yield _Reference((*path, "addresses", *below), mention, "pain point or need", known.claims, declare)


def _evidence(found: Found) -> Iterator[tuple[Path, str]]:
    """Every id of evidence that a part names, with its path."""
    path, model, part = found
    for field in ("evidence", "source") if model is Metric else ("evidence",) if model is not Journey else ():
        yield from (((*path, field, *below), mention) for below, mention in _texts(part.get(field)))


def _texts(value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, list):
        yield from (((index,), item) for index, item in enumerate(value) if isinstance(item, str))
    elif isinstance(value, str):
        yield (), value


def _dangling(reference: _Reference, place: Place, *, hinted: bool) -> Iterator[Problem]:
    """The problem of a reference to nothing; past those that are printed nobody needs a hint."""
    path, mention, what, known, declare = reference
    if not isinstance(mention, str) or not mention or mention in known:
        return
    known = list(dict.fromkeys(known))  # an id may stand twice, which is told where it does
    more = ", …" if len(known) > _MOST_LISTED else ""
    allowed = f"known: {listed(known[:_MOST_LISTED])}{more}" if known else ""
    hint = (did_you_mean(mention, known) if hinted else "") or ("" if known else declare)
    yield place.at(path).problem("JM110", f"there is no {what} `{mention}`", hint=hint, help=allowed)


def _unplaced(parts: Iterable[Found], place: Place) -> Iterator[Problem]:
    """What stands at the top and does not say at which step it belongs."""
    for path, _, part in parts:
        if path and path[0] in ("touchpoints", "pain_points", "opportunities") and not part.get("steps"):
            hint = "add `step: …` with the id of a step or stage, or a list of them"
            yield place.at(path).problem("JM101", "`step` is missing", hint=hint)


def _felt_twice(parts: Iterable[Found], place: Place) -> Iterator[Problem]:
    """Two feelings of one persona in one step: which of them is on the curve?"""
    felt: set[tuple[Path, str]] = set()
    for path, model, part in parts:
        if model is Emotion:
            persona = str(part.get("persona") or "")
            if (path[:-1], persona) in felt:
                hint = "say whose each is: `emotion: {ieva: -2, janis: 1}`"
                yield place.at(path).problem("JM105", "a second feeling of the same persona", hint=hint)
            felt.add((path[:-1], persona))


def _too_many_felt(parts: Iterable[Found], place: Place) -> list[Problem]:
    """Curves of more personas than can be told apart."""
    felt: dict[str, Path] = {}
    for path, model, part in parts:
        if model is Emotion and isinstance(part.get("persona"), str):
            felt.setdefault(part["persona"], path)
    if len(felt) <= MOST_PERSONAS_FELT:
        return []
    at = place.at(list(felt.values())[MOST_PERSONAS_FELT])
    message = f"the feelings of more than {MOST_PERSONAS_FELT} personas cannot be told apart on one map"
    return [at.problem("JM003", message, hint="split it into several maps")]
