"""What the models refuse → problems in our words, each at its place."""

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeymap.schema.nodes import Source
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.vocabulary import singular

# What may be no more than the shadow of a line that could not be read.
_UNSURE = ("JM101", "JM110", "JM117", "JM118")

EXAMPLES = {
    "goal": "goal: Own a bed that fits",
    "personas": "persona: Ieva",
    "steps": "steps: [Searches online, Visits the shop]",
    "text": "text: Nobody is free to help",
    "to": "to: visits-the-shop",
    "value": "value: 4.1",
    "score": "score: -1",
}


def problems_of(error: ValidationError, place: Place) -> list[Problem]:
    """Give a problem for each of Pydantic's errors; `place` is that of the whole that was validated."""
    details = error.errors(include_url=False, include_input=False)
    return [_problem(detail, place) for detail in details if not _is_misspelt(detail, place)]


def _is_misspelt(detail: ErrorDetails, place: Place) -> bool:
    """Whether what is missing is there under a key that is told to be unknown."""
    return detail["type"] == "missing" and detail["loc"][-1] in place.at(detail["loc"][:-1]).meant


def _problem(detail: ErrorDetails, place: Place) -> Problem:
    path, context = detail["loc"], detail.get("ctx", {})
    if detail["type"].startswith("JM"):
        on_key = path[-1] == "[key]"
        field = _field(path[:-2] if on_key else path, place)
        message = f"`{field}`: {context['message']}" if field else context["message"]
        at = place.at(path)
        return at.problem(detail["type"], message, hint=context["hint"], help=context["help"], on_key=on_key)
    if detail["type"] == "missing":
        name = str(path[-1])
        shown = singular(name) if name == "personas" else name
        hint = f"write `{EXAMPLES[name]}`" if name in EXAMPLES else f"add `{shown}: …`"
        return place.at(path).problem("JM101", f"`{shown}` is missing", hint=hint)
    return place.at(path).problem("JM102", "this cannot stand here")


def _field(path: tuple[int | str, ...], place: Place) -> str:
    """The key that the author wrote for a value; of a short form that is the key of the whole."""
    while len(path) > 1 and place.at(path) is place.at(path[:-1]):
        path = path[:-1]
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def in_order(problems: Iterable[Problem], file: str) -> list[Problem]:
    """Sort by place, the file itself before those it refers to, and say one thing about one place."""
    first: dict[Any, Problem] = {}
    for problem in sorted(problems, key=lambda problem: problem.severity):  # errors before warnings
        missing = problem.message if problem.code == "JM101" else ""  # several may be missing at one place
        first.setdefault((problem.file, problem.span, missing), problem)
    return sorted(first.values(), key=lambda problem: (problem.file != file, problem.file, problem.span or ()))


def with_rest(error: SpecError, check: Callable[[Source], object]) -> SpecError:
    """Add to what could not be read what `check` finds in the rest of the file.

    What stands on a line that could not be read is left out; so is what is missing or refers to nothing, which may
    stand on such a line.
    """
    if error.source is None:
        return error
    try:
        check(error.source)
    except SpecError as rest:
        unread = {(problem.file, problem.span.line) for problem in error.problems if problem.span}
        sure = [problem for problem in rest.problems if problem.code not in _UNSURE and problem.span]
        more = [problem for problem in sure if (problem.file, problem.span and problem.span.line) not in unread]
        return SpecError(in_order([*error.problems, *more], error.source.name))
    return error
