"""The top level of a file → what is said of the whole file, parted from what is said of its first key."""

from journeymap.schema.formatting.tree import Branch, is_order, is_order_for_file, is_order_for_what_follows, joined


def part_head(root: Branch) -> list[str]:
    """Take what is said of the whole file from above its first key. Any key may become the first."""
    for entry in root.entries[1:]:
        entry.above = _closed_up(entry.above)
    if not root.entries:
        return []
    first = root.entries[0]
    head, first.above = _part_head(joined(first.above))
    return head


def _closed_up(above: list[str]) -> list[str]:
    """Leave no blank line between an order to us and the key that it is about."""
    start = next((number for number, line in enumerate(above) if is_order_for_what_follows(line)), len(above))
    return above[:start] + [line for line in above[start:] if line]


def _part_head(above: list[str]) -> tuple[list[str], list[str]]:
    """Part what is said of the file, down to a blank line if there is one, from what is said of its first key.

    An order to us is about the key, with the lines that go on from it, unless it is about the file by what it says.
    """
    count = len(above) - above[::-1].index("") if "" in above else len(above)
    head: list[str] = []
    own: list[str] = []
    is_own = False
    for line in above[:count]:
        is_own = bool(line) and (is_own or is_order(line)) and not is_order_for_file(line)
        (own if is_own else head).append(line)
    return joined(head), own + above[count:]
