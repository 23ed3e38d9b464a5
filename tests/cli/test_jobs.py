"""Many jobs held as few."""

from pathlib import Path

import pytest

from journeymap.cli.find_specs import Spec, spec_at
from journeymap.cli.job import Job
from journeymap.cli.jobs import Jobs

A, B, OUT = Path("a"), Path("b"), Path("out")
JOBS = [
    Job(spec_at(A / "bed.journey.yaml"), ("svg",), A),
    Job(spec_at(A / "顧客 😀.journey.yaml"), ("svg",), A),
    Job(spec_at(A / "sofa.yaml"), ("svg",), OUT),
    Job(spec_at(B / "bed.journey.yaml"), ("svg",), A),
    Job(spec_at(B / "bed.journey.yaml"), ("html", "svg"), A),
    Job(spec_at(A / "bed.journey.yaml"), ("svg",), A, 760),
    Job(Spec("<stdin>", Path(), is_file=False), ("svg",), A, to_standard_output=True),
]


def test_each_is_what_it_was() -> None:
    """In its place, whatever its neighbours are."""
    jobs = Jobs(JOBS)

    assert list(jobs) == JOBS
    assert [jobs[-1], jobs[1], list(jobs[1:4])] == [JOBS[-1], JOBS[1], JOBS[1:4]]
    assert len(jobs) == 7
    assert list(Jobs([])) == []


@pytest.mark.parametrize("number", [7, -8])
def test_there_are_no_others(number: int) -> None:
    """As in any sequence."""
    with pytest.raises(IndexError):
        Jobs(JOBS)[number]
