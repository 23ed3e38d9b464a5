"""Journey → Board."""

from journeymap.renderers import theme
from journeymap.renderers.board.actors import actors
from journeymap.renderers.board.context import Context, context_of
from journeymap.renderers.board.durations import duration
from journeymap.renderers.board.figures import figures
from journeymap.renderers.board.header import badges, edition, facts, persona_card, relatives
from journeymap.renderers.board.lanes.metrics import metric_cells
from journeymap.renderers.board.legend import legend
from journeymap.renderers.board.marks import marks
from journeymap.renderers.board.model import Board, Column, Stage
from journeymap.renderers.board.paths import paths
from journeymap.renderers.board.pictures import icon_of
from journeymap.renderers.board.review import due
from journeymap.renderers.board.rows import rows
from journeymap.renderers.board.takeaways import hotspots, ideas, measures
from journeymap.renderers.locale import Locale, locale_of
from journeymap.schema import usual
from journeymap.schema.coverage import coverage_of
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import Step
from journeymap.schema.spread import OPEN, Banner, Spread, spread
from journeymap.schema.ways import ends, losses, starts, ways_of

_DRAWN = (
    "persona", "goal", "scenario", "expectations", "at_a_glance", "figure", "sources", "legend",
    "stages", "map", "skip_to_map", "made_from", "target", "hypothesis", "partial", "validated", "quote_open",
    "quote_close", "list_separator", "feeling_2", "feeling_1", "feeling_0", "feeling_-1", "feeling_-2", "entry", "exit",
    "unreachable", "duration", "curve_summary", "curve_of", "lane_steps", "hint_steps", "addresses", "actor", "logo",
    "owner", "metrics",
    # the controls of the page, and what follows from the map
    "digits", "review_overdue", "persona_more", "tools", "search", "search_found", "next", "previous", "close", "lanes",
    "filter", "filter_any", "filter_clear", "filter_steps", "channel", "severity", "evidence", "cited", "uncited",
    "view", "colours", "colours_auto", "colours_light", "colours_dark", "compact",
    "expand_all", "print", "paper_a3", "paper_a4", "present", "stage_of", "step_of", "copy_link",
    "copied", "overview", "takeaways", "hotspots", "ranked", "matrix", "impact", "effort", "level_low", "level_medium",
    "level_high", "value", "trend", "quick_win",
)  # fmt: skip


def lay_out(journey: Journey, origin: str) -> Board:
    """Settle a journey into lanes, columns and paths; `origin` is the spec's file name, shown in the footer."""
    locale = locale_of(journey.language or usual.LANGUAGE, journey.labels)
    whole = spread(journey)
    context = context_of(journey, whole, locale)
    acting, rows_of = actors(journey, whole.steps, locale)
    columns = _columns(whole, rows_of, context)
    lanes = rows(journey, whole, context)
    ways = ways_of(whole.steps, whole.places)
    drawn = paths(ways, whole.steps, locale)
    metrics = metric_cells((metric for metric in journey.metrics if not metric.steps), context)
    words = {key: locale.words[key] for key in _DRAWN}
    if whole.by_stage:
        words |= {"lane_steps": locale.words["lane_stages"], "hint_steps": locale.words["hint_stages"]}
    return Board(
        title=journey.title or journey.goal,
        origin=origin,
        language=locale.language,
        direction=journey.direction or locale.direction,
        badges=badges(journey, locale),
        facts=facts(journey, coverage_of(whole), locale),
        personas=tuple(persona_card(persona, context) for persona in journey.personas),
        goal=journey.goal,
        scenario=journey.scenario,
        expectations=journey.expectations,
        figures=figures(whole, ways, locale),
        metrics=metrics,
        stages=tuple(_stage(banner, number, context) for number, banner in enumerate(whole.banners)),
        columns=columns,
        lanes=lanes,
        paths=drawn,
        starts=starts(whole.steps, ways),
        ends=ends(len(whole.steps), ways),
        sources=context.sources(),
        legend=legend(columns, lanes, drawn, locale),
        words=words,
        actors=acting,
        relatives=relatives(journey, locale),
        hotspots=hotspots(lanes, drawn, losses(whole.steps, ways), locale),
        ideas=ideas(lanes, locale),
        measures=measures(metrics, lanes),
        due=due(journey, locale),
        edition=edition(journey, locale),
    )


def _stage(banner: Banner, number: int, context: Context) -> Stage:
    stage = banner.stage
    return Stage(
        name=stage.name,
        goal=stage.goal,
        duration=_times(stage, context.locale),
        first=banner.first,
        span=banner.span,
        hue=number % len(theme.STAGES),
        icon=icon_of(stage.icon),
        description=stage.description,
        # Those of a stage without steps stand on its open step.
        marks=marks(stage, context) if stage.steps else (),
        sources=context.mentions(stage.evidence) if stage.steps else (),
    )


def _columns(whole: Spread, rows_of: tuple[int | None, ...], context: Context) -> tuple[Column, ...]:
    stage_of = {
        column: number
        for number, banner in enumerate(whole.banners)
        for column in range(banner.first, banner.first + banner.span)
    }
    return tuple(
        Column(
            id=step.id or "",
            number=context.locale.number(index + 1),
            name=step.name,
            description=_description(step, by_stage=whole.by_stage),
            duration=_times(step, context.locale),
            stage=stage_of.get(index),
            marks=marks(step, context),
            sources=context.mentions(step.evidence),
            icon=icon_of(step.icon),
            actor=rows_of[index],
            hue=index % len(theme.STAGES) if whole.by_stage else None,
        )
        for index, step in enumerate(whole.steps)
    )


def _description(step: Step, *, by_stage: bool) -> str:
    """What a step says of itself; a stage that is a column says its goal as well."""
    goal = getattr(step, "goal", "") if by_stage and step.name != OPEN else ""
    return "\n".join(text for text in (goal, step.description) if text)


def _times(step: Step, locale: Locale) -> str:
    wait = f"{locale.words['wait']}: {duration(step.wait, locale)}" if step.wait else ""
    return locale.joined(duration(step.duration, locale), wait)
