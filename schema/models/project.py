"""What the maps of a repository share, as `journeymap.yaml` says it."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from journeymap.schema.models.claims import Evidence
from journeymap.schema.models.journey import LabelName, Lane
from journeymap.schema.models.part import Part
from journeymap.schema.models.pictures import Image
from journeymap.schema.models.places import ChannelKind, System, Touchpoint
from journeymap.schema.models.values import Checked, Identifier, Language, Text, one_of, wrong
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


Page = Annotated[PageName | int, Checked(_page)]
ColourName = Annotated[str, Checked(one_of(*COLOURS))]
Colour = Annotated[str, Checked(_colour)]
Font = Annotated[str, Checked(_font)]


class Theme(Part):
    """The look of the maps: a built-in theme, and on top of it the author's own colours, fonts and logo."""

    short: ClassVar[str] = "base"
    base: Annotated[Literal["auto", "light", "dark", "safe"], Checked(one_of(*THEMES))] = "auto"
    colours: dict[ColourName, Colour] = Field(default_factory=dict)
    fonts: tuple[Font, ...] = ()
    logo: Image | None = None


class Project(Part):
    """The project file. Folders are seen from it, and lie inside the project."""

    name: Text = ""
    spec_folders: tuple[Text, ...] = ()
    persona_folder: Text = ""
    output_folder: Text = ""
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
