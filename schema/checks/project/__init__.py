"""Rules on the maps of a project together."""

from typing import Any

from journeymap.schema.checks.project.names_spelt_differently import names_spelt_differently
from journeymap.schema.checks.project.near_duplicate_maps import near_duplicate_maps
from journeymap.schema.checks.project.old_shared_evidence import old_shared_evidence
from journeymap.schema.checks.project.shared_evidence_from_the_future import shared_evidence_from_the_future
from journeymap.schema.checks.project.undeclared_channels import undeclared_channels
from journeymap.schema.checks.project.unused_personas import unused_personas
from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = (
    near_duplicate_maps, undeclared_channels, names_spelt_differently, unused_personas, old_shared_evidence,
    shared_evidence_from_the_future,
)  # fmt: skip


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.project.few_or_many_personas import few_or_many_personas
    from journeymap.schema.checks.project.links_without_way_back import links_without_way_back
    from journeymap.schema.checks.project.maps_nobody_links import maps_nobody_links
    from journeymap.schema.checks.project.undeclared_touchpoints import undeclared_touchpoints
    from journeymap.schema.checks.project.unused_declarations import unused_declarations

    return (
        few_or_many_personas, undeclared_touchpoints, unused_declarations, maps_nobody_links, links_without_way_back,
    )  # fmt: skip
