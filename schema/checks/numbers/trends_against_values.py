"""Trends that end elsewhere than the figure they lead to."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY, number_in, slack, slack_as_written
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.metrics import metrics_of
from journeymap.schema.checks.rule import Finding, rule


@rule("JM605", "warning", "default")
def trends_against_values(map: Map) -> Iterator[Finding]:
    """Finds metrics whose `trend` does not end with the `value`. What rounding explains is allowed.

    Why it matters: the trend is drawn beside the value, and readers take its end for today. If the two differ, either
    the value is of another time or one of them was not kept up.

    Instead of:

    ```yaml
    metrics:
      - {name: CSAT, value: 4.1, unit: of 5, trend: [3.8, 3.9, 4.0]}  # expect: JM605
      - {name: Days without the bicycle, value: 6, trend: [4, 5, 5.4]}  # expect: JM605
    ```

    or:

    ```yaml
    - {name: Searches online, metrics: {name: مانده, value: ۷۰٪, trend: [60, 65]}}  # expect: JM605
    - Pays
    ```

    Write:

    ```yaml
    metrics:
      - {name: CSAT, value: 4.1, unit: of 5, trend: [3.8, 3.9, 4.0, 4.1]}
      - {name: Days without the bicycle, value: 6, trend: [4, 5, 5.6]}
      - {name: NPS of the shop, value: 41.6, trend: [38, 42]}
      - {name: Found, value: ۷۰٪, trend: [60, 65, 70]}
      - {name: Orders, value: about 1200, trend: [900, 1000]}
      - {name: Growth, value: "+4%", trend: [2, 4]}
    ```
    """
    for metric in metrics_of(map):
        value = number_in(metric.value) if metric.trend else None
        if value is None:
            continue
        last = metric.trend[-1]
        off = min(slack(figure) for figure in metric.trend)  # the 4.0 after 3.9 is more than a 4
        if abs(value - last) > max(slack_as_written(metric.value), off) + TINY:
            message = f"the trend ends at {last:g}, the value is {metric.value}"
            yield Finding(metric, message, "end the trend with the value", field="trend", item=len(metric.trend) - 1)
