"""Path → what is written on it, wrapped and measured."""

from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Path
from journeymap.renderers.direction import has_right_to_left, isolated
from journeymap.renderers.svg.shapes import Group, Plate, Shape, Words
from journeymap.renderers.text import width_of, width_of_lines, wrap

TEXT, LEADING = 11, 13.5
WIDEST_LABEL = 230
HAND_OVER_LABEL = 64  # room beside a way straight down, over the other half of the card it comes from
_COLOURS = {"default": theme.MUTED, "optional": theme.MUTED}  # their lines are too pale for words


class Label(NamedTuple):
    """Lines centred over each other, each run of them in one colour."""

    width: float
    height: float
    parts: tuple[tuple[tuple[str, ...], str], ...]

    def drawn(self, x: float, y: float, *, backed: bool) -> Group:
        """The label centred at `x`, its upper edge at `y`; `backed`, it stands on paper that hides lines below."""
        items: list[Shape] = []
        if backed:
            items.append(Plate(0, 0, self.width, self.height, theme.PAPER, radius=4))
        top = 0.0
        for lines, colour in self.parts:
            items.append(
                Words(self.width / 2, top + 10.5, lines, TEXT, colour, bold=True, anchor="middle", leading=LEADING)
            )
            top += LEADING * len(lines)
        return Group(x - self.width / 2, y, self.width, tuple(items), role="label", height=self.height)


def label_of(path: Path, room: float) -> Label | None:
    """The label of a path, wrapped to `room`: its condition and share, then how many are lost on it."""
    colour = _COLOURS.get(path.kind, theme.PATHS[path.kind])
    label = isolated(path.label, rtl=True) if has_right_to_left(path.share) else path.label
    said = " · ".join(part for part in (label, path.share) if part)
    if width_of(said, TEXT, bold=True) <= room:
        texts = [(said, colour)]
    else:
        texts = [(path.label, colour), (path.share, colour)]
    texts.append((path.drop, theme.PATHS["failure"]))
    # centred words may stand alone, and a way keeps as much room for its label as it takes
    parts = tuple((wrap(text, room, TEXT, bold=True, alone=True), ink) for text, ink in texts if text)
    if not parts:
        return None
    width = max(width_of_lines(lines, TEXT, bold=True) for lines, _ in parts) + 6
    return Label(width, LEADING * sum(len(lines) for lines, _ in parts) + 1, parts)
