"""A look → the pairs of a text and its background in which the text is hard to read."""

from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.colour import contrast
from journeymap.renderers.look import Look

ENOUGH = 4.5

# The labels of paths; lines that are too pale for words have muted ones.
_LABELS = (theme.MUTED, *(theme.PATHS[kind] for kind in ("choice", "loop", "failure", "recovery")))

# Every text on every background that is drawn on a map, by their roles.
DRAWN = (
    *((text, ground) for text in (theme.INK, theme.MUTED) for ground in (theme.PAPER, theme.PAGE, theme.NEED.fill)),
    *((text, theme.MOMENT_OF_TRUTH.fill) for text in (theme.INK, theme.MUTED)),  # the highlight through its column
    *((feeling, theme.PAPER) for feeling in theme.FEELINGS.values()),
    *((path, theme.PAPER) for path in theme.PATHS.values()),
    *((label, stage.fill) for label in _LABELS for stage in theme.STAGES),
    *((pair.text, pair.fill) for pair in theme.PAIRS),
    (theme.PAPER, theme.INK),  # a step's number
    (theme.PAPER, theme.STAGES[0].text),  # a portrait's initials
    (theme.OPPORTUNITY.fill, theme.OPPORTUNITY.text),  # a quick win
    (theme.MOMENT_OF_TRUTH.text, theme.PAGE),  # as in the legend, and the next
    (theme.PATHS["failure"], theme.PAGE),
    (theme.PATHS["failure"], theme.MOMENT_OF_TRUTH.fill),  # an exit in its column
)


class PoorPair(NamedTuple):
    """A text and its background, by their roles, and their contrast ratio, which is too low."""

    text: str
    fill: str
    ratio: float


def poor_pairs(look: Look) -> list[PoorPair]:
    """Find the pairs under 4.5:1, the least that text needs (WCAG 2.2, success criterion 1.4.3)."""
    pairs = (PoorPair(text, fill, contrast(look.colours[text], look.colours[fill])) for text, fill in DRAWN)
    return [pair for pair in pairs if pair.ratio < ENOUGH]
