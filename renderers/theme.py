"""The roles that colours play on a map, by name; a look (`look.py`) says which colour plays each.

A drawing holds these names and no colours. They are turned into colours where a file is written.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """A text's role and that of the background it stands on, with the line or edge that goes with them."""

    text: str
    fill: str
    line: str


def _pair(name: str) -> Pair:
    return Pair(f"{name}-text", f"{name}-fill", f"{name}-line")


INK = "ink"
MUTED = "muted"
HAIRLINE = "line"
PAPER = "paper"
PAGE = "page"
SPINE = "spine"

FEELINGS = {score: f"feeling{score}" for score in (-2, -1, 0, 1, 2)}

LEVELS = {
    "critical": _pair("pain-critical"),
    "high": _pair("pain-high"),
    "medium": _pair("pain-medium"),
    "low": _pair("pain-low"),
    "": _pair("pain"),
}

OPPORTUNITY = _pair("opportunity")
GAIN = _pair("gain")
NEED = _pair("need")
MOMENT_OF_TRUTH = _pair("truth")

# A stage's identity, never good or bad; `Stage.hue` counts through them.
STAGES = tuple(_pair(f"stage-{hue}") for hue in range(8))

PATHS = {kind: f"path-{kind}" for kind in ("default", "choice", "loop", "failure", "recovery", "optional")}

PLAIN = (INK, MUTED, HAIRLINE, PAPER, PAGE, SPINE, *FEELINGS.values(), *PATHS.values())
PAIRS = (*LEVELS.values(), *STAGES, OPPORTUNITY, GAIN, NEED, MOMENT_OF_TRUTH)

# System fonts only, with those that carry Arabic script and Chinese, Japanese and Korean behind them.
FONTS = (
    "'Noto Sans','Segoe UI',system-ui,-apple-system,Roboto,'Helvetica Neue',Arial,"
    "'Noto Sans Arabic','Vazirmatn','Geeza Pro','Noto Sans TC','Noto Sans CJK TC','PingFang TC',"
    "'Microsoft JhengHei','Noto Sans JP','Hiragino Sans','Noto Sans Thai',sans-serif"
)
