"""A finding → a mark by which a CI service knows it again in the next commit, wherever its line has moved."""

from hashlib import sha256

from journeymap.cli.reports.ci_paths import path_in_checkout
from journeymap.cli.reports.entries import Entry


def fingerprint(entry: Entry) -> str:
    """Make the mark of what is found, in which file, about what, and of several alike which of them it is."""
    parts = (entry.code, path_in_checkout(entry.file), entry.about, str(entry.occurrence))
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]
