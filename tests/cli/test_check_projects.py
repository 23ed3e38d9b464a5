"""What `journeymap check` says of all maps of a project together."""

from collections.abc import Callable
from pathlib import Path

import pytest

UNUSED = ("check", "--select", "unused-personas,unused-declarations")


@pytest.fixture
def project(folder: Path, spec: Callable[..., Path]) -> Path:
    """Two maps, each with a persona file of its own, and two systems of the project that neither uses."""
    spec("journeymap.yaml", "systems: {till: Till, planner: Planner}\n")
    for name in ("ieva", "marek"):
        spec(f"personas/{name}.yaml", f"name: {name.title()}\n")
        spec(f"{name}.journey.yaml", f"persona: {name}\ngoal: Own a bed that fits\nsteps: [Searches, Buys]\n")
    return folder


def test_they_are_looked_at_where_all_are_checked(project: Path, journeymap: Callable) -> None:
    """What no map uses is known only then."""
    of_all, of_one = journeymap(*UNUSED), journeymap(*UNUSED, "ieva.journey.yaml")

    assert "no map uses the system `till`" in of_all.out + of_all.err
    assert "JM7" not in of_one.out + of_one.err


def test_an_unsound_map_keeps_them_from_being_looked_at(project: Path, journeymap: Callable) -> None:
    """It may be the very one that uses a persona."""
    (project / "marek.journey.yaml").write_text("persona: marek\ngoal: Own a bed that fits\nstep: {", "utf-8")

    code, out, err = journeymap(*UNUSED)

    assert code == 1
    assert "marek.journey.yaml:3" in out + err
    assert "JM7" not in out + err


def test_a_comment_about_them_is_unused_only_where_they_were_looked_at(
    project: Path, spec: Callable[..., Path], journeymap: Callable
) -> None:
    """Whoever checks one file, as editors do, is not told to remove what all maps together need."""
    rules = ("check", "--select", "near-duplicate-maps,comments", "--format", "concise")
    duplicate = "persona: ieva\ngoal: {} # journeymap: ignore[near-duplicate-maps] on purpose\nsteps: [Looks, Buys]\n"
    spec("twin.journey.yaml", duplicate.format("Own a bed that fits"))

    assert journeymap(*rules).out == ""
    assert journeymap(*rules, "twin.journey.yaml").out == ""

    spec("twin.journey.yaml", duplicate.format("Own a desk"))

    assert "`near-duplicate-maps` allows nothing here" in journeymap(*rules).out
    assert journeymap(*rules, "twin.journey.yaml").out == ""


def test_a_persona_of_several_maps_is_found_fault_with_once(project: Path, journeymap: Callable) -> None:
    """In her own file."""
    (project / "marek.journey.yaml").write_text("persona: ieva\ngoal: Own a desk\nsteps: [Searches, Buys]\n", "utf-8")
    (project / "personas" / "ieva.yaml").write_text("name: Ieva\nneeds: Sleep\n", "utf-8")

    _, out, err = journeymap("check", "--select", "personas-without-research")

    assert (out + err).count("this persona names no research") == 1
    assert "personas/ieva.yaml:1:7" in out + err


def test_a_baseline_tells_findings_about_a_project_file_apart(project: Path, journeymap: Callable) -> None:
    """When one that was accepted is gone, another in its place is new."""
    journeymap(*UNUSED, "--write-baseline")
    (project / "journeymap.yaml").write_text("systems: {till: Till, phone: Phone}\n", "utf-8")

    _, out, err = journeymap(*UNUSED)

    assert "no map uses the system `phone`" in out + err
    assert "no map uses the system `till`" not in out + err
