"""What a map claims → how much of it rests on evidence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeymap.schema.models.step import Step


class Coverage(NamedTuple):
    """How many claims (quotes, needs, pain points, gains) name evidence, or stand in a step that does."""

    supported: int
    claims: int

    @property
    def share(self) -> float | None:
        """The share (0…1) of claims with evidence; None where nothing is claimed."""
        return self.supported / self.claims if self.claims else None


def coverage_of(contents: "Iterable[Step]") -> Coverage:
    """Count the claims of all that stands on a map."""
    claims = [bool(claim.evidence or step.evidence) for step in contents for claim in step.claims()]
    return Coverage(sum(claims), len(claims))


def together(coverages: Iterable[Coverage]) -> Coverage:
    """Count the claims of several maps as one."""
    counts = tuple(coverages)
    return Coverage(sum(count.supported for count in counts), sum(count.claims for count in counts))
