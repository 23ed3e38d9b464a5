"""Every field that does not take any text has a wrong value here, and says what would be right."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from specs import HEAD, caret, only_problem, step_of

from journeymap.schema.models.journey import Journey
from journeymap.schema.models.part import Part
from journeymap.schema.models.values import Checked, Text
from journeymap.schema.slots import slots_of
from journeymap.schema.surroundings import PictureFile, Refused, Surroundings


def head_of(fields: str) -> str:
    return f"{HEAD}{fields}\nsteps: [Looks, Pays]\n"


# Model and field → a spec with a wrong value, what the caret stands under, and what is said.
WRONG: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "Journey.kind": (head_of("kind: bluprint"), "bluprint", ("`kind`", "did you mean `blueprint`?", "`experience`")),
    "Journey.state": (head_of("state: futur"), "futur", ("`state`", "did you mean `future`?", "`to-be`")),
    "Journey.language": (head_of("language: English!"), "English!", ("`language`", "`fi`")),
    "Journey.direction": (head_of("direction: up"), "up", ("`direction`", "`rtl`")),
    "Journey.reviewed": (head_of("reviewed: 30.10.2026"), "30.10.2026", ("`reviewed`", "2026-10-30")),
    "Journey.review_every": (head_of("review_every: 3 moons"), "3 moons", ("`review_every`", "`3 months`", "`P6M`")),
    "Journey.evidence": (head_of("evidence: {a b: x}"), "a b", ("`evidence`", "letters, digits and hyphens")),
    "Journey.labels": (head_of("labels: {pain_point: Woes}"), "pain_point", ("`labels`", "did you mean `pain_points`?")),
    "Persona.id": (f"{HEAD}steps: [Pays]\n".replace("Ieva", "{name: Ieva, id: a b}"), "a b", ("`id`", "hyphens")),
    "Reference.link": (
        f"{HEAD}steps: [Pays]\n".replace("Ieva", "{name: Ieva, links: 'ftp:x'}"), "'ftp:x'", ("`links`", "https:")
    ),
    "Actor.id": (head_of("actors: {name: Clerk, id: a/b}"), "a/b", ("`id`", "hyphens")),
    "Actor.kind": (head_of("actors: {name: Clerk, kind: stuff}"), "stuff", ("`kind`", "did you mean `staff`?")),
    "Lane.id": (head_of("lanes: {id: a/b, title: Own}"), "a/b", ("`id`", "hyphens")),
    "Lane.after": (head_of("lanes: {id: needs, after: emotoin}"), "emotoin", ("no lane", "did you mean `emotion`?")),
    "Lane.show": (head_of("lanes: {id: needs, show: sometimes}"), "sometimes", ("`show`", "`no`")),
    "Scale.min": (head_of("emotion_scale: {min: one, max: 5}"), "one", ("`min`", "not a number")),
    "Scale.max": (head_of("emotion_scale: {min: 1, max: five}"), "five", ("`max`", "not a number")),
    "Evidence.type": (head_of("evidence: {a: {type: servey}}"), "servey", ("`type`", "did you mean `survey`?")),
    "Evidence.n": (head_of("evidence: {a: {n: some}}"), "some", ("`n`", "not a number")),
    "Evidence.date": (head_of("evidence: {a: {date: last May}}"), "last May", ("`date`", "2026-10")),
    "Evidence.link": (head_of("evidence: {a: {link: 'file:///x'}}"), "'file:///x'", ("`link`", "https:")),
    "Step.id": (step_of("id: a.b"), "a.b", ("`id`", "hyphens")),
    "Step.channels": (step_of("channels: mobile-ap"), "mobile-ap", ("channel", "did you mean `mobile-app`?")),
    "MomentOfTruth.effect": (
        step_of("moment_of_truth: {effect: loyal}"), "loyal", ("`effect`", "did you mean `loyalty`?", "`drop-off`")
    ),
    "Step.moment_of_truth": (step_of("moment_of_truth: [true, x]"), "[true, x]", ("a list",)),
    "Step.duration": (step_of("duration: 3"), "3", ("`duration`", "no unit", "`3 days`")),
    "Step.wait": (step_of("wait: P3X"), "P3X", ("`wait`", "`P3D`")),
    "Step.completion": (step_of("completion: 0.62"), "0.62", ("`completion`", "`62%`")),
    "Icon.name": (step_of("icon: scale"), "scale", ("`icon`", "did you mean `scales`?")),
    "Touchpoint.channel": (
        step_of("touchpoints: {name: Shop, channel: stor-e}"), "stor-e", ("channel", "did you mean `store`?")
    ),
    "Touchpoint.type": (step_of("touchpoints: {name: Shop, type: owed}"), "owed", ("`type`", "did you mean `owned`?")),
    "Touchpoint.key": (step_of("touchpoints: {name: Shop, key: very}"), "very", ("`key`", "`yes`")),
    "Touchpoint.response_time": (
        step_of("touchpoints: {name: Shop, response_time: 2}"), "2", ("`response_time`", "`2 days`")
    ),
    "Touchpoint.link": (step_of("touchpoints: {name: Shop, link: 'data:x'}"), "'data:x'", ("`link`", "https:")),
    "Emotion.score": (step_of("emotion: 3"), "3", ("`emotion`", "from -2 to 2", "emotion_scale")),
    "Emotion.status": (step_of("emotion: {score: 1, status: guess}"), "guess", ("`status`", "`hypothesis`")),
    "Claim.id": (step_of("needs: {text: Rest, id: a b}"), "a b", ("`id`", "hyphens")),
    "Claim.status": (step_of("needs: {text: Rest, status: validate}"), "validate", ("`status`", "`validated`?")),
    "Quote.language": (step_of("quotes: {text: Ja, language: latviski!}"), "latviski!", ("`language`", "BCP 47")),
    "PainPoint.severity": (
        step_of("pain_points: {text: Soft, severity: severe}"), "severe", ("`severity`", "did you mean `critical`?")
    ),
    "Opportunity.impact": (step_of("opportunities: {text: Try, impact: 6}"), "6", ("`impact`", "`medium`", "or 1 to 5")),
    "Opportunity.effort": (step_of("opportunities: {text: Try, effort: lo}"), "lo", ("`effort`", "did you mean `low`?")),
    "Opportunity.status": (
        step_of("opportunities: {text: Try, status: plan}"), "plan", ("`status`", "did you mean `planned`?")
    ),
    "Opportunity.horizon": (
        step_of("opportunities: {text: Try, horizon: lter}"), "lter", ("`horizon`", "did you mean `later`?")
    ),
    "Opportunity.link": (step_of("opportunities: {text: Try, link: 'ftp:x'}"), "'ftp:x'", ("`link`", "https:")),
    "Metric.trend": (step_of("metrics: {name: Visits, value: 4, trend: [3, x]}"), "x", ("`trend`", "not a number")),
    "Next.kind": (step_of("next: {to: lies-on-the-bed, kind: fail}"), "fail", ("`kind`", "did you mean `failure`?")),
    "Next.share": (step_of("next: {to: lies-on-the-bed, share: 140%}"), "140%", ("`share`", "0% to 100%")),
    "DropOff.rate": (step_of("drop_off: {rate: many}"), "many", ("`rate`", "such as `62%`")),
    "System.link": (step_of("systems: {name: CRM, link: '//x'}"), "'//x'", ("`link`", "%20")),
    # References.
    "Step.actor": (step_of("actor: stuff"), "stuff", ("actor", "did you mean `staff`?")),
    "Step.evidence": (step_of("evidence: suvey") + "evidence: {survey: {}}\n", "suvey", ("did you mean `survey`?",)),
    "Persona.evidence": (
        "persona: {name: Ieva, evidence: diarie}\ngoal: x\nsteps: [a]\nevidence: {diaries: {}}\n",
        "diarie", ("evidence", "did you mean `diaries`?"),
    ),
    "MomentOfTruth.evidence": (
        step_of("moment_of_truth: {why: x, evidence: b}") + "evidence: {a: {}}\n", "b", ("no evidence `b`", "`a`")
    ),
    "Emotion.persona": (step_of("emotion: {iewa: 1}"), "iewa", ("persona", "did you mean `ieva`?")),
    "Next.to": (step_of("next: lies-on-bed"), "lies-on-bed", ("step", "did you mean `lies-on-the-bed`?")),
    "PainPoint.steps": (
        head_of("pain_points: {text: Slow, step: [looks, pay]}"), "pay", ("step or stage", "did you mean `pays`?")
    ),
    "Touchpoint.steps": (head_of("touchpoints: {name: Till, step: pay}"), "pay", ("did you mean `pays`?",)),
    "Opportunity.steps": (head_of("opportunities: {text: Try, step: pay}"), "pay", ("did you mean `pays`?",)),
    "Metric.steps": (head_of("metrics: {name: Visits, value: 3, step: pay}"), "pay", ("did you mean `pays`?",)),
    "Metric.source": (head_of("metrics: {name: Visits, value: 3, source: crm}"), "crm", ("no evidence `crm`",)),
    "Opportunity.addresses": (
        step_of("pain_points: {text: Soft, id: soft}\nopportunities: {text: Try, addresses: sofd}"),
        "sofd", ("pain point or need", "did you mean `soft`?"),
    ),
    "Step.lanes": (
        head_of("lanes: {id: promotions, title: Promotions}").replace("Pays", "{name: Pays, lanes: {promotion: Sale}}"),
        "promotion", ("filled and not declared", "did you mean `promotions`?"),
    ),
    "Image.src": (step_of("image: bed.png"), "bed.png", ("`bed.png` is missing", "PNG")),
    "MapLink.map": (head_of("parent: ../x.journey.yaml"), "../x.journey.yaml", ("is outside the project", "path")),
}  # fmt: skip

ANYTHING = {
    "Step.milestone", "Step.decision", "Step.entry", "Step.exit", "Step.outcome", "MomentOfTruth.why",  # yes, no, or any text
}  # fmt: skip


def around() -> Surroundings:
    def picture(src: str, _: str) -> PictureFile | Refused:
        return (
            Refused("is missing", "save it as PNG")
            if src == "bed.png"
            else PictureFile("data:image/png;base64,AA==", 2, 1, 1)
        )

    return Surroundings(picture=picture, map=lambda _: Refused("is outside the project", "give the path of a spec"))


@pytest.mark.parametrize("field", WRONG)
def test_a_wrong_value_is_told_with_what_is_right(field: str) -> None:
    """The message names the field or what it refers to; the hint says the nearest or what is allowed."""
    spec, under, says = WRONG[field]
    problem = only_problem(spec, around())
    told = f"{problem.message} {problem.hint} {problem.help}"

    assert caret(problem) == under
    assert [part for part in says if part not in told] == []
    assert problem.hint or problem.help


def test_every_field_is_here() -> None:
    """Each that checks what it is given, in each model, or in the one it takes the field from."""
    checked = {f"{model.__name__}.{name}" for model, name in checked_fields(Journey, set())}

    assert len(checked) > 45
    assert {"Journey.kind", "Evidence.n", "Next.share"} <= checked
    assert checked - set(WRONG) - ANYTHING == set()


def checked_fields(model: type[Part], seen: set[type[Part]]) -> Iterator[tuple[type[Part], str]]:
    seen.add(model)
    for name, slot in slots_of(model).items():
        owner = next(base for base in reversed(model.__mro__) if name in getattr(base, "model_fields", {}))
        if slot.part is None and any(function is not text_of_any_kind for function in checks(owner, name)):
            yield owner, name
        if slot.part is not None and slot.part not in seen:
            yield from checked_fields(slot.part, seen)


text_of_any_kind = get_args(Text)[1].function


def checks(model: type[Part], name: str) -> Iterator[Any]:
    """The functions that check a field's values, its items or its keys."""
    info = model.model_fields[name]
    yield from functions_of(info.annotation)
    yield from (extra.function for extra in info.metadata if isinstance(extra, Checked))


def functions_of(annotation: Any) -> Iterator[Any]:
    for argument in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        if isinstance(argument, Checked):
            yield argument.function
        else:
            yield from functions_of(argument)
