"""A sign's name → its outline: path data in a box of 24 by 24, drawn with a round stroke and no fill."""

CHANNELS = {
    "web": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18",
    "mobile-app": "M8 2.5h8l2 2v15l-2 2h-8l-2-2v-15zM11 18.5h2",
    "email": "M3 5.5h18v13h-18zM3 6l9 7l9-7",
    "phone": "M5 3.5h4l2 5l-2.5 2a12 12 0 0 0 5 5l2-2.5l5 2v4c0 1-1 2-2 2c-8-.5-15-7.5-15.5-15.5c0-1 1-2 2-2z",
    "sms": "M4 4h16v12h-9l-5 4.5v-4.5h-2zM8 8.5h8M8 12h5",
    "chat": "M3 4h13v9h-7l-4 3.5v-3.5h-2zM19 9h2v8h-2v3.5l-4-3.5h-5",
    "social": "M12 20c-13-8-8-18 0-12c8-6 13 4 0 12z",
    "store": "M4 10v10.5h16v-10.5M3 9.5l2-6h14l2 6zM9.5 20.5v-6h5v6",
    "branch": "M3 9.5l9-6l9 6zM5.5 10v8M10 10v8M14 10v8M18.5 10v8M3 20.5h18",
    "mail": "M4 20.5v-15l4-2h12v17zM8 8h8M8 12h8M8 16h4",
    "in-person": "M8.5 4a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM3 20c0-8 11-8 11 0M16 5a2.5 2.5 0 1 1 0 5M17 13.5c3 .5 4 3 4 6.5",
    "advertising": "M3 10v4h4l10 5v-14l-10 5zM7.5 14.5l1.5 5.5h3M20 9.5v5",
    "search": "M10.5 3.5a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM15.5 15.5l5.5 5.5",
    "review-site": "M12 3l2.7 5.7l6.3.8l-4.6 4.3l1.2 6.2l-5.6-3l-5.6 3l1.2-6.2l-4.6-4.3l6.3-.8z",
    "word-of-mouth": "M7 4a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM2 20c0-8 10-8 10 0M15 5c2 2 2 4 0 6M18 3c3.5 3 3.5 7 0 10",
    "event": "M4 5.5h16v15h-16zM4 10h16M8.5 3v4.5M15.5 3v4.5M12 12.5v5M9.5 15h5",
    "kiosk": "M5 3h14v11h-14zM12 14v6.5M8 20.5h8M8.5 7h7M8.5 10h4",
    "delivery": "M2.5 6h11v11h-11zM13.5 10h4l4 4v3h-8zM7 15.5a2 2 0 1 0 .1 0zM17 15.5a2 2 0 1 0 .1 0z",
    "home": "M3 11.5l9-8l9 8M5.5 9.5v11h13v-11M10 20.5v-6h4v6",
}  # fmt: skip

FACES = {
    2: "M8.5 8.5v1.5M15.5 8.5v1.5M7 13.5h10c-1 5-9 5-10 0z",
    1: "M8.5 8.5v1.5M15.5 8.5v1.5M7.5 14c2 3 7 3 9 0",
    0: "M8.5 8.5v1.5M15.5 8.5v1.5M8 15h8",
    -1: "M8.5 8.5v1.5M15.5 8.5v1.5M7.5 16.5c2-3 7-3 9 0",
    -2: "M7 8l3 2M17 8l-3 2M7.5 17.5c1-5 8-5 9 0z",
}

MARKS = {
    "moment-of-truth": "M12 2l3 6.5l7 .8l-5.2 4.9l1.4 7l-6.2-3.5l-6.2 3.5l1.4-7l-5.2-4.9l7-.8z",
    "milestone": "M5 22v-19.5M5 3.5h14l-4 5l4 5h-14",
    "decision": "M12 2l10 10l-10 10l-10-10z",
    "entry": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM10 8l5.5 4l-5.5 4z",
    "exit": "M8 2.5h8l5.5 5.5v8l-5.5 5.5h-8l-5.5-5.5v-8zM8.5 8.5l7 7M15.5 8.5l-7 7",
    "outcome": "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19zM12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
    "unreachable": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM5.6 5.6l12.8 12.8",
    "pain-critical": "M12 2l10 10l-10 10l-10-10zM12 7.5v5.5M12 16v.5",
    "pain-high": "M12 3l10 18h-20zM12 10v5M12 17.5v.5",
    "pain-medium": "M4 4h16v16h-16zM12 7.5v5.5M12 16v.5",
    "pain-low": "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 7.5v5.5M12 16v.5",
    "gain": "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 8v8M8 12h8",
    "need": "M12 20v.5M12 16.5c0-4 5-4.5 5-9c0-6-10-6-10 0",
    "opportunity": "M9 17.5c0-4-3.5-5-3.5-9a6.5 6.5 0 0 1 13 0c0 4-3.5 5-3.5 9zM9.5 21h5",
    "quick-win": "M14 2l-9 12h6l-1 8l9-12h-6z",
    "hypothesis": "M12 20v.5M12 16.5c0-4 5-4.5 5-9c0-6-10-6-10 0",
    "partial": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM12 4v16M8.5 5.5v13M5.5 8.5v7",
    "validated": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM7.5 12.5l3.2 3l5.8-6.5",
    "duration": "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 7v5.5l4 2.5",
}

# What an author may put before a stage or a step, besides the channels.
ICONS = {
    "scales": "M12 3v17.5M7.5 20.5h9M4.5 6.5h15M4.5 6.5l-3 7c1 3 5 3 6 0zM19.5 6.5l-3 7c1 3 5 3 6 0z",
    "cart": "M2 3.5h3l2.5 11h11l2.5-8h-15M9 18.5a1.5 1.5 0 1 0 .1 0zM17 18.5a1.5 1.5 0 1 0 .1 0z",
    "card": "M2.5 5h19v14h-19zM2.5 9.5h19M6 15h4",
    "key": "M7.5 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM12 12h9.5v4M17.5 12v3",
    "gift": "M3 8h18v4h-18zM4.5 12v8.5h15v-8.5M12 8v12.5M12 8c-8 0-5-8 0 0c5-8 8 0 0 0",
    "heart": "M12 20.5c-16-9-8-22 0-13c8-9 16 4 0 13z",
    "star": CHANNELS["review-site"],
    "flag": "M5 22v-19.5M5 3.5c5-2.5 8 2.5 14 0v10c-6 2.5-9-2.5-14 0",
    "clock": MARKS["duration"],
    "calendar": "M4 5.5h16v15h-16zM4 10h16M8.5 3v4.5M15.5 3v4.5M8 14h.1M12 14h.1M16 14h.1M8 17.5h.1M12 17.5h.1",
    "bell": "M4 17.5c3-3 1-13 8-13s5 10 8 13zM12 2.5v2M10 20.5c1 1.3 3 1.3 4 0",
    "lightbulb": MARKS["opportunity"],
    "wrench": "M3.5 17.5l8-8c-1.5-4 2-7.5 6-6l-3 3v3h3l3-3c1.5 4-2 7.5-6 6l-8 8c-2 2-5-1-3-3z",
    "gear": "M12 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z"
    "M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1",
    "document": "M5 2.5h9.5l4.5 4.5v14.5h-14zM14 3v4.5h4.5M8.5 12h7M8.5 16h7",
    "pen": "M3.5 20.5l1.5-5.5l11-11c1-1 2-1 3 0l1 1c1 1 1 2 0 3l-11 11zM14 6l4 4M5 15l4 4",
    "check": "M4 12.5l5.5 5.5l10.5-12",
    "question": MARKS["hypothesis"],
    "warning": MARKS["pain-high"],
    "bed": "M2.5 4v16M2.5 17h19M21.5 20v-6c0-2-1-3-3-3h-9v6M6 8.5a2 2 0 1 0 .1 0z",
    "car": "M3 17.5v-5l2.5-6.5h13l2.5 6.5v5zM3.5 12h17M5 17.5v2.5M19 17.5v2.5M6.5 14.8h2M15.5 14.8h2",
    "train": "M5.5 3h13v14h-13zM5.5 11h13M12 3v8M8.5 14h.5M15 14h.5M8 17l-3 4M16 17l3 4",
    "plane": "M12 2c-1 0-1.5 1-1.5 2.5v5l-8 4.5v2l8-2v5l-2.5 1.5v1.5l4-1l4 1v-1.5l-2.5-1.5v-5l8 2v-2l-8-4.5v-5"
    "c0-1.5-.5-2.5-1.5-2.5z",
    "person": "M12 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.5 21c0-9.5 15-9.5 15 0",
    "people": CHANNELS["in-person"],
    "eye": "M2 12c5-9 15-9 20 0c-5 9-15 9-20 0zM12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z",
    "box": "M12 2.5l9 4.5v10l-9 4.5l-9-4.5v-10zM3 7l9 4.5l9-4.5M12 11.5v10M7.5 4.7l9 4.5",
    "door": "M5 21.5v-19h14v19M2.5 21.5h19M15.5 12v.5",
    "shield": "M12 2.5l8 3v6c0 5-3.5 8-8 10c-4.5-2-8-5-8-10v-6zM8.5 11.5l2.5 2.5l4.5-5",
    "repeat": "M4 11c0-3 2-5 5-5h10M16 2.5l3.5 3.5l-3.5 3.5M20 13c0 3-2 5-5 5h-10M8 21.5l-3.5-3.5l3.5-3.5",
}  # fmt: skip

# Who acts, by kind.
ACTORS = {
    "customer": ICONS["person"],
    "staff": ICONS["people"],
    "partner": "M9 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM15 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
    "system": ICONS["gear"],
}

# Every outline by the name that the renderers call it by; a face by its score, an actor by the kind.
OUTLINES = CHANNELS | ICONS | ACTORS | MARKS | {f"face{score}": outline for score, outline in FACES.items()}
