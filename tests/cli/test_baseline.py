"""Findings that a project has accepted."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accepting import SPEC, held

from journeymap.cli.baseline import FILE
from journeymap.schema.checks import choice
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Finding, Rule

pytestmark = pytest.mark.usefixtures("few_rules")
BROKEN = "persona: Ieva\ngoal: Own a bed\nstep: [a]\nsteps: []\n"


def counts(journeymap: Callable, *arguments: str) -> tuple[int, int]:
    """What the baseline is said to have accepted, and what of it is gone."""
    said = json.loads(journeymap("check", "--format", "json", *arguments).out)["baseline"]
    return said["accepted"], said["gone"]


def test_what_is_accepted_is_told_no_more(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, check: Callable[..., list[str]], accept: Callable
) -> None:
    """It is counted, and told of on request."""
    spec(text=SPEC)
    assert check() == ["bed.journey.yaml JM204 asks-a-friend"]

    assert accept() == (0, "", f"accepted 1 finding: `{FILE}`\n")
    assert held(folder) == {"bed.journey.yaml": {"JM204": ["asks-a-friend"]}}
    assert check() == []
    assert counts(journeymap) == (1, 0)
    assert check("--no-baseline") == ["bed.journey.yaml JM204 asks-a-friend"]
    assert counts(journeymap, "--no-baseline") == (0, 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("persona: Ieva", "# moved\n\n\npersona: Ieva"),
        ("      - Asks a friend", "      - Looks around\n      - Asks a friend"),
        ("name: Looking", "name: Deciding"),
        ("      - Asks a friend", "      - {name: Asks a friend, emotion: 1}"),
        ("\n", "\r\n"),
        ("      - Asks a friend", "      - {name: Asks anybody, id: asks-a-friend}"),
    ],
)
def test_it_is_known_again_wherever_it_has_moved(
    before: str, after: str, spec: Callable[..., Path], check: Callable[..., list[str]], accept: Callable
) -> None:
    """By another line, stage, form, line end or name, as long as its id is the same."""
    spec(text=SPEC)
    accept()
    spec(text=SPEC.replace(before, after))

    assert before in SPEC
    assert [one for one in check() if "asks-a-friend" in one] == []
    assert [one for one in check("--no-baseline") if "asks-a-friend" in one] != []


def test_steps_that_are_put_into_stages_lack_what_they_lacked(spec: Callable[..., Path], journeymap: Callable) -> None:
    """What is found about all steps together is known again."""
    rules = ("check", "--select", "no-touchpoints", "--format", "concise")
    spec(text="persona: Ieva\ngoal: g\nsteps: [a, b]\n")
    assert "JM302" in journeymap(*rules).out
    journeymap(*rules, "--write-baseline")
    spec(text="persona: Ieva\ngoal: g\nstages:\n  - {name: All, steps: [a, b]}\n")

    assert journeymap(*rules).out == ""


def test_what_is_new_is_told(spec: Callable[..., Path], check: Callable[..., list[str]], accept: Callable) -> None:
    """Beside what is accepted."""
    spec(text=SPEC)
    accept()
    spec(
        text=SPEC.replace("Asks a friend\n", "Asks a friend\n      - {name: Dreams, id: dreams, next: asks-a-friend}\n")
    )

    assert check() == ["bed.journey.yaml JM204 dreams"]


def test_several_alike_are_counted(
    spec: Callable[..., Path], folder: Path, check: Callable[..., list[str]], accept: Callable
) -> None:
    """One more than were accepted is new."""
    comment = "# journeymap: ignore[JM204] nothing to see\n"
    spec(text=f"{comment}persona: Ieva\n{comment}goal: x\nsteps: [a, b]\n")
    accept()
    assert held(folder) == {"bed.journey.yaml": {"JM801": ["", ""]}}
    spec(text=f"{comment}persona: Ieva\n{comment}goal: x\n{comment}steps: [a, b]\n")

    assert check() == ["bed.journey.yaml JM801"]


def test_what_is_mended_is_told_and_taken_out(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, accept: Callable
) -> None:
    """The baseline only shrinks by writing it."""
    spec(text=SPEC)
    accept()
    spec(text=SPEC.replace("      - Asks a friend\n", ""))

    assert counts(journeymap) == (0, 1)
    assert "the baseline accepts 1 finding no longer found: --write-baseline mends it" in journeymap("check").out
    assert accept().err == f"accepted 0 findings: `{FILE}`\n"
    assert held(folder) == {}


def test_where_nothing_is_found_no_baseline_is_made(spec: Callable[..., Path], folder: Path, accept: Callable) -> None:
    """A sound project needs none."""
    spec()

    assert accept() == (0, "", "there is nothing to accept\n")
    assert not (folder / FILE).exists()


def test_a_check_of_some_files_keeps_what_is_accepted_of_the_others(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, accept: Callable
) -> None:
    """And says nothing of them."""
    for name in ("bed", "shop"):
        spec(f"{name}.journey.yaml", SPEC)
    accept()
    spec("bed.journey.yaml", SPEC.replace("      - Asks a friend\n", ""))

    assert counts(journeymap, "shop.journey.yaml") == (1, 0)
    assert counts(journeymap, "bed.journey.yaml") == (0, 1)
    accept("bed.journey.yaml")
    assert held(folder) == {"shop.journey.yaml": {"JM204": ["asks-a-friend"]}}


def test_a_check_by_some_rules_keeps_what_is_accepted_of_the_others(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, accept: Callable
) -> None:
    """What was not looked for is not gone."""
    spec(text=SPEC)
    accept("--select", "JM204,JM301")
    both = held(folder)
    assert list(both["bed.journey.yaml"]) == ["JM204", "JM301"]

    assert counts(journeymap, "--select", "JM204") == (1, 0)
    accept("--select", "JM204")
    assert held(folder) == both


def test_errors_of_the_spec_are_never_accepted(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, accept: Callable
) -> None:
    """They are told, and what was accepted of such a file stays, as no rule has looked at it."""
    spec(text=SPEC)
    accept()
    spec(text=BROKEN)
    code, out, err = accept()

    assert code == 1
    assert out.count("error[JM1") == 1
    assert err == "there is nothing to accept\n"
    assert held(folder) == {"bed.journey.yaml": {"JM204": ["asks-a-friend"]}}
    assert counts(journeymap) == (0, 0)


def test_what_was_accepted_of_a_deleted_file_is_gone(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, accept: Callable
) -> None:
    """Where any file of the project is checked."""
    spec("bed.journey.yaml")
    spec("shop.journey.yaml", SPEC)
    accept()
    (folder / "shop.journey.yaml").unlink()

    assert counts(journeymap, "bed.journey.yaml") == (0, 1)
    accept("bed.journey.yaml")
    assert held(folder) == {}


def test_each_project_has_its_own(
    few_rules: str,
    spec: Callable[..., Path],
    folder: Path,
    journeymap: Callable,
    check: Callable[..., list[str]],
    accept: Callable,
) -> None:
    """Seen from its root, wherever the check runs."""
    for name in ("one", "two"):
        spec(f"{name}/journeymap.yaml", few_rules)
        spec(f"{name}/maps/bed.journey.yaml", SPEC)
    outcome = accept()

    assert outcome.err == f"accepted 1 finding: `one/{FILE}`\naccepted 1 finding: `two/{FILE}`\n"
    assert not (folder / FILE).exists()
    assert held(folder / "one") == {"maps/bed.journey.yaml": {"JM204": ["asks-a-friend"]}}
    assert check() == []
    os.chdir(folder / "two" / "maps")
    assert check("bed.journey.yaml", "../../one/maps/bed.journey.yaml") == []


def test_standard_input_is_of_no_file(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is found in it can neither be accepted nor is it."""
    spec(text=SPEC)
    for arguments in (["--write-baseline"], []):
        with (folder / "bed.journey.yaml").open() as file:
            monkeypatch.setattr("sys.stdin", file)
            code, out, _ = journeymap("check", "-", *arguments)

        assert code == 0
        assert not (folder / FILE).exists()
    assert "<stdin>:7:9" in out


def test_a_baseline_that_holds_an_error_hides_none(
    spec: Callable[..., Path], folder: Path, check: Callable[..., list[str]]
) -> None:
    """Somebody wrote it in by hand."""
    spec(text=BROKEN)
    (folder / FILE).write_text('{"version": 1, "findings": {"bed.journey.yaml": {"JM105": [""]}}}')

    assert check() == ["bed.journey.yaml JM105"]


def test_what_maps_have_together_is_looked_for_where_all_of_them_are(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, accept: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check of some of them neither misses it nor takes it out of the baseline."""

    def same_goals(maps: Maps) -> Iterator[tuple[Map, Finding]]:
        first, *others = maps.maps
        yield from ((map, Finding(map.steps[0], "again")) for map in others if map.journey.goal == first.journey.goal)

    more = (*choice.all_rules(), Rule("JM799", "warning", "draft", same_goals))
    monkeypatch.setattr(choice, "all_rules", lambda: more)
    for name in ("bed", "shop"):
        spec(f"{name}.journey.yaml")
    accept("--select", "JM799")
    assert held(folder) == {"shop.journey.yaml": {"JM799": ["searches-online"]}}

    assert counts(journeymap, "--select", "JM799") == (1, 0)
    assert counts(journeymap, "--select", "JM799", "shop.journey.yaml") == (0, 0)
    accept("--select", "all", "shop.journey.yaml")
    assert held(folder)["shop.journey.yaml"]["JM799"] == ["searches-online"]
    spec("shop.journey.yaml", SPEC.replace("Own a bed", "Own a chair"))
    assert counts(journeymap, "--select", "JM799") == (0, 1)


PERSONA = "name: Ieva\nquote: I want to get up without pain.\n"


@pytest.fixture
def persona(spec: Callable[..., Path]) -> Path:
    """A file of a persona without research, whom two maps are about."""
    for name in ("bed", "shop"):
        spec(f"{name}.journey.yaml", "persona: ieva\ngoal: Own a bed\nsteps: [Searches]\n")
    return spec("personas/ieva.yaml", PERSONA)


@pytest.mark.parametrize("project", [True, False])
def test_what_stands_in_the_file_of_a_persona_is_accepted(
    project: bool, persona: Path, folder: Path, check: Callable[..., list[str]], accept: Callable
) -> None:
    """By the project of the maps that are about her, also where nothing but its maps says that it is one."""
    if not project:
        (folder / "journeymap.yaml").unlink()
    assert check("--select", "JM415") == ["personas/ieva.yaml JM415 personas/ieva/name"]

    for _ in range(2):
        accept("--select", "JM415")

        assert held(folder) == {"personas/ieva.yaml": {"JM415": ["personas/ieva/name"]}}
        assert check("--select", "JM415") == []
        assert not (persona.parent / FILE).exists()


def test_what_is_mended_in_the_file_of_a_persona_is_known_where_all_maps_are_there(
    persona: Path, folder: Path, journeymap: Callable, accept: Callable
) -> None:
    """Some of them may find there what others do not."""
    accept("--select", "JM415")
    accept("--select", "JM415", "bed.journey.yaml")
    assert held(folder) == {"personas/ieva.yaml": {"JM415": ["personas/ieva/name"]}}

    persona.write_text("name: Ieva\n", "utf-8")
    assert counts(journeymap, "--select", "JM415", "bed.journey.yaml") == (0, 0)
    assert counts(journeymap, "--select", "JM415") == (0, 1)
    accept("--select", "JM415")
    assert held(folder) == {}
