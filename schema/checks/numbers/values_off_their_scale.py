"""Values beyond the end of their scale."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import number_in
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.metrics import metrics_of
from journeymap.schema.checks.rule import Finding, rule

_OF = ("out of ", "of ", "/", "av ", "z ", "no ", "از ", "من ")  # in the languages of the built-in labels


@rule("JM612", "error", "draft")
def values_off_their_scale(map: Map) -> Iterator[Finding]:
    """Finds metrics whose value, target or trend is above the scale that their `unit` names, as 6 `of 5`.

    The ranges of `csat`, `nps` and `ces` are known; what is off those is an error of the spec itself.

    Why it matters: it cannot be. Either the scale is another one, or a digit has slipped.

    Instead of:

    ```yaml
    metrics:
      - {name: Satisfaction, value: 41, unit: of 5}  # expect: JM612
      - {name: Ease, value: 4.1, target: 5.5, unit: / 5}  # expect: JM612
      - {name: Trust, value: 4, trend: [40, 4], unit: out of 5}  # expect: JM612
      - {name: رضایت, value: ۶, unit: از ۵}  # expect: JM612
    ```

    Write:

    ```yaml
    metrics:
      - {name: Satisfaction, value: 4.1, unit: of 5, trend: [3.9, 4.1]}
      - {name: Found it, value: 412, unit: of the visitors}
      - {name: Answers, value: 31, unit: of 5 shops}
    ```
    """
    for metric in metrics_of(map):
        highest = _end_of(metric.unit)
        if highest is None:
            continue
        value, target = number_in(metric.value), number_in(metric.target)
        fields = {"value": value, "target": target, "trend": max(metric.trend, default=None)}
        for field, figure in fields.items():
            if figure is not None and figure > highest:
                yield Finding(metric, f"{figure:g} is off a scale that ends at {highest:g}", "correct one", field=field)


def _end_of(unit: str) -> float | None:
    """The end of the scale that a unit names."""
    plain = unit.strip().casefold()
    word = next((word for word in _OF if plain.startswith(word)), None)
    return number_in(plain.removeprefix(word)) if word else None
