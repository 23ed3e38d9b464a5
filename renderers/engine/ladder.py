"""Engine + ways to lay a map out, each simpler than the one before → what the first gives that does not fail."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from journeymap.renderers.engine.engine import Engine, EngineFailed

P = TypeVar("P")
T = TypeVar("T")


class Simpler(NamedTuple):
    """How a map is simpler than it should be, and why; `unaided` when the engine failed on every rung."""

    how: str
    reason: str
    unaided: bool

    def __str__(self) -> str:
        return f"the layout engine {self.reason}, so its flow map has a simpler layout, {self.how}"


class Ladder:
    """The ways that a map still has. It only goes down: what hung on one part of a map must not hang on each.

    `rungs` say what each makes the layout, the first nothing, the last what there is without an engine; `seconds` are
    those of the whole map.
    """

    def __init__(self, engine: Engine, rungs: tuple[str, ...], seconds: float) -> None:
        self.engine = engine
        self._rungs = rungs
        self._seconds = seconds
        self._rung = 0
        self._reason = ""

    def each(self, parts: Sequence[P], attempt: Callable[[Sequence[P], int, float], Iterator[T]]) -> list[T]:
        """Give what `attempt` gives for each part; where it fails, the rest is tried on the next rung, if there is one.

        It is told how many seconds there are for these parts: half of what is left, so that there are some for a
        simpler way.
        """
        given: list[T] = []
        while len(given) < len(parts) and self._rung < len(self._rungs) - 1:
            started = time.monotonic()
            try:
                given.extend(attempt(parts[len(given) :], self._rung, max(0, self._seconds) / 2))
            except EngineFailed as failed:
                self._reason = self._reason or failed.reason
                self._rung += 1
            finally:
                self._seconds -= time.monotonic() - started
        return given

    @property
    def simpler(self) -> Simpler | None:
        """What is to be said of the map so far."""
        if not self._rung:
            return None
        return Simpler(self._rungs[self._rung], self._reason, unaided=self._rung == len(self._rungs) - 1)
