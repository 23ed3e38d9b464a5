"""The smallest whole pictures of each kind, of any size that their head may claim."""

from struct import pack
from zlib import crc32


def png(width: int = 3, height: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def gif(width: int = 3, height: int = 2) -> bytes:
    return b"GIF89a" + pack("<HH", width, height) + b"\0\0\0" + b"\x3b"


def jpeg(width: int = 3, height: int = 2) -> bytes:
    """With a comment and fill bytes before the frame header."""
    comment = b"\xff\xfe" + pack(">H", 6) + b"\xff\xc0\0\0"
    return b"\xff\xd8" + comment + b"\xff\xff\xc2" + pack(">HBHH", 11, 8, height, width) + b"\1\1\x11\0" + b"\xff\xd9"


def webp(width: int = 3, height: int = 2, *, kind: bytes = b"VP8 ") -> bytes:
    data = {
        b"VP8 ": b"\0\0\0\x9d\x01\x2a" + pack("<HH", width, height),
        b"VP8L": b"\x2f" + pack("<I", (width - 1) | (height - 1) << 14),
        b"VP8X": b"\0\0\0\0" + pack("<I", width - 1)[:3] + pack("<I", height - 1)[:3],
    }[kind]
    data += b"\0" * (len(data) % 2)
    chunks = b"WEBP" + kind + pack("<I", len(data)) + data
    return b"RIFF" + pack("<I", len(chunks)) + chunks
