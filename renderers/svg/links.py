"""Shapes and an address → the same shapes, as a link where the address leads out of the file safely."""

from collections.abc import Sequence

from journeymap.renderers.gate import is_safe_link
from journeymap.renderers.svg.shapes import Group, Shape

_OUTWARD = ("https:", "http:", "mailto:")


def linked(shapes: Sequence[Shape], address: str, width: float, *, beside: bool = False) -> list[Shape]:
    """One group that is a link; `width` is that of the space they are placed in, so that all mirrors as that does.

    `beside` allows for addresses relative to the file too; those that an author wrote are relative to the spec.
    """
    safe = is_safe_link(address) and (beside or address.startswith(_OUTWARD))
    return [Group(0, 0, width, tuple(shapes), link=address)] if safe else list(shapes)
