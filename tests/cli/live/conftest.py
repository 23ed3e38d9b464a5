"""A server in this process, its table filled by builds of the specs of a folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from live_server import Served

from journeymap.cli.draw import Tools
from journeymap.cli.live.builder import Builder, Wishes
from journeymap.cli.live.mirror import Mirror
from journeymap.cli.live.pages import Pages
from journeymap.cli.live.server import answering, listening
from journeymap.cli.settings import Flags
from journeymap.cli.workshop import Workshop
from journeymap.schema.vocabulary import FORMATS

TEXTS = ("html", "svg", "md", "json", "mermaid", "dot")  # what takes no further program


@pytest.fixture
def served(folder: Path, tmp_path: Path, spec: Callable[..., Path]) -> Iterator[Served]:
    """A map called bed, in all formats that take no further program."""
    spec()
    mirror = Mirror(tmp_path / "scratch" / "maps")
    pages = Pages(mirror.folder)
    formats = tuple(form for form in FORMATS if form in TEXTS)
    wishes = Wishes((), Flags(formats), "auto", Tools(), -1, caches=tmp_path / "scratch" / "caches")
    with (
        Workshop("auto", Tools(), processes=1, verbosity=-1, copies=False) as shop,
        listening(0, pages) as servers,
        answering(servers, pages),
    ):
        found = Served(Builder(wishes, shop, mirror), pages, list(servers), mirror.folder)
        found.build()
        yield found
