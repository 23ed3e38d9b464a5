"""A spec → the files that are to be made from it; no two of all of them are the same."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import click

from journeymap.cli.console import visible
from journeymap.cli.find_specs import SPEC_SUFFIXES, YAML_SUFFIXES, Spec
from journeymap.schema.vocabulary import FORMATS, Format, Page

STANDARD_OUTPUT = Path("-")
FROM_STANDARD_INPUT = "journey"
# Windows takes these for devices, whatever comes after a dot.
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"
}


class Job(NamedTuple):
    """A spec, the formats to make from it, the folder for them, and the page (None: as by default)."""

    spec: Spec
    formats: Sequence[Format]
    folder: Path
    page: Page | int | None = None
    to_standard_output: bool = False

    @property
    def outputs(self) -> dict[Format, Path]:
        """The file to make in each format."""
        if self.to_standard_output:
            return dict.fromkeys(self.formats, STANDARD_OUTPUT)
        return {form: self.folder / name for form, name in self.names.items()}

    @property
    def names(self) -> dict[Format, str]:
        """What the file is called in each format: after the spec."""
        stem = self.stem
        return {form: f"{stem}.{FORMATS[form]}" for form in self.formats}

    @property
    def stem(self) -> str:
        """What all its files are called but for their endings."""
        return stem_of(self.spec.base) if self.spec.is_file else FROM_STANDARD_INPUT


def refuse_clashes(jobs: Sequence[Job]) -> None:
    """Raise UsageError, before anything is written, where an output would be another spec's output or a spec itself.

    Also on a file system for which `Bed` is `bed`, and where it would have a name that Windows cannot have.
    """
    key_of = cache(_key)
    owners = {(key_of(spec.folder), _folded(spec.base)): ("the spec", spec) for spec, *_ in jobs if spec.is_file}
    wrong = []
    for job in jobs:
        spec, stem, folder = job.spec, job.stem, key_of(job.folder)
        if not stem or stem.split(".")[0].rstrip().lower() in _RESERVED:
            what = f"`{visible(stem)}` is no name for a file on every system: rename the spec"
            wrong.append(f"`{visible(spec.name)}`: {what}")
        for name in job.names.values():
            what, owner = owners.setdefault((folder, _folded(name)), ("the output of", spec))
            if what == "the spec" or owner is not spec:
                drawn = f"`{visible(spec.name)}` would be drawn to `{visible((job.folder / name).as_posix())}`"
                wrong.append(f"{drawn}, which is {what} `{visible(owner.name)}`: rename one")
                break  # it is the same with the other formats
    if wrong:
        raise click.UsageError("\n".join(wrong), click.get_current_context(silent=True))


def stem_of(name: str) -> str:
    """Give the name of a spec's file without what says that it is a spec."""
    for suffix in (*SPEC_SUFFIXES, *YAML_SUFFIXES):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return Path(name).stem


def _key(folder: Path) -> str:
    """What two folders share if any file system takes them for one."""
    return _folded(os.path.realpath(folder))


def _folded(name: str) -> str:
    """What two names share if any file system takes them for one."""
    return normalize("NFC", normalize("NFD", name).casefold())
