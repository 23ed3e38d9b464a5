"""A picture's parts on sheets → PNG or PDF, set by Typst in a child process with its time and memory bounded."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from journeymap.renderers.typeset.fonts import EMOJI, EMOJI_FONTS, fonts_of, language_and_place
from journeymap.renderers.typeset.take_apart import Parts

MOST_SECONDS = 60
GRACE = 2  # seconds by which the child's own alarm, for when we are gone, comes after ours
MOST_NAMED = 5  # characters that no font has
_MOST_SAID = 200

_WORKER = [sys.executable, "-I", "-S", str(Path(__file__).with_name("worker.py"))]


class NoTypesetter(Exception):  # noqa: N818
    """Typst is not installed; the text says how to come by it."""


class NotTypeset(Exception):  # noqa: N818
    """One picture was not made; the text says why."""


class Typeset(NamedTuple):
    """A finished file; `note` says in a sentence what it lacks: characters that no font of this machine has, images."""

    data: bytes
    note: str


class Placed(NamedTuple):
    """A part of the picture on a page: lengths of the page in points, of the picture in its units, `scale` between.

    `foot` is a line at the foot of the page.
    """

    page_width: float
    page_height: float
    left: float
    above: float
    top: float
    height: float
    scale: float
    foot: str = ""


def find_typst(extra: str) -> str:
    """Give the folder that Typst is installed in; else raise NoTypesetter, which names the `extra` that brings it."""
    found = importlib.util.find_spec("typst")
    if found is None or found.origin is None:
        raise NoTypesetter(f"it takes Typst, which is not installed: pip install 'journeymap[{extra}]'")
    return str(Path(found.origin).parent.parent)


def typeset(
    parts: Parts, sheets: Sequence[Placed], folder: str, *, title: str, language: str, pixels_per_point: float = 0
) -> Typeset:
    """Set each sheet as a page of a PDF, or the one as a PNG of so many pixels a point. Raises NotTypeset."""
    language, place = language_and_place(language)
    picture = {
        "title": title,
        "language": language,
        "place": place,
        "fonts": fonts_of(parts.families, place),
        "emoji": EMOJI,
        "emoji-fonts": EMOJI_FONTS,
        "paper": parts.paper,
        "width": parts.width,
        "height": parts.height,
        "description": parts.description or title,
        "shapes": parts.drawn(),
        "words": [words._asdict() for words in parts.words],
        "sheets": [_as_data(sheet, parts) for sheet in sheets],
    }
    answer = _ask(json.dumps({"picture": picture, "pixels_per_point": pixels_per_point}).encode(), folder)
    head, _, data = answer.partition(b"\n")
    missing, broken = json.loads(head)
    return Typeset(data, _note(missing, broken))


def _as_data(sheet: Placed, parts: Parts) -> dict[str, object]:
    """A sheet with the words on it: those on others must not be found in its text."""
    end = sheet.top + sheet.height
    words = [number for number, it in enumerate(parts.words) if sheet.top < it.y <= end]
    return {name.replace("_", "-"): value for name, value in sheet._asdict().items()} | {"words": words}


def _ask(request: bytes, folder: str) -> bytes:
    command = [*_WORKER, folder, str(MOST_SECONDS + GRACE)]
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=MOST_SECONDS, check=False)  # noqa: S603
    except OSError as error:
        raise NotTypeset(f"Typst could not be started ({error.strerror})") from error
    except subprocess.TimeoutExpired:
        raise NotTypeset(f"Typst took more than {MOST_SECONDS} s") from None
    if done.returncode < 0:
        raise NotTypeset(f"Typst was killed (signal {-done.returncode})")
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())[-_MOST_SAID:]
        raise NotTypeset(f"Typst said: {ascii(said)[1:-1]}")
    return done.stdout


def _note(missing: Sequence[str], broken: int) -> str:
    notes = [f"{broken} of its images cannot be read and are left out"] if broken else []
    if characters := list(dict.fromkeys("".join(missing))):
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters[:MOST_NAMED])
        more = f" and {len(characters) - MOST_NAMED} more" if len(characters) > MOST_NAMED else ""
        notes.append(f"no font on this machine has {named}{more}: boxes stand there until one is installed, e.g. Noto")
    return "; ".join(notes)
