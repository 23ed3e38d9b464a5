"""Specs made from the models, for property tests: every key under any of its names, in every form that it has.

Most are sound by construction, since references draw from what the head declares; now and then a value is wrong.
"""

from collections.abc import Callable

from hypothesis import strategies as st

from journeymap.schema.json_schema import check_of
from journeymap.schema.json_values import value_of
from journeymap.schema.models.claims import Metric, Opportunity, PainPoint
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.part import Part
from journeymap.schema.models.places import Touchpoint
from journeymap.schema.models.step import Emotion, Next, Stage, Step
from journeymap.schema.models.values import OneOf
from journeymap.schema.slots import Slot, keys_of, slots_of

Draw = Callable[[st.SearchStrategy[str]], str]

HEAD = "goal: Own a bed, persona: {name: Ieva, id: p1}, evidence: {e1: Interviews, e2: {n: 3}}"
STEPS = "{name: Lies on the bed, id: s1}"

# What is written for a text, by what it is checked to be.
WRITTEN = {
    "text": ["Lies on the bed", "no", "41", "3.10", "2026-10-30", "true", '"Buy: fast"', "'#2'", "結帳", "10:30", "0x1F", "-"],
    "flag": ["yes", "no", "true", "False", '"YES"'],
    "note": ["yes", "false", "Bed chosen", "12"],
    "number": ["3", "-1.5", "+2", '"4.1"', "−1", "٣", "۴"],
    "sample": ["14", '"31"', "1.0", "+7", "١٢"],
    "share": ["62%", "0%", "100%", "12.5 %", '" 7% "', "٤٢٪", "100.00%", "005%"],
    "level": ["low", "HIGH", "3", '"5"'],
    "date": ["2026-10-30", "2026-10", "2026", '"2024-02-29"'],
    "duration": ["3 days", "P3D", "PT20M", "two weeks", "Pause", "day 0", "3d", "at 08:00", "8:00–9:00"],
    "period": ["3 months", "quarterly", "Weekly", "P6M", '"2  Weeks"'],
    "lane": ["emotion", "pain_points", "legal"],
    "identifier": ["left-over", "結帳", "7", "true", "ārija-2"],
    "link": ["https://shop.example/a?b=c#d", "research/notes.md", "mailto:a@b.example", "5", "HTTP://x.example"],
    "language": ["en", "zh-Hant", "FA"],
    "state": ["current", "As-Is", "to-be"],
    "channel": ["store", "Mobile App", "Repair café", "7"],
    "icon": ["bed", "Mobile App", "🛏️", "pictures/bed.png", "SCALES"],
    "score": ["-2", "1.5", "happy", "Frustrated", '"0"'],
    "page": ["a4", "Letter", "none", "640", '"1000"', "0800"],
    "count": ["5", "500", '"7"', "1.0"],
    "colour": ['"#1D3F8A"', '"#14a"'],
    "font": ["Noto Sans", "Inter"],
}  # fmt: skip
WRONG = [
    "~", "''", '" "', "[]", "{}", "[a, b]", "{a: b}", "62", "130%", "-3", "3 moons", "'javascript:x'", "two words",
    "2026-13-01", "2026-02-30", "[~]", "[[a]]", "P3X", "9", "1.5", "yes", '"#12"', "x-y", "huge", "{name: }", "'//x.example'",
]  # fmt: skip
_STEPS_OF = (Touchpoint, PainPoint, Opportunity, Metric)


@st.composite
def specs(draw: st.DrawFn) -> str:
    """A spec in one line."""
    fields = _fields(
        draw, Journey, depth=3, without={"goal", "personas", "evidence", "stages", "steps", "emotion_scale"}
    )
    path = draw(st.sampled_from(["steps", "stages", "tasks", "phase"]))
    model = Step if path in ("steps", "tasks") else Stage
    parts = [_part(draw, model, depth=3) for _ in range(draw(st.integers(0, 2)))]
    body = f"{path}: [{', '.join([STEPS, *parts])}]"
    return "{" + ", ".join([HEAD, body, *fields]) + "}"


@st.composite
def files(draw: st.DrawFn, model: type[Part]) -> str:
    """A persona or project file in one line."""
    needed = [f"{name}: Ieva" for name, info in model.model_fields.items() if info.is_required()]
    return "{" + ", ".join([*needed, *_fields(draw, model, depth=3, without={"name"})]) + "}"


def _fields(draw: st.DrawFn, model: type[Part], *, depth: int, without: set[str]) -> list[str]:
    """Some fields, each under one of its names; once in a while a key that there is not."""
    names = [name for name in slots_of(model) if name not in without and name != model.rest]
    chosen = draw(st.lists(st.sampled_from(names), max_size=max(depth + 1, 0), unique=True)) if names else []
    written = []
    for name in chosen:
        keys = sorted(key for key, field in keys_of(model).items() if field == name)
        written.append(f"{draw(st.sampled_from(keys))}: {_field(draw, model, name, depth=depth)}")
    extra = draw(st.sampled_from([""] * 20 + ["x-note: {a: [~]}", "painpoints: a", "pets: [Two cats, 2]", "toys: [~]"]))
    return [*written, extra] if extra else written


def _field(draw: st.DrawFn, model: type[Part], name: str, *, depth: int) -> str:
    if draw(st.integers(0, 60)) == 0:
        return draw(st.sampled_from(WRONG))
    slot = slots_of(model)[name]
    if slot.registry:
        words = {
            "labels": ["steps", "Pain_Points"],
            "colours": ["ink", "STAGE-1"],
            "rules": ["JM204", "Structure", "all"],
        }
        keys = words.get(name, ["drone", "結帳"])
        return f"{{{draw(st.sampled_from(keys))}: {_values(draw, model, name, slot, depth=depth)}}}"
    if slot.part is Emotion and draw(st.booleans()):
        return f"{{p1: {_item(draw, model, name, slot, depth=depth)}}}"
    return _values(draw, model, name, slot, depth=depth)


def _values(draw: st.DrawFn, model: type[Part], name: str, slot: Slot, *, depth: int) -> str:
    if not slot.many or draw(st.booleans()):
        return _item(draw, model, name, slot, depth=depth)
    return f"[{', '.join(_item(draw, model, name, slot, depth=depth) for _ in range(draw(st.integers(0, 2))))}]"


def _item(draw: st.DrawFn, model: type[Part], name: str, slot: Slot, *, depth: int) -> str:
    if slot.part is None:
        return _text(draw, model, name)
    if slot.part.short and (depth <= 0 or draw(st.booleans())):
        return _text(draw, slot.part, slot.part.short)
    return _part(draw, slot.part, depth=depth - 1)


def _part(draw: st.DrawFn, model: type[Part], *, depth: int) -> str:
    needed = [name for name, info in model.model_fields.items() if info.is_required()]
    written = [f"{name}: {_text(draw, model, name)}" for name in needed]
    if model in _STEPS_OF:
        written.append("step: s1")  # as it has to be at the top
    without = {*needed, "steps"} if model is not Stage else set(needed)
    return "{" + ", ".join([*written, *_fields(draw, model, depth=depth - 1, without=without)]) + "}"


def _text(draw: st.DrawFn, model: type[Part], name: str) -> str:
    if draw(st.integers(0, 80)) == 0:
        return draw(st.sampled_from(WRONG))
    known = {"evidence": "e1", "source": "e1", "actor": "staff", "addresses": "Nobody", "steps": "s1"}.get(name)
    if (model, name) in ((Next, "to"), (Emotion, "persona")):
        known = {"to": "s1", "persona": "p1"}[name]
    if known:
        return known
    check = check_of(model, name)
    if isinstance(check.function, OneOf):
        return draw(st.sampled_from([word for known in check.function.words for word in (known, known.upper())]))
    return draw(st.sampled_from(WRITTEN[value_of(check)[0]]))
