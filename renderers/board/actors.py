"""Actors and the steps they act in → the rows of a flow map with several of them."""

from collections.abc import Sequence

from journeymap.renderers.board.model import Actor, ActorKind
from journeymap.renderers.locale import Locale
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import Step
from journeymap.schema.vocabulary import ACTORS as _KINDS


def actors(journey: Journey, steps: Sequence[Step], locale: Locale) -> tuple[tuple[Actor, ...], tuple[int | None, ...]]:
    """Give those who act, and for each step which of them; nobody where no step names one.

    Where a step names none, the customer acts: the first declared one, else the first persona. Those declared come
    first, in their order, whether a step names them or not; then the personas who act.
    """
    if not any(step.actor for step in steps):
        return (), (None,) * len(steps)
    known = {actor.id or "": Actor(actor.name, actor.kind or "customer", "") for actor in journey.actors}
    of_kind: dict[str, str] = {actor.kind: id for id, actor in reversed(known.items())}
    personas = {persona.id or "": persona.name for persona in journey.personas}
    first = of_kind.get("customer") or next(iter(personas), "customer")
    acting = [step.actor or first for step in steps]
    # The kinds are names for the first actor of each, unless somebody is called so.
    ids = [id if id in known or id in personas else of_kind.get(id, id) for id in acting]
    for id in (*(id for id in personas if id in ids), *ids):
        kind: ActorKind = id if id in _KINDS and id not in personas else "customer"  # type: ignore[assignment]
        known.setdefault(id, Actor(personas.get(id) or locale.words[f"actor_{kind}"], kind, ""))
    rows = list(known)
    named = tuple(actor._replace(word=locale.words[f"actor_{actor.kind}"]) for actor in known.values())
    return named, tuple(rows.index(id) for id in ids)
