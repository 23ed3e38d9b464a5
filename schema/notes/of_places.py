"""Notes on the fields of touchpoints, channels and systems."""

from journeymap.schema.models.places import ChannelKind, System, Touchpoint
from journeymap.schema.notes.note import Note, Notes

PLACES: Notes = {
    Touchpoint: {
        "name": Note("What it is called; the id of a touchpoint of the project stands for that one.", "Display bed"),
        "channel": Note(
            "The channel it belongs to: a built-in one, one that the project declares, or any other name.", "store"
        ),
        "type": Note("Whose it is: `owned`, `paid` or `earned` media (Corcoran, Forrester 2009).", "owned"),
        "key": Note("Whether it is one of those that matter most.", True),
        "response_time": Note("How long an answer takes there: a text with a unit, or ISO 8601.", "4 hours"),
        "link": Note("Where it can be seen: an address or a relative path.", "https://shop.example/beds"),
        "steps": Note("The ids of the steps or stages it spans.", ["lies-on-the-bed", "orders"]),
    },
    ChannelKind: {
        "name": Note("What the channel is called on the maps.", "Repair café"),
        "icon": Note("Its sign: a built-in one, an emoji, or a small picture file.", "wrench"),
    },
    System: {
        "name": Note("What it is called; the id of a system of the project stands for that one.", "Stock"),
        "link": Note("Where it is described: an address or a relative path.", "https://wiki.example/stock"),
        "owner": Note("Who answers for it: a team or a role.", "Logistics"),
    },
}
