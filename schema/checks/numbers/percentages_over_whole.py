"""Shares of more than all."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import is_percentage, number_in
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.metrics import metrics_of
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.claims import Metric

# What is a share of customers or cases, in the languages of the built-in labels; figures of growth are none.
_SHARES = (
    "conversion", "completion", "drop-off", "dropoff", "abandonment", "bounce", "churn", "open rate", "click rate",
    "response rate", "satisfied", "share of", "first contact resolution", "konversio", "poistuma", "osuus",
    "konvertering", "avhopp", "andel", "konwersj", "porzuc", "odsetek", "udział", "konversij", "īpatsvars", "نرخ تبدیل",
    "رها کردن", "ریزش", "سهم", "معدل التحويل", "التخلي", "نسبة", "轉換率", "放棄率", "流失率", "跳出率", "佔比",
)  # fmt: skip
_GROWTH = (
    "growth", "increase", "change", "uplift", "compared", "index", "kasvu", "muutos", "ökning", "tillväxt", "wzrost",
    "zmian", "pieaug", "رشد", "افزایش", "تغییر", "نمو", "زيادة", "成長", "增加", "變化",
)  # fmt: skip


@rule("JM606", "error", "draft")
def percentages_over_whole(map: Map) -> Iterator[Finding]:
    """Finds shares of more than 100 %: a `frequency` in percent, and metrics in percent whose name says share.

    Names that say so speak of conversion, completion, abandonment, churn, satisfied customers and the like, in English
    or one of the languages of the built-in labels. Of others, such as growth, more than 100 % may be right.

    Why it matters: more than all cannot do anything. Most often a digit has slipped in, or the figure is of growth
    and its name should say so.

    Instead of:

    ```yaml
    metrics:
      - {name: Conversion, value: 131%}  # expect: JM606
      - {name: Churn rate, value: 12, target: 105, unit: "%"}  # expect: JM606
      - {name: نرخ تبدیل, value: ۱۳۱٪}  # expect: JM606
    ```

    or:

    ```yaml
    - name: Lies on the bed
      pain_points: {text: Too soft, frequency: 120%}  # expect: JM606
    - Pays
    ```

    Write:

    ```yaml
    metrics:
      - {name: Conversion, value: 13.1%, target: 100%}
      - {name: Growth of the conversion, value: 131%}
      - {name: Conversion, value: +131%}
      - {name: Net revenue retention, value: 118, unit: "%"}
      - {name: Visits before conversion, value: 131}
      - {name: Conversion, value: 131, unit: orders}
    steps:
      - {name: Lies on the bed, pain_points: {text: Too soft, frequency: 120% more often than in spring}}
      - Pays
    ```
    """
    for metric in metrics_of(map):
        if _is_share(metric):
            for field in ("value", "target"):
                figure = number_in(getattr(metric, field))
                if figure is not None and figure > 100:
                    yield Finding(metric, f"`{metric.name}` is more than 100%", "check the figure", field=field)
    for content in map.contents:
        for pain in content.pain_points:
            often = number_in(pain.frequency) if is_percentage(pain.frequency) else None
            if often is not None and often > 100:
                yield Finding(pain, "this happens to more than 100%", "check the figure", field="frequency")


def _is_share(metric: Metric) -> bool:
    if not (is_percentage(metric.value) or is_percentage(metric.unit)) or metric.value.strip().startswith("+"):
        return False
    name = metric.name.casefold()
    return any(word in name for word in _SHARES) and not any(word in name for word in _GROWTH)
