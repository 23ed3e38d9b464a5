"""A path that a spec says → the picture file, read, from inside the project only."""

import os
from pathlib import Path

from journeymap.cli.picture_kinds import kind_of
from journeymap.cli.project import shown
from journeymap.cli.project_folder import OutsideError, ProjectFolder, is_address
from journeymap.schema.limits import MOST_FILE_BYTES, MOST_PIXELS
from journeymap.schema.problems import SpecError
from journeymap.schema.surroundings import PictureFile, Refused

MOST_KEPT = 64 * 2**20  # characters of pictures that are kept for the maps to come


class Pictures:
    """The pictures of a project. Each is read once, as long as not too many are shared."""

    def __init__(self, project: ProjectFolder) -> None:
        self._project = project
        self._read: dict[Path, PictureFile | Refused] = {}
        self._kept = 0

    def find(self, path: str, folder: Path) -> PictureFile | Refused:
        """Read the picture that `path` means, seen from `folder`; gives why not, where it cannot be."""
        if is_address(path):
            return Refused(
                "is an address: pictures are files of the project", "save it in the project, and write its path"
            )
        try:
            file = self._project.find(path, folder)
        except OutsideError:
            return Refused(
                "is outside the project",
                self._near(path, folder) or "copy it into the project, and write its path from here",
            )
        if file is None:
            way_out = self._near(path, folder) or "write its path as seen from the folder of this file"
            return Refused(f"is not there: it was looked for as `{shown(folder / path)}`", way_out)
        if file not in self._read:
            found = self._look_into(file)
            self._kept += len(found.data) if isinstance(found, PictureFile) else 0
            if self._kept > MOST_KEPT:
                self._read.clear()
                self._kept = 0
            self._read[file] = found
        return self._read[file]

    def _near(self, path: str, folder: Path) -> str:
        from journeymap.cli.near import near  # only when something is wrong

        return near(self._project, path, folder)

    def _look_into(self, file: Path) -> PictureFile | Refused:
        if os.path.isdir(file):  # noqa: PTH112  # takes any name
            return Refused("is a folder", "write the path of a picture in it")
        try:
            data = self._project.read(file, file.name)
        except SpecError as error:
            (problem,) = error.problems
            if problem.code == "JM003":
                return Refused(f"takes more than {MOST_FILE_BYTES // 2**20} MiB", "make it smaller")
            return Refused(f"cannot be read: {problem.message}", problem.help)
        return _picture(data)


def _picture(data: bytes) -> PictureFile | Refused:
    kind = kind_of(data)
    if kind is None:
        return _what_else(data)
    if not kind.whole:
        return Refused("is cut off: its end is missing", "save it, or copy it, once more")
    if not (1 <= kind.width <= MOST_PIXELS and 1 <= kind.height <= MOST_PIXELS):
        reason = f"has {kind.width} × {kind.height} pixels: {MOST_PIXELS} × {MOST_PIXELS} is the most"
        return Refused(reason, "save it in another size")
    from binascii import b2a_base64  # only when there is a picture

    text = b2a_base64(data, newline=False).decode()
    return PictureFile(f"data:{kind.media_type};base64,{text}", len(data), kind.width, kind.height)


def _what_else(data: bytes) -> Refused:
    """Say what a file is that is no picture of ours."""
    if not data:
        return Refused("is empty", "save it, or copy it, once more")
    if b"<svg" in data[:1000].lower():
        return Refused("is an SVG, which can carry script", "save it as PNG")
    if data.startswith(b"version https://git-lfs"):
        return Refused("is a pointer of Git LFS, and not the picture", "`git lfs pull` brings the picture")
    return Refused("is neither a PNG, a JPEG, a WebP nor a GIF", "save it as one of these")
