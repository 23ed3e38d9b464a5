"""Rules on how a journey runs: where it begins and ends, which steps are come to, how many there are."""

from typing import Any

from journeymap.schema.checks.rule import Rule
from journeymap.schema.checks.structure.choices_without_condition import choices_without_condition
from journeymap.schema.checks.structure.dead_ends import dead_ends
from journeymap.schema.checks.structure.decisions_without_choice import decisions_without_choice
from journeymap.schema.checks.structure.few_steps import few_steps
from journeymap.schema.checks.structure.leads_without_milestones import leads_without_milestones
from journeymap.schema.checks.structure.loops_without_way_out import loops_without_way_out
from journeymap.schema.checks.structure.many_steps import many_steps
from journeymap.schema.checks.structure.stages_named_after_departments import stages_named_after_departments
from journeymap.schema.checks.structure.stages_without_steps import stages_without_steps
from journeymap.schema.checks.structure.steps_nobody_reaches import steps_nobody_reaches
from journeymap.schema.checks.structure.steps_of_the_same_name import steps_of_the_same_name
from journeymap.schema.checks.structure.target_out_of_reach import target_out_of_reach
from journeymap.schema.checks.structure.type_without_its_end import type_without_its_end

USUAL: tuple[Rule[Any], ...] = (
    few_steps, many_steps, steps_nobody_reaches, dead_ends, loops_without_way_out, target_out_of_reach,
    stages_without_steps, stages_named_after_departments, type_without_its_end, leads_without_milestones,
    steps_of_the_same_name, decisions_without_choice, choices_without_condition,
)  # fmt: skip


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.structure.engagement_without_benefit import engagement_without_benefit
    from journeymap.schema.checks.structure.exits_without_reason import exits_without_reason
    from journeymap.schema.checks.structure.happy_path_only import happy_path_only
    from journeymap.schema.checks.structure.late_first_contact import late_first_contact
    from journeymap.schema.checks.structure.lost_for_good import lost_for_good
    from journeymap.schema.checks.structure.nothing_after_purchase import nothing_after_purchase
    from journeymap.schema.checks.structure.open_ends import open_ends
    from journeymap.schema.checks.structure.steps_without_stages import steps_without_stages

    return (
        late_first_contact, open_ends, steps_without_stages, nothing_after_purchase, engagement_without_benefit,
        happy_path_only, lost_for_good, exits_without_reason,
    )  # fmt: skip
