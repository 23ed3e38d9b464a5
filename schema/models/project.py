"""What the maps of a repository share, as `journeymap.yaml` says it."""

import re
from typing import Annotated, Any, Literal

from pydantic import Field

from journeymap.schema import usual
from journeymap.schema.limits import MOST_STEPS
from journeymap.schema.models.claims import Evidence
from journeymap.schema.models.journey import LabelName, Lane
from journeymap.schema.models.part import Part
from journeymap.schema.models.pictures import Image
from journeymap.schema.models.places import ChannelKind, System, Touchpoint
from journeymap.schema.models.values import Checked, Identifier, Language, Period, Share, Text, number, one_of, wrong
from journeymap.schema.pages import NARROWEST, WIDEST, page_of
from journeymap.schema.vocabulary import FORMATS, PAGES, THEMES, Format
from journeymap.schema.vocabulary import Page as PageName

# What an author may colour; `renderers/look.py` says where each colour is used.
COLOURS = (
    "ink", "muted", "paper", "page", "line", "feeling-upset", "feeling-frustrated", "feeling-neutral",
    "feeling-satisfied", "feeling-delighted", "stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "stage-6",
    "stage-7", "stage-8", "moment-of-truth", "opportunity", "gain", "pain-low", "pain-medium", "pain-high",
    "pain-critical",
)  # fmt: skip


def _colour(value: Any) -> str:
    """`#rgb` and `#rrggbb` as `#RRGGBB`."""
    text = str(value).strip()
    if not re.fullmatch("#([0-9a-fA-F]{3}){1,2}", text):
        raise wrong("JM108", f"`{text}` is not a colour", hint='write `"#1D3F8A"`, or `"#14A"` for `"#1144AA"`')
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return "#" + digits.upper()


def _font(value: Any) -> str:
    text = " ".join(str(value).split())
    if not text or any(not (c.isalnum() or c in " -") for c in text):
        message = f"`{text}` cannot be the name of a font"
        raise wrong("JM108", message, hint="use letters, digits, spaces and hyphens, such as `Noto Sans`")
    return text


def _page(value: Any) -> PageName | int:
    page = page_of(str(value))
    if page is None:
        message = f"`{str(value).strip()}` is no page"
        hint = f"write {', '.join(f'`{page}`' for page in PAGES)} or a width from {NARROWEST} to {WIDEST:,} pixels"
        raise wrong("JM108", message, hint=hint)
    return page


def _count(value: Any) -> int:
    count = number(value)
    if not 1 <= count <= MOST_STEPS or count != int(count):
        raise wrong("JM107", f"`{value}` is not a number of steps", hint=f"write a whole number from 1 to {MOST_STEPS}")
    return int(count)


Page = Annotated[PageName | int, Checked(_page)]
ColourName = Annotated[str, Checked(one_of(*COLOURS))]
Colour = Annotated[str, Checked(_colour)]
Font = Annotated[str, Checked(_font)]


class Theme(Part, short="base"):
    """The look of the maps: a built-in theme, and on top of it the author's own colours, fonts and logo."""

    base: Annotated[Literal["auto", "light", "dark", "safe"], Checked(one_of(*THEMES))] = usual.THEME
    colours: dict[ColourName, Colour] = Field(default_factory=dict)
    fonts: tuple[Font, ...] = ()
    logo: Image | None = None


def _rule(value: Any) -> str:
    """A rule by its code or name, some by a group or the beginning of a code, or `all`."""
    from journeymap.schema.checks.choice import unknown_rule  # only where a project says something of rules

    unknown = unknown_rule(str(value))
    if unknown:
        raise wrong("JM122", unknown.message, hint=unknown.hint, help=unknown.help)
    return str(value).strip()


PresetName = Annotated[Literal["draft", "default", "strict"], Checked(one_of("draft", "default", "strict"))]
Gravity = Annotated[Literal["off", "info", "warning", "error"], Checked(one_of("off", "info", "warning", "error"))]
RuleName = Annotated[str, Checked(_rule)]


class ChecksOfFolder(Part, short="preset"):
    """How grave the findings of rules are below one folder."""

    preset: PresetName | None = None
    rules: dict[RuleName, Gravity] = Field(default_factory=dict)


class Checks(Part, short="preset"):
    """Which rules are on, how grave their findings are, and where their limits lie.

    Folders are seen from the project file; what is said for the innermost goes before what is said further out.
    """

    preset: PresetName | None = None
    rules: dict[RuleName, Gravity] = Field(default_factory=dict)
    folders: dict[str, ChecksOfFolder] = Field(default_factory=dict)
    evidence_age: Period = usual.EVIDENCE_AGE
    evidence_coverage: Share | None = None
    fewest_steps: Annotated[int, Checked(_count)] = usual.FEWEST_STEPS
    most_steps: Annotated[int, Checked(_count)] = usual.MOST_STEPS


class Project(Part):
    """The project file. Folders are seen from it, and lie inside the project."""

    name: Text = ""
    spec_folders: tuple[Text, ...] = ()
    persona_folder: Text = ""
    output_folder: Text = ""
    cache_folder: Text = ""
    formats: tuple[Annotated[Format, Checked(one_of(*FORMATS))], ...] = ()
    page: Page | None = None
    theme: Theme | None = None
    language: Language = ""
    owner: Text = ""
    channels: dict[Identifier, ChannelKind] = Field(default_factory=dict)
    touchpoints: dict[Identifier, Touchpoint] = Field(default_factory=dict)
    systems: dict[Identifier, System] = Field(default_factory=dict)
    evidence: dict[Identifier, Evidence] = Field(default_factory=dict)
    lanes: tuple[Lane, ...] = ()
    labels: dict[LabelName, Text] = Field(default_factory=dict)
    checks: Checks | None = None
