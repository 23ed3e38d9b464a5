"""Figures that come from nowhere."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.metrics import metrics_of
from journeymap.schema.checks.research import how_many, is_of_today, most
from journeymap.schema.checks.rule import Finding, rule


@rule("JM406", "info", "default")
def metrics_without_source(map: Map) -> Iterator[Finding]:
    """Finds metrics without a `source`. Where most metrics of a map have none, it says so once.

    Why it matters: a figure that cannot be looked up can neither be trusted nor updated. Whoever reads 41 % has to be
    able to find out: of whom, counted by whom?

    Instead of:

    ```yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-10}
    metrics:
      - {name: Conversion, value: 2.4, unit: "%", source: funnel}
      - {name: Visits, value: 4120, source: funnel}
      - {name: Visits in the evening, value: 2210}  # expect: JM406
    steps:
      - {name: Pays, metrics: {name: Pays by card, value: 81, unit: "%"}}  # expect: JM406
    ```

    or:

    ```yaml
    metrics:
      - {name: NPS, value: 31}  # expect: JM406
      - {name: CSAT, value: 4.1, unit: of 5}
    ```

    or:

    ```yaml
    metrics: {name: NPS, value: 31}  # expect: JM406
    ```

    Write:

    ```yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-10}
    metrics:
      - {name: Conversion, value: 2.4, unit: "%", source: funnel}
    steps:
      - {name: Pays, metrics: {name: Pays by card, value: 81, unit: "%", source: funnel}}
    ```

    or:

    ```yaml
    state: future
    steps:
      - {name: Pays, metrics: {name: Time to pay, value: 40, unit: seconds}}
    ```
    """
    metrics = list(metrics_of(map)) if is_of_today(map) else []
    without = [metric for metric in metrics if not metric.source]
    if most(without, of=metrics):
        message = f"{how_many(without, metrics)} metrics on this map say where they come from"
        yield Finding(without[0], message, "add `source: …` to each, with the id of evidence")
        return
    for metric in without:
        message = "this metric does not say where it comes from"
        yield Finding(metric, message, "add `source: …` with the id of evidence")
