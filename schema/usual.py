"""What holds where neither a spec, nor the project file, nor the command line says otherwise."""

from typing import Literal

from journeymap.schema.vocabulary import Format, Page

FORMATS: tuple[Format, ...] = ("html", "svg")
PAGE: Page = "screen"
THEME: Literal["auto", "light", "dark", "safe"] = "auto"
LANGUAGE = "en"
EVIDENCE_AGE = "24 months"
FEWEST_STEPS = 4
MOST_STEPS = 40
