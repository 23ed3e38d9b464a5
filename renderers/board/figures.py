"""A journey → its at-a-glance figures, each computed here and nowhere else."""

from collections.abc import Iterator

from journeymap.renderers.board.model import Figure
from journeymap.renderers.board.paths import points
from journeymap.renderers.locale import Locale
from journeymap.schema.models.step import Step
from journeymap.schema.spread import OPEN, Spread
from journeymap.schema.vocabulary import CHANNELS
from journeymap.schema.ways import Way, losses, main_end


def figures(whole: Spread, ways: tuple[Way, ...], locale: Locale) -> tuple[Figure, ...]:
    """Count what the map holds; what it does not hold is not counted."""
    count = sum(step.name != OPEN for step in whole.steps)
    label = locale.words["stages" if whole.by_stage else "figure_steps"]
    return (Figure(locale.number(count), label), *_figures(whole, ways, locale))


def _figures(whole: Spread, ways: tuple[Way, ...], locale: Locale) -> Iterator[Figure]:
    contents = whole.contents()
    if found := channels(contents):
        yield Figure(locale.number(len(found)), locale.words["figure_channels"])
    if pains := [pain for step in contents for pain in step.pain_points]:
        severe = sum(pain.severity in ("high", "critical") for pain in pains)
        note = locale.word("figure_severe", n=locale.number(severe)) if severe else ""
        yield Figure(locale.number(len(pains)), locale.words["figure_pain_points"], note, bad=severe > 0)
    if ideas := [idea for step in contents for idea in step.opportunities]:
        quick = sum(idea.is_quick_win for idea in ideas)
        note = locale.word("figure_quick_wins", n=locale.number(quick)) if quick else ""
        yield Figure(locale.number(len(ideas)), locale.words["figure_opportunities"], note)
    if (reached := completion(whole.steps, ways)) is not None:
        drop = max(losses(whole.steps, ways), default=0)
        note = locale.word("figure_worst_drop", points=points(drop, locale)) if drop > 0 else ""
        yield Figure(locale.percent(reached), locale.words["figure_completion"], note)


def channels(steps: tuple[Step, ...]) -> set[str]:
    """Give the channels that customer and organisation meet through, in lower case."""
    points = [point for step in steps for point in step.touchpoints]
    named = {point.name.casefold().replace(" ", "-") for point in points if not point.channel} & set(CHANNELS)
    stated = {point.channel.casefold() for point in points if point.channel}
    return named | stated | {channel.casefold() for step in steps for channel in step.channels}


def completion(steps: tuple[Step, ...], ways: tuple[Way, ...]) -> float | None:
    """Give the share (0…1) of those who started that the main path brings to its end, where that is no exit."""
    end = steps[main_end(ways)]
    return None if end.exit else end.completion
