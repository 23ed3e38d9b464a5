"""Text → the characters in it that no spec may hold: hidden line breaks, controls, unbalanced bidi controls."""

import re
from collections.abc import Iterator

# Tab and LF are welcome; lone CR, U+0085, U+2028 and U+2029 break lines where no editor shows it. The rest is controls,
# lone surrogates, byte order marks inside the text, and what Unicode calls noncharacters. Printable text has none of
# them, nor a bidi control, so that few specs have these patterns compiled, which takes a while.
_PLANE_ENDS = "".join(f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
FORBIDDEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufdd0-\ufdef" + _PLANE_ENDS + "]"
_HIDDEN_BREAKS = {"\x0b", "\x0c", "\x85", "\u2028", "\u2029"}

# What looks like a space, as on pages that one copies from or from a Japanese keyboard, and is none to YAML.
ODD_SPACE = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"

_BIDI = "[\u202a-\u202e\u2066-\u2069]"
_CLOSERS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),  # embeddings and overrides, closed by PDF
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),  # isolates, closed by PDI
}


def forbidden_on(line: str) -> Iterator[re.Match[str]]:
    """Give each character that may not stand in a spec, every kind once."""
    seen = set()
    for found in re.finditer(FORBIDDEN, line):
        if found[0] not in seen:
            seen.add(found[0])
            yield found


def what_is(character: str) -> tuple[str, str]:
    """Say what a forbidden character is, and what to do about it."""
    code = f"U+{ord(character):04X}"
    if character == "\r":
        return f"{code}, a carriage return without a line feed", "save the file with LF or CRLF line ends"
    if character in _HIDDEN_BREAKS:
        return f"{code}, a hidden line break", "remove it, or begin a new line"
    if character == "\ufeff":
        return f"{code}, a byte order mark inside the text", "remove it"
    if ord(character) < 0xA0:
        return f"{code}, a control character", "remove it"
    return f"{code}, which is no character", "remove it"


def is_no_space(character: str) -> tuple[str, str]:
    """Say what is wrong with an odd space where YAML needs one, and what to do about it."""
    from unicodedata import name  # only when something is wrong

    what = f"U+{ord(character):04X}, {name(character, 'a space of another kind').lower()},"
    return f"{what} looks like a space, and is none to YAML", "replace it with a plain space"


def unbalanced_bidi(text: str) -> int | None:
    """Give the place of the first bidi control that is not closed, or closes nothing, in the order of nesting."""
    waiting: list[int] = []
    for found in re.finditer(_BIDI, text):
        if found[0] in _CLOSERS:
            waiting.append(found.start())
        elif waiting and _CLOSERS[text[waiting[-1]]] == found[0]:
            waiting.pop()
        else:
            return found.start()
    return waiting[0] if waiting else None
