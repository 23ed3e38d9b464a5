"""Journey → Board."""

from typing import get_args

from journeymap.renderers import theme
from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.figures import figures
from journeymap.renderers.board.header import badges, facts, persona_card
from journeymap.renderers.board.lanes import LANES
from journeymap.renderers.board.lanes.metrics import metric_cells
from journeymap.renderers.board.legend import legend
from journeymap.renderers.board.model import Board, Column, Lane, Mark, MarkKind, Stage
from journeymap.renderers.board.paths import ends, paths, starts
from journeymap.renderers.locale import Locale, locale_of
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import Step

OPEN = "…"  # the name of a step that is still to come
_DRAWN = (
    "persona", "goal", "scenario", "expectations", "at_a_glance", "sources", "legend", "stages",
    "map", "skip_to_map", "made_from", "target", "hypothesis", "quote_open",
    "quote_close", "list_separator", "feeling_2", "feeling_1", "feeling_0", "feeling_-1", "feeling_-2", "entry", "exit",
    "duration", "curve_summary", "lane_steps", "hint_steps",
)  # fmt: skip


def lay_out(journey: Journey, origin: str) -> Board:
    """Settle a journey into lanes, columns and paths; `origin` is the spec's file name, shown in the footer."""
    locale = locale_of(journey.language)
    evidence = Evidence(journey.evidence, locale)
    stages, placed = _stages(journey)
    steps = tuple(step for step, _ in placed)
    columns = tuple(_column(step, index, stage, locale, evidence) for index, (step, stage) in enumerate(placed))
    lanes = _lanes(steps, evidence)
    ways = paths(steps, locale)
    return Board(
        title=journey.title or journey.goal,
        origin=origin,
        language=journey.language,
        direction=journey.direction or locale.direction,
        badges=badges(journey, locale),
        facts=facts(journey, locale),
        personas=tuple(persona_card(persona, locale) for persona in journey.personas),
        goal=journey.goal,
        scenario=journey.scenario or "",
        expectations=journey.expectations,
        figures=figures(steps, ways, locale, count=sum(step.name != OPEN for step in steps)),
        metrics=metric_cells(journey.metrics, evidence),
        stages=stages,
        columns=columns,
        lanes=lanes,
        paths=ways,
        starts=starts(steps, ways),
        ends=ends(len(steps), ways),
        sources=evidence.sources(),
        legend=legend(columns, lanes, ways, locale),
        words={key: locale.words[key] for key in _DRAWN},
    )


def _stages(journey: Journey) -> tuple[tuple[Stage, ...], tuple[tuple[Step, int | None], ...]]:
    """The banners, and the steps under them; a stage that has no steps yet shows an open one."""
    stages: list[Stage] = []
    placed: list[tuple[Step, int | None]] = [(step, None) for step in journey.steps]
    for index, stage in enumerate(journey.stages):
        steps = stage.steps or (Step.model_construct(id=f"stage_{index + 1}", name=OPEN),)  # an id no author can write
        hue = index % len(theme.STAGES)
        stages.append(Stage(stage.name, stage.goal or "", stage.duration or "", len(placed), len(steps), hue))
        placed += [(step, index) for step in steps]
    return tuple(stages), tuple(placed)


def _column(step: Step, index: int, stage: int | None, locale: Locale, evidence: Evidence) -> Column:
    wait = f"{locale.words['wait']}: {step.wait}" if step.wait else ""
    return Column(
        id=step.id or "",
        number=locale.number(index + 1),
        name=step.name,
        description=step.description or "",
        duration=locale.joined(step.duration or "", wait),
        stage=stage,
        marks=tuple(_marks(step, locale)),
        sources=evidence.mentions(step.evidence),
    )


def _marks(step: Step, locale: Locale) -> list[Mark]:
    marks = []
    for kind in get_args(MarkKind):
        stated = getattr(step, kind.replace("-", "_"))
        if stated:
            marks.append(Mark(kind, locale.words[kind.replace("-", "_")], "" if stated is True else stated))
    return marks


def _lanes(steps: tuple[Step, ...], evidence: Evidence) -> tuple[Lane, ...]:
    """The lanes that have something to show, with the blueprint's lines where the organisation's depth changes."""
    words = evidence.locale.words
    lanes: list[Lane] = []
    depth = 0
    for kind in LANES:
        cells = tuple(kind.cells(step, evidence) for step in steps)
        if not any(cells):
            continue
        line = _line(depth, kind.depth)
        depth = max(depth, kind.depth)
        key = kind.key
        lanes.append(Lane(key, words[f"lane_{key}"], words[f"hint_{key}"], cells, words[line] if line else ""))
    return tuple(lanes)


def _line(above: int, below: int) -> str:
    """Which line of the blueprint runs between two depths."""
    if above < 2 <= below:
        return "line_visibility"
    return "line_internal" if above == 2 and below == 3 else ""
