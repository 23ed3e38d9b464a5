"""The journey maker's words: other names for the keys, and what may stand where a word is asked for."""

from typing import Literal

# Canonical key → what else authors call it. An alias holds wherever the canonical key does, unless the part has a
# key of that name itself; singular and plural of each are accepted too.
ALIASES: dict[str, tuple[str, ...]] = {
    "title": ("name", "journey"),
    "goal": ("objective", "job", "jtbd"),
    "personas": ("actor", "user", "customer"),
    "actors": ("stakeholders", "roles"),
    "stages": ("phases", "sections"),
    "steps": ("tasks", "activities", "actions"),
    "description": ("details", "notes"),
    "touchpoints": ("contact_points", "interactions"),
    "channel": ("channels", "medium"),
    "channels": ("medium",),
    "emotion": ("feeling", "mood", "sentiment", "satisfaction"),
    "thoughts": ("thinking",),
    "quotes": ("voice",),
    "needs": ("wants", "questions"),
    "pain_points": ("pains", "problems", "barriers", "frictions", "frustrations", "challenges"),
    "gains": ("delights", "bright_spots", "highlights"),
    "opportunities": ("ideas", "improvements", "recommendations"),
    "moment_of_truth": ("mot", "key_moment", "moment_that_matters"),
    "next": ("goto", "branches"),
    "when": ("label", "condition"),
    "duration": ("time",),
    "completion": ("conversion",),
    "drop_off": ("abandonment",),
    "metrics": ("kpis", "measures"),
    "evidence": ("sources", "research"),
    "status": ("confidence",),
    "frontstage": ("onstage",),
    "systems": ("tools",),
    "physical_evidence": ("props",),
    "owner": ("department", "team", "responsible"),
    "reviewed": ("updated", "last_reviewed"),
    "language": ("lang", "locale"),
    "behaviours": ("behaviors",),
    "colours": ("colors",),
    "image": ("picture", "frame"),
}

# Other words for the two states of a map.
STATES = {
    "current": "current", "as-is": "current", "actual": "current",
    "future": "future", "to-be": "future", "planned": "future",
}  # fmt: skip

# Signs for stages and steps, besides those of the channels.
ICONS = (
    "scales", "cart", "card", "key", "gift", "heart", "star", "flag", "clock", "calendar", "bell", "lightbulb", "wrench",
    "gear", "document", "pen", "check", "question", "warning", "bed", "car", "train", "plane", "person", "people", "eye",
    "box", "door", "shield", "repeat",
)  # fmt: skip

# The channels that have a sign of their own.
CHANNELS = (
    "web", "mobile-app", "email", "phone", "sms", "chat", "social", "store", "branch", "mail", "in-person",
    "advertising", "search", "review-site", "word-of-mouth", "event", "kiosk", "delivery", "home",
)  # fmt: skip

# The lanes of a swimlane map below its steps, in their order; `renderers/board/lanes` says what each shows.
LANES = (
    "storyboard", "touchpoints", "thoughts", "emotion", "needs", "pain_points", "gains", "completion", "metrics",
    "opportunities", "physical_evidence", "frontstage", "backstage", "support", "systems", "owner",
)  # fmt: skip

# The built-in labels that a map may override.
LABELS = (
    *LANES, "steps", "stages", "persona", "goal", "scenario", "expectations", "at_a_glance", "sources", "legend", "map",
    "moment_of_truth", "milestone", "decision", "entry", "exit", "outcome", "hypothesis", "partial", "validated",
    "quick_win", "line_interaction", "line_visibility", "line_internal", "feeling_2", "feeling_1", "feeling_0",
    "feeling_-1", "feeling_-2", "severity_low", "severity_medium", "severity_high", "severity_critical", "channels",
    "hint_steps", *(f"hint_{lane}" for lane in LANES), *(f"channel_{channel}" for channel in CHANNELS),
)  # fmt: skip

# What can be made of a spec, in the order in which it is made, each with the ending of its files; the pages that flow
# maps are fitted to, and the built-in themes.
Format = Literal["html", "svg", "png", "pdf", "pdf-flow", "md", "json", "mermaid", "dot"]
FORMATS: dict[Format, str] = {
    "html": "html", "svg": "svg", "png": "png", "pdf": "pdf", "pdf-flow": "flow.pdf", "md": "md", "json": "json",
    "mermaid": "mmd", "dot": "dot",
}  # fmt: skip
BINARY: frozenset[Format] = frozenset(("png", "pdf", "pdf-flow"))
Page = Literal["a4", "a3", "letter", "screen", "none"]
PAGES: tuple[Page, ...] = ("a4", "a3", "letter", "screen", "none")
THEMES = ("auto", "light", "dark", "safe")

# Who acts on a journey; the first is who acts where nobody is named.
ACTORS = ("customer", "staff", "partner", "system")

# Words for a feeling, on the scale from −2 (worst) to +2 (best).
FEELINGS = {
    "delighted": 2, "enthusiastic": 2, "excited": 2, "happy": 1, "pleased": 1, "satisfied": 1, "content": 1,
    "neutral": 0, "indifferent": 0, "frustrated": -1, "unhappy": -1, "annoyed": -1, "dissatisfied": -1,
    "upset": -2, "angry": -2, "desperate": -2,
}  # fmt: skip

# The feelings that name the whole scores; the map says them in its own language.
SCALE = ("upset", "frustrated", "neutral", "satisfied", "delighted")

# What authors write for a word of ours; offered as the correction, never taken silently.
MEANT = {
    "minor": "low", "moderate": "medium", "mid": "medium", "major": "high", "severe": "critical",
    "blocker": "critical", "present": "current", "today": "current", "target": "future", "back": "loop", "retry": "loop",
    "error": "failure", "alternative": "choice", "main": "default", "app": "mobile-app", "website": "web",
    "shop": "store", "call": "phone", "letter": "mail", "post": "mail", "face-to-face": "in-person",
    "tv": "advertising", "interviews": "interview", "analytics": "web-analytics", "support": "support-contacts",
}  # fmt: skip


def singular(key: str) -> str:
    """Give the singular of one of our keys, or the key itself."""
    if key.endswith("ies"):
        return key[:-3] + "y"
    if key.endswith("ches"):
        return key[:-2]
    return key[:-1] if key.endswith("s") and not key.endswith(("us", "ss")) else key


def plural(key: str) -> str:
    """Give the plural of one of our keys, or the key itself."""
    return key if key.endswith("s") else key + "s"


def names_of(key: str, *, many: bool) -> tuple[str, ...]:
    """Give all that authors may write for a canonical key, the key itself first; of lists also singular and plural."""
    names = (key, *ALIASES.get(key, ()))
    return tuple(
        dict.fromkeys(form for name in names for form in ((name, singular(name), plural(name)) if many else (name,)))
    )
