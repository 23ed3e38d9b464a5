"""Text → the columns of a terminal that it takes."""

TAB = "    "
_JAMO = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7ff"))  # vowels and finals, drawn into the syllable before them


def columns_of(text: str) -> int:
    """Count the columns of a text that has nothing invisible in it."""
    return len(text) if text.isascii() else sum(columns for _, columns in map(piece, text))


def piece(character: str) -> tuple[str, int]:
    """Give a character as it is shown, and how many columns that takes."""
    if " " <= character <= "~":
        return character, 1
    if character == "\t":
        return TAB, len(TAB)
    from unicodedata import category, east_asian_width

    if category(character) in ("Mn", "Me", "Cf") or any(first <= character <= last for first, last in _JAMO):
        return character, 0
    return character, 2 if east_asian_width(character) in "WF" else 1


def runs_from_right(text: str) -> bool:
    """Say whether the first letter of a text is of a script that runs from right to left."""
    if text.isascii():
        return False
    from unicodedata import bidirectional

    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"
