"""The path of another spec → its map's title and place; a map is never above or below itself."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from journeymap.cli.find_specs import SPEC_SUFFIXES
from journeymap.cli.job import stem_of
from journeymap.cli.project import FILE, project_of, shown
from journeymap.cli.project_folder import OutsideError, ProjectFolder, is_address
from journeymap.schema.models.journey import Journey
from journeymap.schema.nodes import Mapping, Source
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.shape import Shaper
from journeymap.schema.slots import keys_of
from journeymap.schema.surroundings import Refused, RelatedMap


class _Outline(NamedTuple):
    """What a spec says of itself and of other maps."""

    title: str
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


class RelatedMaps:
    """The maps of a project as others mention them. `output_folder` gives where the outputs of a spec's folder lie."""

    def __init__(self, project: ProjectFolder, output_folder: Callable[[Path], Path]) -> None:
        self._project = project
        self._output_folder = output_folder
        self._outlines: dict[Path, _Outline] = {}
        self._links: dict[tuple[Path, str], frozenset[Path]] = {}

    def find(self, path: str, spec: Path) -> RelatedMap | Refused:
        """Find the map whose spec is at `path`, seen from `spec`; gives what is wrong with it where it cannot be."""
        if is_address(path):
            return _refused("is an address: maps are specs of the project")
        if not path.endswith(SPEC_SUFFIXES):
            return _refused("is not a spec: their names end with .journey.yaml or .journey.yml")
        try:
            other = self._project.find(path, spec.parent)
        except OutsideError:
            return _refused("is outside the project")
        if other is None:
            from journeymap.cli.near import near  # only when something is wrong

            return _refused("is not there: there is no such file", near(self._project, path, spec.parent))
        if not other.is_file():
            return _refused("is not a file")
        here = Path(os.path.realpath(spec))
        ring = self._ring(here, other)
        if ring:
            return Refused(ring, "take one of the links out")
        return RelatedMap(self._outline(other).title, self._place(here, other))

    def _place(self, here: Path, other: Path) -> str:
        """A relative address: `:` in it would make a scheme of a folder's name, and `%` or `#` something else yet."""
        from urllib.parse import quote  # only when maps are related

        self._note_project(other.parent)
        folders = (self._output_folder(other.parent), self._output_folder(here.parent))
        return quote(Path(os.path.relpath(folders[0], folders[1]), stem_of(other.name)).as_posix())

    def _note_project(self, folder: Path) -> None:
        """Note the project file that says where the maps of a folder lie, and that no project is nearer."""
        project = project_of(folder)
        for above in (folder, *folder.parents):
            self._project.note_content(above / FILE)
            if above == project:
                break
            self._project.note(above / ".git")
            self._project.note(above / ".git" / "HEAD")

    def _ring(self, here: Path, other: Path) -> str:
        """Say by which way the map `here` would be above or below itself, if it would."""
        if other in self._linked(here, "parents") & self._linked(here, "children"):
            return f"would be above and below it: {stem_of(other.name)} is named as parent and as child"
        for word, links in (("parent", "parents"), ("child", "children")):
            if other in self._linked(here, links):
                way = self._way(other, here, links)
                if way:
                    return f"makes it its own {word}: {' → '.join(stem_of(file.name) for file in (here, *way))}"
        return ""

    def _way(self, start: Path, goal: Path, links: str) -> tuple[Path, ...]:
        """The maps from `start` to `goal`, both included, each linked to by the one before it; empty if none."""
        ways: list[tuple[Path, ...]] = [(start,)]
        met = {start}
        while ways:
            way = ways.pop(0)
            if way[-1] == goal:
                return way
            for file in sorted(self._linked(way[-1], links)):
                if file not in met:
                    met.add(file)
                    ways.append((*way, file))
        return ()

    def _linked(self, spec: Path, links: str) -> frozenset[Path]:
        """The specs that one names as its parents, or as its children; each is looked up once."""
        self._project.note(spec)
        if (spec, links) not in self._links:
            found = (self._there(path, spec) for path in getattr(self._outline(spec), links))
            self._links[spec, links] = frozenset(file for file in found if file is not None)
        return self._links[spec, links]

    def _there(self, path: str, spec: Path) -> Path | None:
        try:
            return self._project.find(path, spec.parent)
        except OutsideError:
            return None

    def _outline(self, spec: Path) -> _Outline:
        """What is said in a spec. If it cannot be read, that is for its own build to say."""
        self._project.note(spec)
        if spec not in self._outlines:
            try:
                source = read(self._project.read(spec, shown(spec)), shown(spec))
                self._outlines[spec] = _outline(source, spec)
            except SpecError:
                self._outlines[spec] = _Outline(stem_of(spec.name))
        return self._outlines[spec]


def _refused(reason: str, near: str = "") -> Refused:
    return Refused(reason, near or "give the path of a spec in the project, seen from this one")


def _outline(source: Source, spec: Path) -> _Outline:
    wanted = ("title", "goal", "parent", "children")
    entries = tuple(entry for entry in source.root.entries if keys_of(Journey).get(entry[0].text) in wanted)
    values, _ = Shaper(source).part(Mapping(entries, source.root.span), Journey)
    title = values.get("title") or values.get("goal") or stem_of(spec.name)
    return _Outline(str(title), _paths([values.get("parent")]), _paths(values.get("children")))


def _paths(links: object) -> tuple[str, ...]:
    items = links if isinstance(links, list) else ()
    return tuple(link["map"] for link in items if isinstance(link, dict) and isinstance(link.get("map"), str))
