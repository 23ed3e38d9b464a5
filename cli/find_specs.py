"""PATHS of the command line → the specs they mean, each once."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click

from journeymap.cli import project
from journeymap.cli.console import visible
from journeymap.cli.exit_codes import ENVIRONMENT, USAGE, EnvironmentProblem

SPEC_SUFFIXES = (".journey.yaml", ".journey.yml")
YAML_SUFFIXES = (".yaml", ".yml")
_PASSED_OVER = {"node_modules", "__pycache__", "site-packages", "venv"}  # and what begins with a dot


class Spec(NamedTuple):
    """A spec to build: the name of its file, and its folder, where by default its outputs are.

    Thousands of them take little room, as those of one folder share that. Standard input is no file.
    """

    base: str
    folder: Path
    is_file: bool = True

    @property
    def file(self) -> Path | None:
        """Where it is; None for standard input."""
        return self.folder / self.base if self.is_file else None

    @property
    def name(self) -> str:
        """What people are shown: the path of its file."""
        return (self.folder / self.base).as_posix()


class NoSpecs(click.UsageError):
    """All paths together mean no spec."""


class Found(NamedTuple):
    """The specs, and what is to be said of paths that gave none or could not be read, with the exit code for it."""

    specs: list[Spec]
    wrong: list[tuple[str, int]]


def find_specs(paths: Sequence[str]) -> Found:
    """Find the specs of files, folders, globs and `-`; raises NoSpecs or EnvironmentProblem when there are none."""
    specs: dict[tuple[str, str], Spec] = {}
    real = cache(os.path.realpath)  # what `link/..` is, only the file system knows
    wrong: list[tuple[str, int]] = []
    for path in paths:
        known = len(wrong)
        found = list(_specs_of(path, wrong))
        if not found and len(wrong) == known:
            wrong.append((_nothing(path), USAGE))
        for spec in found:
            specs.setdefault((real(spec.folder), spec.base) if spec.is_file else ("-", ""), spec)
    if not specs:
        message = "\n".join(text for text, _ in wrong)
        if max(code for _, code in wrong) == ENVIRONMENT:
            raise EnvironmentProblem(message)
        raise NoSpecs(message, click.get_current_context(silent=True))
    return Found(list(specs.values()), wrong)


def _specs_of(path: str, wrong: list[tuple[str, int]]) -> Iterator[Spec]:
    if path == "-":
        yield Spec("<stdin>", Path(), is_file=False)
    elif os.path.isdir(path):  # noqa: PTH112  # takes a NUL
        yield from _below(path, wrong)
    elif os.path.lexists(path):
        yield spec_at(Path(path))
    elif any(sign in path for sign in "*?["):
        yield from map(spec_at, _matching(path))


def spec_at(file: Path) -> Spec:
    """Give the spec whose file this is."""
    return Spec(file.name, file.parent)


def specs_below(folder: Path) -> Iterator[Path]:
    """Find the specs in a folder and below it, as far as it can be read."""
    return (spec.file for spec in _below(str(folder), []) if spec.file)


def _below(folder: str, wrong: list[tuple[str, int]]) -> Iterator[Spec]:
    """Walk a folder in order of names; links to folders are not followed."""

    def unreadable(error: OSError) -> None:
        wrong.append((f"the folder `{visible(error.filename)}` cannot be read: {error.strerror}", ENVIRONMENT))

    for inside, files in _walk(folder, unreadable):
        for name in sorted(name for name in files if name.endswith(SPEC_SUFFIXES)):
            if not is_passed_over(name):
                yield Spec(name, inside)


def folders_below(folder: str) -> Iterator[Path]:
    """Give a folder and those below it in which specs are looked for, as far as they can be read."""
    return (inside for inside, _ in _walk(folder))


def _walk(folder: str, unreadable: Callable[[OSError], None] | None = None) -> Iterator[tuple[Path, list[str]]]:
    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        yield Path(here), files


def _matching(pattern: str) -> Iterator[Path]:
    """Take the YAML files that a glob matches; `**` is any folders, not through links."""
    path = Path(pattern)
    base = Path(path.anchor)
    parts = path.parts[1:] if path.anchor else path.parts
    if parts[-1] == "**":
        parts = (*parts, "*")
    try:
        for file in sorted(base.glob(str(Path(*parts)))):
            is_yaml = file.name.endswith(YAML_SUFFIXES) and file.name != project.FILE
            if is_yaml and not any(map(is_passed_over, file.relative_to(base).parts)):
                yield file
    except (OSError, ValueError):
        return  # no pattern: nothing matches it


def is_passed_over(name: str) -> bool:
    """Say whether a file or folder of this name is left out where specs are looked for."""
    return name in _PASSED_OVER or (name.startswith(".") and name != "..")


def _nothing(path: str) -> str:
    shown = visible(path)
    if os.path.isdir(path):  # noqa: PTH112
        return f"no specs in `{shown}`: they end with .journey.yaml or .journey.yml"
    if any(sign in path for sign in "*?["):
        return f"nothing matches `{shown}`"
    return f"there is no file or folder `{shown}`"
