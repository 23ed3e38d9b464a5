"""Bytes → a short text that no other bytes have."""

import os
from _blake2 import blake2b  # as hashlib has it, which would bring OpenSSL, a twentieth of a small check

_LENGTH = 16  # bytes: that two texts share one is less likely than that a disk lies


def digest_of(data: bytes) -> str:
    """Give the digest, in hexadecimal."""
    return blake2b(data, digest_size=_LENGTH).hexdigest()


def digest_of_content(name: str, data: bytes) -> str:
    """Give the digest of what a file holds: of YAML all line ends are the same, as git may write either."""
    return digest_of(with_plain_line_ends(data) if name.endswith((".yaml", ".yml")) else data)


def with_plain_line_ends(data: bytes) -> bytes:
    """Give a text without what Windows puts before the end of a line."""
    return data.replace(b"\r\n", b"\n") if b"\r" in data else data  # one byte is found much faster than two


def digest_of_name(path: str) -> str:
    """Give the digest of the name of a file, which may be no text."""
    return digest_of(os.fsencode(path))


def digest_of_values(values: object) -> str:
    """Give the digest of plain values, the same whichever characters this Python knows."""
    return digest_of(ascii(values).encode())
