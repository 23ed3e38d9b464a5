"""Metrics → their cells, for a step and for the whole map."""

from collections.abc import Iterable

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import MetricCell
from journeymap.schema.models.claims import Metric
from journeymap.schema.models.step import Step


def cells(step: Step, evidence: Evidence) -> tuple[MetricCell, ...]:
    """Give the step's metrics."""
    return metric_cells(step.metrics, evidence)


def metric_cells(metrics: Iterable[Metric], evidence: Evidence) -> tuple[MetricCell, ...]:
    """Give each metric with its target, period and trend."""
    return tuple(
        MetricCell(
            metric.name,
            _with_unit(metric.value, metric.unit, evidence),
            _with_unit(metric.target, metric.unit, evidence) if metric.target else "",
            metric.period or "",
            metric.trend,
            evidence.mentions((metric.source,) if metric.source else ()),
        )
        for metric in metrics
    )


def _with_unit(value: str, unit: str | None, evidence: Evidence) -> str:
    if unit == "%":
        return evidence.locale.words["percent"].format(value)
    return f"{value} {unit}" if unit else value
