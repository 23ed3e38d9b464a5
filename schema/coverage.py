"""What a map claims → how much of it rests on evidence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeymap.schema.models.step import Step


class Coverage(NamedTuple):
    """How many of the claims (quotes, needs, pain points and gains) name their evidence."""

    supported: int
    claims: int

    @property
    def share(self) -> float | None:
        """The share (0…1) of claims with evidence; None where nothing is claimed."""
        return self.supported / self.claims if self.claims else None


def coverage_of(contents: "Iterable[Step]") -> Coverage:
    """Count the claims of all that stands on a map."""
    claims = [claim for step in contents for claim in step.claims()]
    return Coverage(sum(bool(claim.evidence) for claim in claims), len(claims))


def together(coverages: Iterable[Coverage]) -> Coverage:
    """Count the claims of several maps as one."""
    counts = tuple(coverages)
    return Coverage(sum(count.supported for count in counts), sum(count.claims for count in counts))
