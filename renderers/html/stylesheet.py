"""Theme and board → the page's one stylesheet, and the hash by which its policy allows it."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from journeymap.renderers import theme


def stylesheet(placement: str) -> str:
    """Give the theme's colours, the rules of every map, then the rules of this one."""
    return f"{_colours()}\n{_rules()}{placement}\n"


def hash_of(css: str) -> str:
    """Give the Content-Security-Policy source of a stylesheet."""
    return "sha256-" + b64encode(sha256(css.encode()).digest()).decode()


@cache
def _rules() -> str:
    """The rules of every map; the indentation is for those who read the file."""
    lines = Path(__file__).with_name("style.css").read_text(encoding="utf-8").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip() and not line.strip().startswith("/*")) + "\n"


@cache
def _colours() -> str:
    """The theme as custom properties, so that the stylesheet names no colour of its own."""
    plain = {
        "ink": theme.INK, "muted": theme.MUTED, "line": theme.HAIRLINE, "paper": theme.PAPER, "page": theme.PAGE,
        "spine": theme.SPINE,
    }  # fmt: skip
    plain |= {f"feeling{score}": colour for score, colour in theme.FEELINGS.items()}
    plain |= {f"path-{kind}": colour for kind, colour in theme.PATHS.items()}
    pairs = {f"pain-{level}" if level else "pain": pair for level, pair in theme.LEVELS.items()}
    pairs |= {f"stage-{hue}": pair for hue, pair in enumerate(theme.STAGES)}
    pairs |= {
        "opportunity": theme.OPPORTUNITY, "gain": theme.GAIN, "need": theme.NEED, "truth": theme.MOMENT_OF_TRUTH,
    }  # fmt: skip
    properties = [f"--{name}:{colour}" for name, colour in plain.items()]
    for name, pair in pairs.items():
        properties.append(f"--{name}-text:{pair.text};--{name}-fill:{pair.fill};--{name}-line:{pair.line}")
    return f":root{{{';'.join(properties)};--fonts:{theme.FONTS}}}"
