"""A map → its metrics, wherever they stand."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.models.claims import Metric


def metrics_of(map: Map) -> Iterator[Metric]:
    """Give the metrics of the whole journey, then those of its steps and stages."""
    yield from (metric for metric in map.journey.metrics if not metric.steps)
    for content in map.contents:
        yield from content.metrics
