"""Lines of a text → the hyphen after each that ends within a word.

Lines put together are the text. A hyphen is none of it: who draws the lines draws it after them.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from unicodedata import normalize

HYPHEN = "-"

_LETTER = "A-Za-zÀ-ÖØ-öø-ʯͰ-ϿЀ-ԯḀ-ỿἀ-῿"  # Latin, Greek and Cyrillic; other scripts break words without a sign
_INSIDE = re.compile(f"[{_LETTER}\u0300-\u036f][{_LETTER}]")
_NONE = ("",)
_VOWELS = frozenset("aeiouyæœøıаеиоуыэюяієαεηιουω")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|\\|\w[.@_]\w")  # of a page, a mailbox or a file, which a hyphen would change


def hyphens(lines: Sequence[str]) -> Sequence[str]:
    """Give for each line a hyphen or nothing."""
    if len(lines) == 1:
        return _NONE
    inside = [place for place, (line, below) in enumerate(pairwise(lines)) if is_hyphenated(line, below)]
    if not inside:
        return [""] * len(lines)
    addresses = [word.span() for word in _WORD.finditer("".join(lines)) if _ADDRESS.search(word[0])]
    ends = list(accumulate(map(len, lines)))
    shown = {at for at in inside if not any(start < ends[at] < end for start, end in addresses)}
    return [HYPHEN if at in shown else "" for at in range(len(lines))]


def is_hyphenated(before: str, after: str) -> bool:
    """Whether a word that is broken between these takes a hyphen; after one, a slash or a digit it takes none."""
    last = before[-1:]
    return last > " " and _INSIDE.match(last + after[:1]) is not None  # most lines end with a space


def begins_syllable(before: str, letter: str, after: str = "") -> bool:
    """Whether a syllable begins with `letter`, as it does in most languages with the one before a vowel: `tu-ki`.

    What is written with two letters, as `sh` and `cz` are, stays together.
    """
    if not is_hyphenated(before, letter) or _is_vowel(letter) or not _is_vowel(after):
        return False
    return letter not in "hz" or _is_vowel(before)


def _is_vowel(letter: str) -> bool:
    return normalize("NFD", letter)[:1].casefold() in _VOWELS
