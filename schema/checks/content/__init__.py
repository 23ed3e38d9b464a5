"""Rules on what steps say: touchpoints, feelings, pain points, opportunities, moments of truth."""

from typing import Any

from journeymap.schema.checks.content.failure_without_recovery import failure_without_recovery
from journeymap.schema.checks.content.flat_curves import flat_curves
from journeymap.schema.checks.content.half_blueprints import half_blueprints
from journeymap.schema.checks.content.no_emotions import no_emotions
from journeymap.schema.checks.content.no_moment_of_truth import no_moment_of_truth
from journeymap.schema.checks.content.no_opportunities import no_opportunities
from journeymap.schema.checks.content.no_pain_points import no_pain_points
from journeymap.schema.checks.content.no_touchpoints import no_touchpoints
from journeymap.schema.checks.content.outlines import outlines
from journeymap.schema.checks.content.pictures_without_words import pictures_without_words
from journeymap.schema.checks.content.placeholders import placeholders
from journeymap.schema.checks.content.severe_pain_without_opportunity import severe_pain_without_opportunity
from journeymap.schema.checks.content.too_many_moments_of_truth import too_many_moments_of_truth
from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = (
    no_touchpoints, no_emotions, flat_curves, no_pain_points, no_opportunities, severe_pain_without_opportunity,
    no_moment_of_truth, too_many_moments_of_truth, failure_without_recovery, placeholders, pictures_without_words,
    half_blueprints, outlines,
)  # fmt: skip


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.content.company_side_wording import company_side_wording
    from journeymap.schema.checks.content.long_texts import long_texts
    from journeymap.schema.checks.content.low_feelings_without_reason import low_feelings_without_reason
    from journeymap.schema.checks.content.moments_of_truth_without_why import moments_of_truth_without_why
    from journeymap.schema.checks.content.needs_without_why import needs_without_why
    from journeymap.schema.checks.content.no_expectations import no_expectations
    from journeymap.schema.checks.content.no_needs import no_needs
    from journeymap.schema.checks.content.no_scenario import no_scenario
    from journeymap.schema.checks.content.no_thoughts import no_thoughts
    from journeymap.schema.checks.content.pain_without_impact import pain_without_impact
    from journeymap.schema.checks.content.pain_without_severity import pain_without_severity
    from journeymap.schema.checks.content.personas_without_needs import personas_without_needs
    from journeymap.schema.checks.content.steps_without_feeling import steps_without_feeling
    from journeymap.schema.checks.content.steps_without_touchpoint import steps_without_touchpoint
    from journeymap.schema.checks.content.touchpoints_without_channel import touchpoints_without_channel
    from journeymap.schema.checks.content.waits_without_message import waits_without_message

    return (
        steps_without_touchpoint, pain_without_impact, pain_without_severity, no_needs, needs_without_why,
        waits_without_message, long_texts, company_side_wording, personas_without_needs,
        moments_of_truth_without_why, low_feelings_without_reason, touchpoints_without_channel, no_scenario,
        no_expectations, steps_without_feeling, no_thoughts,
    )  # fmt: skip
