"""Steps with their ways on → the paths of the board."""

from collections import Counter
from collections.abc import Mapping, Sequence

from journeymap.renderers.board.model import Path, PathKind
from journeymap.renderers.locale import Locale
from journeymap.schema.models.step import Next, Step

_SPINE = ("default", "choice")
_ONWARD = (*_SPINE, "recovery")


def paths(steps: tuple[Step, ...], places: Mapping[str, int], locale: Locale) -> tuple[Path, ...]:
    """Give every way from step to step; `places` says which column an id leads to.

    Without a `next` a step leads to the following one; so it does when its `next` only names loops, failures and
    optional ways to other steps, which come on top. A step with an empty `next`, or an exit without one, leads nowhere.
    Of several ways on, the first that does not go back is the main path.
    """
    found: list[Path] = []
    for source, step in enumerate(steps):
        ways = [(way, places[way.to], _kind(way, source, places[way.to])) for way in step.next or ()]
        leads_on = any(kind in _ONWARD or target == source + 1 for _, target, kind in ways)
        ends_here = step.next == () or (step.exit and not step.next)
        if not leads_on and not ends_here and source + 1 < len(steps):
            found.append(Path(source, source + 1, "default", main=True))
        onward = [index for index, (_, _, kind) in enumerate(ways) if kind in _SPINE]
        forward = [index for index in onward if ways[index][1] > source]
        spine = next(iter(forward or onward), None)
        for index, (way, target, kind) in enumerate(ways):
            found.append(_path(way, source, target, kind, locale, main=index == spine))
    lost = losses(steps, found)
    return tuple(path._replace(drop=_drop(path, loss, steps, locale)) for path, loss in zip(found, lost, strict=True))


def losses(steps: tuple[Step, ...], found: Sequence[Path]) -> tuple[float, ...]:
    """Give for each path the share (0…1) of those who started that is lost on it.

    0 where the steps' completion does not say; where customers divide over several ways on, none is taken for lost.
    """
    ways_on = Counter(path.source for path in found if path.kind in _SPINE)

    def lost_on(path: Path) -> float:
        before, after = steps[path.source].completion, steps[path.target].completion
        if path.kind not in _SPINE or ways_on[path.source] > 1 or before is None or after is None:
            return 0
        return max(0, before - after)

    return tuple(map(lost_on, found))


def starts(steps: Sequence[Step], found: Sequence[Path]) -> tuple[int, ...]:
    """Give the entries, and the first step unless the main path leads to it from another."""
    reached = {path.target for path in found if path.main}
    return tuple(i for i, step in enumerate(steps) if step.entry or (i == 0 and i not in reached)) or (0,)


def ends(count: int, found: tuple[Path, ...]) -> tuple[int, ...]:
    """Give the steps that no way leads on from; failures and optional ways lead on where they go forward."""
    leading_on = {path.source for path in found if path.kind in _ONWARD or path.target > path.source}
    return tuple(index for index in range(count) if index not in leading_on)


def main_end(found: Sequence[Path]) -> int:
    """Give the step that the main path from the first step comes to."""
    onward = {path.source: path.target for path in found if path.main}
    here, passed = 0, set[int]()
    while here in onward and here not in passed:
        passed.add(here)
        here = onward[here]
    return here


def _kind(way: Next, source: int, target: int) -> PathKind:
    """What the author says; else a way back is a loop, a way with a condition a choice."""
    if way.kind:
        return way.kind
    if target <= source:
        return "loop"
    return "choice" if way.when else "default"


def _path(way: Next, source: int, target: int, kind: PathKind, locale: Locale, *, main: bool) -> Path:
    label, share = way.when or "", "" if way.share is None else locale.percent(way.share)
    if main:
        return Path(source, target, kind, True, label, share, portion=way.share)
    kind = "choice" if kind == "default" else kind
    chip = locale.word(f"chip_{kind}", step=locale.number(target + 1))
    details = locale.joined(label, share)
    return Path(
        source,
        target,
        kind,
        False,
        label,
        share,
        chip=f"{chip}: {details}" if details else chip,
        portion=way.share,
    )


def _drop(path: Path, lost: float, steps: tuple[Step, ...], locale: Locale) -> str:
    """What is lost on a path in words; where completion does not say, what the step itself says on the main path."""
    step, following = steps[path.source], steps[path.target]
    if lost > 0:
        return points(lost, locale)
    unknown = step.completion is None or following.completion is None
    if path.main and unknown and step.drop_off and step.drop_off.rate:
        return locale.words["minus"] + locale.percent(step.drop_off.rate)
    return ""


def points(lost: float, locale: Locale) -> str:
    """Write a loss in percentage points: `−38 pts`."""
    return locale.word("points", n=locale.words["minus"] + locale.number(lost * 100))
