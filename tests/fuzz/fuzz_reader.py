"""Bytes that a fuzzer makes up → the reader, the checks of fields and the board; only problems may come of them.

`pip install -e '.[fuzz]' && python tests/fuzz/fuzz_reader.py -max_total_time=600 /tmp/found tests/fuzz/seeds examples`
runs it for ten minutes: atheris follows which lines of ours are reached, and keeps what reaches new ones in the first
folder. What it finds goes into tests/fuzz/seeds, which test_seeds.py tries in every run.
"""

import sys
from pathlib import Path

from journeymap.renderers.board.lay_out import lay_out
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

SEEDS = Path(__file__).parent / "seeds"


def try_bytes(data: bytes) -> bool:
    """Whether the bytes are a spec; raises whatever is no SpecError, and AssertionError for one that says nothing."""
    try:
        lay_out(validate(read(data, "x")).journey, "x")
        return True
    except SpecError as error:
        problems = error.problems
    assert problems
    for problem in problems:
        assert problem.code.startswith(("JM0", "JM1"))
        assert problem.message
        assert problem.span is None or min(problem.span) >= 1
    return False


if __name__ == "__main__":
    import atheris

    atheris.instrument_all()
    atheris.Setup(sys.argv, lambda data: try_bytes(data) and None)
    atheris.Fuzz()
