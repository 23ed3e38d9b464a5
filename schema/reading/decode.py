"""Bytes of a file → its text, or a SpecError that says which byte is not UTF-8."""

from typing import NoReturn

from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.nodes import Span
from journeymap.schema.problems import Problem, SpecError

_WAY_OUT = "save the file as UTF-8"
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(data: bytes, name: str) -> str:
    """Give the text without byte order mark and with LF line ends.

    A spec is UTF-8 of at most 1 MiB. A lone CR stays: it is no line end.
    """
    if len(data) > MOST_BYTES:
        raise SpecError([too_large(name)])
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            _refuse(data, name, 0, f"the file is {encoding}, not UTF-8")
    if b"\0" in data:
        _refuse_nul(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_byte(data, name, error.start)
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def too_large(name: str) -> Problem:
    """Make the problem of a file beyond the size limit."""
    return Problem("JM003", "the file is larger than 1 MiB, the most a spec may have", name)


def _refuse_nul(data: bytes, name: str) -> NoReturn:
    offset, start = data.index(0), data[:8]
    if any(start[::2]) != any(start[1::2]):  # every other byte is zero
        _refuse(data, name, offset, "the file looks like UTF-16, not UTF-8")
    _refuse(data, name, offset, "the file is binary data, not text", help="a spec is a text file in YAML")


def _refuse_byte(data: bytes, name: str, offset: int) -> NoReturn:
    guess = data[offset : offset + 1].decode("cp1252", "ignore")
    hint = f"`{guess}` in Latin-1 or Windows-1252?" if guess.isalpha() else ""
    _refuse(data, name, offset, "the file is not UTF-8", hint=hint)


def _refuse(data: bytes, name: str, offset: int, what: str, *, hint: str = "", help: str = _WAY_OUT) -> NoReturn:
    begin = data.rfind(b"\n", 0, offset) + 1
    line = data.count(b"\n", 0, offset) + 1
    column = len(data[begin:offset].decode("utf-8", "replace").removeprefix("\ufeff")) + 1
    shown = data[begin:].split(b"\n", 1)[0][:200].decode("utf-8", "replace") if b"\0" not in data else ""
    message = f"{what}: byte 0x{data[offset]:02X} at offset {offset}, line {line}"
    span = Span(line, column, line, column + 1)
    raise SpecError([Problem("JM002", message, name, span, shown.removeprefix("\ufeff"), hint, help)])
