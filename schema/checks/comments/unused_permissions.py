"""Comments that allow what is not found."""

from collections.abc import Iterator

from journeymap.schema.checks.permissions import Permissions
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.place import Place


@rule("JM801", "warning", "draft")
def unused_permissions(comments: Permissions) -> Iterator[Finding]:
    """Finds names in `# journeymap: ignore[…]` comments that allow nothing, as what they were written for is mended.

    Why it matters: such a comment hides the next finding, which nobody has looked at.

    Instead of:

    ```yaml
    - {name: Asks a friend, touchpoints: Kitchen table}  # journeymap: ignore[JM204] not yet linked  # expect: JM801
    ```

    Write:

    ```yaml
    - {name: Asks a friend, touchpoints: Kitchen table}
    ```
    """
    for named in comments.unused:
        at = Place(comments.source, named.span)
        hint = "remove it, or put it where the finding is"
        yield Finding(None, f"`{named.name}` allows nothing here", hint, at=at)
