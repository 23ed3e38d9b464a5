"""Journey → its columns, its banners, and what goes for several columns at once."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import Stage, Step

OPEN = "…"  # the name of a step that is still to come
PLACED = ("touchpoints", "pain_points", "opportunities", "metrics")  # what may say which steps it goes for
_OF_BANNER = {"name": OPEN, "duration": "", "wait": "", "icon": None, "description": ""}


class Banner(NamedTuple):
    """A stage over `span` columns from `first`."""

    stage: Stage
    first: int
    span: int


class Wide(NamedTuple):
    """What goes for the columns from `first` to `last`, as the content of a step; `again` where it was given before."""

    first: int
    last: int
    content: Step
    again: bool = False


class Spread(NamedTuple):
    """The steps in columns, the stages over them, what is wide, and the column that each id of either leads to."""

    steps: tuple[Step, ...]
    banners: tuple[Banner, ...]
    wide: tuple[Wide, ...]
    places: Mapping[str, int]
    by_stage: bool = False

    def contents(self) -> tuple[Step, ...]:
        """Give all that stands in the lanes, each thing once."""
        return (*self.steps, *(wide.content for wide in self.wide if not wide.again))

    def all_at(self, step: int) -> tuple[Step, ...]:
        """Give the step, and all else that goes for it: its stage's content and what spans it."""
        wide = (wide.content for wide in self.wide if wide.first <= step <= wide.last)
        return (self.steps[step], *wide)


def spread(journey: Journey) -> Spread:
    """Put a journey into columns: its steps, or its stages where none of them has steps."""
    if journey.stages and not any(stage.steps for stage in journey.stages):
        columns: list[Step] = list(journey.stages)
        banners: list[Banner] = []
    else:
        columns, banners = _under_banners(journey)
    reach: dict[str, tuple[int, ...]] = {step.id or "": (index,) for index, step in enumerate(columns)}
    reach |= {banner.stage.id or "": tuple(range(banner.first, banner.first + banner.span)) for banner in banners}
    wide = [
        Wide(banner.first, banner.first + banner.span - 1, banner.stage) for banner in banners if banner.stage.steps
    ]
    for index, step in enumerate(columns):
        columns[index], items = _without_placed(step)
        for name, item in items:
            _place(name, item, {index, *_reached(item, reach)}, columns, wide)
    for name in PLACED:
        for item in getattr(journey, name):
            if item.steps:
                _place(name, item, set(_reached(item, reach)), columns, wide)
    places = {id: columns_of[0] for id, columns_of in reach.items()}
    return Spread(tuple(columns), tuple(banners), tuple(wide), places, by_stage=not banners and bool(journey.stages))


def _under_banners(journey: Journey) -> tuple[list[Step], list[Banner]]:
    """The steps, and the banners over them; a stage that has no steps yet is an open one."""
    columns: list[Step] = list(journey.steps)
    banners = []
    for number, stage in enumerate(journey.stages, 1):
        # An open step has an id that no author can write.
        steps = stage.steps or (stage.model_copy(update=_OF_BANNER | {"id": f"stage_{number}"}),)
        banners.append(Banner(stage, len(columns), len(steps)))
        takes_on = {"actor": stage.actor} if stage.actor else {}
        columns += (step.model_copy(update=takes_on) if takes_on and not step.actor else step for step in steps)
        if stage.steps and stage.next is not None:
            columns[-1] = columns[-1].model_copy(update={"next": (*(columns[-1].next or ()), *stage.next)})
    return columns, banners


def _without_placed(step: Step) -> tuple[Step, list[tuple[str, Any]]]:
    """The step without those of its things that go for further steps, and these."""
    wide = [(name, item) for name in PLACED for item in getattr(step, name) if item.steps]
    if not wide:
        return step, []
    kept = {name: tuple(item for item in getattr(step, name) if not item.steps) for name in PLACED}
    return step.model_copy(update=kept), wide


def _reached(item: Any, reach: Mapping[str, tuple[int, ...]]) -> Iterator[int]:
    for id in item.steps:
        yield from reach[id]


def _place(name: str, item: Any, at: set[int], columns: list[Step], wide: list[Wide]) -> None:
    """Put a thing into its column, or, where there are several, over each run of them."""
    if len(at) == 1:
        (column,) = at
        columns[column] = columns[column].model_copy(update={name: (*getattr(columns[column], name), item)})
        return
    content = Step.model_construct(name="").model_copy(update={name: (item,)})
    for number, (first, last) in enumerate(_runs(at)):
        wide.append(Wide(first, last, content, again=number > 0))


def _runs(columns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each stretch of columns that stand side by side."""
    for _, run in groupby(enumerate(sorted(columns)), key=lambda pair: pair[1] - pair[0]):
        members = [column for _, column in run]
        yield members[0], members[-1]
