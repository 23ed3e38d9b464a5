"""What a drawing is made of: plates, lines, signs, images and words in groups. Pixels, y down, in reading direction.

Everything is placed as if read from left to right; `mirrored` turns a whole group for the other scripts.
"""

from typing import Literal, NamedTuple

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Plate(NamedTuple):
    """A rectangle with its upper left corner at `x`, `y`."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    line: str = ""
    radius: float = 6
    dashes: str = ""
    kind: Literal["plate"] = "plate"

    def mirrored(self, width: float) -> "Plate":
        """Seen from the other side of a space `width` wide."""
        return self._replace(x=width - self.x - self.width)


class Line(NamedTuple):
    """A stroke through `points`: straight with rounded corners, or, `curved`, a start and triples of Bézier points.

    `arrow` puts a head at its end, `choice` a small diamond at its beginning; a `hollow` head is not filled.
    """

    points: tuple[Point, ...]
    colour: str
    width: float = 1.5
    dashes: str = ""
    curved: bool = False
    arrow: bool = False
    name: str = ""
    choice: bool = False
    hollow: bool = False
    kind: Literal["line"] = "line"

    def mirrored(self, width: float) -> "Line":
        """Seen from the other side of a space `width` wide."""
        return self._replace(points=tuple((width - x, y) for x, y in self.points))


class Sign(NamedTuple):
    """A pictogram of `icons.py`, its box's upper left corner at `x`, `y`; what it encloses is `ground`, or clear."""

    x: float
    y: float
    name: str
    colour: str
    size: float = 12
    title: str = ""
    ground: str = ""
    kind: Literal["sign"] = "sign"

    def mirrored(self, width: float) -> "Sign":
        """On the other side; the picture itself is not turned."""
        return self._replace(x=width - self.x - self.size)


class Image(NamedTuple):
    """A picture that fills its box, cut at its edges; `data` is its address. With a `disc`, an id, it is round."""

    x: float
    y: float
    width: float
    height: float
    data: str
    title: str = ""
    disc: str = ""
    kind: Literal["image"] = "image"

    def mirrored(self, width: float) -> "Image":
        """On the other side; the picture itself is not turned."""
        return self._replace(x=width - self.x - self.width)


class Words(NamedTuple):
    """Lines of one text, the baseline of the first at `y`. `x` is where they start, stand centred or end.

    `lead` is a bold word before the text on its first line.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    colour: str
    bold: bool = False
    anchor: Anchor = "start"
    leading: float = 14
    lead: str = ""
    role: str = ""
    kind: Literal["words"] = "words"

    def mirrored(self, width: float) -> "Words":
        """Seen from the other side; `start` stays where reading starts."""
        return self._replace(x=width - self.x)


class Group(NamedTuple):
    """Things that belong together, placed from the group's own corner.

    `title` is its tooltip, `link` where it leads, `target` the `id` of the group it leads to.
    """

    x: float
    y: float
    width: float
    items: tuple["Shape", ...]
    role: str = ""
    id: str = ""
    title: str = ""
    link: str = ""
    target: str = ""
    height: float = 0
    kind: Literal["group"] = "group"

    def mirrored(self, width: float) -> "Group":
        """Seen from the other side, and so is all in it."""
        return self._replace(
            x=width - self.x - self.width,
            items=tuple(item.mirrored(self.width) for item in self.items),
        )


Shape = Plate | Line | Sign | Image | Words | Group
