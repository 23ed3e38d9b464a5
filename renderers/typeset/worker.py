"""A picture as JSON on standard input → a file on standard output, set by Typst in a process that may die.

Run by path, never imported: `worker.py FOLDER SECONDS` with the folder that Typst is installed in. The answer begins
with a line of JSON: the texts that no font here has, and how many images had to be left out.
"""

import json
import re
import signal
import sys
from pathlib import Path
from typing import Any

MOST_MEMORY = 2**30  # bytes

_SHEETS = Path(__file__).with_name("sheets.typ")
_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_IMAGE = re.compile(r"<(\w+:)?image\b[^>]*?(?:/>|>.*?</\1image>)", re.DOTALL)
_ALONE = b'#image(bytes(sys.inputs.shapes), format: "svg")'


def limit_itself(seconds: int) -> None:
    """Bound memory and time, and leave no core file, even where nobody waits for the answer any more."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_DATA, MOST_MEMORY)):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)


def typeset(typst: Any, picture: dict[str, Any], pixels_per_point: float) -> tuple[list[str], bytes]:
    """Give the texts that no font has, and the file: a PNG of so many pixels a point, or with 0 a PDF."""
    setter = typst.Compiler(_SHEETS, root=_SHEETS.parent, sys_inputs={"picture": json.dumps(picture)})
    missing: list[str] = []
    data = b""
    try:  # the standard for accessible documents refuses to show a box for a letter
        data = setter.compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        missing = [as_written(text) for text in _MISSING.findall(error.diagnostic)]
    if pixels_per_point:
        data = setter.compile(format="png", ppi=72 * pixels_per_point)
    return missing, data or setter.compile(format="pdf")


def as_written(text: str) -> str:
    """Undo the escapes of a message."""
    return _CODE.sub(lambda code: chr(int(code[1], 16)), text)


def readable(typst: Any, shapes: str) -> tuple[str, int]:
    """Leave out the images that cannot be read, and say how many: one alone would fail the whole file."""
    root = shapes[: shapes.index(">") + 1]
    end = shapes[shapes.rindex("</") :]
    no_fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    broken = 0

    def tried(image: re.Match[str]) -> str:
        nonlocal broken
        try:
            typst.compile(_ALONE, font_paths=no_fonts, sys_inputs={"shapes": root + image[0] + end})
        except typst.TypstError:
            broken += 1
            return ""
        return image[0]

    return _IMAGE.sub(tried, shapes), broken


def main(folder: str, seconds: str) -> None:
    """Answer the one request."""
    limit_itself(int(seconds))
    sys.path.append(folder)
    import typst  # type: ignore[import-not-found, unused-ignore]

    request = json.load(sys.stdin.buffer)
    picture = request["picture"]
    picture["shapes"], broken = readable(typst, picture["shapes"])
    missing, data = typeset(typst, picture, request["pixels_per_point"])
    sys.stdout.buffer.write(json.dumps([missing, broken]).encode() + b"\n" + data)


if __name__ == "__main__":
    sys.tracebacklimit = 0
    main(*sys.argv[1:])
