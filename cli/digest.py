"""Bytes → a short text that no other bytes have."""

from _blake2 import blake2b  # as hashlib has it, which would bring OpenSSL, a twentieth of a small check

_LENGTH = 16  # bytes: that two texts share one is less likely than that a disk lies


def digest_of(data: bytes) -> str:
    """Give the digest, in hexadecimal."""
    return blake2b(data, digest_size=_LENGTH).hexdigest()
