"""Pictures: files of the project that a map shows."""

import unicodedata
from typing import Annotated, Any

from journeymap.schema.models.part import Part
from journeymap.schema.models.values import Checked, Text, wrong
from journeymap.schema.suggest import did_you_mean, listed
from journeymap.schema.vocabulary import CHANNELS, ICONS

FILE_TYPES = (".png", ".jpg", ".jpeg", ".webp", ".gif")


class Picture(Part, ours=("data", "width", "height")):
    """A picture with what was read from its file: the bytes as a `data:` address, and its size in pixels."""

    data: str = ""
    width: int = 0
    height: int = 0


class Image(Picture, short="src"):
    """A picture file (PNG, JPEG, WebP or GIF) with the words for those who cannot see it, and a caption."""

    src: Text
    alt: Text = ""
    caption: Text = ""


def is_file(name: str) -> bool:
    """Say whether an icon is a picture file rather than a sign of ours or an emoji."""
    return "/" in name or "." in name


def _icon(value: Any) -> str:
    text = str(value).strip()
    known = text.casefold().replace(" ", "-")
    if known in CHANNELS or known in ICONS:
        return known
    if is_file(text) or _is_emoji(text):
        return text
    raise wrong(
        "JM106",
        f"`{text}` is not a known icon",
        hint=did_you_mean(text, (*ICONS, *CHANNELS)) or "write a known one, an emoji or the path of a picture",
        help=f"known: {listed((*ICONS, *CHANNELS))}",
    )


def _is_emoji(text: str) -> bool:
    """A sign beyond ASCII that is neither letter nor digit, with the joiners and modifiers that go with it."""
    kinds = [unicodedata.category(c) for c in text if not c.isascii()]
    return len(kinds) == len(text) <= 16 and "So" in kinds and set(kinds) <= {"So", "Sk", "Sm", "Mn", "Me", "Cf"}


class Icon(Picture, short="name"):
    """A sign: a built-in one by its name, an emoji, or a small picture file."""

    name: Annotated[str, Checked(_icon)]
