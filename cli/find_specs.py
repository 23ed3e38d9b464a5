"""PATHS of the command line → the specs they mean, each once."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from journeymap.cli.console import visible
from journeymap.cli.exit_codes import EnvironmentProblem

SPEC_SUFFIXES = (".journey.yaml", ".journey.yml")
YAML_SUFFIXES = (".yaml", ".yml")
_PASSED_OVER = {"node_modules", "__pycache__", "site-packages", "venv"}  # and what begins with a dot


class Spec(NamedTuple):
    """A spec to build: its file, or None for standard input, and the name to call it by."""

    file: Path | None
    name: str

    @property
    def folder(self) -> Path:
        """Where its persona files and, by default, its outputs are."""
        return self.file.parent if self.file else Path()


def find_specs(paths: Sequence[str]) -> list[Spec]:
    """Find the specs of files, folders, globs and `-`; raises UsageError that names each path without any."""
    specs: dict[str, Spec] = {}
    without = []
    for path in paths:
        found = list(_specs_of(path))
        if not found:
            without.append(_nothing(path))
        for spec in found:
            specs.setdefault(os.path.abspath(spec.file) if spec.file else "-", spec)  # noqa: PTH100  # keeps links
    if without:
        raise click.UsageError("\n".join(without), click.get_current_context(silent=True))
    return list(specs.values())


def _specs_of(path: str) -> Iterator[Spec]:
    if path == "-":
        yield Spec(None, "<stdin>")
    elif os.path.isdir(path):  # noqa: PTH112  # takes a NUL
        yield from map(_spec, _below(path))
    elif os.path.lexists(path):
        yield _spec(Path(path))
    elif any(sign in path for sign in "*?["):
        yield from map(_spec, _matching(path))


def _spec(file: Path) -> Spec:
    return Spec(file, file.as_posix())


def _below(folder: str) -> Iterator[Path]:
    """Walk a folder in order of names; links to folders are not followed."""
    for here, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not _is_passed_over(name))
        for name in sorted(files):
            if name.endswith(SPEC_SUFFIXES) and not _is_passed_over(name):
                yield Path(here, name)


def _matching(pattern: str) -> Iterator[Path]:
    """Take the YAML files that a glob matches; `**` is any folders, not through links."""
    path = Path(pattern)
    base = Path(path.anchor)
    parts = path.parts[1:] if path.anchor else path.parts
    if parts[-1] == "**":
        parts = (*parts, "*")
    try:
        for file in sorted(base.glob(str(Path(*parts)))):
            if file.name.endswith(YAML_SUFFIXES) and not any(map(_is_passed_over, file.relative_to(base).parts)):
                yield file
    except (OSError, ValueError):
        return  # no pattern: nothing matches it


def _is_passed_over(name: str) -> bool:
    return name in _PASSED_OVER or (name.startswith(".") and name != "..")


def _refuse(error: OSError) -> None:
    raise EnvironmentProblem(f"the folder `{visible(error.filename)}` cannot be read: {error.strerror}") from error


def _nothing(path: str) -> str:
    shown = visible(path)
    if os.path.isdir(path):  # noqa: PTH112
        return f"no specs in `{shown}`: they end with .journey.yaml or .journey.yml"
    if any(sign in path for sign in "*?["):
        return f"nothing matches `{shown}`"
    return f"there is no file or folder `{shown}`"
