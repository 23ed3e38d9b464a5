"""`journeymap config`: a spec or folder → the settings that hold for it, each with where it was said."""

import os
from collections.abc import Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from journeymap.cli.console import say, visible
from journeymap.cli.exit_codes import BUILT, SPEC_ERRORS
from journeymap.cli.options import common_options
from journeymap.cli.project import FILE, shown
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.workspace import Workspace
from journeymap.schema import usual

if TYPE_CHECKING:
    from journeymap.schema.place import Place
    from journeymap.schema.project import ProjectFile

# What holds where a project file says nothing. Several values, or none, are lists.
DEFAULTS: dict[str, object] = {
    "name": "",
    "spec_folders": [],
    "persona_folder": "",
    "output_folder": "",
    "cache_folder": "",
    "formats": list(usual.FORMATS),
    "page": usual.PAGE,
    "theme": usual.THEME,
    "theme.colours": {},
    "theme.fonts": [],
    "theme.logo": "",
    "language": usual.LANGUAGE,
    "owner": "",
    "channels": [],
    "touchpoints": [],
    "systems": [],
    "evidence": [],
    "lanes": [],
    "labels": {},
    "checks": "default",
    "checks.rules": {},
    "checks.folders": [],
    "checks.evidence_age": usual.EVIDENCE_AGE,
    "checks.evidence_coverage": "",
    "checks.fewest_steps": usual.FEWEST_STEPS,
    "checks.most_steps": usual.MOST_STEPS,
}
_SHORT = {"theme": "base", "checks": "preset"}  # what a text alone says of these
# What an empty value means, for those who read it.
_MEANS = {
    "spec_folders": "the current folder",
    "persona_folder": "`personas` beside the spec or above it",
    "output_folder": "beside each spec",
    "cache_folder": "that of the system",
}


class Setting(NamedTuple):
    """One setting: its value as JSON knows it, and the file and line that say so, or `default`."""

    name: str
    value: object
    said_in: str


@click.command(epilog="Exit codes: 0 shown; 1 the project file has errors; 2 usage; 130 interrupted.")
@click.argument("path", default=".")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"], case_sensitive=False), default="text", show_default=True,
    help="How to show them.",
)  # fmt: skip
@common_options
def config(path: str, form: str) -> int:
    """Show the settings that hold for a spec or a folder, and where each of them comes from.

    PATH is the current folder when it is not given. The settings are those of the journeymap.yaml of its project; what
    that leaves open is as by default. The options of `journeymap build` win over both.

    \b
    For example:
      journeymap config
      journeymap config journeys/bed.journey.yaml
      journeymap config --format json
    """
    if not os.path.lexists(path):
        raise click.UsageError(f"there is no file or folder `{visible(path)}`", click.get_current_context())
    project = Workspace().project(Path(path) if os.path.isdir(path) else Path(path).parent)  # noqa: PTH112
    if project.problems:
        from journeymap.cli.report import describe

        say(describe(project.problems), err=True)
        if any(problem.severity == "error" for problem in project.problems):
            return SPEC_ERRORS
    settings = list(_settings(project.file))
    say(_as_json(project, settings) if form == "json" else _as_text(project, settings))
    return BUILT


def _settings(file: "ProjectFile | None") -> Iterator[Setting]:
    for name, default in DEFAULTS.items():
        path = (name, _SHORT[name]) if name in _SHORT else tuple(name.split("."))
        at = _place(file, path)
        if file is None or at is None:
            yield Setting(name, default, "default")
        else:
            line = (at.key or at.span).line
            yield Setting(name, _plain(reduce(getattr, path, file.project)), f"{file.place.source.name}:{line}")


def _place(file: "ProjectFile | None", path: tuple[str, ...]) -> "Place | None":
    """Where the file says the value at `path`, if it does."""
    at = file.place if file else None
    for part in path:
        at = at.children.get(part) if at else None
    return at


def _plain(value: Any) -> object:
    """A setting as texts; of what is declared, the ids."""
    if isinstance(value, (str, int)):
        return value
    if isinstance(value, float):
        return f"{value:.0%}"
    if isinstance(value, dict):
        return dict(value) if all(isinstance(item, str) for item in value.values()) else list(value)
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else item.id for item in value]
    return str(value.src)


def _as_json(project: ProjectOfRun, settings: Sequence[Setting]) -> str:
    import json  # only here

    file = shown(project.root / FILE) if project.file else None
    told = {name: {"from": said_in, "value": value} for name, value, said_in in settings}
    found = {"project": {"file": file, "folder": shown(project.root)}, "settings": told}
    return json.dumps(found, indent=2, sort_keys=True, allow_nan=False)


def _as_text(project: ProjectOfRun, settings: Sequence[Setting]) -> str:
    rows = [("project", shown(project.root), shown(project.root / FILE) if project.file else "no journeymap.yaml")]
    rows += [(name, _in_words(name, value), said_in) for name, value, said_in in settings]
    cells = [[visible(cell, most=60) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in (0, 1)]
    return "\n".join(f"{name:{widths[0]}}  {value:{widths[1]}}  {said_in}" for name, value, said_in in cells)


def _in_words(name: str, value: object) -> str:
    if isinstance(value, dict):
        value = [f"{key}: {text}" for key, text in value.items()]
    if isinstance(value, list):
        value = ", ".join(value)
    return str(value) or _MEANS.get(name, "none")
