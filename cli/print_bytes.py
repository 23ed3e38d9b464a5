"""Bytes → standard output."""

import sys

from journeymap.cli.console import hush


def print_bytes(data: bytes) -> bool:
    """Print bytes as they are, and say so; a reader that has gone away is no error, any other trouble an OSError."""
    if sys.stdout is None:
        raise OSError(0, "standard output is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has had enough
        hush(sys.stdout)
    return True
