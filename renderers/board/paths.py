"""Ways from step to step → the paths of the board."""

from collections.abc import Sequence

from journeymap.renderers.board.model import Path
from journeymap.renderers.direction import isolated
from journeymap.renderers.locale import Locale
from journeymap.schema.models.step import Step
from journeymap.schema.ways import Way, losses


def paths(ways: Sequence[Way], steps: Sequence[Step], locale: Locale) -> tuple[Path, ...]:
    """Give every way from step to step with its words."""
    lost = losses(steps, ways)
    return tuple(_path(way, loss, steps, locale) for way, loss in zip(ways, lost, strict=True))


def _path(way: Way, lost: float, steps: Sequence[Step], locale: Locale) -> Path:
    source, target, kind, main, said = way
    drop = _drop(way, lost, steps, locale)
    if said is None:
        return Path(source, target, kind, main, drop=drop)
    label, share = said.when, "" if said.share is None else locale.percent(said.share)
    if main:
        return Path(source, target, kind, main, label, share, drop, portion=said.share)
    kind = "choice" if kind == "default" else kind
    chip = locale.word(f"chip_{kind}", step=locale.number(target + 1))
    details = locale.joined(isolated(label, rtl=locale.direction == "rtl"), share)
    return Path(
        source, target, kind, main, label, share, drop,
        chip=f"{chip}: {details}" if details else chip,
        portion=said.share,
    )  # fmt: skip


def _drop(way: Way, lost: float, steps: Sequence[Step], locale: Locale) -> str:
    """What is lost on a way in words; where completion does not say, what the step itself says on the main path."""
    step, following = steps[way.source], steps[way.target]
    if lost > 0:
        return points(lost, locale)
    unknown = step.completion is None or following.completion is None
    if way.main and unknown and step.drop_off and step.drop_off.rate:
        return locale.words["minus"] + locale.percent(step.drop_off.rate)
    return ""


def points(lost: float, locale: Locale) -> str:
    """Write a loss in percentage points: `−38 pts`."""
    return locale.word("points", n=locale.words["minus"] + locale.number(lost * 100))
