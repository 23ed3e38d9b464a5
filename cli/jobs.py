"""Jobs → the same in little room, as all are held while maps are made, and by every process that makes them."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import overload

from journeymap.cli.job import Job


class Jobs(Sequence[Job]):
    """Jobs in their order. What their specs are called is one text, and each is put together when it is asked for."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._alike: list[Job] = []  # what several in a row have in common
        self._starts: list[int] = []  # the first of each row
        self._ends = array("Q")  # of the names in the text
        names: list[str] = []
        end = 0
        for number, job in enumerate(jobs):
            common = job._replace(spec=job.spec._replace(base=""))
            if not self._alike or self._alike[-1] != common:
                self._alike.append(common)
                self._starts.append(number)
            names.append(job.spec.base)
            end += len(job.spec.base)
            self._ends.append(end)
        self._names = "".join(names)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, which: int) -> Job: ...
    @overload
    def __getitem__(self, which: slice) -> "Jobs": ...
    def __getitem__(self, which: int | slice) -> "Job | Jobs":
        if isinstance(which, slice):
            return Jobs(self[number] for number in range(*which.indices(len(self))))
        number = range(len(self))[which]
        common = self._alike[bisect_right(self._starts, number) - 1]
        start = self._ends[number - 1] if number else 0
        return common._replace(spec=common.spec._replace(base=self._names[start : self._ends[number]]))
