"""How often something happens, as authors write it: `31 of 120` → 31 and 120, in digits of any script."""

import re
from functools import cache
from typing import NamedTuple

_NUMBER = r"(\d{1,3}(?:[., '’٬\u00a0\u202f]\d{3}){1,3}|\d{1,9})"
_OF = r"(?:of|out\s+of|of\s+the|of\s+all|av|z|ze|spośród|no|از|من|من\s+أصل|من\s+بين)"  # in the labels' languages
_FORMS = (
    rf"(?<![\d.,/]){_NUMBER}\s+{_OF}\s+{_NUMBER}(?![\d/]|[.,]\d)",
    rf"(?<![\d.,/]){_NUMBER}\s*/\s*{_NUMBER}(?![\d/]|[.,]\d)",
    rf"(?<![\d.,/]){_NUMBER}\s+{_NUMBER}:st[aä]\b",
    rf"(?<!\d){_NUMBER}\s*[人位名個件次份]?(?:當中|之中|中)(?:有|的)?\s*{_NUMBER}(?!\d)",
)
_SLASHED, _TURNED_ROUND = 1, 3  # among the forms
_LONGEST_SHIFT = 12  # `24/7` and `12/5` are opening times


class Cases(NamedTuple):
    """So many cases of so many; `bare` where nothing else is said, not even of what."""

    cases: int
    whole: int
    bare: bool


def cases_in(written: str) -> Cases | None:
    """Read the first count of cases in a text; None where there is none."""
    if not any(character.isdecimal() for character in written):
        return None
    for form, pattern in enumerate(_patterns()):
        found = pattern.search(written)
        if not found:
            continue
        cases, whole = (_whole_number(part) for part in found.groups())
        if form == _TURNED_ROUND:
            cases, whole = whole, cases
        if form != _SLASHED or whole > _LONGEST_SHIFT:
            return Cases(cases, whole, found.group() == written.strip())
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)


def _whole_number(written: str) -> int:
    return int("".join(character for character in written if character.isdecimal()))
