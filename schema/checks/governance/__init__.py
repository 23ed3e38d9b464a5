"""Rules on who sees to a map: owners, reviews, and what has become of its opportunities."""

from typing import Any

from journeymap.schema.checks.governance.done_without_effect import done_without_effect
from journeymap.schema.checks.governance.no_owner import no_owner
from journeymap.schema.checks.governance.plans_without_owner import plans_without_owner
from journeymap.schema.checks.governance.quick_wins_nobody_owns import quick_wins_nobody_owns
from journeymap.schema.checks.governance.review_overdue import review_overdue
from journeymap.schema.checks.governance.reviewed_in_the_future import reviewed_in_the_future
from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = (
    no_owner, review_overdue, plans_without_owner, done_without_effect, quick_wins_nobody_owns,
    reviewed_in_the_future,
)  # fmt: skip


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.governance.ideas_without_owner import ideas_without_owner
    from journeymap.schema.checks.governance.never_reviewed import never_reviewed
    from journeymap.schema.checks.governance.no_next_review import no_next_review
    from journeymap.schema.checks.governance.one_department_only import one_department_only
    from journeymap.schema.checks.governance.opportunities_not_weighed import opportunities_not_weighed
    from journeymap.schema.checks.governance.opportunities_without_status import opportunities_without_status

    return (
        never_reviewed, one_department_only, opportunities_without_status, opportunities_not_weighed, no_next_review,
        ideas_without_owner,
    )  # fmt: skip
