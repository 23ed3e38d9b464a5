"""A finished output → the same with a line that says what it was made from, and that nobody has changed it since.

The stamp stands at the end, where each format has room for what nobody sees. It tells the version, the spec (by a
digest of its path in the project), all that went into the output (spec, files, project file, options), and the output
itself.
"""

import re
from typing import NamedTuple
from zlib import crc32

from journeymap import __version__
from journeymap.cli.digest import digest_of, with_plain_line_ends
from journeymap.schema.vocabulary import BINARY, Format

_ROUND: dict[Format, tuple[bytes, bytes]] = {
    "html": (b"<!-- ", b" -->\n"), "svg": (b"<!-- ", b" -->\n"), "md": (b"\n<!-- ", b" -->\n"),
    "mermaid": (b"%% ", b"\n"), "dot": (b"// ", b"\n"), "pdf": (b"% ", b"\n"), "pdf-flow": (b"% ", b"\n"),
    "json": (b',\n "stamp": "', b'"\n}\n'),
}  # fmt: skip
_END_OF_JSON = b"\n}\n"
_STAMP = re.compile(
    rb"journeymap ([0-9A-Za-z.+!-]{1,40}) spec=([0-9a-f]{32}) inputs=([0-9a-f]{32}) content=([0-9a-f]{32})"
)
LONGEST = 250  # bytes of a stamp and of all that comes after it
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
_PNG_KEY = b"tEXtjourneymap\0"


class Stamp(NamedTuple):
    """What an output says of itself."""

    version: str
    spec: str
    inputs: str


class Stamped(NamedTuple):
    """A stamp that was found, and whether what it stands in is as it was written."""

    stamp: Stamp
    intact: bool


def stamped(data: bytes, format: Format, spec: str, inputs: str) -> bytes:
    """Put a stamp on an output; `spec` and `inputs` are digests."""
    text = f"journeymap {__version__} spec={spec} inputs={inputs} content={digest_of(data)}".encode()
    if format == "png":
        chunk = _PNG_KEY + text
        return _without(data, _PNG_END) + len(chunk[4:]).to_bytes(4) + chunk + crc32(chunk).to_bytes(4) + _PNG_END
    before, after = _ROUND[format]
    return (_without(data, _END_OF_JSON) if format == "json" else data) + before + text + after


def stamp_of(data: bytes, format: Format) -> Stamped | None:
    """Read the stamp of an output; None where there is none. Texts may have got line ends of Windows since."""
    data = data if format in BINARY else with_plain_line_ends(data)
    found = None
    for found in _STAMP.finditer(data, max(0, len(data) - LONGEST)):  # noqa: B007  # the last one
        pass
    if found is None:
        return None
    version, spec, inputs, content = (part.decode() for part in found.groups())
    before, after = _around(format, found)
    whole = data[: found.start() - len(before)] + _rest(format)
    shape = data[found.start() - len(before) : found.start()] == before and data[found.end() :] == after
    return Stamped(Stamp(version, spec, inputs), shape and digest_of(whole) == content)


def _around(format: Format, found: re.Match[bytes]) -> tuple[bytes, bytes]:
    """What stands before and after a stamp."""
    if format != "png":
        return _ROUND[format]
    chunk = _PNG_KEY + found[0]
    return len(chunk[4:]).to_bytes(4) + _PNG_KEY, crc32(chunk).to_bytes(4) + _PNG_END


def _rest(format: Format) -> bytes:
    """What the output ended with before it got its stamp, and was put behind that."""
    return {"png": _PNG_END, "json": _END_OF_JSON}.get(format, b"")


def _without(data: bytes, end: bytes) -> bytes:
    assert data.endswith(end), "every output of this format ends so"
    return data.removesuffix(end)
