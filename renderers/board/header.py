"""A journey → what stands above its map: badges, facts and persona cards."""

import unicodedata

from journeymap.renderers.board.model import Fact, PersonaCard
from journeymap.renderers.locale import Locale
from journeymap.schema.models.journey import Journey, Persona

_PERSONA_LISTS = ("needs", "motivations", "concerns", "behaviours", "preferences", "demographics")


def badges(journey: Journey, locale: Locale) -> tuple[str, ...]:
    """Give what kind of map it is, in words."""
    stated = {"kind": journey.kind, "type": journey.type, "state": journey.state, "segment": journey.segment}
    return tuple(
        locale.known(group, value) for group, value in stated.items() if value and (group, value) != ("kind", "journey")
    )


def facts(journey: Journey, locale: Locale) -> tuple[Fact, ...]:
    """Give who answers for the map and how current it is."""
    stated = {
        "target_action": (journey.target_action,),
        "owner": (journey.owner,),
        "contributors": journey.contributors,
        "version": (journey.version,),
        "reviewed": (locale.digits(journey.reviewed or ""),),
        "review_every": (journey.review_every,),
    }
    kept = {key: tuple(value for value in values if value) for key, values in stated.items()}
    return tuple(Fact(locale.words[key], values) for key, values in kept.items() if values)


def persona_card(persona: Persona, locale: Locale) -> PersonaCard:
    """Give the persona's card; keys of the author's own are its last facts."""
    known = [Fact(locale.words["persona_problem"], (persona.problem,))] if persona.problem else []
    lists = ((key, getattr(persona, key)) for key in _PERSONA_LISTS)
    known += [Fact(locale.words[f"persona_{key}"], values) for key, values in lists if values]
    own = [Fact(label.replace("_", " "), values) for label, values in persona.facts.items()]
    summary = locale.joined(*(part for part in (persona.age, persona.role, persona.segment) if part))
    return PersonaCard(persona.name, initials(persona.name), summary, persona.quote or "", (*known, *own))


def initials(name: str) -> str:
    """Give one or two letters for a portrait disc: `Ieva Kalniņa` is `IK`, `小敏` stays whole."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    if unicodedata.east_asian_width(words[0][0]) == "W":
        return words[0][:2]
    if unicodedata.bidirectional(words[0][0]) == "AL":
        return words[0][0]  # two letters of a joined script would read as a word
    return "".join(word[0] for word in words[:2]).upper()
