"""What a text is checked to be → JSON Schema for it, as an editor's YAML parser sees it.

Our reader keeps every value as it was typed; an editor has made numbers, booleans and nulls of some. So a text may be
any of the former, and where a bare number is refused (a duration, a share) only strings are left. A null is what was
left open. Patterns allow white space around a value, which the reader takes away, and letters and digits of every
script: they know those beyond ASCII by where they begin, since not every engine knows Unicode's classes.
"""

from typing import Any

from journeymap.schema.checks.choice import known_names
from journeymap.schema.limits import MOST_STEPS
from journeymap.schema.models.pictures import FILE_TYPES
from journeymap.schema.models.values import LARGEST, Checked, OneOf
from journeymap.schema.pages import NARROWEST, WIDEST
from journeymap.schema.vocabulary import CHANNELS, FEELINGS, ICONS, LANES, PAGES, STATES

Schema = dict[str, Any]

_DIGIT = r"(?:[0-9]|[^\u0000-\u065f])"
_NUMBER = rf"[+\-−]?{_DIGIT}+(?:\.{_DIGIT}+)?"
_UP_TO_100 = r"\+?0*(?:100(?:\.0+)?|[0-9]{1,2}(?:\.[0-9]+)?)"
_PERCENT = r"[ \u00a0\u202f%٪％]*[%٪％]"
_DATE = (
    r"[0-9]{4}(?:-(?:(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"
    r"|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?|02(?:-(?:0[1-9]|[12][0-9]))?))?"
)
_ISO_DURATION = (
    "[pP](?=[0-9]|[tT][0-9])(?:[0-9]+[yY])?(?:[0-9]+[mM])?(?:[0-9]+[wW])?(?:[0-9]+[dD])?"
    "(?:[tT](?=[0-9])(?:[0-9]+[hH])?(?:[0-9]+[mM])?(?:[0-9]+[sS])?)?"
)
_BARE_NUMBER = r"[+\-]?[0-9]+(?:\.[0-9]+)?"
_CLOCK = "[0-9]{1,6}(?::[0-9]{2}){1,2}"
_LINK = (
    r"(?:(?:[hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):|(?![wW]{3}\.)(?![a-zA-Z][a-zA-Z0-9+.\-]*:|//))"
    r"[^\s\\\"<>`]+"
)
_ID = r"[A-Za-z0-9\-]|[^\u0000-\u00a9]"
_EMOJI = r"[^\u0000-\u00a0]{1,16}"


def any_case(*words: str, joint: str = "") -> str:
    """Make a pattern for one of `words` in any case; `joint` is what may stand for a hyphen."""
    return "(?:" + "|".join("".join(_letter(letter, joint) for letter in word) for word in words) + ")"


def _letter(letter: str, joint: str) -> str:
    if letter.isalpha():
        return f"[{letter}{letter.upper()}]"
    return joint if joint and letter == "-" else letter


def _string(pattern: str, message: str) -> Schema:
    return {"type": "string", "pattern": rf"^\s*{pattern}\s*$", "errorMessage": message}


def _words(*words: str) -> Schema:
    """One of our words: an editor offers them as they are listed, and takes them in any case."""
    return {"anyOf": [{"enum": list(words)}, {"type": "string", "pattern": rf"^\s*{any_case(*words)}\s*$"}]}


def _suggested(*words: str) -> Schema:
    """Any text, of which these are offered."""
    return {"anyOf": [{"enum": list(words)}, VALUES["text"]]}


_PERIOD = rf"(?:[0-9]+\s+{any_case('day', 'week', 'month', 'quarter', 'year')}[sS]?|{_ISO_DURATION}" + (
    "|" + any_case("weekly", "monthly", "quarterly", "half-yearly", "yearly", "annually") + ")"
)
_PIXELS = r"0*(?:4[89][0-9]|[5-9][0-9]{2}|[1-9][0-9]{3}|10000)"
_PICTURE = r"[\s\S]*[./][\s\S]*"
_ANY_NUMBER: Schema = {
    "type": ["number", "string"],
    "minimum": -LARGEST,
    "maximum": LARGEST,
    "pattern": rf"^\s*{_NUMBER}\s*$",
    "errorMessage": "Write a number such as 3 or 3.5.",
}

# By the name of the function that checks the text.
VALUES: dict[str, Schema] = {
    "text": {"type": ["string", "number", "boolean"], "pattern": r"\S", "errorMessage": "Write a text."},
}
VALUES |= {
    "flag": {
        "type": ["boolean", "string"],
        "pattern": rf"^\s*{any_case('true', 'false', 'yes', 'no')}\s*$",
        "errorMessage": "Write yes or no.",
    },
    "note": VALUES["text"],
    "number": _ANY_NUMBER,
    "sample": {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": LARGEST,
        "pattern": rf"^\s*{_NUMBER}\s*$",
        "errorMessage": "Write a whole number from 1.",
    },
    "share": _string(
        rf"(?:(?:{_UP_TO_100}|[\-−]0+(?:\.0+)?)|(?=[\s\S]*[^\u0000-\u065f]){_NUMBER}){_PERCENT}",
        "Write a percentage from 0% to 100%, such as 62%.",
    ),
    "level": {
        "anyOf": [
            {"enum": ["low", "medium", "high", 1, 2, 3, 4, 5]},
            _string(rf"(?:{any_case('low', 'medium', 'high')}|[1-5])", "Write low, medium or high, or 1 to 5."),
        ]
    },
    "date": {
        "type": ["string", "integer"],
        "minimum": 1000,
        "maximum": 9999,
        "pattern": rf"^\s*{_DATE}\s*$",
        "errorMessage": "Write a date such as 2026-10-30, 2026-10 or 2026.",
    },
    "duration": _string(
        rf"(?:{_ISO_DURATION}|(?!P[0-9T][0-9A-Z]*\s*$)(?!{_BARE_NUMBER}\s*$)(?!{_CLOCK}\s*$)\S[\s\S]*)",
        "Write a duration with its unit, such as 3 days, or in ISO 8601, such as P3D.",
    ),
    "period": _string(_PERIOD, "Write a period such as 3 months, quarterly or P6M."),
    "identifier": {
        "type": ["string", "integer", "boolean"],
        "pattern": rf"^\s*(?:{_ID})+\s*$",
        "errorMessage": "Write an id of letters, digits and hyphens.",
    },
    "lane": {
        "anyOf": [
            {"enum": [*LANES]},
            {"type": ["string", "integer", "boolean"], "pattern": rf"^\s*(?:{'|'.join(LANES)}|(?:{_ID})+)\s*$"},
        ],
        "errorMessage": "Name a built-in lane, or write an id of letters, digits and hyphens.",
    },
    "link": {
        "type": ["string", "number", "boolean"],
        "pattern": rf"^\s*{_LINK}\s*$",
        "errorMessage": "Write an address (https:, http: or mailto:) or a relative path, with %20 for a space.",
    },
    "language": _string(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "Write a language tag such as en, fi or zh-Hant."),
    "state": _words(*STATES),
    "channel": _suggested(*CHANNELS),
    "icon": {
        "anyOf": [
            {"enum": [*ICONS, *CHANNELS]},
            _string(
                rf"(?:{any_case(*ICONS, *CHANNELS, joint='[ -]')}|{_EMOJI}|{_PICTURE})",
                f"Write a built-in icon, an emoji or the path of a picture ({', '.join(FILE_TYPES)}).",
            ),
        ]
    },
    "score": {"anyOf": [_ANY_NUMBER, *_words(*FEELINGS)["anyOf"]]},
    "page": {
        "anyOf": [
            *_words(*PAGES)["anyOf"],
            {"type": ["integer", "string"], "minimum": NARROWEST, "maximum": WIDEST, "pattern": rf"^\s*{_PIXELS}\s*$"},
        ],
        "errorMessage": "Write a4, a3, letter, screen, none, or a width from 480 to 10000 pixels.",
    },
    "count": {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": MOST_STEPS,
        "pattern": rf"^\s*{_NUMBER}\s*$",
        "errorMessage": f"Write a whole number from 1 to {MOST_STEPS}.",
    },
    "rule": _words(*known_names()),
    "colour": _string("#(?:[0-9a-fA-F]{3}){1,2}", "Write a colour such as '#1D3F8A', in quotes."),
    "font": {
        "type": ["string", "number", "boolean"],
        "pattern": r"^\s*(?:[A-Za-z0-9 \-]|[^\u0000-\u007f])+\s*$",
        "errorMessage": "Write a font's name in letters, digits, spaces and hyphens.",
    },
}


def value_of(check: Checked) -> tuple[str, Schema]:
    """Give what a check lets through, with a name for it where it has one."""
    if isinstance(check.function, OneOf):
        return "", _words(*check.function.words)
    name = check.function.__name__.removeprefix("some").strip("_")
    return name, VALUES[name]
