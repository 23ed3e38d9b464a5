"""Specs → the files that are to be made from them, no two of them the same."""

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
    """A spec, the file to make from it in each format, and the page (None: as by default)."""

    spec: Spec
    outputs: dict[Format, Path]
    page: Page | int | None = None


class Wanted(NamedTuple):
    """What is to be made of a spec: the formats, the folder for it (None: the spec's own), and the page."""

    spec: Spec
    formats: Sequence[Format]
    folder: Path | None = None
    page: Page | int | None = None


def name_outputs(wanted: Sequence[Wanted]) -> list[Job]:
    """Name the outputs after their specs, beside them or in the folder that is wanted.

    Raises UsageError, before anything is written, where an output would be another spec's output or a spec itself,
    also on a file system for which `Bed` is `bed`, or has a name that Windows cannot have.
    """
    key_of = cache(_key)
    owners = {(key_of(spec.folder), _folded(spec.file.name)): ("the spec", spec) for spec, *_ in wanted if spec.file}
    jobs, wrong = [], []
    for spec, formats, folder, page in wanted:
        stem = stem_of(spec.file.name) if spec.file else FROM_STANDARD_INPUT
        place = folder or spec.folder
        outputs = {form: place / f"{stem}.{FORMATS[form]}" for form in formats}
        jobs.append(Job(spec, outputs, page))
        if not stem or stem.split(".")[0].rstrip().lower() in _RESERVED:
            what = f"`{visible(stem)}` is no name for a file on every system: rename the spec"
            wrong.append(f"`{visible(spec.name)}`: {what}")
        for path in outputs.values():
            what, owner = owners.setdefault((key_of(place), _folded(path.name)), ("the output of", spec))
            if what == "the spec" or owner is not spec:
                drawn = f"`{visible(spec.name)}` would be drawn to `{visible(path.as_posix())}`"
                wrong.append(f"{drawn}, which is {what} `{visible(owner.name)}`: rename one")
                break  # it is the same with the other formats
    if wrong:
        raise click.UsageError("\n".join(wrong), click.get_current_context(silent=True))
    return jobs


def stem_of(name: str) -> str:
    """Give the name of a spec's file without what says that it is a spec."""
    for suffix in (*SPEC_SUFFIXES, *YAML_SUFFIXES):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return Path(name).stem


def _key(folder: Path) -> str:
    """What two folders share if any file system takes them for one."""
    return _folded(os.path.abspath(folder))  # noqa: PTH100


def _folded(name: str) -> str:
    """What two names share if any file system takes them for one."""
    return normalize("NFC", normalize("NFD", name).casefold())
