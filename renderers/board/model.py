"""The Board: a journey map settled into lanes, columns, cells and paths. Every renderer reads it and nothing else.

All texts are final: localised, numbers written as the language writes them, none of it markup. Columns are the
steps in reading order; a cell stands in one lane and one column. Strings that have nothing to say are empty.
"""

from typing import Literal, NamedTuple

PathKind = Literal["default", "choice", "loop", "failure", "recovery", "optional"]
MarkKind = Literal["entry", "milestone", "decision", "moment-of-truth", "exit", "outcome"]
Role = Literal["pain", "gain", "need", "opportunity"]
Level = Literal["", "low", "medium", "high", "critical"]


class Fact(NamedTuple):
    """A labelled value or list of values: `owner: Retail`, `needs: …, …`."""

    label: str
    values: tuple[str, ...]


class PersonaCard(NamedTuple):
    """Whose journey it is. `initials` is one or two letters for the portrait disc."""

    name: str
    initials: str
    summary: str
    quote: str
    facts: tuple[Fact, ...]


class Figure(NamedTuple):
    """One at-a-glance number: `9` `steps`, `5` `pain points` (`1 critical`). `bad` figures are drawn as a warning."""

    value: str
    label: str
    note: str = ""
    bad: bool = False


class Stage(NamedTuple):
    """A banner over `span` columns from `first`; `hue` (0–7) is its identity colour, never good or bad."""

    name: str
    goal: str
    duration: str
    first: int
    span: int
    hue: int


class Mark(NamedTuple):
    """What distinguishes a step: `word` names the kind, `text` is what the author wrote about it."""

    kind: MarkKind
    word: str
    text: str


class SourceMention(NamedTuple):
    """A claim's pointer to `Board.sources[place]`; `number` is its localised place in that list, counted from 1."""

    place: int
    number: str
    label: str


class Column(NamedTuple):
    """A step. `id` is unique on the map and safe as a fragment; `number` is its localised place, counted from 1."""

    id: str
    number: str
    name: str
    description: str
    duration: str
    stage: int | None
    marks: tuple[Mark, ...]
    sources: tuple[SourceMention, ...] = ()


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
    kind: Literal["quote"] = "quote"


class ChipCell(NamedTuple):
    """A touchpoint or system. `icon` is a built-in channel's name or empty; `detail` its channel in words."""

    text: str
    icon: str = ""
    detail: str = ""
    strong: bool = False
    kind: Literal["chip"] = "chip"


class ClaimCell(NamedTuple):
    """A pain point, gain, need or opportunity.

    `level` is a pain point's severity, `badge` the word for it; `doubtful` claims are hypotheses (drawn dashed);
    `quick_win` holds the words for it where it is one.
    """

    role: Role
    text: str
    level: Level = ""
    badge: str = ""
    notes: tuple[str, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    doubtful: bool = False
    quick_win: str = ""
    link: str = ""
    kind: Literal["claim"] = "claim"


class FeelingCell(NamedTuple):
    """A point of the emotion curve: `score` in −2…+2, `face` the nearest whole score, `word` what to call it."""

    score: float
    face: int
    word: str
    doubtful: bool = False
    kind: Literal["feeling"] = "feeling"


class BarCell(NamedTuple):
    """A share of those who started: `share` in 0…1, `text` as the language writes it, `note` beside it."""

    share: float
    text: str
    note: str = ""
    kind: Literal["bar"] = "bar"


class MetricCell(NamedTuple):
    """A measured figure; `trend` are its past values, oldest first."""

    name: str
    value: str
    target: str = ""
    note: str = ""
    trend: tuple[float, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    kind: Literal["metric"] = "metric"


Cell = TextCell | QuoteCell | ChipCell | ClaimCell | FeelingCell | BarCell | MetricCell


class Lane(NamedTuple):
    """A row of the map: for each column its cells. `line` names the blueprint line drawn above the lane, if any."""

    key: str
    title: str
    hint: str
    cells: tuple[tuple[Cell, ...], ...]
    line: str = ""


class Path(NamedTuple):
    """A way from column `source` to column `target`.

    `main` marks the spine; `label` is the condition, `share` how many take it ("44%"), `drop` how many are lost on it
    ("−38 pts"); `chip` says the same in a sentence for the step it leaves ("returns to 3: not comfortable, 44%"),
    empty on the spine.
    """

    source: int
    target: int
    kind: PathKind
    main: bool
    label: str = ""
    share: str = ""
    drop: str = ""
    chip: str = ""


class Source(NamedTuple):
    """A piece of evidence in the registry. `link` is https, http, mailto or relative, or empty."""

    title: str
    detail: str
    link: str


class LegendEntry(NamedTuple):
    """`sign` says what is explained (`moment-of-truth`, `path-loop`, `pain-critical`, …), `text` how it is called."""

    sign: str
    text: str


class Board(NamedTuple):
    """A whole map. `words` are the built-in labels in its language; `origin` is the spec's file name."""

    title: str
    origin: str
    language: str
    direction: Literal["ltr", "rtl"]
    badges: tuple[str, ...]
    facts: tuple[Fact, ...]
    personas: tuple[PersonaCard, ...]
    goal: str
    scenario: str
    expectations: tuple[str, ...]
    figures: tuple[Figure, ...]
    metrics: tuple[MetricCell, ...]
    stages: tuple[Stage, ...]
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    paths: tuple[Path, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sources: tuple[Source, ...]
    legend: tuple[LegendEntry, ...]
    words: dict[str, str]
