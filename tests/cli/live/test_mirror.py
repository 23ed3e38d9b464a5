"""Where the files of jobs go instead of beside their specs."""

from pathlib import Path

from journeymap.cli.find_specs import spec_at
from journeymap.cli.job import Job
from journeymap.cli.live.mirror import Mirror


def places(mirror: Mirror, *paths: str) -> list[str]:
    jobs = [Job(spec_at(Path(path)), ("html",), Path(path).parent) for path in paths]
    return [job.outputs["html"].relative_to(mirror.folder).as_posix() for job in mirror.place(jobs)]


def test_files_lie_as_seen_from_the_current_folder(folder: Path, tmp_path: Path) -> None:
    """So that addresses say where a spec is."""
    assert places(Mirror(tmp_path / "m"), "bed.html", "a/b.html", str(folder / "c.html")) == [
        "bed.html", "a/b.html", "c.html",
    ]  # fmt: skip


def test_files_outside_keep_their_places_to_each_other(folder: Path, tmp_path: Path) -> None:
    """Links between maps are relative; none leads out of the mirror."""
    assert places(Mirror(tmp_path / "m"), "bed.html", "../other/bed.html", "x/../../y.html") == [
        "project/bed.html", "other/bed.html", "y.html",
    ]  # fmt: skip


def test_there_may_be_no_maps(folder: Path, tmp_path: Path) -> None:
    """As when all specs are gone."""
    assert places(Mirror(tmp_path)) == []
