"""Texts that hold the place of what is still to be written."""

from collections.abc import Iterator
from typing import Any

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.claims import Quote
from journeymap.schema.models.part import Part
from journeymap.schema.place import Place

# As whole texts, in the languages of the maps.
_WORDS = frozenset((
    "todo", "to do", "tbd", "tba", "tbc", "fixme", "xxx", "xxxx", "to be defined", "to be determined", "to be decided",
    "to be confirmed", "to be added", "to be written", "fill in", "placeholder", "your text here",
    "täydennettävä", "täydennetään", "täydennetään myöhemmin", "lisätään myöhemmin",
    "att göra", "fyll i", "fylls i senare", "kompletteras", "kompletteras senare",
    "do uzupełnienia", "do ustalenia", "do zrobienia", "uzupełnić",
    "jāpapildina", "jāaizpilda", "jāuzraksta", "jāprecizē", "tiks papildināts",
    "تکمیل شود", "نوشته شود", "بعدا تکمیل می‌شود", "بعداً تکمیل می‌شود", "در دست تکمیل",
    "يستكمل لاحقا", "يُستكمل لاحقًا", "يحدد لاحقا", "يُحدد لاحقًا", "للاستكمال",
    "待補", "待補充", "待定", "待填", "待確認", "待辦", "待撰寫",
))  # fmt: skip
_LONGEST = 40
_MARKS = ("TODO", "TBD", "TBA", "TBC", "FIXME")
_BEGINNINGS = (*(f"{mark}{sign}" for mark in _MARKS for sign in (":", "：", " -", " –", " —", " (")), "Lorem ipsum")
_SIGNS = " \t\n.…:!?*_-–—[](){}<>「」【】（）。：？！؟"
_SPOKEN = frozenset(("thoughts", "quote", "label"))  # somebody may be at a loss for words
_NAMES_OF_THINGS = frozenset(("id", "to", "persona", "actor", "addresses", "tags", "link", "src", "map"))


@rule("JM318", "warning", "default")
def placeholders(map: Map) -> Iterator[Finding]:
    """Finds texts, in any field, that only hold the place of what is still to be written.

    Those are "TODO", "TBD", "FIXME", "xxx" and the like in the languages of the maps, as a whole text or before a
    colon, dash or bracket; whole texts as `<name>` or `{{name}}`, or of nothing but signs, as "?" and "…", unless
    somebody thinks or says them; and "Lorem ipsum".

    Why it matters: a placeholder is drawn like a fact. What is not known yet is better left out: the map is drawn all
    the same, and the gap is seen as one.

    Instead of:

    ```yaml
    goal: TBD  # expect: JM318
    persona: {name: Ieva, role: "?"}  # expect: JM318
    stages:
      - name: Compare
        goal: …  # expect: JM318
        steps:
          - name: "TODO: ask sales what happens here"  # expect: JM318
            thoughts: xxx  # expect: JM318
            backstage:
              - Refreshes the stock
              - tbd.  # expect: JM318
            pain_points: {text: Lorem ipsum dolor sit amet, severity: low}  # expect: JM318
            opportunities: {text: Fresh beds, owner: "-"}  # expect: JM318
      - name: 待補  # expect: JM318
        lanes: {money: do uzupełnienia}  # expect: JM318
    lanes: [{id: money, title: Money}]
    evidence: {talks: {title: <name of the study>}}  # expect: JM318
    ```

    or:

    ```yaml
    # file: personas/ieva.yaml
    name: Ieva
    lives in: "{{town}}"  # expect: JM318
    # file: map.journey.yaml
    persona: ieva
    ```

    Write:

    ```yaml
    goal: TODO LISTO en una semana
    persona: {name: Ieva, quote: "…", lives in: Riga}
    stages:
      - name: Compare
        steps:
          - {name: What now?, id: tbd, thoughts: […, "?!"], quotes: ["…"], emotion: {score: -2, label: "?!"}}
          - {name: Buys size XXXL at TBC Bank, duration: "[3–5] days", needs: To do it today, icon: ❓, next: tbd}
          - {name: Is told, quotes: <laughs>, thoughts: "{{nothing}}", pain_points: <5 minutes, gains: {text: 5 <> 4}}
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    owner: TBD
    # file: map.journey.yaml
    goal: Own a bed that fits
    ```
    """
    yield from _below(map.journey, map.place)


def _below(part: Part, place: Place) -> Iterator[Finding]:
    """What is found in a part, as far as it is written here."""
    for name, at in place.children.items():
        if name not in _NAMES_OF_THINGS:
            yield from _in(part, name, None, getattr(part, name, None), at)


def _in(part: Part, field: str, item: Any, value: Any, place: Place) -> Iterator[Finding]:
    """What is found in a field or in one of its items."""
    if isinstance(value, Part):
        yield from _below(value, place)
    elif isinstance(value, str):
        if _is_placeholder(value, spoken=field in _SPOKEN or isinstance(part, Quote)):
            hint = "write what you know, or leave it out for now"
            yield Finding(part, f"`{value[:_LONGEST]}` says nothing yet", hint, field=field, item=item, at=place)
    elif isinstance(value, tuple | dict):
        items = dict(enumerate(value)) if isinstance(value, tuple) else value
        for key, at in place.children.items():
            yield from _in(part, field, key if item is None else item, items.get(key), at)


def _is_placeholder(text: str, *, spoken: bool) -> bool:
    words = text.strip(_SIGNS) if len(text) <= _LONGEST else text
    if not words:
        return not spoken
    if words.casefold() in _WORDS or text.startswith(_BEGINNINGS):
        return True
    return not spoken and (text[0] + text[-1] == "<>" or (text.startswith("{{") and text.endswith("}}")))
