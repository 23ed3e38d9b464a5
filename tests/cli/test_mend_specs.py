"""`journeymap check --fix` and `--diff`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from generated_specs import specs
from hypothesis import HealthCheck, given, settings

from journeymap.cli.baseline import Baseline
from journeymap.cli.check_specs import Asked, Checker, today
from journeymap.cli.find_specs import spec_at
from journeymap.cli.mend_specs import mend_specs
from journeymap.cli.workspace import Workspace

FAULTY = """\
# Who knows the back knows the bed.
user: Ieva            # from the interviews
objective: Own a bed
reviewed: 30.10.2026
evidence:
  talks: {type: intervew, n: 3}
phases:
  - name: Find
    steps:
      - name: Reads reviews   # at night
        frustrations: {text: Slow, severity: hihg, evidence: talk}
      - Asks a friend
      - {name: Lies on it, emotoin: -1, next: [{to: reads-review, kind: lop}, buys, {to: asks-a-friend}]}
      - {name: Buys, id: buys}
"""
MENDED = """\
# Who knows the back knows the bed.
persona: Ieva            # from the interviews
goal: Own a bed
reviewed: 2026-10-30
evidence:
  talks: {type: interview, n: 3}
stages:
  - name: Find
    steps:
      - id: reads-reviews
        name: Reads reviews   # at night
        pain_points: {text: Slow, severity: high, evidence: talks}
      - {id: asks-a-friend, name: Asks a friend}
      - {name: Lies on it, emotion: -1, next: [{to: reads-reviews, kind: loop}, buys, {to: asks-a-friend}]}
      - {name: Buys, id: buys}
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_sure_is_mended(end: str, journeymap: Callable, spec: Callable[..., Path]) -> None:
    """Keys, words, ids and dates; comments and layout stay, a second run finds nothing to do."""
    path = spec("bed.journey.yaml", FAULTY.replace("\n", end).encode())
    code, _, err = journeymap("check", "--fix", "--fail-on", "error")

    assert path.read_bytes().decode() == MENDED.replace("\n", end)
    assert code == 0
    assert "mended bed.journey.yaml: 13 changes" in err
    assert "mended" not in journeymap("check", "--fix").err


def test_a_diff_shows_what_would_change(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """Nothing is written; the exit code is 1, and 0 where nothing would change."""
    path = spec("bed.journey.yaml", FAULTY)
    code, out, _ = journeymap("check", "--diff")

    assert code == 1
    assert "-objective: Own a bed\n" in out
    assert "+goal: Own a bed\n" in out
    assert path.read_text("utf-8") == FAULTY

    spec("bed.journey.yaml", MENDED)

    assert journeymap("check", "--diff") == (0, "", "")


def test_a_diff_shows_control_characters_by_name(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """A spec gives no orders to a terminal or a CI service."""
    spec("bed.journey.yaml", FAULTY.replace("# from the", "# ##vso[task.x] \u202a\u202c from the"))
    out = journeymap("check", "--diff").out

    assert "##vso[" not in out
    assert "\u202a" not in out


def test_what_is_allowed_is_left(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """By a comment, by --ignore, or by the project file."""
    spec("bed.journey.yaml", "persona: Ieva\nobjective: g # journeymap: ignore[JM901] ours\nsteps: [a]\n")

    assert journeymap("check", "--diff").out == ""

    spec("bed.journey.yaml", "persona: Ieva\nobjective: g\nsteps: [a]\n")

    assert "+goal: g" in journeymap("check", "--diff").out
    assert journeymap("check", "--diff", "--ignore", "form").out == ""

    spec("journeymap.yaml", "checks: {rules: {other-names-of-keys: off}}\n")

    assert journeymap("check", "--diff").out == ""


def test_a_change_that_makes_things_worse_is_not_made(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """Here the key that was meant is there already."""
    text = "persona: Ieva\ngoal: g\nsteps: [{name: a, emotion: 1, emotoin: 1}, {name: b, emotoin: -1}]\n"
    path = spec("bed.journey.yaml", text)
    journeymap("check", "--fix")

    assert path.read_text("utf-8") == text.replace("b, emotoin", "b, emotion")


def test_one_change_that_cannot_be_made_keeps_no_other_from_being(
    journeymap: Callable, spec: Callable[..., Path]
) -> None:
    """However many there are: here a step says `emotion` twice, which only its author can settle."""
    steps = "".join(f"  - {{name: step {number}, emotoin: 1}}\n" for number in range(30))
    twice = "  - {name: last, emotion: 1, emotoin: 1}\n"
    path = spec("bed.journey.yaml", f"persona: Ieva\ngoal: g\nsteps:\n{steps}{twice}")
    _, _, err = journeymap("check", "--fix")

    assert "mended bed.journey.yaml: 30 changes" in err
    assert path.read_text("utf-8").endswith(steps.replace("emotoin", "emotion") + twice)


def test_a_key_in_quotes_keeps_them(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """Without them JSON would be none."""
    path = spec("bed.journey.yaml", """{"persona":"Ieva","objective":"g",'phases':[{"name":"a","emotoin":"1"}]}\n""")
    journeymap("check", "--fix")

    assert path.read_text("utf-8") == """{"persona":"Ieva","goal":"g",'stages':[{"name":"a","emotion":"1"}]}\n"""


def test_standard_input_cannot_be_mended(journeymap: Callable) -> None:
    """It is refused before it is read, and not called empty afterwards."""
    code, out, err = journeymap("check", "--fix", "-")

    assert (code, out) == (2, "")
    assert "standard input cannot be mended: `--diff` shows what would change" in err


def test_a_link_is_not_followed(journeymap: Callable, spec: Callable[..., Path]) -> None:
    """The file behind it may be anybody's."""
    real = spec("real.yaml", FAULTY)
    Path("bed.journey.yaml").symlink_to("real.yaml")
    code, out, _ = journeymap("check", "--fix", "bed.journey.yaml")

    assert code == 1
    assert "is a symbolic link, which is not followed" in out
    assert Path("bed.journey.yaml").is_symlink()
    assert real.read_text("utf-8") == FAULTY


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=specs())
def test_a_mended_spec_says_what_it_said(text: str, folder: Path) -> None:
    """To the last field; one with errors has fewer of them, or stays as it is."""
    file = folder / "bed.journey.yaml"
    file.write_text(text, "utf-8")
    spec, asked = spec_at(file), Asked(today())
    before = Checker(Workspace(), asked, Baseline())
    errors = [
        problem for problem in before.check([spec]).problems if problem.code < "JM2" and problem.severity == "error"
    ]
    mended = mend_specs([spec], Workspace(), asked)
    file.write_bytes(mended[0].after if mended else text.encode())
    after = Checker(Workspace(), asked, Baseline())
    left = [problem for problem in after.check([spec]).problems if problem.code < "JM2" and problem.severity == "error"]

    assert before.journeys.get(file.name) in (None, after.journeys.get(file.name))
    assert len(left) < len(errors) or not errors or not mended
