"""A spec's mentions of what its project declares → the declared parts."""

import re
from collections.abc import Iterable
from typing import Any

from journeymap.schema.models.places import System, Touchpoint
from journeymap.schema.place import Place
from journeymap.schema.problems import MOST_PROBLEMS, Problem
from journeymap.schema.suggest import nearest
from journeymap.schema.surroundings import Shared
from journeymap.schema.vocabulary import CHANNELS
from journeymap.schema.walk import Found

_ID = "[a-z0-9]+(-[a-z0-9]+)*"
_ALMOST = 0.8  # how like an id a text has to be to be taken for a slip of the pen


def use_shared(parts: Iterable[Found], place: Place, shared: Shared) -> list[Problem]:
    """Complete each touchpoint and system whose name is an id of the project's.

    A text that only resembles such an id, or that of a channel, is a slip: of lower-case letters, digits and hyphens,
    and very near. Any other text is a name.
    """
    problems: list[Problem] = []
    for found in parts:
        if len(problems) > MOST_PROBLEMS:
            break  # looking for slips is slow, and no more are printed
        what, declared = {
            Touchpoint: ("touchpoint", shared.touchpoints),
            System: ("system", shared.systems),
        }.get(found.model, ("", {}))
        name = found.values.get("name")
        if isinstance(name, str) and name in declared:
            own = {key: value for key, value in found.values.items() if key != "name"}
            found.values.update(declared[name] | own)
        elif isinstance(name, str) and declared:
            problems += _slip(name, list(declared), what, place.at((*found.path, "name")))
        problems += _channels(found, place, list(shared.channels))
    return problems


def _channels(found: Found, place: Place, declared: list[str]) -> list[Problem]:
    """Write the channels that a touchpoint or a step names by their ids, in whatever case; what is wrong with them."""
    path, _, part = found
    problems = []
    if isinstance(part.get("channel"), str):
        part["channel"] = _by_id(part["channel"], declared)
        problems += _slip(part["channel"], [*declared, *CHANNELS], "channel", place.at((*path, "channel")))
    channels: list[Any] = part["channels"] if isinstance(part.get("channels"), list) else []
    for number, channel in enumerate(channels):
        if isinstance(channel, str):
            channels[number] = _by_id(channel, declared)
            problems += _slip(
                channels[number], [*declared, *CHANNELS], "channel", place.at((*path, "channels", number))
            )
    return problems


def _by_id(channel: str, declared: list[str]) -> str:
    """`Reading room` is the channel `reading-room`, as `Mobile app` is `mobile-app`."""
    id = channel.casefold().strip().replace(" ", "-")
    return id if id in declared else channel


def _slip(text: str, known: list[str], what: str, at: Place) -> list[Problem]:
    if text in known or len(text) < 4 or not re.fullmatch(_ID, text):
        return []
    meant = nearest(text, known, cutoff=_ALMOST, words_for={})
    if not meant:
        return []
    help = f"if it is a name of its own, begin it with a capital: `{text.capitalize()}`"
    return [at.problem("JM110", f"there is no {what} `{text}`", hint=f"did you mean `{meant}`?", help=help)]
