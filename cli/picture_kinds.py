"""Bytes of a file → which kind of picture they are, its size, and whether all of it is there.

Only what a file's head and tail say is looked at: nothing is decoded.
"""

from struct import error, unpack_from
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of picture: its media type, the size that was read from the head in pixels, and whether it is whole."""

    media_type: str
    width: int
    height: int
    whole: bool


def kind_of(data: bytes) -> Kind | None:
    """Say what a PNG, JPEG, WebP or GIF is by its content; nothing for any other file, or for a mere beginning."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
            width, height = unpack_from(">II", data, 16)
            return Kind("image/png", width, height, b"IEND\xae\x42\x60\x82" in data[-64:])
        if data[:6] in (b"GIF87a", b"GIF89a"):
            width, height = unpack_from("<HH", data, 6)
            return Kind("image/gif", width, height, b"\x3b" in data[-2:])
        if data.startswith(b"\xff\xd8\xff"):
            return Kind("image/jpeg", *_jpeg_size(data), b"\xff\xd9" in data[-64:])
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return Kind("image/webp", *_webp_size(data), unpack_from("<I", data, 4)[0] + 8 <= len(data))
    except (error, IndexError, ValueError):  # it ends, or makes no sense, before its size is said
        pass
    return None


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """From the frame header (ITU-T T.81, B.2.2), past the segments before it."""
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:  # fill
            place += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = unpack_from(">HH", data, place + 5)
            return width, height
        else:
            place += 2 + unpack_from(">H", data, place + 2)[0]
    raise ValueError


def _webp_size(data: bytes) -> tuple[int, int]:
    """From the first chunk (RFC 9649): plain, lossless or extended."""
    chunk = data[12:16]
    if chunk == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    if chunk == b"VP8L" and data[20:21] == b"\x2f":
        (bits,) = unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8X" and len(data) >= 30:
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    raise ValueError
