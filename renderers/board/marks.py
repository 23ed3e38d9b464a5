"""A step or stage → what distinguishes it."""

from collections.abc import Iterator
from typing import get_args

from journeymap.renderers.board.context import Context
from journeymap.renderers.board.model import Mark, MarkKind
from journeymap.schema.models.step import Step


def marks(step: Step, context: Context) -> tuple[Mark, ...]:
    """Give its marks, in a fixed order."""
    return tuple(mark for kind in get_args(MarkKind) for mark in _mark(step, kind, context))


def _mark(step: Step, kind: MarkKind, context: Context) -> Iterator[Mark]:
    words = context.locale.words
    key = kind.replace("-", "_")
    stated = getattr(step, key)
    if kind == "moment-of-truth" and stated:
        decides = f"{words['decides']}: {stated.decision}" if stated.decision else ""
        effect = words[f"effect_{stated.effect}"] if stated.effect else ""
        notes = tuple(note for note in (decides, effect) if note)
        if stated.why:
            text = "" if stated.why is True else stated.why
            yield Mark(kind, words[key], text, notes, context.mentions(stated.evidence))
    elif stated:
        yield Mark(kind, words[key], "" if stated is True else stated)
