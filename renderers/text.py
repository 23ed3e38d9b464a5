"""Text and a width → how wide it is and how it breaks into lines, without any font of this machine.

A drawing is shown in the viewer's fonts. The widths are those of the widest common sans serif (DejaVu Sans), so in
any other font a line ends a little earlier. Lines put together again are the text: nothing is added or dropped.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple
from unicodedata import category, east_asian_width

from journeymap.renderers.hyphens import HYPHEN, begins_syllable, hyphens, is_hyphenated

LEAD_GAP = "\u2002"  # between a bold word and the text that follows it on the line

FEWEST = 3  # letters of a broken word on a line of their own
_SHORT = 1 / 3  # of the room, a last word that is not to stand alone
_ALIKE = 2 / 3  # of the last line, what the line before keeps at least

_BOLD = 1.14  # how much wider the bold of that font is
_SLACK = 1.02
_OFTEN = 200  # characters; shorter texts are remembered, as they are tried at several widths and come again

# Advances in hundredths of the font size.
_LATIN = {
    character: width
    for width, characters in {
        28: "'ijl", 32: " ,.", 34: ":;I", 35: "f", 36: "-", 37: "/\\", 39: "()[]t", 41: "!r", 46: '"', 50: "J`",
        52: "sz", 55: "*c|", 57: "?L_k", 59: "vxy", 62: "FTaoe", 64: "bdghnpqu$0123456789{}", 67: "EKPSY",
        69: "AVBXZ", 72: "CR", 76: "UHN", 79: "D&GOQ", 82: "w", 84: "#+<=>^~", 91: "M", 97: "m%", 102: "W@",
    }.items()
    for character in characters
}  # fmt: skip
_OTHER_LETTERS = {"Lu": 77, "Lt": 77, "Ll": 66, "Nd": 66, "Po": 50, "Pd": 100, "Ps": 42, "Pe": 42}
_JOINERS = frozenset("\u200c\u200d\u2060\ufe0e\ufe0f")
_EXTENDING = frozenset(("Mn", "Me", "Mc"))
_WIDE = frozenset("WF")

# A line does not begin with these, nor end with those (the common core of JIS X 4051 and CLREQ).
_SMALL_KANA = frozenset("ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_LONGEST_SOUND = 3  # kana: a letter, a small one and a sign of length
_NOT_FIRST = _SMALL_KANA | frozenset("、。，．・：；？！）」』】〕〉》〗｝］%％,.:;?!)]}…‥々ゝヽ~～—")
_NOT_LAST = frozenset("（「『【〔〈《〖｛［([{“‘")


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide `text` may become at font size `size`, in the same unit."""
    hundredths = _hundredths(text) if len(text) < _OFTEN else sum(map(_advance, text))
    return hundredths / 100 * size * _SLACK * (_BOLD if bold else 1)


def width_of_lines(lines: Sequence[str], size: float, *, bold: bool = False) -> float:
    """How wide the widest of them may become, with its hyphen but without the space at its end."""
    ended = zip(lines, hyphens(lines), strict=True)
    return max(width_of(line.rstrip() + hyphen, size, bold=bold) for line, hyphen in ended)


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, indent: float = 0, alone: bool = False
) -> tuple[str, ...]:
    """The lines of `text`, none wider than `width` unless one character is; the first has `indent` less room.

    A short word or a Chinese character has company on the last line, unless it may stand `alone` there.
    """
    per_hundredth = size / 100 * _SLACK * (_BOLD if bold else 1)
    most, first = width / per_hundredth, (width - indent) / per_hundredth
    words, _, in_one = _measured(text)
    if in_one <= first:
        return (text,)
    lines: list[str] = []
    line, used, room = "", 0, first
    for word, visible, whole in words:
        if used + visible <= room:
            line += word
            used += whole
        else:
            if line or room < most:
                lines.append(line)
            line, used = word, whole
            if visible > most:
                *full, line = _broken(word, width, size, bold=bold)
                lines += full
                used = sum(map(_advance, line))
            room = most
        if word.endswith("\n"):
            lines.append(line)
            line, used, room = "", 0, most
    if line or not lines:
        lines.append(line)
    if len(lines) > 1 and not alone and line == words[-1][0] and used < most * _SHORT:
        _keep_company(lines, words[-2][0])
    return tuple(lines)


def _keep_company(lines: list[str], word: str) -> None:
    """Move `word`, which ends the line before the last, down to the last, unless that line then has too little."""
    before, last = lines[-2], word + lines[-1]
    rest = before.removesuffix(word)
    if rest != before and word[-1] != "\n" and _hundredths(rest.rstrip()) > _hundredths(last) * _ALIKE:
        lines[-2:] = [rest, last]


def wrap_after(lead: str, text: str, width: float, size: float) -> tuple[str, ...]:
    """The lines of `text` when its first line begins with `lead` in bold.

    A long lead has that line for itself, unless all of the text fits on it.
    """
    indent = width_of(lead, size, bold=True) + 0.5 * size
    beside = indent < width / 2 or (indent + width_of(text, size) <= width and "\n" not in text)
    return wrap(text, width, size, indent=indent) if beside else ("", *wrap(text, width, size))


@lru_cache(maxsize=512)
def _hundredths(text: str) -> int:
    return sum(map(_advance, text))


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    if character in _LATIN:
        return _LATIN[character]
    kind = category(character)
    if kind in _EXTENDING or kind in ("Cf", "Cc"):
        return 0 if kind != "Mc" else 40
    if east_asian_width(character) in _WIDE:
        return 125 if kind == "So" else 100  # emoji are drawn wider than the em
    if "\u0590" <= character <= "\u08ff":
        return 62  # Hebrew and Arabic, whose joined letters are narrower than single ones
    return _OTHER_LETTERS.get(kind, 70)


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """How wide the widest part of `text` may become in which no line may end."""
    return _measured(text).widest / 100 * size * _SLACK * (_BOLD if bold else 1)


class _Measured(NamedTuple):
    """Words, each with its width without and with the space after it; those of the widest and of all on one line.

    In hundredths of the font size. `whole` is endless where a line ends in any case.
    """

    words: tuple[tuple[str, int, int], ...]
    widest: int
    whole: float


def _measured(text: str) -> _Measured:
    return _remembered(text) if len(text) < _OFTEN else _measure(text)


@lru_cache(maxsize=512)
def _remembered(text: str) -> _Measured:
    return _measure(text)


def _measure(text: str) -> _Measured:
    words = tuple((word, sum(map(_advance, word.rstrip())), sum(map(_advance, word))) for word in _words(text))
    _, last, last_whole = words[-1]
    whole = inf if "\n" in text else sum(whole for *_, whole in words) - last_whole + last
    return _Measured(words, max(visible for _, visible, _ in words), whole)


def _words(text: str) -> list[str]:
    """`text` cut wherever a line may end; a word keeps the space after it, and `e-tickets` is one."""
    words: list[str] = []
    start = 0
    for here in range(1, len(text)):
        if _may_break(text[here - 1], text[here]) and not (here - start == len("e-") and text[here - 1] in "-‐"):
            words.append(text[start:here])
            start = here
    words.append(text[start:])
    return words


def _may_break(before: str, after: str) -> bool:
    if before == "\n":
        return True
    if after.isspace() or _continues(before, after):
        return False
    if before.isspace():
        return before not in "\u00a0\u202f\u2007"
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before in "-/‐–—":
        return after.isalpha()
    if _is_katakana(before) and _is_katakana(after):
        return False
    return _stands_alone(before) or _stands_alone(after)


def _stands_alone(character: str) -> bool:
    """Whether a line may end beside `character` although no space is there: Chinese, Japanese and the like."""
    return character > "\u2e7f" and east_asian_width(character) in _WIDE and not "\uac00" <= character <= "\ud7a3"


def _is_katakana(character: str) -> bool:
    """Whether it is a letter of the script in which Japanese writes foreign words, which are not to be broken."""
    return ("\u30a1" <= character <= "\u30ff" and character != "・") or "\uff66" <= character <= "\uff9f"


def _broken(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """`word` in pieces that fit with their hyphens, cut between characters as a reader sees them."""
    clusters = _clusters(word)
    pieces, start = [], 0

    def fits(start: int, end: int) -> bool:
        hyphen = HYPHEN if end < len(clusters) and is_hyphenated(clusters[end - 1], clusters[end]) else ""
        return width_of("".join(clusters[start:end]).rstrip() + hyphen, size, bold=bold) <= width

    for here in range(1, len(clusters)):
        if here > start and not fits(start, here + 1):
            end = _end_of_piece(clusters, start, here)
            end = end if fits(end, here + 1) else here
            pieces.append("".join(clusters[start:end]))
            start = end
    return [*pieces, "".join(clusters[start:])]


def _end_of_piece(clusters: Sequence[str], start: int, end: int) -> int:
    """Where a piece from `start` that may go to `end` had better end: where a syllable does, and some are left."""
    if start + FEWEST < len(clusters) - FEWEST < end:  # one letter alone on a line is hard to read
        end = len(clusters) - FEWEST
    places = range(end, max(end - FEWEST, start + FEWEST - 1), -1)
    return next((place for place in places if begins_syllable(*clusters[place - 1 : place + 2])), end)


def _clusters(word: str) -> list[str]:
    """What a reader sees as single characters: a letter with its accents, a joined emoji, a flag, a jamo syllable.

    A small kana goes with the letter before it, with which it is one sound.
    """
    clusters: list[str] = []
    for character in word:
        sounds_on = character in _SMALL_KANA and clusters and len(clusters[-1]) < _LONGEST_SOUND
        if clusters and (sounds_on or _continues(clusters[-1], character)):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _continues(cluster: str, character: str) -> bool:
    if character in _JOINERS or category(character) in _EXTENDING or character == "\u0e33":
        return True
    if cluster[-1] == "\u200d" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff"
    return "\u1160" <= character <= "\u11ff"
