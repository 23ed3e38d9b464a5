"""The pictures and icons of a spec or a project → the files they mean, read."""

from collections.abc import Iterable

from journeymap.schema.limits import MOST_ALL_PIXELS, MOST_PICTURE_BYTES
from journeymap.schema.models.pictures import Icon, Image, is_file
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.surroundings import PictureFinder, Refused
from journeymap.schema.walk import Found


def bring_pictures(parts: Iterable[Found], place: Place, find: PictureFinder) -> list[Problem]:
    """Put into each image and each icon that is a file what the file holds."""
    problems: list[Problem] = []
    total = pixels = 0
    for path, model, part in parts:
        field = {Image: "src", Icon: "name"}.get(model, "")
        src = part.get(field)
        if not src or (model is Icon and not is_file(src)):
            continue
        at = place.at((*path, field))
        found = find(src, at.source.name)
        if isinstance(found, Refused):
            problems.append(at.problem("JM116", f"`{src}` {found.reason}", hint=found.way_out))
            continue
        total += found.bytes
        pixels += found.width * found.height
        if total > MOST_PICTURE_BYTES or pixels > MOST_ALL_PIXELS:
            limits = f"{MOST_PICTURE_BYTES // 2**20} MiB or {MOST_ALL_PIXELS // 10**6} million pixels"
            message = f"the pictures up to `{src}` have more than {limits} together"
            problems.append(at.problem("JM116", message, hint="make them smaller, or fewer"))
            break
        part |= {"data": found.data, "width": found.width, "height": found.height}
    return problems
