"""Metrics → their cells, for a step and for the whole map."""

from collections.abc import Iterable

from journeymap.renderers.board.cells import MetricCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.claims import Metric
from journeymap.schema.models.step import Step


def cells(step: Step, context: Context) -> tuple[MetricCell, ...]:
    """Give the step's metrics."""
    return metric_cells(step.metrics, context)


def metric_cells(metrics: Iterable[Metric], context: Context) -> tuple[MetricCell, ...]:
    """Give each metric with its target, period and trend."""
    return tuple(
        MetricCell(
            context.locale.known("metric", metric.name),
            _with_unit(metric.value, metric.unit, context),
            _with_unit(metric.target, metric.unit, context) if metric.target else "",
            metric.period,
            metric.trend,
            context.mentions((metric.source,) if metric.source else ()),
            _number(metric.target),
            tuple(context.locale.quantity(f"{value:.15g}") for value in metric.trend),
        )
        for metric in metrics
    )


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _with_unit(value: str, unit: str, context: Context) -> str:
    written = context.locale.quantity(value)
    if unit == "%":
        return context.locale.percentage(written)
    return f"{written} {unit}" if unit else written
