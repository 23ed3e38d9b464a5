"""A spec's text → the same in the one style."""

from journeymap.schema.formatting.format_spec import format_spec
from journeymap.schema.formatting.parse import parse
from journeymap.schema.formatting.tree import Branch


def styled(text: str, name: str = "bed.journey.yaml") -> str:
    return format_spec(text.encode(), name).decode()


def stays(text: str, name: str = "bed.journey.yaml") -> bool:
    return styled(text, name) == text


def comments_of(text: str) -> list[str]:
    """All comments of a text."""
    document = parse(text)
    return [line for line in [*document.head, *_comments(document.root), *document.after] if line.startswith("#")]


def _comments(branch: Branch) -> list[str]:
    found = list(branch.after)
    for entry in branch.entries:
        below = _comments(entry.value) if isinstance(entry.value, Branch) else []
        found += [*entry.above, *entry.inside, *entry.beside, *below]
    return found
