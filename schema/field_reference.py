"""Models and notes → the reference of all fields and words, in Markdown."""

import json
from collections.abc import Iterator
from typing import Any

from journeymap.schema.json_schema import DOCUMENTS, check_of, what_is
from journeymap.schema.json_values import value_of
from journeymap.schema.limits import MOST_STEPS
from journeymap.schema.models.part import Part
from journeymap.schema.models.project import COLOURS
from journeymap.schema.models.values import OneOf
from journeymap.schema.notes import note_of
from journeymap.schema.slots import slots_of
from journeymap.schema.suggest import listed
from journeymap.schema.vocabulary import ALIASES, CHANNELS, FEELINGS, ICONS, LABELS, LANES, STATES

_TITLES = {"Journey": "A journey: the spec", "Persona": "Persona: in a spec or a file", "Project": "The project file"}
_TAKES = {
    "flag": "`yes` or `no`",
    "note": "`yes`, `no` or a text",
    "number": "number",
    "sample": "whole number from 1",
    "share": "percentage",
    "level": "`low`, `medium`, `high`, or 1 to 5",
    "duration": "duration",
    "identifier": "id",
    "language": "language tag",
    "state": listed(STATES),
    "icon": "[icon](#icons), emoji or picture file",
    "channel": "[channel](#channels) or a name",
    "score": "number or [feeling](#feelings)",
    "colour": '`"#RRGGBB"`',
    "count": f"whole number from 1 to {MOST_STEPS}",
}  # others are called what they are
_KEYS = {
    "labels": "[name](#labels)",
    "colours": "[name](#colours)",
    "rules": "[rule](checks/RULES.md)",
    "folders": "folder",
}
_HEAD = """# Reference of fields and words

<!-- Made from the models by `pytest tests/test_reference.py --rewrite-cases`; do not edit. -->

A spec is YAML. Only a goal, a persona and a list of steps are needed; everything else adds a lane, a mark or a figure.

- Where a part has a **short form**, a text stands for it: `- Searches online` is a step of that name.
- Where several can stand, one can stand alone, and the key may be singular: `thought: Who do I call?`
- Other names of keys are accepted too; they are listed beside the key. Give each field under one name only.
- A key with nothing after it counts as left out. Keys that begin with `x-` and the key `$schema` are passed over.
- Every text stays as it is typed: `no`, `10:30` and `2026-10-30` are texts where a text is asked for. Percentages have
  a `%`, durations a unit.
- Words that are listed here are understood in lower and upper case.
"""


def field_reference() -> str:
    """Give the whole page."""
    models = list(dict.fromkeys(model for root in DOCUMENTS.values() for model in _below(root)))
    return "\n".join([_HEAD, *(line for model in models for line in _section(model)), *_words()])


def _below(model: type[Part], seen: tuple[type[Part], ...] = ()) -> Iterator[type[Part]]:
    """The part and the parts it is made of, each before what is in it."""
    yield model
    for slot in slots_of(model).values():
        if slot.part and slot.part is not model and slot.part not in seen:
            yield from _below(slot.part, (*seen, model))


def _section(model: type[Part]) -> Iterator[str]:
    yield f"## {_TITLES.get(model.__name__, model.__name__)}\n"
    yield what_is(model) + "\n"
    if model.short:
        yield f"Short form: its `{model.short}` alone.\n"
    yield "| key | takes | what it is | example |"
    yield "|---|---|---|---|"
    yield from (_row(model, name) for name in slots_of(model))
    yield ""


def _row(model: type[Part], name: str) -> str:
    note = note_of(model, name)
    if name == model.rest:
        return f"| any other key | text, or a list | {note.text} | {_code(note.example)} |"
    aliases = [alias for alias in ALIASES.get(name, ()) if alias not in slots_of(model)]
    also = f"<br>also {listed(aliases)}" if aliases else ""
    needed = " (needed)" if model.model_fields[name].is_required() else ""
    return f"| `{name}`{needed}{also} | {_takes(model, name)} | {note.text} | {_code({name: note.example})} |"


def _takes(model: type[Part], name: str) -> str:
    slot = slots_of(model)[name]
    what = _link(slot.part) if slot.part else _text(model, name)
    if slot.many:
        what += ", or a list"
    if not slot.registry:
        return what
    return f"by {_KEYS.get(name, 'id')}: {what}"


def _text(model: type[Part], name: str) -> str:
    check = check_of(model, name)
    if isinstance(check.function, OneOf):
        return listed(check.function.words)
    kind, _ = value_of(check)
    return _TAKES.get(kind, kind)


def _link(model: type[Part]) -> str:
    title = _TITLES.get(model.__name__, model.__name__)
    anchor = "".join(letter for letter in title.lower().replace(" ", "-") if letter.isalnum() or letter == "-")
    return f"[{model.__name__}](#{anchor})"


def _code(example: Any) -> str:
    """An example as an author writes it, on one line of a table."""
    return f"`{_flow(example, bare=True)}`".replace("|", "\\|")


def _flow(value: Any, *, bare: bool = False) -> str:
    """YAML in flow style; `bare` leaves the braces of a mapping out."""
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {_flow(item)}" for key, item in value.items())
        return inner if bare else f"{{{inner}}}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if any(sign in text for sign in ",:#[]{}'\"") else text


def _words() -> Iterator[str]:
    """The words that a text can be one of, where they are too many for a table's cell."""
    scores: dict[int, list[str]] = {}
    for word, score in FEELINGS.items():
        scores.setdefault(score, []).append(word)
    yield "## Channels\n"
    yield f"{listed(CHANNELS)}; a project may declare more, and any other name is shown as written.\n"
    yield "## Feelings\n"
    yield from ("| score | words |", "|---|---|")
    yield from (
        f"| {score:+d} | {listed(words)} |".replace("-", "−", 1).replace("+0", "0") for score, words in scores.items()
    )
    yield f"\n## Icons\n\n{listed(ICONS)}, and the channels.\n"
    yield f"## Lanes\n\n{listed(LANES)}\n"
    yield f"## Labels\n\n{listed(LABELS)}\n"
    yield f"## Colours\n\n{listed(COLOURS)}\n"
