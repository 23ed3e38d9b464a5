"""The registry of evidence → the list of sources, and the claims' pointers into it."""

from typing import NamedTuple

from journeymap.renderers.board.model import ClaimCell, Role, Source, SourceMention
from journeymap.renderers.locale import Locale
from journeymap.schema.models import claims


class Evidence(NamedTuple):
    """What the lanes need to say in which language and resting on what."""

    registry: dict[str, claims.Evidence]
    locale: Locale

    def mentions(self, ids: tuple[str, ...]) -> tuple[SourceMention, ...]:
        """Point from a claim to its sources."""
        order = list(self.registry)
        places = ((order.index(id), id) for id in ids)
        return tuple(SourceMention(place, self.locale.number(place + 1), self._short(id)) for place, id in places)

    def claim(self, role: Role, claim: claims.Claim, *, notes: tuple[str | None, ...] = ()) -> ClaimCell:
        """Make the cell of a claim."""
        return ClaimCell(
            role,
            claim.text,
            notes=tuple(note for note in notes if note),
            sources=self.mentions(claim.evidence),
            doubtful=claim.status == "hypothesis",
        )

    def sources(self) -> tuple[Source, ...]:
        """Give the list of sources."""
        return tuple(
            Source(
                item.title or id,
                self.locale.joined(self._method(item), self._sample(item), self.locale.digits(item.date or "")),
                item.link or "",
            )
            for id, item in self.registry.items()
        )

    def _short(self, id: str) -> str:
        item = self.registry[id]
        return self.locale.joined(self._method(item), self._sample(item)) or item.title or id

    def _method(self, item: claims.Evidence) -> str:
        return self.locale.words[f"evidence_{item.type}"] if item.type else ""

    def _sample(self, item: claims.Evidence) -> str:
        return self.locale.word("sample", n=self.locale.digits(str(item.n))) if item.n else ""
