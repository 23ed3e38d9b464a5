"""A text in block style (`|`, `>`) as it was typed → its header, its comment, its lines without their indentation."""

from typing import NamedTuple


class BlockText(NamedTuple):
    """`ends_in_blank` is set where blank lines follow that are no part of the text."""

    header: str
    comment: str
    lines: list[str]
    ends_in_blank: bool


def take_apart(raw: str, value: str) -> BlockText:
    """Take apart what was typed; `value` is what YAML makes of it."""
    header, _, content = raw.partition("\n")
    header, hash, comment = header.partition("#")
    lines = content.removesuffix("\n").split("\n") if content else []
    column = _spaces_before(lines) - _spaces_before(value.split("\n"))
    kept = [line[column:] for line in lines] if value.strip() else []
    while kept and not kept[-1] and "+" not in header:
        kept.pop()
    keep = "".join(sign for sign in header if sign in "-+")
    return BlockText(header[0] + keep, hash + comment.rstrip(), kept, len(kept) < len(lines))


def _spaces_before(lines: list[str]) -> int:
    """By how much the first line that is not blank is indented."""
    first = next((line for line in lines if line.strip(" ")), "")
    return len(first) - len(first.lstrip(" "))
