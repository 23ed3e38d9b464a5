"""What a map claims → how much of it rests on evidence."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeymap.schema.models.step import Step
    from journeymap.schema.spread import Spread


class Coverage(NamedTuple):
    """How many claims (quotes, needs, pain points, gains) name evidence, or stand in a step or stage that does."""

    supported: int
    claims: int

    @property
    def share(self) -> float | None:
        """The share (0…1) of claims with evidence; None where nothing is claimed."""
        return self.supported / self.claims if self.claims else None

    @property
    def percent(self) -> int | None:
        """The share in whole per cent, never rounded up: 99.6 % is not all. None where nothing is claimed."""
        return self.supported * 100 // self.claims if self.claims else None


def coverage_of(spread: "Spread") -> Coverage:
    """Count the claims of all that stands on a map."""
    claims = [rests or bool(claim.evidence) for content, rests in _contents(spread) for claim in content.claims()]
    return Coverage(sum(claims), len(claims))


def _contents(spread: "Spread") -> Iterator[tuple["Step", bool]]:
    """All that stands on a map, each thing once, and whether it rests on evidence as a whole."""
    for index, step in enumerate(spread.steps):
        yield step, any(part.evidence for part in spread.all_at(index))
    yield from ((wide.content, bool(wide.content.evidence)) for wide in spread.wide if not wide.again)


def together(coverages: Iterable[Coverage]) -> Coverage:
    """Count the claims of several maps as one."""
    counts = tuple(coverages)
    return Coverage(sum(count.supported for count in counts), sum(count.claims for count in counts))
