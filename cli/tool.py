"""This journeymap → a digest that tells it from all others, as what they made may differ."""

import os
from functools import cache
from pathlib import Path

from journeymap import __version__
from journeymap.cli.digest import digest_of, digest_of_values
from journeymap.cli.on_disk import record_of
from journeymap.cli.write import content_of

_ROOMS = ("cli", "schema", "renderers")


@cache
def tool() -> str:
    """Tell this journeymap from others: by the record of what was installed, or of the files of a working copy."""
    here = Path(__file__).parents[1]
    installed = content_of(here.parent / f"journeymap-{__version__}.dist-info" / "RECORD")
    if installed is not None:
        # Not what else was written: scripts and addresses are of this machine.
        return digest_of(b"".join(line for line in installed.splitlines(True) if line.startswith(b"journeymap/")))
    files = (f"{folder}/{name}" for room in _ROOMS for folder, _, names in os.walk(here / room) for name in names)
    return digest_of_values([(file, record_of(file)) for file in sorted(files) if not file.endswith(".pyc")])
