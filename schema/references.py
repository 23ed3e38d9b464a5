"""What the parts of a spec say of each other: ids stand once, and references lead somewhere.

This works on the shaped values rather than on the models, so that a spec with other faults gets these reported too.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any

from journeymap.schema.limits import MOST_STEPS
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.suggest import did_you_mean, listed

Path = tuple[Any, ...]

_CLAIMS = ("quotes", "needs", "pain_points", "gains", "opportunities", "metrics")


def name_steps(values: dict[str, Any]) -> None:
    """Give each step without an id one made from its name; the same names get `-2`, `-3` in their order."""
    steps = [step for _, step in _steps(values)]
    taken = {step["id"] for step in steps if step.get("id")}
    for step in steps:
        if step.get("id") is None:
            step["id"] = _free(identifier(str(step.get("name") or "step")), taken)
            taken.add(step["id"])


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


def check_references(values: dict[str, Any], place: Place) -> list[Problem]:
    """Report ids that stand twice, and steps and evidence that are referred to and not there."""
    steps = list(_steps(values))
    if len(steps) > MOST_STEPS:
        at = place.at(steps[MOST_STEPS][0])
        message = f"more than {MOST_STEPS} steps: the map has {len(steps)}"
        return [at.problem("JM003", message, hint="split it into several maps")]
    return [
        *_doubles(steps, place),
        *_dangling(_ways(steps), list(dict.fromkeys(step["id"] for _, step in steps)), "step", place),
        *_dangling(_mentions(values, steps), list(values.get("evidence") or ()), "evidence", place),
    ]


def _steps(values: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    groups: list[tuple[Path, Any]] = [(("steps",), values.get("steps"))]
    groups += [
        (("stages", index, "steps"), stage.get("steps"))
        for index, stage in enumerate(values.get("stages") or ())
        if isinstance(stage, dict)
    ]
    for path, steps in groups:
        yield from (((*path, i), step) for i, step in enumerate(steps or ()) if isinstance(step, dict))


def _doubles(steps: list[tuple[Path, dict[str, Any]]], place: Place) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for path, step in steps:
        if step["id"] in first:
            line = place.at((*first[step["id"]], "id")).span.line
            message = f"the id `{step['id']}` stands twice; first on line {line}"
            yield place.at((*path, "id")).problem("JM109", message, hint="give this step another")
        first.setdefault(step["id"], path)


def _ways(steps: list[tuple[Path, dict[str, Any]]]) -> Iterator[tuple[Path, Any]]:
    for path, step in steps:
        for index, way in enumerate(step.get("next") or ()):
            if isinstance(way, dict) and way.get("to"):
                yield (*path, "next", index, "to"), way["to"]


def _mentions(values: dict[str, Any], steps: list[tuple[Path, dict[str, Any]]]) -> Iterator[tuple[Path, Any]]:
    """Every id of evidence that a claim, a step or a metric names."""
    holders: list[tuple[Path, Any]] = [(("metrics", i), item) for i, item in enumerate(values.get("metrics") or ())]
    for path, step in steps:
        holders.append((path, step))
        holders += [((*path, group, i), item) for group in _CLAIMS for i, item in enumerate(step.get(group) or ())]
    for path, holder in holders:
        if not isinstance(holder, dict):
            continue
        for index, mention in enumerate(holder.get("evidence") or ()):
            yield (*path, "evidence", index), mention
        if holder.get("source"):
            yield (*path, "source"), holder["source"]


def _dangling(mentions: Iterator[tuple[Path, Any]], known: list[str], what: str, place: Place) -> Iterator[Problem]:
    for path, mention in mentions:
        if mention is None or mention in known:
            continue
        allowed = f"known: {listed(known[:12])}{', …' if len(known) > 12 else ''}" if known else ""
        hint = did_you_mean(str(mention), known) or ("" if known else "declare it at the top under `evidence`")
        yield place.at(path).problem("JM110", f"there is no {what} `{mention}`", hint=hint, help=allowed)
