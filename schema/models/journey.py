"""A whole journey as its author means it."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from journeymap.schema.models.claims import Evidence, Metric
from journeymap.schema.models.part import Part
from journeymap.schema.models.step import Stage, Step
from journeymap.schema.models.values import Checked, Date, Identifier, Language, Number, Text, one_of
from journeymap.schema.vocabulary import STATES


def _state(value: Any) -> str:
    return STATES[one_of(*STATES)(value)]


class Persona(Part):
    """A prototypical customer. Any key that is not known here is shown as a fact."""

    short: ClassVar[str] = "name"
    rest: ClassVar[str] = "facts"
    name: Text
    role: Text = ""
    segment: Text = ""
    age: Text = ""
    quote: Text = ""
    problem: Text = ""
    needs: tuple[Text, ...] = ()
    motivations: tuple[Text, ...] = ()
    concerns: tuple[Text, ...] = ()
    behaviours: tuple[Text, ...] = ()
    preferences: tuple[Text, ...] = ()
    demographics: tuple[Text, ...] = ()
    facts: dict[str, tuple[Text, ...]] = Field(default_factory=dict)


class Scale(Part):
    """The scale that the author's emotion scores are on."""

    min: Number
    max: Number


class Journey(Part):
    """One persona's way to one goal."""

    goal: Text
    personas: tuple[Persona, ...]
    stages: tuple[Stage, ...] = ()
    steps: tuple[Step, ...] = ()
    title: Text = ""
    kind: (
        Annotated[
            Literal["journey", "experience", "blueprint"],
            Checked(one_of("journey", "experience", "blueprint")),
        ]
        | None
    ) = None
    type: Text = ""
    state: Annotated[Literal["current", "future"], Checked(_state)] | None = None
    segment: Text = ""
    language: Language = "en"
    direction: Annotated[Literal["ltr", "rtl"], Checked(one_of("ltr", "rtl"))] | None = None
    scenario: Text = ""
    expectations: tuple[Text, ...] = ()
    target_action: Text = ""
    owner: Text = ""
    contributors: tuple[Text, ...] = ()
    version: Text = ""
    reviewed: Date | None = None
    review_every: Text = ""
    emotion_scale: Scale | None = None
    evidence: dict[Identifier, Evidence] = Field(default_factory=dict)
    metrics: tuple[Metric, ...] = ()
