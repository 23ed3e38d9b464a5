"""Comments that do not say why."""

from collections.abc import Iterator

from journeymap.schema.checks.permissions import Permissions
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.place import Place


@rule("JM803", "info", "strict")
def permissions_without_reason(comments: Permissions) -> Iterator[Finding]:
    """Finds `# journeymap: ignore[…]` comments that give no reason.

    Why it matters: whoever reads the spec next year can tell a decision from an oversight only if it says why.

    Instead of:

    ```yaml
    - {name: Searches online, next: buys}
    # journeymap: ignore[JM204]  # expect: JM803
    - Asks a friend
    - {name: Buys, id: buys}
    ```

    Write:

    ```yaml
    - {name: Searches online, next: buys}
    # journeymap: ignore[JM204] the campaign that leads here starts in May
    - Asks a friend
    - {name: Buys, id: buys}
    ```
    """
    for permission in comments.permissions:
        if permission.names and not permission.reason:
            at = Place(comments.source, permission.span)
            yield Finding(None, "this does not say why", "add the reason after the bracket", at=at)
