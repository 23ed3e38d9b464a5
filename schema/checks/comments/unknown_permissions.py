"""Comments that name rules that there are not."""

from collections.abc import Iterator

from journeymap.schema.checks.permissions import WORDS, Permissions
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.place import Place


@rule("JM802", "warning", "draft")
def unknown_permissions(comments: Permissions) -> Iterator[Finding]:
    """Finds `# journeymap: ignore[…]` comments whose brackets name a rule that there is not, or no rule at all.

    Also those that begin with another word than `ignore` or `ignore-file`.

    Why it matters: the comment allows nothing, while whoever wrote it relies on it. A rule is named by its code or its
    name, a group of them by its name or by how their codes begin; errors of the spec itself cannot be allowed.

    Instead of:

    ```yaml
    # journeymap: ignore[steps-noone-reaches] linked from the campaign  # expect: JM802
    - Asks a friend
    ```

    or:

    ```yaml
    # journeymap: allow[steps-nobody-reaches] linked from the campaign  # expect: JM802
    - Asks a friend
    ```

    Write:

    ```yaml
    - Searches online
    # journeymap: ignore[steps-without-touchpoint] at home, out of our sight
    - Asks a friend
    ```
    """
    for permission in comments.permissions:
        for named in permission.names:
            if named.unknown:
                yield Finding(None, *named.unknown, at=Place(comments.source, named.span))
        if not permission.names:
            known = permission.word in WORDS
            message = "this names no rule" if known else f"`{permission.word}` allows nothing"
            hint = "write `ignore[JM204]`, with the code of what it is to allow"
            yield Finding(None, message, hint, at=Place(comments.source, permission.span))
