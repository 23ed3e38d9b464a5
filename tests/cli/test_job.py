"""Specs → names of outputs."""

from pathlib import Path

import click
import pytest

from journeymap.cli.find_specs import Spec, spec_at
from journeymap.cli.job import Job, refuse_clashes


def outputs(*names: str, into: str | None = None, formats: tuple[str, ...] = ("html", "svg")) -> list[list[str]]:
    specs = [spec_at(Path(name)) if name != "-" else Spec("<stdin>", Path(), is_file=False) for name in names]
    jobs = [Job(spec, formats, Path(into) if into else spec.folder) for spec in specs]
    refuse_clashes(jobs)
    return [[path.as_posix() for path in job.outputs.values()] for job in jobs]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("maps/bed.journey.yaml", ["maps/bed.html", "maps/bed.svg"]),
        ("bed.journey.yml", ["bed.html", "bed.svg"]),
        ("bed.v2.yaml", ["bed.v2.html", "bed.v2.svg"]),
        ("顧客 😀.journey.yaml", ["顧客 😀.html", "顧客 😀.svg"]),
        ("-", ["journey.html", "journey.svg"]),
    ],
)
def test_outputs_are_named_after_the_spec_and_lie_beside_it(name: str, made: list[str]) -> None:
    """A name is kept as it is."""
    assert outputs(name) == [made]


def test_with_an_output_folder_all_lie_in_it() -> None:
    """Sub-folders are not repeated."""
    assert outputs("a/x.journey.yaml", "b/y.journey.yaml", into="out", formats=("svg",)) == [
        ["out/x.svg"],
        ["out/y.svg"],
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a/bed.journey.yaml", "b/bed.journey.yaml"),
        ("a/bed.journey.yaml", "b/bed.journey.yml"),
        ("a/Bed.journey.yaml", "b/bED.journey.yaml"),
        ("a/J\u0101nis.yaml", "b/Ja\u0304nis.yaml"),
        ("a/straße.yaml", "b/STRASSE.yaml"),
        ("journey.yaml", "-"),
    ],
)
def test_two_specs_with_one_output_name_are_refused_by_name(first: str, second: str) -> None:
    """Also where only some file systems take the names for one."""
    with pytest.raises(click.UsageError) as refusal:
        outputs(first, second, into="out")

    assert f"`{second.replace('-', '<stdin>')}` would be drawn to `out/" in refusal.value.message
    assert f"is the output of `{first}`" in refusal.value.message


def test_folders_that_a_link_makes_one_are_one(tmp_path: Path) -> None:
    """Neither build would ever be done with the output of the other."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    with pytest.raises(click.UsageError, match=r"link/bed\.html`, which is the output of"):
        outputs(str(tmp_path / "real/bed.journey.yaml"), str(tmp_path / "link/bed.journey.yml"))


def test_an_output_never_replaces_a_spec() -> None:
    """A spec that is called like an output stays."""
    with pytest.raises(click.UsageError, match=r"which is the spec `bed\.svg`"):
        outputs("bed.svg")


@pytest.mark.parametrize("name", ["con.journey.yaml", "NUL.yaml", "com1.v2.yaml", "Aux .yaml", ".yaml"])
def test_names_that_windows_cannot_have_are_refused(name: str) -> None:
    """The maps of a repository can be checked out anywhere."""
    with pytest.raises(click.UsageError, match="rename the spec"):
        outputs(name)
