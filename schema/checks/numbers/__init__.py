"""Rules on figures that cannot be right together."""

from typing import Any

from journeymap.schema.checks.numbers.drop_off_against_completion import drop_off_against_completion
from journeymap.schema.checks.numbers.durations_over_stage import durations_over_stage
from journeymap.schema.checks.numbers.frequency_beyond_sample import frequency_beyond_sample
from journeymap.schema.checks.numbers.funnels_that_grow import funnels_that_grow
from journeymap.schema.checks.numbers.more_cases_than_asked import more_cases_than_asked
from journeymap.schema.checks.numbers.percentages_over_whole import percentages_over_whole
from journeymap.schema.checks.numbers.shares_against_completion import shares_against_completion
from journeymap.schema.checks.numbers.shares_over_whole import shares_over_whole
from journeymap.schema.checks.numbers.shares_under_whole import shares_under_whole
from journeymap.schema.checks.numbers.trends_against_values import trends_against_values
from journeymap.schema.checks.numbers.values_off_their_scale import values_off_their_scale
from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = (
    shares_over_whole, shares_under_whole, funnels_that_grow, drop_off_against_completion, trends_against_values,
    percentages_over_whole, more_cases_than_asked, frequency_beyond_sample, durations_over_stage,
    shares_against_completion, values_off_their_scale,
)  # fmt: skip


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.numbers.completion_without_start import completion_without_start

    return (completion_without_start,)
