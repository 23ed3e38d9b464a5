"""A step of the journey, and the stage it belongs to."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core.core_schema import ValidationInfo

from journeymap.schema.models.claims import Claim, Gain, Metric, Need, Opportunity, PainPoint, Quote
from journeymap.schema.models.part import Part
from journeymap.schema.models.pictures import Icon, Image
from journeymap.schema.models.places import Channel, System, Touchpoint
from journeymap.schema.models.values import (
    Checked,
    Confidence,
    Duration,
    Identifier,
    Note,
    Share,
    Text,
    number,
    one_of,
    wrong,
)
from journeymap.schema.quoting import as_yaml
from journeymap.schema.suggest import did_you_mean, listed
from journeymap.schema.vocabulary import FEELINGS, SCALE

PATH_KINDS = ("default", "choice", "loop", "failure", "recovery", "optional")


def _score(value: Any, info: ValidationInfo) -> float:
    """A feeling's word or number → −2…+2; the journey's declared scale comes in the context."""
    lowest, highest = (info.context or {}).get("emotion_scale", (-2.0, 2.0))
    text = str(value).strip()
    if text.casefold() in FEELINGS:
        return float(FEELINGS[text.casefold()])
    if any(c.isalpha() for c in text):
        raise wrong(
            "JM106",
            f"`{text}` is not a known feeling",
            hint=did_you_mean(text, FEELINGS) or f"write `{{score: 0, label: {as_yaml(text)}}}` with its score",
            help=f"known: {listed(FEELINGS)}",
        )
    score = number(value, hint=f"write a word, or a number from {lowest:g} to {highest:g} such as `{highest - 0.5:g}`")
    if not lowest <= score <= highest:
        raise wrong(
            "JM107",
            f"`{text}` is off the scale from {lowest:g} to {highest:g}",
            hint=f"{lowest:g} is worst, {highest:g} is best",
            help="another scale is declared at the top: `emotion_scale: {min: 1, max: 5}`",
        )
    return float(round((score - lowest) / (highest - lowest) * 4 - 2, 4))


class Emotion(Part, short="score", keyed="persona"):
    """How it feels: `score` from −2 (worst) over 0 (neutral) to +2 (best), and the word for it.

    `persona` is the id of whose feeling it is, where a map has several personas.
    """

    persona: Text = ""
    score: Annotated[float, Checked(_score, in_context=True)]
    label: Text = ""
    status: Confidence | None = None

    @model_validator(mode="before")
    @classmethod
    def keep_word(cls, values: Any) -> Any:
        """Let an author's own word for a feeling be its label; the scale's five words are the map's to translate."""
        word = values.get("score") if isinstance(values, dict) else None
        if isinstance(word, str) and word.casefold() in FEELINGS and word.casefold() not in SCALE:
            return {"label": word, **values}
        return values


class Next(Part, short="to"):
    """A way on to another step: when it is taken, of what kind it is, and the share of customers who take it."""

    to: Text
    when: Text = ""
    kind: (
        Annotated[
            Literal["default", "choice", "loop", "failure", "recovery", "optional"],
            Checked(one_of(*PATH_KINDS)),
        ]
        | None
    ) = None
    share: Share | None = None


class DropOff(Part, short="rate"):
    """How many leave here, and why."""

    rate: Share | None = None
    reasons: tuple[Text, ...] = ()


class MomentOfTruth(Part, short="why"):
    """Where the customer decides what the product is worth: why here, what she decides, and what follows from it.

    After Carlzon, "Moments of Truth" (1987).
    """

    why: Note = True
    decision: Text = ""
    effect: Annotated[Literal["loyalty", "drop-off"], Checked(one_of("loyalty", "drop-off"))] | None = None
    evidence: tuple[Text, ...] = ()


class Step(Part, short="name"):
    """One thing the customer does. Only the name is needed."""

    name: Text
    id: Identifier | None = None
    description: Text = ""
    icon: Icon | None = None
    image: Image | None = None
    actor: Text = ""
    touchpoints: tuple[Touchpoint, ...] = ()
    channels: tuple[Channel, ...] = ()
    emotion: tuple[Emotion, ...] = ()
    thoughts: tuple[Text, ...] = ()
    quotes: tuple[Quote, ...] = ()
    needs: tuple[Need, ...] = ()
    pain_points: tuple[PainPoint, ...] = ()
    gains: tuple[Gain, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    metrics: tuple[Metric, ...] = ()
    moment_of_truth: MomentOfTruth | None = None
    milestone: Note = False
    decision: Note = False
    entry: Note = False
    exit: Note = False
    outcome: Note = False
    next: tuple[Next, ...] | None = None
    duration: Duration = ""
    wait: Duration = ""
    completion: Share | None = None
    drop_off: DropOff | None = None
    physical_evidence: tuple[Text, ...] = ()
    frontstage: tuple[Text, ...] = ()
    backstage: tuple[Text, ...] = ()
    support: tuple[Text, ...] = ()
    systems: tuple[System, ...] = ()
    owner: Text = ""
    evidence: tuple[Text, ...] = ()
    lanes: dict[str, tuple[Text, ...]] = Field(default_factory=dict)

    def claims(self) -> tuple[Claim, ...]:
        """Give everything the step claims about the customer."""
        return (*self.quotes, *self.needs, *self.pain_points, *self.gains)


class Stage(Step):
    """A part of the journey with its steps. It may carry whatever a step may, for maps made at stage level."""

    goal: Text = ""
    steps: tuple[Step, ...] = ()
