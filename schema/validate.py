"""Source → Journey, or every problem of it at once."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeymap.schema.models.journey import Journey
from journeymap.schema.models.values import number
from journeymap.schema.nodes import Source
from journeymap.schema.personas import PersonaFinder, bring_personas
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.references import check_references, name_steps
from journeymap.schema.shape import Shaper
from journeymap.schema.vocabulary import singular

_EXAMPLES = {
    "goal": "goal: Own a bed that fits",
    "personas": "persona: Ieva",
    "steps": "steps: [Searches online, Visits the shop]",
    "text": "text: Nobody is free to help",
    "to": "to: visits-the-shop",
    "value": "value: 4.1",
    "score": "score: -1",
}


def validate(source: Source, *, personas: PersonaFinder = lambda _: None) -> Journey:
    """Check what a spec says; raises SpecError with all its problems.

    `personas` gives the persona file for a reference: what was read from it, a text that says why it may not be read,
    or nothing when there is none.
    """
    shaper = Shaper(source)
    values, place = shaper.part(source.root, Journey)
    if not values.get("personas"):
        values.pop("personas", None)  # an empty list is missing too
    problems = [*shaper.problems, *bring_personas(values, place, personas), *_check_steps(values, place)]
    name_steps(values)
    problems += check_references(values, place)
    journey, refused = _build(values, place)
    problems += refused
    if journey is None or problems:
        raise SpecError(_in_order(problems, source.name))
    return journey


def with_more(error: SpecError, *, personas: PersonaFinder) -> SpecError:
    """Add to what could not be read what is wrong with the rest of the spec.

    What stands on a line that could not be read is left out; so is what is missing or refers to nothing, which may
    stand on such a line.
    """
    if error.source is None:
        return error
    try:
        validate(error.source, personas=personas)
    except SpecError as rest:
        unread = {(problem.file, problem.span.line) for problem in error.problems if problem.span}
        sure = [problem for problem in rest.problems if problem.code not in ("JM101", "JM110") and problem.span]
        more = [problem for problem in sure if (problem.file, problem.span and problem.span.line) not in unread]
        return SpecError(_in_order([*error.problems, *more], error.source.name))
    return error


def _check_steps(values: dict[str, Any], place: Place) -> list[Problem]:
    """A journey is steps, with or without stages around them."""
    if "stages" in values and "steps" in values:
        at = place.children["steps"]
        message = "`steps` and `stages` cannot both stand at the top"
        return [at.problem("JM105", message, hint="move these steps into a stage", on_key=True)]
    if not values.get("stages") and not values.get("steps"):
        at = place.at(("stages",) if "stages" in values else ("steps",))
        return [at.problem("JM101", "the journey has no steps", hint=f"write `{_EXAMPLES['steps']}`", on_key=True)]
    return []


def _build(values: dict[str, Any], place: Place) -> tuple[Journey | None, list[Problem]]:
    scale, problems = _scale(values, place)
    try:
        return Journey.model_validate(values, context={"emotion_scale": scale}), problems
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return None, problems + [_problem(detail, place) for detail in details]


def _scale(values: dict[str, Any], place: Place) -> tuple[tuple[float, float], list[Problem]]:
    """The scale of the author's emotion scores; −2…+2 unless another is declared."""
    declared = values.get("emotion_scale") or {}
    try:
        lowest, highest = number(declared.get("min", "-2")), number(declared.get("max", "2"))
    except ValueError:
        return (-2.0, 2.0), []  # the model says what is wrong with it
    if lowest < highest:
        return (lowest, highest), []
    at = place.at(("emotion_scale",))
    return (-2.0, 2.0), [
        at.problem("JM107", "the scale's `min` is not below its `max`", hint="write `{min: 1, max: 5}`")
    ]


def _problem(detail: ErrorDetails, place: Place) -> Problem:
    """Put one of Pydantic's errors into our words, at its place."""
    path, context = detail["loc"], detail.get("ctx", {})
    if detail["type"].startswith("JM"):
        on_key = path[-1] == "[key]"
        at = place.at(path)
        return at.problem(detail["type"], context["message"], hint=context["hint"], help=context["help"], on_key=on_key)
    if detail["type"] == "missing":
        name = str(path[-1])
        shown = singular(name) if name == "personas" else name
        hint = f"write `{_EXAMPLES[name]}`" if name in _EXAMPLES else f"add `{shown}: …`"
        return place.at(path[:-1]).problem("JM101", f"`{shown}` is missing", hint=hint)
    return place.at(path).problem("JM102", "this cannot stand here")


def _in_order(problems: list[Problem], file: str) -> list[Problem]:
    """Sort by place, the spec before its persona files, and say one thing about one place."""
    first: dict[Any, Problem] = {}
    for problem in problems:
        missing = problem.message if problem.code == "JM101" else ""  # several may be missing at one place
        first.setdefault((problem.file, problem.span, missing), problem)
    return sorted(first.values(), key=lambda problem: (problem.file != file, problem.file, problem.span or ()))
