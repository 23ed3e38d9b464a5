"""Metrics whose range is known → what lies outside it.

CSAT is the share of satisfied customers in percent or a mean on a scale from 1. NPS runs from −100 to 100 (Reichheld,
"The One Number You Need to Grow", Harvard Business Review 2003). CES runs from 1 to 7 (Dixon, Toman and DeLisi, "The
Effortless Experience", 2013).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from journeymap.schema.models.claims import Metric
from journeymap.schema.models.values import LARGEST, number
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.walk import Found, Path

KNOWN = {"csat": (1.0, 5.0), "nps": (-100.0, 100.0), "ces": (1.0, 7.0)}
_SCALE = r"(?i)(?:of|/|out of)?\s*(\d{1,6})\b"


def check_metrics(parts: Iterable[Found], place: Place) -> list[Problem]:
    """Report values, targets and trends of the known metrics that are no numbers or off the metric's scale."""
    return [
        problem
        for path, model, part in parts
        if model is Metric and str(part.get("name", "")).casefold() in KNOWN
        for problem in _check(part, place.at(path))
    ]


def _check(metric: dict[str, Any], place: Place) -> Iterator[Problem]:
    name = str(metric["name"]).upper()
    low, high = _range(name.casefold(), str(metric.get("unit") or ""))
    trend = metric.get("trend")
    figures: list[tuple[Path, Any]] = [(("value",), metric.get("value")), (("target",), metric.get("target"))]
    figures += [(("trend", index), figure) for index, figure in enumerate(trend if isinstance(trend, list) else ())]
    for path, figure in figures:
        if not isinstance(figure, str):
            continue
        at = place.at(path)
        try:
            value = number(figure.rstrip("% "))
        except ValueError:
            yield at.problem("JM107", f"`{figure}` is not a number", hint=f"{name} goes from {low:g} to {high:g}")
            continue
        if not low <= value <= high:
            help = "another scale is said by the unit: `unit: of 10`, or `unit: '%'` for a share" if low == 1 else ""
            message = f"`{figure}` is off the scale of {name}"
            yield at.problem("JM107", message, hint=f"it goes from {low:g} to {high:g}", help=help)


def _range(name: str, unit: str) -> tuple[float, float]:
    """The range of a metric, which for means is that of the scale its unit names."""
    low, high = KNOWN[name]
    if name == "nps":
        return low, high
    if unit.strip() == "%":
        return 0.0, 100.0
    scale = re.match(_SCALE, unit.strip())
    if scale:
        return low, max(low, float(scale[1]))
    return (-float(LARGEST), float(LARGEST)) if unit else (low, high)  # a unit that names no scale
