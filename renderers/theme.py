"""The colours of a map. Text on its background reaches 4.5:1 (WCAG 2.2, success criterion 1.4.3)."""

from typing import NamedTuple


class Pair(NamedTuple):
    """A text colour and the background it stands on, with the line or edge colour that goes with them."""

    text: str
    fill: str
    line: str


INK = "#101828"
MUTED = "#475467"
HAIRLINE = "#E4E7EC"
PAPER = "#FFFFFF"
PAGE = "#F5F7FA"
SPINE = "#667085"

FEELINGS = {-2: "#B42318", -1: "#B54708", 0: "#475467", 1: "#0E7090", 2: "#05603A"}

LEVELS = {
    "critical": Pair("#FFFFFF", "#912018", "#912018"),
    "high": Pair("#7A271A", "#FEE4E2", "#D92D20"),
    "medium": Pair("#7A2E0E", "#FEF0C7", "#DC6803"),
    "low": Pair("#344054", "#F2F4F7", "#98A2B3"),
    "": Pair("#7A2E0E", "#FEF0C7", "#DC6803"),
}

OPPORTUNITY = Pair("#1849A9", "#EFF8FF", "#1570EF")
GAIN = Pair("#05603A", "#ECFDF3", "#079455")
NEED = Pair("#344054", "#F9FAFB", "#98A2B3")
MOMENT_OF_TRUTH = Pair("#53389E", "#F4F3FF", "#6941C6")

# A stage's identity, never good or bad; `Stage.hue` counts through them.
STAGES = (
    Pair("#1D3F8A", "#E3ECFB", "#A9C1EE"),
    Pair("#14532D", "#E4F2E9", "#A8D3B8"),
    Pair("#7A4A06", "#FAEFDD", "#E6C48D"),
    Pair("#4A2B8C", "#EFE8FA", "#C7B2EC"),
    Pair("#0B5563", "#DFF2F5", "#9AD0DA"),
    Pair("#86254F", "#FBE6EF", "#EBAFC9"),
    Pair("#4D5210", "#F1F3D6", "#CFD48F"),
    Pair("#3B4252", "#E9ECF2", "#BAC3D3"),
)

PATHS = {
    "default": SPINE,
    "choice": "#1849A9",
    "loop": "#6941C6",
    "failure": "#B42318",
    "recovery": "#05603A",
    "optional": "#667085",
}

# System fonts only, with those that carry Arabic script and Chinese, Japanese and Korean behind them.
FONTS = (
    "'Noto Sans','Segoe UI',system-ui,-apple-system,Roboto,'Helvetica Neue',Arial,"
    "'Noto Sans Arabic','Vazirmatn','Geeza Pro','Noto Sans TC','Noto Sans CJK TC','PingFang TC',"
    "'Microsoft JhengHei','Noto Sans JP','Hiragino Sans','Noto Sans Thai',sans-serif,"
    "'Noto Color Emoji','Apple Color Emoji','Segoe UI Emoji'"
)
