"""Groups + how far each of their parts moves down → the same groups, moved: plates and lines become longer."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from journeymap.renderers.svg.shapes import Group, Image, Line, Plate, Shape, Sign, Words

Downs = Sequence[float]  # of the parts of one shape: lines of text, points, edges, or the whole


def moved(groups: Iterable[Group], moves: Iterator[Downs]) -> tuple[Group, ...]:
    """Move all; `moves` are those of the shapes in the order of the drawing."""
    return tuple(_group(group, moves)[0] for group in groups)


def _group(group: Group, moves: Iterator[Downs]) -> tuple[Group, set[float]]:
    """The group, moved as one where all in it moves alike, and how far its parts move."""
    items: list[Shape] = []
    distances: set[float] = set()
    for shape in group.items:
        if isinstance(shape, Group):
            inner, own = _group(shape, moves)
            items.append(inner)
            distances |= own
        else:
            downs = next(moves)
            items += _leaf(shape, downs)
            distances.update(downs)
    if len(distances) == 1:
        return group._replace(y=group.y + min(distances)), distances
    return group._replace(items=tuple(items)), distances


def _leaf(shape: Plate | Line | Sign | Image | Words, downs: Downs) -> Iterator[Shape]:
    if isinstance(shape, Words):
        yield from _texts(shape, downs)
    elif isinstance(shape, Line):
        yield shape._replace(points=tuple((x, y + down) for (x, y), down in zip(shape.points, downs, strict=True)))
    elif isinstance(shape, Plate):
        yield shape._replace(y=shape.y + downs[0], height=shape.height + downs[-1] - downs[0])
    else:
        yield shape._replace(y=shape.y + downs[0])


def _texts(words: Words, downs: Downs) -> Iterator[Words]:
    """A text for each run of lines that move alike."""
    for down, run in groupby(range(len(downs)), key=downs.__getitem__):
        numbers = [*run]
        first = numbers[0]
        yield words._replace(
            y=words.y + first * words.leading + down,
            lines=words.lines[first : first + len(numbers)],
            lead="" if first else words.lead,
        )
