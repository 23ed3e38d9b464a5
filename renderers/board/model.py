"""The Board: a journey map settled into lanes, columns, cells and paths. Every renderer reads it and nothing else.

All texts are final: localised, numbers written as the language writes them, none of it markup. Columns are the
steps in reading order; a cell stands in one lane and one column. Strings that have nothing to say are empty.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from journeymap.renderers.board.cells import Cell, ClaimCell, FeelingCell, Icon, MetricCell, Picture, SourceMention

PathKind = Literal["default", "choice", "loop", "failure", "recovery", "optional"]
MarkKind = Literal["entry", "milestone", "decision", "moment-of-truth", "exit", "outcome"]
ActorKind = Literal["customer", "staff", "partner", "system"]


class Fact(NamedTuple):
    """A labelled value or list of values: `owner: Retail`, `needs: …, …`."""

    label: str
    values: tuple[str, ...]


class Link(NamedTuple):
    """A text that leads somewhere; `address` is https, http, mailto or relative."""

    text: str
    address: str


class PersonaCard(NamedTuple):
    """Whose journey it is. `initials` is one or two letters for the portrait disc where there is no picture."""

    name: str
    initials: str
    summary: str
    quote: str
    facts: tuple[Fact, ...]
    picture: Picture | None = None
    links: tuple[Link, ...] = ()
    sources: tuple[SourceMention, ...] = ()


class Actor(NamedTuple):
    """Somebody who acts: each has a row of the flow map. `word` names the kind in the map's language."""

    name: str
    kind: ActorKind
    word: str


class Relative(NamedTuple):
    """Another map: `label` says how it is related, `place` is the relative address of its outputs without a suffix."""

    label: str
    title: str
    place: str


class Figure(NamedTuple):
    """One at-a-glance number: `9` `steps`, `5` `pain points` (`1 critical`). `bad` figures are drawn as a warning."""

    value: str
    label: str
    note: str = ""
    bad: bool = False


class Mark(NamedTuple):
    """What distinguishes a step or stage: `word` names the kind, `text` is what the author wrote about it.

    `notes` are what is decided there and what follows from it.
    """

    kind: MarkKind
    word: str
    text: str
    notes: tuple[str, ...] = ()
    sources: tuple[SourceMention, ...] = ()


class Stage(NamedTuple):
    """A banner over `span` columns from `first`; `hue` (0–7) is its identity colour, never good or bad.

    A map made at stage level has none: its stages are columns.
    """

    name: str
    goal: str
    duration: str
    first: int
    span: int
    hue: int
    icon: Icon | None = None
    description: str = ""
    marks: tuple[Mark, ...] = ()
    sources: tuple[SourceMention, ...] = ()


class Column(NamedTuple):
    """A step, or a stage on a map made at stage level, which then has a `hue` as other stages do.

    `id` is unique on the map and safe as a fragment; `number` is its localised place, counted from 1; `actor` the place
    in `Board.actors` of who acts.
    """

    id: str
    number: str
    name: str
    description: str
    duration: str
    stage: int | None
    marks: tuple[Mark, ...]
    sources: tuple[SourceMention, ...] = ()
    icon: Icon | None = None
    actor: int | None = None
    hue: int | None = None


class Span(NamedTuple):
    """What goes for the columns from `first` to `last`; `label` names them: `steps 3–5`.

    `again` is set where an earlier span holds the same, as what goes for separate columns stands over each run of them.
    """

    first: int
    last: int
    label: str
    cells: tuple[Cell, ...]
    again: bool = False


class Lane(NamedTuple):
    """A row of the map: for each column its cells, and `spans` for what goes for several columns.

    `key` is `touchpoints`, `emotion` …, or `custom-…` for a lane of the author's own; `hint` says beside the title
    what it shows; `line` names the blueprint line drawn above the lane, if any; `curves` the personas whose feelings
    it shows, where there are several.
    """

    key: str
    title: str
    hint: str
    cells: tuple[tuple[Cell, ...], ...]
    line: str = ""
    spans: tuple[Span, ...] = ()
    curves: tuple[str, ...] = ()

    def all_cells(self) -> Iterator[Cell]:
        """Give what stands in it: in single columns, then over several."""
        for cells in (*self.cells, *(span.cells for span in self.spans)):
            yield from cells


class Path(NamedTuple):
    """A way from column `source` to column `target`.

    `main` marks the spine; `label` is the condition, `share` how many take it ("44%"), `drop` how many are lost on it
    ("−38 pts"); `chip` says the same in a sentence for the step it leaves ("returns to 3: not comfortable, 44%"),
    empty on the spine. `portion` is the share in 0…1, None where nobody said one.
    """

    source: int
    target: int
    kind: PathKind
    main: bool
    label: str = ""
    share: str = ""
    drop: str = ""
    chip: str = ""
    portion: float | None = None


class Source(NamedTuple):
    """A piece of evidence in the registry. `link` is https, http, mailto or relative, or empty."""

    title: str
    detail: str
    link: str


class LegendEntry(NamedTuple):
    """`sign` says what is explained (`moment-of-truth`, `path-loop`, `pain-critical`, …), `text` how it is called."""

    sign: str
    text: str


class Hotspot(NamedTuple):
    """A step where it hurts: its gravest pain points, its feelings and what is lost on the way on.

    `further` says how many more pain points it has: `+4`.
    """

    column: int
    pains: tuple[ClaimCell, ...]
    feelings: tuple[FeelingCell, ...] = ()
    drop: str = ""
    further: str = ""


class Idea(NamedTuple):
    """An opportunity in the order of its worth; `reach` names the columns it goes for where it begins at `column`."""

    number: str
    cell: ClaimCell
    column: int
    reach: str = ""


class Measure(NamedTuple):
    """A metric, and where it was measured; without a column it is that of the whole map."""

    metric: MetricCell
    column: int | None = None
    reach: str = ""


class Due(NamedTuple):
    """When the next review is due, as `2027-01-30`, and what to say once that day has passed."""

    date: str
    text: str


class Board(NamedTuple):
    """A whole map. `words` are the built-in labels in its language; `origin` is the spec's file name.

    `language` is a BCP 47 tag. `badges` say what kind of map it is, `facts` who answers for it and how current it is.
    `columns` are the steps, `lanes` the rows below them. `starts` and `ends` are the places in `columns` where a
    customer comes in, and from where no way leads on. `figures` are what the map comes to at a glance, `metrics` those
    of the whole map. `hotspots` are the steps where it hurts most, the worst first, `ideas` the opportunities, the best
    first, `measures` all metrics; `due` is when the map is to be looked at again. `edition` is its version and the date
    of its last review, in words.
    """

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
    actors: tuple[Actor, ...] = ()
    relatives: tuple[Relative, ...] = ()
    hotspots: tuple[Hotspot, ...] = ()
    ideas: tuple[Idea, ...] = ()
    measures: tuple[Measure, ...] = ()
    due: Due | None = None
    edition: str = ""
