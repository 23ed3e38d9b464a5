"""Rounds of builds → the table of what is served: addresses, and for each the file, its state and its version.

Nothing is served that is not in the table. Threads that answer requests read it, the one that builds writes it.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from threading import Condition
from typing import NamedTuple
from urllib.parse import quote_from_bytes, unquote_to_bytes

from journeymap.cli.console import visible
from journeymap.cli.digest import digest_of
from journeymap.cli.live.builder import Round
from journeymap.schema.vocabulary import Format

INDEX = "/"


class Page(NamedTuple):
    """One output: its map's title and spec, the file, and what is said of the spec; it may have `failed`.

    `version` is another one whenever something else is to be seen.
    """

    address: str
    title: str
    spec: str
    format: Format
    file: Path
    said: str
    failed: bool
    version: str = ""


class Table(NamedTuple):
    """All pages by address, and what is wrong with the whole."""

    pages: Mapping[str, Page] = {}
    problems: str = ""

    def version(self, address: str) -> str:
        """Tell what is to be seen at an address from what was or will be."""
        if address in self.pages:
            return self.pages[address].version
        shown = [page._replace(version="") for page in self.pages.values()] if address == INDEX else []
        return digest_of(repr((shown, self.problems)).encode())


class Pages:
    """The table as it is now. Addresses are paths from the folder in which all outputs lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changed = Condition()
        self._is_open = True
        self.table = Table()

    def update(self, latest: Round) -> None:
        """Take over what a round has made. Where it could not make out what there is, the rest stays."""
        pages = dict(self.table.pages) if latest.problems else {}
        for job in latest.jobs:
            title, said, failed = latest.results[job.spec]
            for format, file in job.outputs.items():
                address = self._address(file)
                pages[address] = Page(address, title, visible(job.spec.name), format, file, said, failed)
        pages = {address: page._replace(version=_version(page, latest.problems)) for address, page in pages.items()}
        with self._changed:
            self.table = Table(pages, latest.problems)
            self._changed.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    @property
    def is_open(self) -> bool:
        """Whether there may be news."""
        return self._is_open

    def wait(self, address: str, version: str, seconds: float) -> bool:
        """Wait until what is to be seen at an address is not this version, or for so long; gives whether it is not."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_news(address, version), seconds)
            return self._is_news(address, version) and self._is_open

    def _is_news(self, address: str, version: str) -> bool:
        return not self._is_open or self.table.version(address) != version

    def _address(self, file: Path) -> str:
        parts = map(os.fsencode, file.relative_to(self._folder).parts)
        return "/" + "/".join(quote_from_bytes(part, safe="") for part in parts)


def address_of(path: str) -> str:
    """Write the path of a request as the table does; an encoded slash is part of a name, and no name has one."""
    return "/".join(quote_from_bytes(unquote_to_bytes(part), safe="") for part in path.split("/"))


def _version(page: Page, problems: str) -> str:
    return digest_of(repr((_record(page.file), page.said if page.failed else "", problems)).encode())


def _record(file: Path) -> tuple[int, ...]:
    """What tells a file from the one that was there before."""
    try:
        status = file.stat(follow_symlinks=False)
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_size, status.st_ino
