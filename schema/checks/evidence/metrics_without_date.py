"""Figures of which nobody knows when they were measured."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.metrics import metrics_of
from journeymap.schema.checks.research import is_of_today
from journeymap.schema.checks.rule import Finding, rule


@rule("JM416", "info", "strict")
def metrics_without_date(map: Map) -> Iterator[Finding]:
    """Finds metrics without a `period` whose source does not have a `date` either, or that have no source.

    Why it matters: a figure is true of a time. Last year's figure beside this year's makes a trend out of nothing.

    Instead of:

    ```yaml
    evidence:
      funnel: {type: web-analytics}
    metrics:
      - {name: Conversion, value: 2.4, unit: "%", source: funnel}  # expect: JM416
      - {name: NPS, value: 31}  # expect: JM416
    ```

    Write:

    ```yaml
    evidence:
      funnel: {type: web-analytics}
      survey: {type: survey, n: 310, date: 2026-10}
    metrics:
      - {name: Conversion, value: 2.4, unit: "%", source: funnel, period: October}
      - {name: NPS, value: 31, source: survey}
    ```
    """
    evidence = map.journey.evidence
    for metric in metrics_of(map) if is_of_today(map) else ():
        source = evidence.get(metric.source)
        if not metric.period and not (source and source.date):
            yield Finding(
                metric, "this metric does not say when it was measured", "add `period: …`, or a source with a `date`"
            )
