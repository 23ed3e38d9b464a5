"""Steps with their ways on → the paths of the board."""

from journeymap.renderers.board.model import Path, PathKind
from journeymap.renderers.locale import Locale
from journeymap.schema.models.step import Next, Step

_SPINE = ("default", "choice")
_ONWARD = (*_SPINE, "recovery")


def paths(steps: tuple[Step, ...], locale: Locale) -> tuple[Path, ...]:
    """Give every way from step to step.

    Without a `next` a step leads to the following one; so it does when its `next` only names loops, failures and
    optional ways to other steps, which come on top. An empty `next` ends the journey. Of several ways on, the first is
    the main path.
    """
    places = {step.id: index for index, step in enumerate(steps)}
    found: list[Path] = []
    for source, step in enumerate(steps):
        ways = [(way, places[way.to], _kind(way, source, places[way.to])) for way in step.next or ()]
        leads_on = any(kind in _ONWARD or target == source + 1 for _, target, kind in ways)
        if not leads_on and step.next != () and source + 1 < len(steps):
            found.append(Path(source, source + 1, "default", main=True, drop=_drop(step, steps[source + 1], locale)))
        spine = next((index for index, (_, _, kind) in enumerate(ways) if kind in _SPINE), None)
        for index, (way, target, kind) in enumerate(ways):
            found.append(_path(way, source, target, kind, steps, locale, main=index == spine))
    return tuple(found)


def ends(count: int, found: tuple[Path, ...]) -> tuple[int, ...]:
    """Give the steps that no way leads on from."""
    leading_on = {path.source for path in found if path.kind in (*_ONWARD, "failure")}
    return tuple(index for index in range(count) if index not in leading_on)


def _kind(way: Next, source: int, target: int) -> PathKind:
    """What the author says; else a way back is a loop, a way with a condition a choice."""
    if way.kind:
        return way.kind
    if target <= source:
        return "loop"
    return "choice" if way.when else "default"


def _path(
    way: Next, source: int, target: int, kind: PathKind, steps: tuple[Step, ...], locale: Locale, *, main: bool
) -> Path:
    label, share = way.when or "", "" if way.share is None else locale.percent(way.share)
    if main:
        return Path(source, target, kind, True, label, share, _drop(steps[source], steps[target], locale))
    kind = "choice" if kind == "default" else kind
    chip = locale.word(f"chip_{kind}", step=locale.number(target + 1))
    details = locale.joined(label, share)
    return Path(source, target, kind, False, label, share, chip=f"{chip}: {details}" if details else chip)


def _drop(step: Step, following: Step, locale: Locale) -> str:
    """How many percentage points of those who started are lost between two steps."""
    if step.completion is not None and following.completion is not None:
        lost = step.completion - following.completion
        return points(lost, locale) if lost > 0 else ""
    if step.drop_off and step.drop_off.rate:
        return locale.words["minus"] + locale.percent(step.drop_off.rate)
    return ""


def points(lost: float, locale: Locale) -> str:
    """Write a loss in percentage points: `−38 pts`."""
    return locale.word("points", n=locale.words["minus"] + locale.number(lost * 100))
