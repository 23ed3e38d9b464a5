"""A whole journey as its author means it."""

from typing import Annotated, Any, Literal

from pydantic import Field

from journeymap.schema.models.claims import Evidence, Metric, Opportunity, PainPoint
from journeymap.schema.models.part import Part
from journeymap.schema.models.pictures import Image
from journeymap.schema.models.places import ChannelKind, Touchpoint
from journeymap.schema.models.step import Stage, Step
from journeymap.schema.models.values import (
    Checked,
    Date,
    Flag,
    Identifier,
    Language,
    Link,
    Number,
    Period,
    Text,
    identifier,
    one_of,
)
from journeymap.schema.vocabulary import ACTORS, LABELS, LANES, STATES


def _state(value: Any) -> str:
    return STATES[one_of(*STATES)(value)]


LabelName = Annotated[str, Checked(one_of(*LABELS))]


class Reference(Part, short="link"):
    """A page to read on, with what to call it."""

    link: Link
    title: Text = ""


class Persona(Part, short="name", rest="facts"):
    """A prototypical customer. Any key that is not known here is shown as a fact.

    `id` is what feelings and steps call her by; that of a persona file is the file's name.
    """

    name: Text
    id: Identifier | None = None
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
    image: Image | None = None
    links: tuple[Reference, ...] = ()
    evidence: tuple[Text, ...] = ()
    facts: dict[str, tuple[Text, ...]] = Field(default_factory=dict)


class Actor(Part, short="name"):
    """Somebody who acts on the journey; each has a row of the flow map. A step's `actor` names it by id."""

    name: Text
    id: Identifier | None = None
    kind: Annotated[Literal["customer", "staff", "partner", "system"], Checked(one_of(*ACTORS))] | None = None


def _lane(value: Any) -> str:
    """A built-in lane, or the id of one of the author's own."""
    text = str(value).strip()
    return text if text in LANES else identifier(text)


class Lane(Part, short="id"):
    """A lane that is put in its place, hidden (`show: no`), or, with a `title`, one of the author's own.

    It stands where the list of lanes puts it, or right `after` another lane, and belongs to the organisation as far as
    that one does.
    """

    id: Annotated[str, Checked(_lane)]
    title: Text = ""
    hint: Text = ""
    after: Text = ""
    show: Flag = True


class MapLink(Part, short="map", ours=("place",)):
    """Another map: the path of its spec, and what to call it, which is else that map's own title."""

    map: Text
    title: Text = ""
    place: str = ""
    """The address of its outputs, relative to this map's, without the suffix that the format gives them."""


class Scale(Part):
    """The scale that the author's emotion scores are on."""

    min: Number
    max: Number


class Journey(Part, ours=("channels",)):
    """A persona's way to a goal, or that of several."""

    goal: Text
    personas: tuple[Persona, ...]
    actors: tuple[Actor, ...] = ()
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
    language: Language = ""
    direction: Annotated[Literal["ltr", "rtl"], Checked(one_of("ltr", "rtl"))] | None = None
    scenario: Text = ""
    expectations: tuple[Text, ...] = ()
    target_action: Text = ""
    owner: Text = ""
    contributors: tuple[Text, ...] = ()
    version: Text = ""
    reviewed: Date | None = None
    review_every: Period = ""
    tags: tuple[Text, ...] = ()
    parent: MapLink | None = None
    children: tuple[MapLink, ...] = ()
    emotion_scale: Scale | None = None
    evidence: dict[Identifier, Evidence] = Field(default_factory=dict)
    metrics: tuple[Metric, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    pain_points: tuple[PainPoint, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    lanes: tuple[Lane, ...] = ()
    channels: dict[str, ChannelKind] = Field(default_factory=dict)
    labels: dict[LabelName, Text] = Field(default_factory=dict)
