"""A built-in palette, and an author's colours and fonts → the look of a map: a colour for every role.

The palettes are the files of `themes/`. An entry of one colour is the role of that name, an entry of three the text,
the fill and the line of a pair.

- `light` and `dark` are each other's counterpart. Every text of theirs reaches 4.5:1 on what it stands on.
- `auto` is `light`, and leaves it to the reader's system which of the two a page shows.
- `safe` tells feelings and severities apart for the colour-blind as well: from the worst to the best feeling it goes
  from vermillion over grey to blue, the extremes darkest, and the gravest pain points are the darkest. Its hues are
  those of M. Okabe and K. Ito, "Color Universal Design" (2008), darkened where words are written in them. Its
  counterpart is `safe-dark`, in which they are lightened.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from journeymap.renderers import theme
from journeymap.renderers.board.cells import Picture
from journeymap.renderers.colour import channels, contrast, luminance, mix

_FOLDER = Path(__file__).parent / "themes"
BASES = ("auto", "light", "dark", "safe")
_PALETTES = {
    "auto": ("light", "dark"), "light": ("light", "dark"), "dark": ("dark", "light"), "safe": ("safe", "safe-dark"),
}  # fmt: skip

# What an author may colour. One colour makes a pair: its words, and mixed into the paper its fill and line. That of
# the gravest pain points is their fill, so that they stand out.
_PLAIN = {
    "ink": theme.INK,
    "muted": theme.MUTED,
    "paper": theme.PAPER,
    "page": theme.PAGE,
    "line": theme.HAIRLINE,
    "feeling-upset": theme.FEELINGS[-2],
    "feeling-frustrated": theme.FEELINGS[-1],
    "feeling-neutral": theme.FEELINGS[0],
    "feeling-satisfied": theme.FEELINGS[1],
    "feeling-delighted": theme.FEELINGS[2],
}
_PAIRS = {f"stage-{hue}": (pair,) for hue, pair in enumerate(theme.STAGES, start=1)} | {
    "moment-of-truth": (theme.MOMENT_OF_TRUTH,),
    "opportunity": (theme.OPPORTUNITY,),
    "gain": (theme.GAIN,),
    "pain-low": (theme.LEVELS["low"],),
    "pain-medium": (theme.LEVELS["medium"], theme.LEVELS[""]),
    "pain-high": (theme.LEVELS["high"],),
    "pain-critical": (theme.LEVELS["critical"],),
}
NAMES = (*_PLAIN, *_PAIRS)

_TINT, _EDGE = 0.12, 0.6  # the shares of an author's colour in the fill and in the line of its pair


class Look(NamedTuple):
    """A colour, `#RRGGBB`, for every role of `theme.py`, the font families as CSS writes them, and a logo.

    `counterpart` has the colours for readers who want light where this is dark, or the other way round; `follows` says
    that it is for them to choose which they see first.
    """

    colours: Mapping[str, str]
    fonts: str
    logo: Picture | None = None
    counterpart: Mapping[str, str] = {}
    follows: bool = False

    @property
    def dark(self) -> bool:
        """Whether light words stand on dark paper."""
        return luminance(self.colours[theme.PAPER]) < luminance(self.colours[theme.INK])


def look_of(base: str = "auto", *, own: Mapping[str, str] | None = None, fonts: Sequence[str] = ()) -> Look:
    """Give one of the `BASES`, with the author's `own` colours by their names in `NAMES`, led by her font families.

    A colour is taken as it is, even where it makes a poor pair, which `legibility.py` finds; the counterpart keeps its
    own. A ValueError says which base or name is not known, or what is no colour.
    """
    if base not in BASES:
        raise ValueError(f"`{base}` is not a theme; known: {', '.join(BASES)}")
    colours, counterpart = map(_palette, _PALETTES[base])
    families = ",".join([*map(_family, fonts), theme.FONTS])
    return Look(colours | _owned(own or {}, colours), families, counterpart=counterpart, follows=base == "auto")


@cache
def _palette(base: str) -> dict[str, str]:
    entries = cast(dict[str, str | list[str]], json.loads((_FOLDER / f"{base}.json").read_bytes()))
    colours: dict[str, str] = {}
    for name, entry in entries.items():
        if isinstance(entry, str):
            colours[name] = entry
        else:
            colours |= zip((f"{name}-text", f"{name}-fill", f"{name}-line"), entry, strict=True)
    return colours


def _owned(own: Mapping[str, str], palette: Mapping[str, str]) -> dict[str, str]:
    """The roles that an author's colours play; tints lie on her paper."""
    unknown = sorted(own.keys() - set(NAMES))
    if unknown:
        raise ValueError(f"no colour is named {', '.join(unknown)}; known: {', '.join(NAMES)}")
    for colour in own.values():
        channels(colour)
    found = {role: own[name] for name, role in _PLAIN.items() if name in own}
    paper, ink = (found.get(role, palette[role]) for role in (theme.PAPER, theme.INK))
    for name, pairs in _PAIRS.items():
        if name in own:
            made = _solid(own[name], paper, ink) if name == "pain-critical" else _tinted(own[name], paper)
            for pair in pairs:
                found |= zip(pair, made, strict=True)
    return found


def _tinted(colour: str, paper: str) -> theme.Pair:
    return theme.Pair(colour, mix(colour, paper, _TINT), mix(colour, paper, _EDGE))


def _solid(colour: str, paper: str, ink: str) -> theme.Pair:
    return theme.Pair(max(paper, ink, key=lambda words: contrast(words, colour)), colour, colour)


def _family(name: str) -> str:
    """A font family as a CSS string; whatever could end the string is written by its code."""
    return "'" + re.sub(r"[^\w .-]", lambda sign: f"\\{ord(sign[0]):x} ", name) + "'"
