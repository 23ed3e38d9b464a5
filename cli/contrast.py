"""A project's own colours → warnings about those that make a text hard to read."""

from collections.abc import Iterator

from journeymap.renderers.legibility import ENOUGH, PoorPair, poor_pairs
from journeymap.renderers.look import NAMES, look_of
from journeymap.schema.models.project import Theme
from journeymap.schema.problems import Problem
from journeymap.schema.project import ProjectFile

_GROUNDS = ("paper", "page")  # where one of two colours is to be changed, it is the other


def check_contrast(found: ProjectFile, theme: Theme) -> Iterator[Problem]:
    """The author's colours that make a text hard to read, each with its worst pair."""
    names = _names(theme)
    worst: dict[str, PoorPair] = {}
    for pair in sorted(poor_pairs(look_of(theme.base, own=theme.colours)), key=lambda pair: pair.ratio):
        ours = [name for role in (pair.text, pair.fill) if (name := names.get(role, "")) in theme.colours]
        ours.sort(key=lambda name: name in _GROUNDS)
        if ours:
            worst.setdefault(ours[0], pair)
    for name in theme.colours:
        if name in worst:
            pair = worst[name]
            other = pair.fill if names.get(pair.text) == name else pair.text
            beside = "the tint of it that it stands on" if names.get(other) == name else f"`{names.get(other, other)}`"
            ratio = f"{int(pair.ratio * 100) / 100:g}:1"  # not rounded up: 4.499 is not enough
            message = f"`{name}` has a contrast of {ratio} with {beside}"
            at = found.place.at(("theme", "colours", name))
            warning = at.problem("JM120", message, hint=f"{ENOUGH}:1 is the least that can be read well")
            yield warning._replace(severity="warning")


def _names(theme: Theme) -> dict[str, str]:
    """The name by which an author sets the colour of each role that she can set."""
    plain = look_of(theme.base).colours
    some = "#FEDCBA"  # any that no theme has
    return {
        role: name
        for name in NAMES
        for role, colour in look_of(theme.base, own={name: some}).colours.items()
        if colour != plain[role]
    }
