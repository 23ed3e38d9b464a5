"""A word that is not known → the one that was probably meant."""

from collections.abc import Iterable, Mapping

from journeymap.schema.vocabulary import MEANT

_MOST_COMPARED = 300  # words; comparing is slow
_SURE = 0.75  # how like a known word one has to be to be written over


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.7, words_for: Mapping[str, str] = MEANT) -> str:
    """Give the known word closest to `word`, or an empty string when none is as like it as `cutoff` (0…1) demands."""
    from difflib import get_close_matches  # only when something is wrong

    options: dict[str, str] = {}
    for option in known:
        options.setdefault(option.casefold(), option)
    wanted = word.casefold().strip()
    if words_for.get(wanted) in options:
        return options[words_for[wanted]]
    wanted = wanted.replace(" ", "_")[:60]
    # No others can be as like: the measure is twice what is shared to the length of both.
    alike = [option for option in options if 2 * min(len(option), len(wanted)) >= cutoff * (len(option) + len(wanted))]
    close = get_close_matches(wanted, alike[:_MOST_COMPARED], n=1, cutoff=cutoff)
    return options[close[0]] if close else ""


class Remedy(str):
    """A hint that can be followed without asking: `instead` is what to write, as YAML, for what is shown."""

    __slots__ = ("instead",)
    instead: str

    def __new__(cls, hint: str, instead: str) -> "Remedy":
        """Make the hint."""
        made = super().__new__(cls, hint)
        made.instead = instead
        return made


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give `did you mean …?` for the closest known word, or an empty string.

    Where no other word is near, so that only a slip of the pen stands between the two, the hint is a Remedy.
    """
    words = list(known)
    found = nearest(word, words)
    if not found:
        return ""
    hint = f"did you mean `{found}`?"
    from journeymap.schema.quoting import as_yaml  # only when something is wrong

    misspelt = nearest(word, words, cutoff=_SURE, words_for={}) == found
    others = (other for other in words if other != found)
    return Remedy(hint, as_yaml(found)) if misspelt and not nearest(word, others, words_for={}) else hint


def listed(words: Iterable[str]) -> str:
    """Give the words in backticks, separated by commas."""
    return ", ".join(f"`{word}`" for word in words)
