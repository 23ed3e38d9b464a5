"""Notes on the fields of steps and stages, and of what a step alone carries."""

from journeymap.schema.models.pictures import Icon, Image
from journeymap.schema.models.step import DropOff, Emotion, MomentOfTruth, Next, Stage, Step
from journeymap.schema.notes.note import Note, Notes

STEPS: Notes = {
    Step: {
        "name": Note("What the customer does, as a short sentence.", "Lies on the bed"),
        "id": Note(
            "What other parts call the step by; made from the name when left out. Letters of any script, digits and "
            "hyphens.",
            "tries-bed",
        ),
        "description": Note("What more there is to know about it.", "Five minutes, in public, with shoes on."),
        "icon": Note("Its sign: a built-in one, an emoji, or a small picture file.", "bed"),
        "image": Note(
            "A picture of it for the storyboard: a PNG, JPEG, WebP or GIF file of the project, embedded in the map.",
            {"src": "pictures/showroom.jpg", "alt": "A woman lies on a display bed"},
        ),
        "actor": Note(
            "Who acts here: the id of an actor or persona, or `customer`, `staff`, `partner`, `system`.", "staff"
        ),
        "touchpoints": Note(
            "Where customer and organisation meet. In a project that declares touchpoints, a name in small letters is "
            "taken for an id of one where it all but is; begin a name of its own with a capital.",
            [{"name": "Display bed", "channel": "store", "key": True}],
        ),
        "channels": Note("The channels used here, where no touchpoint is named.", ["store"]),
        "emotion": Note(
            "How it feels, from −2 (worst) over 0 (neutral) to +2 (best): a number, a word, a score with its label, or "
            "one for each persona by id. Other scales only where `emotion_scale` declares them.",
            {"ieva": -2, "janis": {"score": 1, "label": "amused"}},
        ),
        "thoughts": Note("What goes through the customer's mind, in her words.", ["Is it as soft as the one at home?"]),
        "quotes": Note("What customers really said.", [{"text": "It looked perfect.", "evidence": "interviews"}]),
        "needs": Note("What the customer needs here.", ["Try it undisturbed"]),
        "pain_points": Note(
            "What goes wrong for the customer.",
            [{"text": "Display bed is softer than the one sold", "severity": "critical", "frequency": "31 of 120"}],
        ),
        "gains": Note("What goes better than expected.", ["The adviser fetches a pillow unasked"]),
        "opportunities": Note(
            "What could be done about it.", [{"text": "Trial at home", "impact": "high", "effort": "medium"}]
        ),
        "metrics": Note("Measured figures of this step.", [{"name": "CSAT", "value": 3.4, "unit": "of 5"}]),
        "moment_of_truth": Note(
            "Whether the customer decides here what the product is worth: `yes`, why in a sentence, or a mapping.",
            "Decides here whether the shop can be trusted",
        ),
        "milestone": Note("Whether something is reached here: `yes`, or what; drawn as a flag.", "Bed chosen"),
        "decision": Note(
            "Whether the customer chooses a way here: `yes`, or between what; drawn as a diamond.", "Buy or go on"
        ),
        "entry": Note("Whether the journey can begin here: `yes`, or how.", "Comes from a review site"),
        "exit": Note("Whether the journey can end here: `yes`, or how.", "Leaves without buying"),
        "outcome": Note("That the journey has come to something by this step: `yes`, or what.", "A bed is ordered"),
        "next": Note(
            "The ways on from here; the step that follows when left out. `[]` means that none leads on.",
            ["orders", {"to": "reads-reviews", "when": "not comfortable", "kind": "loop", "share": "44%"}],
        ),
        "duration": Note("How long it takes: a text with a unit, or ISO 8601 such as `P3D` or `PT20M`.", "20 minutes"),
        "wait": Note("How long the customer waits in it: a text with a unit, or ISO 8601.", "2 days"),
        "completion": Note("The share of those who started the journey who reach this step, in percent.", "62%"),
        "drop_off": Note(
            "The share of those who reach this step and leave here, in percent, and why.",
            {"rate": "23%", "reasons": ["Too public"]},
        ),
        "physical_evidence": Note("Service blueprint: what the customer can see or touch.", ["Price tag"]),
        "frontstage": Note("Service blueprint: what staff do in the customer's sight.", ["Adviser explains the core"]),
        "backstage": Note(
            "Service blueprint: what staff do out of sight, behind the line of visibility.", ["Looks up the stock"]
        ),
        "support": Note("Service blueprint: the processes that others carry out for it.", ["Stock is counted weekly"]),
        "systems": Note("The tools and systems that it runs on.", ["Stock", "Booking"]),
        "owner": Note("Who answers for this step: a team or a role.", "Retail"),
        "evidence": Note("The ids of the research that the step as a whole rests on.", ["interviews"]),
        "lanes": Note(
            "What stands in lanes of your own, by the lane's id; declare them at the top.",
            {"legal": ["Right of return"]},
        ),
    },
    Stage: {
        "name": Note("What the part of the journey is called.", "Compare"),
        "id": Note("What other parts call the stage by; made from the name when left out.", "compare"),
        "goal": Note("What the customer wants to have reached at the end of the stage.", "Be sure before spending"),
        "duration": Note("How long the stage takes: a text with a unit, or ISO 8601.", "2 weeks"),
        "icon": Note("Its sign: a built-in one, an emoji, or a small picture file.", "scales"),
        "steps": Note(
            "The steps of the stage, in order; none for a map made at stage level.",
            ["Reads reviews", "Lies on the bed"],
        ),
    },
    Emotion: {
        "score": Note(
            "From −2 (worst) over 0 (neutral) to +2 (best), decimals allowed, or on the scale that `emotion_scale` "
            "declares; or a word for it.",
            -2,
        ),
        "label": Note("The word for the feeling.", "let down"),
        "persona": Note("Whose feeling it is, where the map has several personas: the persona's id.", "ieva"),
        "status": Note("How sure we are that it is so; drawn dashed when it is a `hypothesis`.", "hypothesis"),
    },
    Next: {
        "to": Note("The id of the step that it leads to.", "orders"),
        "when": Note("On what condition it is taken.", "not comfortable"),
        "kind": Note(
            "What kind of way it is; `loop` leads back, `failure` to where it went wrong, `recovery` back from there.",
            "loop",
        ),
        "share": Note("The share of customers who take it, in percent.", "44%"),
    },
    DropOff: {
        "rate": Note("The share of those who reach this step and leave here, in percent.", "23%"),
        "reasons": Note("Why they leave.", ["Uncomfortable", "Too public"]),
    },
    MomentOfTruth: {
        "why": Note("Why it is one: `yes`, or a sentence.", "Decides here whether the shop can be trusted"),
        "decision": Note("What the customer decides here.", "Order here or look elsewhere"),
        "effect": Note("What follows if it goes as it does: she stays (`loyalty`) or leaves (`drop-off`).", "drop-off"),
        "evidence": Note("The ids of the research that says so.", ["interviews"]),
    },
    Image: {
        "src": Note(
            "The path of a PNG, JPEG, WebP or GIF file of the project, seen from the file that says it: at most 1 MiB "
            "and 8000 by 8000 pixels.",
            "pictures/showroom.jpg",
        ),
        "alt": Note("What it shows, for those who cannot see it.", "A woman lies on a display bed"),
        "caption": Note("The words under it.", "Five minutes to decide"),
    },
    Icon: {
        "name": Note("A built-in sign, an emoji, or the path of a small picture file.", "bed"),
    },
}
