"""What a map claims about a step, and what the claims rest on."""

from typing import Annotated, Literal

from journeymap.schema.models.part import Part
from journeymap.schema.models.values import (
    Checked,
    Confidence,
    Date,
    Identifier,
    Language,
    Level,
    Link,
    Number,
    Severity,
    Text,
    number,
    one_of,
    wrong,
)

METHODS = (
    "interview", "survey", "observation", "support-contacts", "web-analytics", "crm", "sales", "market-research",
    "workshop",
)  # fmt: skip


def _sample(value: object) -> int:
    size = number(value)
    if size < 1 or size != int(size):
        raise wrong("JM107", f"`{value}` is not a sample size", hint="write a whole number from 1")
    return int(size)


class Evidence(Part, short="title"):
    """A piece of research in the registry: how it was gathered, from how many, when, and where it can be read."""

    title: Text = ""
    type: Annotated[str, Checked(one_of(*METHODS))] | None = None
    n: Annotated[int, Checked(_sample)] | None = None
    date: Date | None = None
    link: Link | None = None


class Claim(Part, short="text"):
    """Something said about the customer: the text, the ids of what supports it, and how sure we are.

    `id` is what an opportunity calls it by that addresses it.
    """

    text: Text
    id: Identifier | None = None
    evidence: tuple[Text, ...] = ()
    status: Confidence | None = None


class Quote(Claim):
    """Words a customer said; `language` where it is not the map's."""

    language: Language | None = None


class Need(Claim):
    """What the customer needs here, and why."""

    why: Text = ""


class PainPoint(Claim):
    """What goes wrong for the customer: how badly, how often, with what consequence.

    `steps` names the steps or stages it spans, besides the step it is written in.
    """

    severity: Severity | None = None
    frequency: Text = ""
    impact: Text = ""
    steps: tuple[Text, ...] = ()


class Gain(Claim):
    """What goes well for the customer."""


class Opportunity(Part, short="text"):
    """What could be done. A quick win is one of high or medium impact and low effort that is neither done nor rejected.

    `addresses` names the pain points and needs it answers, by id or in their own words; `metric` says in words which
    figure it moves; `steps` the steps or stages it spans, besides the step it is written in.
    """

    text: Text
    impact: Level | None = None
    effort: Level | None = None
    owner: Text = ""
    status: (
        Annotated[
            Literal["idea", "planned", "in-progress", "done", "rejected"],
            Checked(one_of("idea", "planned", "in-progress", "done", "rejected")),
        ]
        | None
    ) = None
    horizon: Annotated[Literal["now", "next", "later"], Checked(one_of("now", "next", "later"))] | None = None
    addresses: tuple[Text, ...] = ()
    metric: Text = ""
    link: Link | None = None
    evidence: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = ()

    @property
    def is_quick_win(self) -> bool:
        """Whether it promises much for little."""
        promising = self.effort == "low" and self.impact in ("medium", "high")
        return promising and self.status not in ("done", "rejected")


class Metric(Part):
    """A measured figure with its target and its values so far, the oldest first; `source` is an id of the registry.

    `csat`, `nps` and `ces` are known with their ranges (`journeymap.schema.metrics`). `steps` names the steps or stages
    it was measured over.
    """

    name: Text
    value: Text
    unit: Text = ""
    target: Text = ""
    trend: tuple[Number, ...] = ()
    period: Text = ""
    source: Text = ""
    steps: tuple[Text, ...] = ()
