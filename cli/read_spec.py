"""A spec of the command line → its bytes."""

import sys

from journeymap.cli.find_specs import Spec
from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.files import read_bytes


def bytes_of(spec: Spec) -> bytes:
    """Read a spec's file, or standard input; raises SpecError where it cannot be read."""
    if spec.file is not None:
        return read_bytes(spec.file, spec.name)
    if sys.stdin is None:
        raise SpecError([Problem("JM001", "standard input is closed", spec.name)])
    try:
        return sys.stdin.buffer.read(MOST_BYTES + 1)  # enough to see that it is too much
    except OSError as error:
        raise SpecError([Problem("JM001", "standard input cannot be read", spec.name)]) from error
