"""Rules on comments that say which findings are allowed."""

from typing import Any

from journeymap.schema.checks.comments.unknown_permissions import unknown_permissions
from journeymap.schema.checks.comments.unused_permissions import unused_permissions
from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = (unused_permissions, unknown_permissions)


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.comments.permissions_without_reason import permissions_without_reason

    return (permissions_without_reason,)
