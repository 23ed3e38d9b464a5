"""A journey as rules see it: its steps with all that goes for them, its ways, and where each part stands."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from journeymap.schema.checks.rule import Finding, Limits
from journeymap.schema.coverage import Coverage, coverage_of
from journeymap.schema.ids import identifier
from journeymap.schema.models.part import Part
from journeymap.schema.models.step import Stage, Step
from journeymap.schema.place import Place
from journeymap.schema.slots import slots_of
from journeymap.schema.spread import Spread, spread
from journeymap.schema.validate import Sound
from journeymap.schema.walk import Path
from journeymap.schema.ways import Way, ends, reached, starts, ways_of

_LONGEST_WORD = 60  # characters of a text that tell it apart from others


class Map:
    """One map. `steps` are its columns: stages where none of them has steps.

    `remembered` is what functions under `once` have made of it.
    """

    def __init__(self, sound: Sound, limits: Limits) -> None:
        self.journey = sound.journey
        self.place = sound.place
        self.limits = limits
        self.remembered: dict[object, Any] = {}

    @cached_property
    def spread(self) -> Spread:
        """The steps in columns, and what goes for several of them."""
        return spread(self.journey)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in order; a stage that has none yet stands for itself."""
        return self.spread.steps

    @cached_property
    def contents(self) -> tuple[Step, ...]:
        """All that stands on the map, each thing once: steps, stages that carry something, what spans steps."""
        return self.spread.contents()

    def all_at(self, step: int) -> tuple[Step, ...]:
        """Give the step, and all else that goes for it: its stage's content and what spans it."""
        return self.spread.all_at(step)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The ways from step to step, by their places in `steps`."""
        return ways_of(self.steps, self.spread.places)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the journey begins."""
        return starts(self.steps, self.ways)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The steps that nothing leads on from."""
        return ends(len(self.steps), self.ways)

    @cached_property
    def reached(self) -> frozenset[int]:
        """The steps that somebody comes to."""
        return reached(len(self.steps), self.ways, self.starts)

    @property
    def coverage(self) -> Coverage:
        """How many claims rest on evidence."""
        return coverage_of(self.spread)

    def place_of(self, finding: Finding) -> Place:
        """Where a finding stands, or the nearest that is written."""
        return finding.at or self.place.at(self._path(finding))

    def subject_of(self, finding: Finding) -> str:
        """Name what a finding is about by ids, so that it is known again wherever its line has moved.

        As in `lies-on-bed/pain_points/display-bed-is-softer`; from the innermost step or stage on.
        """
        named: list[str] = []
        here: Any = self.journey
        for key in self._path(finding):
            here = _below(here, key)
            if isinstance(here, Step):
                named = [here.id or ""]
            elif not (isinstance(here, tuple) and isinstance(key, int)):
                named.append(_name(here, key))
        return "/".join(named) if named != ["stages"] else "steps"  # which may yet be put into stages

    def _path(self, finding: Finding) -> Path:
        part = finding.part
        if part is None:
            return ()
        path = self._steps.get(part.id or "", ()) if isinstance(part, Step) else self._parts.get(id(part), ())
        field = (finding.field,) if finding.field else ()
        return (*path, *field, *(() if finding.item is None else (finding.item,)))

    @cached_property
    def _parts(self) -> dict[int, Path]:
        """The path of each part, by the object that it is."""
        return {id(part): path for part, path in _walk(self.journey, ())}

    @cached_property
    def _steps(self) -> dict[str, Path]:
        """The path of each step and stage by its id, as those in columns are copies; open stages have ids of ours."""
        stages = {f"stage_{number}": ("stages", number - 1) for number in range(1, len(self.journey.stages) + 1)}
        return stages | {part.id or "": path for part, path in _walk(self.journey, ()) if isinstance(part, Step)}


def _walk(part: Part, path: Path) -> Iterator[tuple[Part, Path]]:
    """Each part of a journey, with its path."""
    yield part, path
    for name, slot in slots_of(type(part)).items():
        value = getattr(part, name) if slot.part else None
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
        for key, item in items:
            yield from _walk(item, (*path, name, key))
        if isinstance(value, Part):
            yield from _walk(value, (*path, name))


def _below(here: Any, key: Any) -> Any:
    """What stands at a key; nothing where a field was left out or what was found is a text."""
    if isinstance(here, Part):
        return getattr(here, key, None)
    try:
        return here[key]
    except (LookupError, TypeError):
        return None


def _name(part: Any, key: Any) -> str:
    """What to call a part: its id, or the words it consists of, or the key it stands at."""
    own = getattr(part, "id", None)
    if isinstance(part, Part) and not isinstance(part, Stage):
        own = own or getattr(part, part.short, None)
    words = own if isinstance(own, str) and own else part if isinstance(part, str) and isinstance(key, int) else ""
    return identifier(words)[:_LONGEST_WORD] if words else str(key)
