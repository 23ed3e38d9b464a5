"""A map → the steps that say that the journey has come to something, and the types of journeys that have to."""

from journeymap.schema.checks.map import Map

# Types that end with something of their own: what that is called, and how to mark it.
ENDS = {
    "purchase": ("the purchase", "milestone: Order placed"),
    "onboarding": ("that the customer is up and running", "milestone: First invoice sent"),
    "upgrade": ("the upgrade", "milestone: Upgrade paid"),
    "support": ("that the problem is solved", "outcome: The printer prints"),
    "refund": ("that the money is back", "outcome: Money is back"),
}


def type_of(map: Map) -> str:
    """Give the type of the journey as it is listed."""
    return map.journey.type.strip().casefold().replace(" ", "-")


def arrivals(map: Map) -> list[int]:
    """Give the steps with a milestone or an outcome."""
    return [index for index, step in enumerate(map.steps) if step.milestone or step.outcome]


def leavings(map: Map) -> list[int]:
    """Give the steps that say that customers leave there."""
    return [index for index, step in enumerate(map.steps) if step.exit or step.drop_off]


def targets(map: Map) -> list[int]:
    """Give the steps that the target action names: by their id or name, or by what is reached there."""
    wanted = _plain(map.journey.target_action)
    if not wanted:
        return []
    return [
        index
        for index, step in enumerate(map.steps)
        if any(wanted == _plain(said) for said in (step.id, step.name, step.milestone, step.outcome))
    ]


def _plain(said: object) -> str:
    return " ".join(said.replace("-", " ").casefold().split()) if isinstance(said, str) else ""
