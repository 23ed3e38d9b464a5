"""Specs → the files that are to be made from them, no two of them the same."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import click

from journeymap.cli.console import visible
from journeymap.cli.find_specs import SPEC_SUFFIXES, YAML_SUFFIXES, Spec

STANDARD_OUTPUT = Path("-")
FROM_STANDARD_INPUT = "journey"
# Windows takes these for devices, whatever comes after a dot.
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"}


class Job(NamedTuple):
    """A spec and the file to make from it in each format."""

    spec: Spec
    outputs: dict[str, Path]


def name_outputs(specs: Sequence[Spec], formats: Iterable[str], folder: Path | None) -> list[Job]:
    """Name the outputs after their specs, beside them or all in `folder`.

    Raises UsageError, before anything is written, where an output would be another spec's output or a spec itself,
    also on a file system for which `Bed` is `bed`, or has a name that Windows cannot have.
    """
    formats = tuple(formats)
    owners = {_key(spec.file): f"the spec `{visible(spec.name)}`" for spec in specs if spec.file}
    jobs, wrong = [], []
    for spec in specs:
        stem, shown = _stem(spec), visible(spec.name)
        outputs = {form: (folder or spec.folder) / f"{stem}.{form}" for form in formats}
        jobs.append(Job(spec, outputs))
        if not stem or stem.split(".")[0].rstrip().lower() in _RESERVED:
            wrong.append(f"`{shown}`: `{visible(stem)}` is no name for a file on every system: rename the spec")
        for path in outputs.values():
            owner = owners.setdefault(_key(path), f"the output of `{shown}`")
            if owner != f"the output of `{shown}`":
                wrong.append(f"`{shown}` would be drawn to `{visible(path.as_posix())}`, which is {owner}: rename one")
                break  # it is the same with the other formats
    if wrong:
        raise click.UsageError("\n".join(wrong), click.get_current_context(silent=True))
    return jobs


def _stem(spec: Spec) -> str:
    if spec.file is None:
        return FROM_STANDARD_INPUT
    name = spec.file.name
    for suffix in (*SPEC_SUFFIXES, *YAML_SUFFIXES):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return spec.file.stem


def _key(path: Path) -> str:
    """What two paths share if any file system takes them for one."""
    return normalize("NFC", os.path.abspath(path).casefold())  # noqa: PTH100
