"""Paths that a spec says → files of its project, found without leaving it."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from unicodedata import normalize

from journeymap.cli.digest import digest_of_content
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.files import read_bytes

_ADDRESS = "[a-zA-Z][a-zA-Z0-9+.-]+:"


class OutsideError(Exception):
    """A path that leads out of the project."""


Seen = dict[str, str]
"""What was looked for, by paths seen from the project: digests of what was read, nothing where there was no file.

Paths that end with a slash are of links and of folders that lead to what was read: where to, as `place_of` says it.
"""

_MOST_LISTED = 50  # folders whose entries are remembered: those of one map lie together
UNREAD = "?"  # the digest of a file that was found, and never read, or that has changed since it first was


class ProjectFolder:
    """A project's folder, seen from inside only. A folder in it is not listed anew for each map."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._listed: dict[Path, dict[str, str]] = {}
        # By their paths as texts: a path object takes six times the room, and there may be thousands.
        self._digests: dict[str, str] = {}
        self._looked_for: dict[str, str | None] = {}
        self._places: dict[str, str] = {}
        self._read_once: dict[str, str] = {}

    @contextmanager
    def watching(self) -> Iterator[Callable[[], Seen]]:
        """Note what is looked for; gives a function that tells it."""
        around = self._looked_for, self._read_once, self._places
        looked_for, read_once = self._looked_for, self._read_once = dict[str, str | None](), dict[str, str]()
        places = self._places = {}
        try:
            yield (
                lambda: (
                    places
                    | {
                        Path(path).relative_to(self.root).as_posix(): _digest(real, self._digests, read_once)
                        if real
                        else ""
                        for path, real in sorted(looked_for.items())
                    }
                )
            )
        finally:
            self._looked_for, self._read_once, self._places = around

    def read(self, file: Path, name: str) -> bytes:
        """Read a file that was found; raises SpecError where it cannot be. `name` is what people are shown."""
        before = self._digests.get(str(file))
        self._digests[str(file)] = UNREAD
        data = read_bytes(file, name)
        digest = digest_of_content(file.name, data)
        if before in (None, digest):  # or else some have seen this one, and some the one before
            self._digests[str(file)] = digest
        return data

    def read_once(self, file: Path, name: str) -> bytes:
        """Read a file as `read` does, for whoever is watching now: nothing of it is kept for others."""
        data = read_bytes(file, name)
        self._read_once[str(file)] = digest_of_content(file.name, data)
        return data

    def note(self, file: Path) -> None:
        """Note that what a file says is made use of, though it was read before or is not there."""
        self._looked_for[str(file)] = str(file) if os.path.lexists(file) else None

    def note_content(self, file: Path) -> None:
        """Note a file that others read, or that it is not there."""
        self.note(file)
        if str(file) not in self._digests and os.path.lexists(file):
            with suppress(SpecError):
                self.read(file, file.name)

    def note_place(self, path: Path) -> None:
        """Note where a link leads, or a folder is."""
        name = f"{path.relative_to(self.root).as_posix()}/"
        self._places[name] = place_of(self.root, name)

    def find(self, path: str, here: Path) -> Path | None:
        """Find what `path` means, seen from the folder `here`: the real path, or None where there is nothing.

        Names are spelt exactly so; whether case matters is not left to the file system. Raises OutsideError for a path
        that is absolute elsewhere, has too many `..`, or goes through a link to elsewhere.
        """
        wanted = Path(os.path.normpath(Path(os.path.realpath(here)) / path.replace("\\", "/")))
        self._refuse_outside(wanted)
        found = self._found(wanted)
        if found is None:
            self._looked_for[str(wanted)] = None
            return None
        self._looked_for[str(found)] = str(found)
        if found != wanted and os.path.realpath(wanted) == str(found):  # or else it is only written otherwise
            self.note_place(wanted)
        return found

    def _found(self, wanted: Path) -> Path | None:
        found = self.root
        for name in wanted.relative_to(self.root).parts:
            entry = self.entries(found).get(normalize("NFC", name))
            if entry is None:
                return None
            found = found / entry
        real = Path(os.path.realpath(found))
        self._refuse_outside(real)
        return real

    def names(self, folder: Path) -> list[str]:
        """Give the names of what is in a folder, sorted; none where it lies outside of the project."""
        inside = Path(os.path.realpath(folder)).is_relative_to(self.root)
        return sorted(self.entries(folder)) if inside else []

    def _refuse_outside(self, path: Path) -> None:
        if not self.is_inside(path):
            raise OutsideError

    def is_inside(self, path: Path) -> bool:
        """Say whether a path without links in it is one of the project's.

        A repository's own records are none of its files: they may hold the passwords of whoever builds.
        """
        return path.is_relative_to(self.root) and not any(part.lower() == ".git" for part in path.parts)

    def entries(self, folder: Path) -> dict[str, str]:
        """What is in a folder, by normalised name; nothing where it cannot be listed."""
        if folder not in self._listed:
            try:
                names = os.listdir(folder)  # noqa: PTH208
            except (OSError, ValueError):  # no such folder, or a name that none can have
                names = []
            if len(self._listed) == _MOST_LISTED:
                self._listed.clear()
            self._listed[folder] = {normalize("NFC", name): name for name in names}
        return self._listed[folder]


def _digest(file: str, *known: Mapping[str, str]) -> str:
    """The digest of a file of which all that read it have read the same."""
    found = {digests[file] for digests in known if file in digests}
    return found.pop() if len(found) == 1 else UNREAD


def place_of(root: Path, name: str) -> str:
    """Give where a path of a project leads, seen from there: nothing where there is none, `/` where that is outside."""
    real = Path(os.path.realpath(root / name))
    if not os.path.lexists(real):
        return ""
    return real.relative_to(root).as_posix() if real.is_relative_to(root) else "/"


def is_address(path: str) -> bool:
    """Say whether a text is the address of something elsewhere: `https://…`, `data:…`, `//host/…`."""
    return path.startswith("//") or bool(re.match(_ADDRESS, path))
