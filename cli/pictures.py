"""A path that a spec says → the picture file, read, from inside the project only."""

import os
from pathlib import Path

from journeymap.cli.picture_kinds import kind_of
from journeymap.cli.project import shown
from journeymap.cli.project_folder import OutsideError, ProjectFolder, is_address
from journeymap.schema.limits import MOST_FILE_BYTES, MOST_PIXELS
from journeymap.schema.problems import SpecError
from journeymap.schema.suggest import nearest
from journeymap.schema.surroundings import PictureFile

MOST_KEPT = 64 * 2**20  # characters of pictures that are kept for the maps to come


class Pictures:
    """The pictures of a project. Each is read once, as long as not too many are shared."""

    def __init__(self, project: ProjectFolder) -> None:
        self._project = project
        self._read: dict[Path, PictureFile | str] = {}
        self._kept = 0

    def find(self, path: str, folder: Path) -> PictureFile | str:
        """Read the picture that `path` means, seen from `folder`; gives what is wrong with it where it cannot be."""
        if is_address(path):
            return "is an address: pictures are files of the project"
        try:
            file = self._project.find(path, folder)
        except OutsideError:
            return "is outside the project"
        if file is None:
            return f"is not there: it was looked for as `{shown(folder / path)}`" + self._nearest(folder / path)
        if file not in self._read:
            found = self._look_into(file)
            self._kept += len(found.data) if isinstance(found, PictureFile) else 0
            if self._kept > MOST_KEPT:
                self._read.clear()
                self._kept = 0
            self._read[file] = found
        return self._read[file]

    def _look_into(self, file: Path) -> PictureFile | str:
        if os.path.isdir(file):  # noqa: PTH112  # takes any name
            return "is a folder"
        try:
            data = self._project.read(file, file.name)
        except SpecError as error:
            (problem,) = error.problems
            if problem.code == "JM003":
                return f"takes more than {MOST_FILE_BYTES // 2**20} MiB: make it smaller"
            return f"cannot be read: {problem.message}"
        return _picture(data)

    def _nearest(self, wanted: Path) -> str:
        """What was probably meant of that which lies where the picture should."""
        found = nearest(wanted.name, self._project.names(wanted.parent))
        return f", where `{found}` is" if found else ""


def _picture(data: bytes) -> PictureFile | str:
    kind = kind_of(data)
    if kind is None:
        return _what_else(data)
    if not kind.whole:
        return "is cut off: its end is missing"
    if not (1 <= kind.width <= MOST_PIXELS and 1 <= kind.height <= MOST_PIXELS):
        return f"has {kind.width} × {kind.height} pixels: {MOST_PIXELS} × {MOST_PIXELS} is the most"
    from binascii import b2a_base64  # only when there is a picture

    text = b2a_base64(data, newline=False).decode()
    return PictureFile(f"data:{kind.media_type};base64,{text}", len(data), kind.width, kind.height)


def _what_else(data: bytes) -> str:
    """Say what a file is that is no picture of ours."""
    if b"<svg" in data[:1000].lower():
        return "is an SVG, which can carry script: save it as PNG"
    return "is neither a PNG, a JPEG, a WebP nor a GIF" if data else "is empty"
