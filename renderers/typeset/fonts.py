"""A picture's font families and language → the fonts that a typesetter is to try, in order, and for what."""

from collections.abc import Sequence

EMOJI_FONTS = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Twemoji Mozilla")
# What is shown as a picture by itself, or is made one by what follows; with all that is joined to it.
EMOJI = (
    r"(?:(?:\p{Emoji_Presentation}|\p{Emoji}[\u{FE0F}\u{1F3FB}-\u{1F3FF}])"
    r"(?:[\u{FE0F}\u{20E3}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u{200D}\p{Emoji})*)+"
)
# Behind those of the picture: what machines without any of them have.
_LAST = ("Liberation Sans", "DejaVu Sans")

# One character is written differently in the four.
_IDEOGRAPHS = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]"
_BY_PLACE = {
    "TW": ("Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei"),
    "HK": ("Noto Sans HK", "Noto Sans CJK HK", "PingFang HK", "Microsoft JhengHei"),
    "CN": ("Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"),
    "JP": ("Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic"),
    "KR": ("Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"),
}
_PLACES = {"zh": "CN", "ja": "JP", "ko": "KR"}
_SCRIPTS = {"hant": "TW", "hans": "CN"}


def fonts_of(families: Sequence[str], place: str) -> list[dict[str, str]]:
    """List the fonts by `name`, and with `covers` those that are for some characters only."""
    return [
        *({"name": name, "covers": _IDEOGRAPHS} for name in _BY_PLACE.get(place, ())),
        *({"name": name} for name in (*families, *_LAST)),
    ]


def language_and_place(tag: str) -> tuple[str, str]:
    """Split a language tag as typesetters want it: two or three letters, and two of a country, which may be empty."""
    first, *others = tag.lower().split("-")
    language = first if first.isascii() and first.isalpha() and len(first) in (2, 3) else "en"
    countries = [part.upper() for part in others if len(part) == 2 and part.isalpha()]
    scripts = [_SCRIPTS[part] for part in others if part in _SCRIPTS]
    return language, next(iter((*countries, *scripts)), _PLACES.get(language, ""))
