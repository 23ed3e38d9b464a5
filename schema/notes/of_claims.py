"""Notes on the fields of claims, of what they rest on, and of what is to be done."""

from journeymap.schema.models.claims import Claim, Evidence, Gain, Metric, Need, Opportunity, PainPoint, Quote
from journeymap.schema.notes.note import Note, Notes

CLAIMS: Notes = {
    Evidence: {
        "title": Note("What the research is called.", "Shoppers at three stores"),
        "type": Note("How it was gathered.", "interview"),
        "n": Note("How many were asked, watched or counted: a whole number from 1.", 14),
        "date": Note("When it was gathered: a day, a month or a year.", "2026-09-12"),
        "link": Note("Where it can be read: an address or a relative path.", "research/interviews.md"),
    },
    Claim: {
        "text": Note("What is claimed, in one sentence.", "Nobody is free to help"),
        "id": Note("What an opportunity's `addresses` calls it by.", "nobody-free"),
        "evidence": Note(
            "The ids of the research that supports it; without any it counts as unsupported.", ["interviews"]
        ),
        "status": Note("How sure we are that it is so; drawn dashed when it is a `hypothesis`.", "validated"),
    },
    Quote: {
        "text": Note("What was said, word for word.", "It looked perfect. It isn't."),
        "language": Note("The language it was said in, where it is not the map's: a BCP 47 tag.", "lv"),
    },
    Need: {
        "text": Note("What the customer needs here.", "Try it undisturbed"),
        "why": Note("Why she needs it.", "Five minutes in public prove nothing"),
    },
    PainPoint: {
        "text": Note("What goes wrong for the customer.", "Display bed is softer than the one sold"),
        "severity": Note("How much it hurts, in four steps (after Nielsen's severity ratings).", "critical"),
        "frequency": Note("How often it happens.", "31 of 120"),
        "impact": Note("What follows from it.", "Leaves without buying"),
        "steps": Note("The ids of the steps or stages it spans.", ["lies-on-the-bed", "orders"]),
    },
    Gain: {
        "text": Note("What goes better than expected.", "The adviser fetches a pillow unasked"),
    },
    Opportunity: {
        "text": Note("What could be done.", "100-night trial at home"),
        "impact": Note("What it promises: `low`, `medium` or `high`, or 1 to 5.", "high"),
        "effort": Note(
            "What it costs: `low`, `medium` or `high`, or 1 to 5. A quick win is low in effort and medium or high in "
            "impact.",
            "low",
        ),
        "owner": Note("Who takes care of it: a team or a role.", "Retail"),
        "status": Note("How far it has come.", "planned"),
        "horizon": Note("When it is to be done.", "next"),
        "addresses": Note("The pain points and needs it answers: their ids or texts.", ["lie-down"]),
        "metric": Note("The figure that it is to move.", "Orders per visit"),
        "link": Note(
            "Where the work on it is tracked: an address or a relative path.", "https://tracker.example/RET-88"
        ),
        "evidence": Note("The ids of the research that speaks for it.", ["interviews"]),
        "steps": Note("The ids of the steps or stages it spans.", ["lies-on-the-bed", "orders"]),
    },
    Metric: {
        "name": Note("What is measured; the ranges of `csat`, `nps` and `ces` are known.", "CSAT"),
        "value": Note("The figure as it is today.", 4.1),
        "unit": Note("What it is measured in, or the scale: `of 5`, `%`, `minutes`.", "of 5"),
        "target": Note("The figure it is meant to reach.", 4.5),
        "trend": Note("Its values so far, the oldest first and today's last: numbers.", [3.9, 4.0, 4.1]),
        "period": Note("The time it was measured over.", "third quarter of 2026"),
        "source": Note("The id of the research that it comes from.", "exit-surveys"),
        "steps": Note("The ids of the steps or stages it was measured over.", ["lies-on-the-bed", "orders"]),
    },
}
