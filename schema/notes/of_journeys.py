"""Notes on the fields of a journey and of those who make it."""

from journeymap.schema.models.journey import Actor, Journey, Lane, MapLink, Persona, Reference, Scale
from journeymap.schema.notes.note import Note, Notes

JOURNEYS: Notes = {
    Journey: {
        "title": Note("What the map is called; the goal when it is left out.", "Buying a bed to end the back pain"),
        "kind": Note(
            "What is mapped: a customer's way through one offer (`journey`), a wider experience apart from any offer "
            "(`experience`), or a service with what stands behind it (`blueprint`).",
            "journey",
        ),
        "type": Note(
            "The sort of journey: `purchase`, `lead-generation`, `onboarding`, `engagement`, `retention`, `support`, "
            "`service`, or any other word.",
            "purchase",
        ),
        "state": Note(
            "Whether the map shows what is (`current`, also `as-is`, `actual`) or what is meant to be (`future`, also "
            "`to-be`, `planned`).",
            "current",
        ),
        "segment": Note("Which customers it is about: `b2c`, `b2b`, or any other word.", "b2c"),
        "language": Note(
            "The language of the map as a BCP 47 tag; it decides the direction, the built-in labels and how numbers "
            "and dates are written. English when left out.",
            "en",
        ),
        "direction": Note(
            "The direction of reading, left to right (`ltr`) or right to left (`rtl`), where it is not that of the "
            "language.",
            "ltr",
        ),
        "personas": Note(
            "Whose journey it is: the name of a file in `personas/`, a path, a name, or a persona written out; or "
            "several of them.",
            "Ieva",
        ),
        "actors": Note("Others who act on the journey; each gets a row of the flow map.", ["Sales adviser"]),
        "goal": Note("What the persona wants to have reached at the end; one per map.", "Own a bed that fits her back"),
        "scenario": Note(
            "The situation in which it happens: what set it off, and under which constraints.",
            "Her ten-year-old mattress sags; she shops in the evenings and at weekends.",
        ),
        "expectations": Note(
            "What the persona takes for granted before it begins.", ["Try before paying", "Delivery within two weeks"]
        ),
        "target_action": Note("What the organisation wants the persona to do in the end.", "Orders in the shop"),
        "stages": Note(
            "The parts of the journey in their order, each with its steps; instead of `steps` at the top.",
            [{"name": "Compare", "steps": ["Reads reviews", "Lies on the bed"]}],
        ),
        "steps": Note(
            "What the persona does, in the default order of the path; instead of `stages`, for a journey without them.",
            ["Searches online", "Visits the shop"],
        ),
        "emotion_scale": Note(
            "The scale of the scores under `emotion`, where it is not −2 to +2.", {"min": 1, "max": 5}
        ),
        "evidence": Note(
            "The research that the map rests on, each piece by the id that claims refer to it by.",
            {"interviews": {"type": "interview", "n": 14, "date": "2026-09-12", "title": "Shoppers at three stores"}},
        ),
        "metrics": Note(
            "Measured figures of the whole journey.", [{"name": "CSAT", "value": 4.1, "unit": "of 5", "target": 4.5}]
        ),
        "touchpoints": Note(
            "Touchpoints that span several steps; each says which with `step` or `steps`.",
            [{"name": "Order app", "channel": "mobile-app", "steps": ["lies-on-the-bed", "orders"]}],
        ),
        "pain_points": Note(
            "Pain points that span several steps; each says which with `step` or `steps`.",
            [{"text": "Nobody knows the stock", "severity": "high", "steps": ["lies-on-the-bed", "orders"]}],
        ),
        "opportunities": Note(
            "Opportunities that span several steps; each says which with `step` or `steps`.",
            [{"text": "Show the stock of every shop", "impact": "high", "step": "orders"}],
        ),
        "owner": Note("Who answers for the journey: a team or a role.", "Retail experience"),
        "contributors": Note("Who took part in making the map.", ["Marketing", "Logistics", "two customers"]),
        "version": Note("Which version of the map this is.", "1.2"),
        "reviewed": Note("When the map was last held against reality: a day, a month or a year.", "2026-10-30"),
        "review_every": Note(
            "How often it is to be reviewed: days, weeks, months, quarters or years, a word such as `quarterly`, or "
            "ISO 8601.",
            "3 months",
        ),
        "tags": Note("Words to find the map by.", ["beds", "retail"]),
        "parent": Note(
            "The map that this one shows a part of: the path of its spec, seen from this one.",
            {"map": "sleeping-well.journey.yaml", "title": "Sleeping well"},
        ),
        "children": Note(
            "Maps that show parts of this one in detail: the paths of their specs.", ["delivery.journey.yaml"]
        ),
        "lanes": Note(
            "The order of the lanes of the swimlane map, those to hide, and lanes of your own.",
            ["emotion", {"id": "owner", "show": False}, {"id": "legal", "title": "Legal"}],
        ),
        "labels": Note("Other words for the built-in labels, by the label's name.", {"pain_points": "What hurts"}),
    },
    Persona: {
        "name": Note("What the persona is called.", "Ieva"),
        "id": Note(
            "What feelings and steps call the persona by; made from the name or the file's name when left out.", "ieva"
        ),
        "role": Note("What the persona is in this story or at work.", "Office worker"),
        "segment": Note("The group of customers that the persona stands for.", "Urban renters"),
        "age": Note("A number or a range.", 41),
        "quote": Note("One sentence that the persona would say.", "I just want to sleep through."),
        "problem": Note("What the persona suffers from when the journey begins.", "Wakes up with a sore back"),
        "needs": Note("What the persona needs, whatever the offer.", ["Certainty before spending"]),
        "motivations": Note("What drives the persona.", ["Sleep well again"]),
        "concerns": Note("What holds the persona back.", ["Returning a bed is a hassle"]),
        "behaviours": Note("What the persona usually does.", ["Reads every review"]),
        "preferences": Note("What the persona would rather have.", ["Evening appointments"]),
        "demographics": Note("Facts such as household, income or place.", ["Lives alone", "Riga"]),
        "image": Note(
            "A portrait: a picture file of the project.", {"src": "pictures/ieva.png", "alt": "Ieva, smiling"}
        ),
        "links": Note("Pages to read on.", [{"link": "https://example.org/personas/ieva", "title": "Full profile"}]),
        "evidence": Note("The ids of the research that the persona rests on.", ["interviews"]),
        "facts": Note("Shown as a fact, with one text or several.", {"pets": ["Two cats"]}),
    },
    Reference: {
        "link": Note("An address (https, http or mailto) or a relative path.", "https://example.org/personas/ieva"),
        "title": Note("What to call it; the address itself when left out.", "Full profile"),
    },
    Actor: {
        "name": Note("What the actor is called.", "Sales adviser"),
        "id": Note("What a step's `actor` calls it by; made from the name when left out.", "adviser"),
        "kind": Note("Whose side it is on: the customer's, the staff's, a partner's, or a system.", "staff"),
    },
    Lane: {
        "id": Note("A built-in lane, or, with a `title`, one of your own.", "emotion"),
        "title": Note(
            "What the lane is called; with it, an id that is not built in makes a lane of your own.", "Legal"
        ),
        "hint": Note("What the lane shows, under its title.", "What the law asks of us here"),
        "after": Note("The lane it stands after; else it stands where the list puts it.", "opportunities"),
        "show": Note("Whether it is drawn; `no` hides it.", False),
    },
    MapLink: {
        "map": Note("The path of the map's spec, seen from this one.", "delivery.journey.yaml"),
        "title": Note("What to call it; that map's own title when left out.", "Delivery in detail"),
    },
    Scale: {
        "min": Note("The score of the worst feeling.", 1),
        "max": Note("The score of the best feeling.", 5),
    },
}
