"""A map → what it claims, and which research it names."""

from collections.abc import Iterable, Iterator, Sized
from typing import NamedTuple

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.once import once
from journeymap.schema.checks.rule import Finding, Limits
from journeymap.schema.models.claims import Claim, Evidence, Gain, Need, PainPoint, Quote
from journeymap.schema.models.step import Step
from journeymap.schema.review import last_day, later

KINDS: dict[type[Claim], str] = {Quote: "quote", Need: "need", PainPoint: "pain point", Gain: "gain"}
QUALITATIVE = frozenset(("interview", "observation", "workshop", "quote"))
QUANTITATIVE = frozenset(("survey", "web-analytics", "crm", "sales"))
_NO_COUNTS = frozenset(("interview", "workshop", "support-contacts"))


class Stated(NamedTuple):
    """A claim, and whether it rests on evidence: its own, or that of the step or stage it is made at."""

    claim: Claim
    supported: bool

    @property
    def is_open(self) -> bool:
        """Whether it is put as a fact without saying how that is known."""
        return not self.supported and self.claim.status != "hypothesis"


def is_of_today(map: Map) -> bool:
    """Whether a map tells what is, rather than what shall be, of which there is nothing to observe yet."""
    return map.journey.state != "future"


@once
def claims_of(map: Map) -> tuple[Stated, ...]:
    """Give every claim of a map once."""
    at_columns = (map.all_at(index) for index in range(len(map.steps)))
    across_columns = ((wide.content,) for wide in map.spread.wide if not wide.again)
    return tuple(stated for parts in (*at_columns, *across_columns) for stated in _claims_at(parts))


def _claims_at(parts: tuple[Step, ...]) -> Iterator[Stated]:
    """The claims of a step, or of what goes for several; the others are what else goes for it."""
    claims = parts[0].claims()
    supported = bool(claims) and any(part.evidence for part in parts)
    yield from (Stated(claim, supported or bool(claim.evidence)) for claim in claims)


def named_by(content: Step) -> Iterator[str]:
    """Give the ids of evidence that a step or stage and all that stands at it name."""
    yield from content.evidence
    yield from (id for claim in content.claims() for id in claim.evidence)
    yield from (id for opportunity in content.opportunities for id in opportunity.evidence)
    if content.moment_of_truth:
        yield from content.moment_of_truth.evidence
    yield from (metric.source for metric in content.metrics if metric.source)


@once
def named_in(map: Map) -> frozenset[str]:
    """Give the ids of all evidence that something on a map names."""
    of_personas = {id for persona in map.journey.personas for id in persona.evidence}
    of_map = {metric.source for metric in map.journey.metrics if metric.source}
    return frozenset(of_personas.union(of_map, *(named_by(content) for content in map.contents)))


def is_founded(map: Map) -> bool:
    """Whether anything in the lanes of a map names evidence."""
    return any(id for content in map.contents for id in named_by(content))


def may_be_of_figures(item: Evidence, maps: Iterable[Map]) -> bool:
    """Whether evidence may be where completion, drop-off or shares come from, which cannot name their source."""
    return item.type not in _NO_COUNTS and any(_has_shares(content) for map in maps for content in map.contents)


def _has_shares(content: Step) -> bool:
    left = content.drop_off is not None and content.drop_off.rate is not None
    return left or content.completion is not None or any(way.share is not None for way in content.next or ())


@once
def unused_in(map: Map) -> tuple[str, ...]:
    """Give the ids of the evidence that a map declares and nothing on it names."""
    own = own_evidence(map)
    named = named_in(map) if own else ()
    return tuple(id for id, item in own.items() if id not in named and not may_be_of_figures(item, (map,)))


@once
def own_evidence(map: Map) -> dict[str, Evidence]:
    """Give the research that a map declares itself, rather than its project for all maps."""
    registry = map.place.children.get("evidence")
    return {id: item for id, item in map.journey.evidence.items() if registry and id in registry.children}


def most(found: Sized, *, of: Sized) -> bool:
    """Whether so many are found that they are better said at once: several, and more than half."""
    return len(found) > 1 and 2 * len(found) > len(of)


def how_many(without: Sized, of: Sized) -> str:
    """Say how many of some have what others are without."""
    return f"only {len(of) - len(without)} of the {len(of)}" if len(of) > len(without) else f"none of the {len(of)}"


def is_old(item: Evidence, limits: Limits) -> bool:
    """Whether evidence is older than the project takes it for current."""
    turns_old = later(last_day(item.date), limits.evidence_age) if item.date else None
    return turns_old is not None and turns_old < limits.today


def kinds_of_research(map: Map) -> set[str]:
    """Give the types of all evidence, nothing where one is not said; `quote` is among them where customers speak."""
    kinds = {item.type or "" for item in map.journey.evidence.values()}
    return kinds | {"quote" for content in map.contents if content.quotes}


def on_evidence(map: Map, message: str, hint: str) -> Finding:
    """Find fault with all evidence of a map; on its goal where that is declared by the project."""
    return Finding(map.journey, message, hint, field="evidence" if own_evidence(map) else "goal", on_key=True)
