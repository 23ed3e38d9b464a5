"""An output as it lies in its folder → what is wrong with it."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from journeymap import __version__
from journeymap.cli.console import say, visible
from journeymap.cli.seal import unaided
from journeymap.cli.stamp import stamp_of
from journeymap.cli.write import content_of
from journeymap.schema.vocabulary import Format


class Checked(NamedTuple):
    """An output with what is wrong with it; nothing if it is well."""

    path: Path
    wrong: str


def wrong_with(path: Path, format: Format, spec: str, inputs: str) -> str:
    """Say what is wrong with an output that should be made of a spec with these inputs; nothing if it is well."""
    data = content_of(path)
    if data is None:
        return "is no file that can be read" if os.path.lexists(path) else "is missing"
    found = stamp_of(data, format)
    if found is None:
        return "was not made by journeymap, or by an older version"
    if not found.intact:
        return "was changed by hand"
    if found.stamp.version != __version__:
        return f"was made by version {found.stamp.version}"
    if (found.stamp.spec, found.stamp.inputs) == (spec, unaided(inputs)):
        return "was made without Graphviz's layout"
    return "" if (found.stamp.spec, found.stamp.inputs) == (spec, inputs) else "is stale"


def say_earlier(paths: Iterable[Path]) -> None:
    """Say which of the outputs that a spec should have are there from an earlier build, now that it gives none."""
    earlier = [f"`{visible(path)}`" for path in paths if path.is_file()]
    if earlier:
        *most, last = earlier
        files, are = (f"{', '.join(most)} and {last}", "are") if most else (last, "is")
        say(f"note: {files} {are} from an earlier build", err=True)
