"""A text that is put into a line → the text, set off where the line runs the other way.

Else its digits and signs go to the wrong side of its words: `3-D Secure` would read `D Secure-3`. Characters do that,
as few viewers of pictures but browsers heed attributes.
"""

import re

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_SET_OFF_LEFT_TO_RIGHT, _SET_OFF, _END = "\u2066", "\u2068", "\u2069"
LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


def isolated(text: str, *, rtl: bool) -> str:
    """Give `text` as it stands in a line that runs from right to left, or not; digits and signs alone follow it."""
    turned = has_right_to_left(text)
    if rtl:
        return f"{_SET_OFF_LEFT_TO_RIGHT}{text}{_END}" if not turned and _LETTER.search(text) else text
    return f"{_SET_OFF}{text}{_END}" if turned else text


def has_right_to_left(text: str) -> bool:
    """Whether any of it is of a script that runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def direction_mark(beginning: str) -> str:
    """What stands before a line of a right-to-left text that does not begin with a letter of such a script.

    Viewers guess a line's direction from its first letter: `٦٥٪` has none, and a line may begin with a Latin word.
    """
    letter = _LETTER.search(beginning)
    starts_right = letter and _RIGHT_TO_LEFT.match(letter[0])
    return _RIGHT_TO_LEFT_MARK if beginning and not starts_right else ""
