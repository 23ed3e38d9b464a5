"""What stands in one place of a map: in one lane and one column. Texts are as final as those of the Board."""

from typing import Literal, NamedTuple

Role = Literal["pain", "gain", "need", "opportunity"]
Level = Literal["", "low", "medium", "high", "critical"]
Status = Literal["", "hypothesis", "partial", "validated"]


class Picture(NamedTuple):
    """A picture, its bytes in a `data:` address of PNG, JPEG, WebP or GIF; `width` and `height` in pixels."""

    data: str
    width: int
    height: int
    alt: str
    caption: str = ""


class Icon(NamedTuple):
    """A sign before a name: a built-in one (`name`, a key of `renderers.icons`), an emoji (`text`) or a picture."""

    name: str = ""
    text: str = ""
    picture: Picture | None = None


class SourceMention(NamedTuple):
    """A claim's pointer to `Board.sources[place]`; `number` is its localised place in that list, counted from 1."""

    place: int
    number: str
    label: str


class TextCell(NamedTuple):
    """Plain words."""

    text: str
    kind: Literal["text"] = "text"


class QuoteCell(NamedTuple):
    """Something thought or said, without quotation marks; `language` is set where it differs from the map's."""

    text: str
    spoken: bool
    language: str = ""
    sources: tuple[SourceMention, ...] = ()
    status: Status = ""
    kind: Literal["quote"] = "quote"


class ChipCell(NamedTuple):
    """A touchpoint or system. `detail` is its channel, `strong` says in words that it is one of those that matter.

    `whose` says whether it is owned, paid or earned. `channel` names its channel even where the text already says it,
    `owner` who answers for a system.
    """

    text: str
    icon: Icon | None = None
    detail: str = ""
    strong: str = ""
    whose: str = ""
    notes: tuple[str, ...] = ()
    link: str = ""
    channel: str = ""
    owner: str = ""
    kind: Literal["chip"] = "chip"


class ClaimMention(NamedTuple):
    """An opportunity's pointer to the claim it addresses; `id` is that cell's, empty where its lane is not drawn."""

    id: str
    text: str


class ClaimCell(NamedTuple):
    """A pain point, gain, need or opportunity.

    `level` is a pain point's severity, `badge` the word for it; `status` says how sure it is (hypotheses are drawn
    dashed); `quick_win` holds the words for it where it is one; `id` is set where an opportunity `addresses` it;
    `owner`, `impact` and `effort` are those of an opportunity, which is `settled` when it is done or rejected.
    """

    role: Role
    text: str
    level: Level = ""
    badge: str = ""
    notes: tuple[str, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    status: Status = ""
    quick_win: str = ""
    link: str = ""
    id: str = ""
    addresses: tuple[ClaimMention, ...] = ()
    owner: str = ""
    impact: Level = ""
    effort: Level = ""
    settled: bool = False
    kind: Literal["claim"] = "claim"


class FeelingCell(NamedTuple):
    """A point of an emotion curve: `score` in −2…+2, `face` the nearest whole score, `word` what to call it.

    `persona` is whose feeling it is, where that is said; `curve` the place in the lane's `curves` of the one it is on,
    0 where the lane has but one.
    """

    score: float
    face: int
    word: str
    status: Status = ""
    curve: int = 0
    persona: str = ""
    kind: Literal["feeling"] = "feeling"


class BarCell(NamedTuple):
    """A share of those who started: `share` in 0…1, `text` as the language writes it, `note` beside it."""

    share: float
    text: str
    note: str = ""
    kind: Literal["bar"] = "bar"


class MetricCell(NamedTuple):
    """A measured figure; `trend` are its past values, oldest first, `aim` its target where that is a number.

    `past` are the same values as the language writes them; `note` is the period.
    """

    name: str
    value: str
    target: str = ""
    note: str = ""
    trend: tuple[float, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    aim: float | None = None
    past: tuple[str, ...] = ()
    kind: Literal["metric"] = "metric"


class ImageCell(NamedTuple):
    """A picture of the storyboard."""

    picture: Picture
    kind: Literal["image"] = "image"


Cell = TextCell | QuoteCell | ChipCell | ClaimCell | FeelingCell | BarCell | MetricCell | ImageCell
