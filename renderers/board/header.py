"""A journey → what stands above its map: badges, facts and persona cards."""

import unicodedata

from journeymap.renderers.board.context import Context
from journeymap.renderers.board.durations import period
from journeymap.renderers.board.model import Fact, Link, PersonaCard, Relative
from journeymap.renderers.board.pictures import picture_of
from journeymap.renderers.locale import Locale
from journeymap.schema.coverage import Coverage
from journeymap.schema.models.journey import Journey, Persona

_PERSONA_LISTS = ("needs", "motivations", "concerns", "behaviours", "preferences", "demographics")


def badges(journey: Journey, locale: Locale) -> tuple[str, ...]:
    """Give what kind of map it is, in words."""
    stated = {"kind": journey.kind, "type": journey.type, "state": journey.state, "segment": journey.segment}
    return tuple(
        locale.known(group, value) for group, value in stated.items() if value and (group, value) != ("kind", "journey")
    )


def facts(journey: Journey, coverage: Coverage, locale: Locale) -> tuple[Fact, ...]:
    """Give who answers for the map, how current it is, and the share of its claims that evidence supports, if any."""
    stated = {
        "target_action": (journey.target_action,),
        "owner": (journey.owner,),
        "contributors": journey.contributors,
        "version": (journey.version,),
        "reviewed": (locale.date(journey.reviewed) if journey.reviewed else "",),
        "review_every": (period(journey.review_every, locale),),
        "figure_evidence": ("" if coverage.percent is None else locale.percent(coverage.percent / 100),),
        "tags": journey.tags,
    }
    kept = {key: tuple(value for value in values if value) for key, values in stated.items()}
    return tuple(Fact(locale.words[key], values) for key, values in kept.items() if values)


def edition(journey: Journey, locale: Locale) -> str:
    """Give which version of the map it is and when it was last reviewed, for the foot of a sheet."""
    version = f"{locale.words['version']} {journey.version}" if journey.version else ""
    reviewed = f"{locale.words['reviewed']} {locale.date(journey.reviewed)}" if journey.reviewed else ""
    return locale.joined(version, reviewed)


def relatives(journey: Journey, locale: Locale) -> tuple[Relative, ...]:
    """Give the map that this one is part of, then those that show parts of it in more detail."""
    parents = [(locale.words["parent"], link) for link in (journey.parent,) if link]
    children = [(locale.words["children"], link) for link in journey.children]
    return tuple(Relative(label, link.title, link.place) for label, link in (*parents, *children))


def persona_card(persona: Persona, context: Context) -> PersonaCard:
    """Give the persona's card; keys of the author's own are its last facts."""
    locale = context.locale
    known = [Fact(locale.words["persona_problem"], (persona.problem,))] if persona.problem else []
    lists = ((key, getattr(persona, key)) for key in _PERSONA_LISTS)
    known += [Fact(locale.words[f"persona_{key}"], values) for key, values in lists if values]
    own = [Fact(label.replace("_", " "), values) for label, values in persona.facts.items()]
    return PersonaCard(
        persona.name,
        initials(persona.name),
        locale.joined(persona.age, persona.role, persona.segment),
        persona.quote,
        (*known, *own),
        picture_of(persona.image, persona.name),
        tuple(Link(link.title or link.link, link.link) for link in persona.links),
        context.mentions(persona.evidence),
    )


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
