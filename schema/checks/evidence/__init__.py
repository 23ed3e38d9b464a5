"""Rules on what a map rests on: research, where claims and quotes come from, how old it is."""

from typing import Any

from journeymap.schema.checks.evidence.evidence_from_the_future import evidence_from_the_future
from journeymap.schema.checks.evidence.metrics_without_source import metrics_without_source
from journeymap.schema.checks.evidence.moments_of_truth_without_evidence import moments_of_truth_without_evidence
from journeymap.schema.checks.evidence.no_evidence import no_evidence
from journeymap.schema.checks.evidence.nothing_from_customers import nothing_from_customers
from journeymap.schema.checks.evidence.old_evidence import old_evidence
from journeymap.schema.checks.evidence.quotes_without_source import quotes_without_source
from journeymap.schema.checks.evidence.thin_evidence import thin_evidence
from journeymap.schema.checks.evidence.unused_evidence import unused_evidence
from journeymap.schema.checks.evidence.validated_without_evidence import validated_without_evidence
from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = (
    moments_of_truth_without_evidence, nothing_from_customers, quotes_without_source, metrics_without_source,
    old_evidence, unused_evidence, thin_evidence, no_evidence, validated_without_evidence, evidence_from_the_future,
)  # fmt: skip


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.evidence.claims_without_evidence import claims_without_evidence
    from journeymap.schema.checks.evidence.metrics_without_date import metrics_without_date
    from journeymap.schema.checks.evidence.one_kind_of_evidence import one_kind_of_evidence
    from journeymap.schema.checks.evidence.personas_without_research import personas_without_research
    from journeymap.schema.checks.evidence.small_samples import small_samples
    from journeymap.schema.checks.evidence.undated_evidence import undated_evidence

    return (
        claims_without_evidence, one_kind_of_evidence, undated_evidence, small_samples, personas_without_research,
        metrics_without_date,
    )  # fmt: skip
