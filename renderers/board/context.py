"""A journey → what its lanes point to: its sources, its claims, its channels and the words of its language."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from journeymap.renderers.board.cells import ClaimCell, ClaimMention, Role, SourceMention
from journeymap.renderers.board.model import Source
from journeymap.renderers.locale import Locale
from journeymap.schema.models import claims
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.places import ChannelKind
from journeymap.schema.models.step import Step
from journeymap.schema.spread import Spread


class Context(NamedTuple):
    """What the lanes need to know of the whole map.

    `curves` are the personas whose feelings the columns hold, by id with their names; `addressed` the claims that some
    opportunity addresses, by id and by text.
    """

    locale: Locale
    registry: Mapping[str, claims.Evidence] = {}
    channels: Mapping[str, ChannelKind] = {}
    curves: Mapping[str, str] = {}
    addressed: Mapping[str, ClaimMention] = {}

    def mentions(self, ids: tuple[str, ...]) -> tuple[SourceMention, ...]:
        """Point to the sources with these ids."""
        order = list(self.registry)
        places = ((order.index(id), id) for id in ids)
        return tuple(SourceMention(place, self.locale.number(place + 1), self._short(id)) for place, id in places)

    def claim(self, role: Role, claim: claims.Claim, *, notes: tuple[str | None, ...] = ()) -> ClaimCell:
        """Make the cell of a claim."""
        addressed = self.addressed.get(claim.id or "") or self.addressed.get(claim.text)
        return ClaimCell(
            role,
            claim.text,
            notes=tuple(note for note in notes if note),
            sources=self.mentions(claim.evidence),
            status=claim.status or "",
            id=addressed.id if addressed else "",
        )

    def sources(self) -> tuple[Source, ...]:
        """Give the list of sources."""
        return tuple(
            Source(
                item.title or id,
                self.locale.joined(
                    self._method(item), self._sample(item), self.locale.date(item.date) if item.date else ""
                ),
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


def context_of(journey: Journey, whole: Spread, locale: Locale) -> Context:
    """Gather what the lanes of a journey point to."""
    felt = {emotion.persona for step in whole.steps for emotion in step.emotion}
    names = {"": "", **{persona.id or "": persona.name for persona in journey.personas}}
    curves = {id: name for id, name in names.items() if id in felt}
    if len(curves) > 1:
        curves.pop("", None)  # what nobody in particular feels is on every curve
    hidden = {"quotes", *(lane.id for lane in journey.lanes if not lane.show)}  # a quote's cell is never pointed to
    return Context(locale, journey.evidence, journey.channels, curves, _addressed(whole.contents(), hidden))


def _addressed(contents: tuple[Step, ...], hidden: Container[str]) -> dict[str, ClaimMention]:
    """The claims that opportunities address, by id and by text; one whose cell is not drawn has no id to point to."""
    wanted = {name for step in contents for idea in step.opportunities for name in idea.addresses}
    found: dict[str, ClaimMention] = {}
    for number, (lane, claim) in enumerate(_claims(contents) if wanted else (), 1):
        if claim.id in wanted or claim.text in wanted:
            # An id that no author can write.
            mention = ClaimMention("" if lane in hidden else f"claim_{number}", claim.text)
            found.setdefault(claim.text, mention)
            if claim.id:
                found[claim.id] = mention
    return found


def _claims(contents: Iterable[Step]) -> Iterator[tuple[str, claims.Claim]]:
    """Every claim with the lane that it stands in."""
    for step in contents:
        for lane in ("quotes", "needs", "pain_points", "gains"):
            yield from ((lane, claim) for claim in getattr(step, lane))
