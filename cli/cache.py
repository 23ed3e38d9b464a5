"""What earlier builds of a project have made of what → which of its maps are as they should be already.

All is decided by contents: of the spec, of the files that it refers to or looked for in vain, and of the outputs. Of an
output that nobody has touched since it was looked into, the file's own record (size, times, inode) stands for its
content, as in git's index; one that was written within the last moments before that is looked into again.
"""

import json
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from journeymap.cli.console import say, visible
from journeymap.cli.digest import digest_of, digest_of_name
from journeymap.cli.on_disk import digest_of_file, is_gone, record_of
from journeymap.cli.project_folder import UNREAD, Seen, place_of
from journeymap.cli.tool import tool
from journeymap.cli.write import content_of, sweep, write
from journeymap.schema.vocabulary import Format

PASSING = ""  # what an output was made with that is to be made again
_LAYOUT = 2  # of the file
_NOT_AS_WRITTEN = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
_MOMENT = 2 * 10**9  # nanoseconds: the clocks of some file systems go in steps of that


class Kept(NamedTuple):
    """What is known of one output: what it was made with, where it is, its digest and the record of its file."""

    made_with: str
    path: str
    digest: str
    record: list[int]


class Entry(NamedTuple):
    """What is known of one spec: the digests of it and of what it refers to, and its outputs by format."""

    seen: Seen
    outputs: dict[str, Kept]

    @classmethod
    def of(cls, text: str) -> "Entry":
        """Take what `to_text` gave; raises one of _NOT_AS_WRITTEN for anything else."""
        seen, outputs = json.loads(text)
        kept = {form: Kept(*values) for form, values in outputs.items()}
        for made_with, path, digest, record in kept.values():
            _check(all(isinstance(said, str) for said in (made_with, path, digest)) and isinstance(record, list))
        return cls(_seen(seen), kept)

    def to_text(self) -> str:
        """Write it down: thousands are kept so, as the objects would take ten times the room."""
        return _compact(self)


class Cache:
    """What is known of the maps of one project; specs are called by their paths in it.

    Whatever is wrong with the file, nothing is known.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        own = folder.is_relative_to(root)  # it goes where the project goes
        self._file = folder / ("builds.json" if own else f"{digest_of_name(str(root))}.json")
        self._folders: dict[str, str] = {}
        self._digests: dict[str, str] = {}
        self._entries: dict[str, str] = {}
        self._settings: dict[str, Any] = {}
        self._changed = False
        self._load()

    def settings(self) -> Any:
        """Give what this journeymap kept of the project file, if all that it depends on is as it was."""
        if not self._settings or self._settings["tool"] != tool() or self.differing(self._settings["seen"]):
            return None
        return self._settings["said"]

    @property
    def seen_for_settings(self) -> Seen:
        """What these depend on."""
        return dict(self._settings["seen"])

    def keep_settings(self, said: object, seen: Seen) -> None:
        """Keep what a project file says that has no problems."""
        self._settings = {"tool": tool(), "said": said, "seen": seen}
        self._changed = True

    def why_stale(self, spec: str, wanted: Mapping[Format, tuple[str, Path]]) -> str:
        """Say why the outputs of a spec have to be made; nothing where they need not be.

        `wanted` says for each format what it is to be made with, and where.
        """
        entry = self._entry(spec)
        if entry is None:
            return "not built before"
        differing = self.differing(entry.seen)
        if differing:
            return f"`{visible(differing.removesuffix('/'))}` has changed"
        for format, (made_with, path) in wanted.items():
            kept = entry.outputs.get(format)
            if kept is None:
                return f"no {format} has been made"
            if kept.path != self._seen_from_root(path):
                return f"its {format} was made elsewhere the last time"
            if kept.made_with == PASSING:
                return f"something was to be said about its {format}"
            if kept.made_with != made_with:
                return "settings or version have changed"
            if not self._is_as_left(spec, entry, format, path):
                return f"`{visible(path)}` is gone or was changed"
        return ""

    def differing(self, seen: Seen) -> str:
        """Give the first file that is not as it was seen; nothing where all are."""
        return next((name for name, digest in seen.items() if digest == UNREAD or self._digest(name) != digest), "")

    def seen_of(self, spec: str) -> Seen | None:
        """Give what a spec refers to, if it and all of that is as it was when it was built."""
        entry = self._entry(spec)
        return entry.seen if entry and not self.differing(entry.seen) else None

    def keep(self, spec: str, seen: Seen, outputs: Mapping[Format, tuple[str, Path, str]]) -> None:
        """Keep what was made of a spec: for each format, what it was made with, where, and its digest."""
        kept: dict[str, Kept] = {
            form: Kept(made_with, self._seen_from_root(path), digest, [])
            for form, (made_with, path, digest) in outputs.items()
        }
        before = self._entry(spec)
        outputs_before = before.outputs if before and before.seen == seen else {}
        self._entries[spec] = Entry(seen, outputs_before | kept).to_text()
        self._changed = True

    def orphans(self) -> Iterator[tuple[Path, str]]:
        """Give the outputs of specs that there are not any more, which nobody has changed since they were made.

        Each with the spec that it was of.
        """
        for spec in list(self._entries):
            entry = self._entry(spec) if is_gone(f"{self._root}/{spec}") else None
            for kept in entry.outputs.values() if entry else ():
                path = Path(os.path.normpath(self._root / kept.path))
                if digest_of_file(path) == kept.digest:
                    yield Path(os.path.realpath(path.parent), path.name), spec

    def save(self) -> None:
        """Write the file, if there is anything new in it; that it cannot be written is said, and ends nothing."""
        if not self._changed:
            return
        body = _compact({"settings": self._settings, "entries": self._entries}).encode()
        try:
            self._changed = False
            write(self._file, f"journeymap {_LAYOUT} {digest_of(body)}\n".encode() + body)
        except OSError as error:
            say(f"note: the cache `{visible(self._file)}` cannot be written: {error.strerror}", err=True)

    def _load(self) -> None:
        sweep(self._file.parent)
        data = content_of(self._file)
        if data is None:
            if os.path.lexists(self._file):
                say(f"note: the cache `{visible(self._file)}` cannot be read: left out", err=True)
            return
        head, _, body = data.partition(b"\n")
        try:
            if head != f"journeymap {_LAYOUT} {digest_of(body)}".encode():
                raise ValueError("not as it was written")
            whole = json.loads(body)
            entries, settings = whole["entries"], whole["settings"]
            _check(not settings or (isinstance(settings["said"], list) and isinstance(settings["tool"], str)))
            _check(isinstance(entries, dict))
            self._settings = settings and {**settings, "seen": _seen(settings["seen"])}
            self._entries = entries
        except _NOT_AS_WRITTEN:
            self._say_damaged()

    def _entry(self, spec: str) -> Entry | None:
        text = self._entries.get(spec)
        try:
            return None if text is None else Entry.of(text)
        except _NOT_AS_WRITTEN:
            self._entries = {}
            self._say_damaged()
            return None

    def _say_damaged(self) -> None:
        say(f"note: the cache `{visible(self._file)}` is damaged or of another version: left out", err=True)

    def _seen_from_root(self, path: Path) -> str:
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = Path(os.path.relpath(folder or ".", self._root)).as_posix()
        return f"{self._folders[folder]}/{name}"

    def _digest(self, name: str) -> str:
        """What Seen says of a path, as it is now; each file is read once."""
        if name not in self._digests:
            at = f"{self._root}/{name}"
            self._digests[name] = place_of(self._root, name) if name.endswith("/") else digest_of_file(at)
        return self._digests[name]

    def _is_as_left(self, spec: str, entry: Entry, format: str, path: Path) -> bool:
        kept = entry.outputs[format]
        record = record_of(path)
        if record is None:
            return False
        if record == kept.record:
            return True
        if digest_of_file(path) != kept.digest:
            return False
        if record == record_of(path) and max(record[1], record[2]) + _MOMENT < time.time_ns():
            entry.outputs[format] = kept._replace(record=record)
            self._entries[spec] = entry.to_text()
            self._changed = True
        return True


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _seen(seen: Any) -> Seen:
    _check(all(isinstance(digest, str) for digest in seen.values()))
    _check(not any(name.startswith(("/", "../")) or "/../" in name for name in seen))  # nothing outside was looked for
    return dict(seen)


def _check(holds: bool) -> None:
    if not holds:
        raise ValueError("not as we write it")
