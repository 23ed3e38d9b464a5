"""Notes on the fields of the project file."""

from journeymap.schema.models.project import Checks, ChecksOfFolder, Project, Theme
from journeymap.schema.notes.note import Note, Notes

PROJECTS: Notes = {
    Project: {
        "name": Note("What the project is called.", "Phone repair"),
        "spec_folders": Note("The folders that hold the specs, seen from the project file.", ["journeys"]),
        "persona_folder": Note("The folder that holds the persona files.", "personas"),
        "output_folder": Note("The folder that maps are written to; beside their specs when left out.", "public"),
        "cache_folder": Note(
            "The folder in which builds keep what they know; that of the system for such files when left out. Leave it "
            "out of git, and let CI restore it.",
            ".journeymap-cache",
        ),
        "formats": Note("What is made of each spec; an HTML and an SVG when left out.", ["html", "svg"]),
        "page": Note(
            "What flow maps are fitted to: `a4`, `a3` or `letter` paper, a `screen` (the default), nothing (`none`), "
            "or so many pixels in width. The paper is also that of PDFs.",
            "a4",
        ),
        "theme": Note("The look of all maps: a built-in theme, or one with changes.", "light"),
        "language": Note("The language of maps that do not say theirs: a BCP 47 tag.", "en"),
        "owner": Note("Who answers for maps and steps that do not say so.", "Service design"),
        "channels": Note(
            "Channels besides the built-in ones, by id.", {"repair-cafe": {"name": "Repair café", "icon": "wrench"}}
        ),
        "touchpoints": Note(
            "Touchpoints that several maps name by id.", {"hotline": {"name": "Repair hotline", "channel": "phone"}}
        ),
        "systems": Note("Systems that several maps name by id.", {"stock": {"name": "Stock", "owner": "Logistics"}}),
        "evidence": Note(
            "Research that several maps rest on, by id.",
            {"tickets": {"type": "support-contacts", "n": 212, "date": "2026-10"}},
        ),
        "lanes": Note(
            "The order of the lanes of all maps, those to hide, and lanes of your own.",
            [{"id": "legal", "title": "Legal"}],
        ),
        "labels": Note("Other words for the built-in labels, by the label's name.", {"pain_points": "What hurts"}),
        "checks": Note(
            "Which rules `journeymap check` runs and how grave their findings are: a preset, or one with changes.",
            {"preset": "strict", "rules": {"steps-nobody-reaches": "error"}},
        ),
    },
    Checks: {
        "preset": Note(
            "The rules to start from: those that hold for half-finished maps too (`draft`), the `default`, or all that "
            "a map should keep to in the end (`strict`).",
            "default",
        ),
        "rules": Note(
            "How grave findings are (`error`, `warning`, `info` or `off`) by rule: its name or code, a group, or how "
            "codes begin. The narrower goes before the wider.",
            {"structure": "error", "JM204": "off"},
        ),
        "folders": Note(
            "Other presets and rules for the specs in a folder, seen from the project file.",
            {"journeys/drafts": {"preset": "draft"}},
        ),
        "evidence_age": Note("The age from which research is taken for old.", "18 months"),
        "evidence_coverage": Note("The share of its claims for which a map has to name evidence.", "60%"),
        "fewest_steps": Note("The least number of steps that make a map.", 5),
        "most_steps": Note("The number of steps up to which a map can be taken in.", 30),
    },
    ChecksOfFolder: {
        "preset": Note("The preset of the folder, which leaves out what is said of rules further out.", "draft"),
        "rules": Note("How grave findings of rules are in the folder.", {"structure": "off"}),
    },
    Theme: {
        "base": Note(
            "The built-in theme to start from: `auto`, the default, follows the reader's system in HTML and is light "
            "elsewhere; `safe` is told apart by colour-blind readers too. A reader of the HTML can turn to light or "
            "dark; your own colours are then those of the side they were chosen for.",
            "dark",
        ),
        "colours": Note("Colours of your own, by what they are for.", {"stage-1": "#0A5C8A"}),
        "fonts": Note("Font families, the first that the reader's machine has.", ["Inter", "Noto Sans"]),
        "logo": Note(
            "A picture file of the project for the head of each map.", {"src": "pictures/logo.png", "alt": "Acme"}
        ),
    },
}
