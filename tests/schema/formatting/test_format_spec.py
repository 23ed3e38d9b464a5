"""A spec's bytes → the same spec in the one style."""

import time
from contextlib import suppress

import pytest
from styled import stays, styled

from journeymap.schema.formatting import format_spec as module
from journeymap.schema.formatting.format_spec import ChangedError, document_of, format_spec
from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.models.journey import Journey, Persona
from journeymap.schema.models.project import Project
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read

HEAD = "persona: Ieva\ngoal: Own a bed\nsteps: [Searches]\n"


@pytest.mark.parametrize(
    "text",
    [
        "steps: [" + "a, " * 49_000 + "b]\n",
        "a: " + "[" * 30 + "x, " * 20_000 + "]" * 30,
        "# c\n" * 200_000 + "goal: x\n" + "# d\n" * 50_000,
        "\n" * 500_000 + "goal: x\n" + "\n" * 50_000,
        "goal: x" + " " * 1_000_000 + "\n",
        "goal: x #" + "#" * 1_000_000 + "\n",
        "".join(f"k{i}: &a{i} [x]\nl{i}: *a{i}\n" for i in range(5000)),
        "".join(f"k{i}: v # c\n" for i in range(24_000)),
        "goal:  x\nsteps:\n" + "".join(f"- a{i} # journeymap: ignore[JM2]\n" for i in range(10_000)),
        "goal:  x\n" + "# journeymap: ignore[JM2]\n" * 15_000 + "steps:\n" + "- a\n" * 15_000,
    ],
    ids=[
        "list",
        "brackets",
        "comments",
        "blank lines",
        "spaces",
        "hashes",
        "anchors",
        "unknown keys",
        "orders",
        "above",
    ],
)
def test_no_input_takes_long(text: str) -> None:
    """Inputs that take hours where a step is quadratic."""
    started = time.monotonic()
    with suppress(SpecError):
        format_spec(text.encode(), "bed.journey.yaml")

    assert time.monotonic() - started < 60


def test_a_file_that_cannot_be_read_is_refused() -> None:
    """With all its problems, as `journeymap build` tells them."""
    with pytest.raises(SpecError) as refused:
        styled("goal: Buy: fast\nsteps: [a #2]\n")

    assert [problem.span.line for problem in refused.value.problems if problem.span] == [1, 2]


def test_errors_of_other_kinds_are_formatted_all_the_same() -> None:
    """Unknown keys stay behind those that are known, references to nothing and wrong numbers stay what they are."""
    text = """\
        painpoints: Too soft
        steps:
        - emotion:   7
          gaol: x
          next: nowhere
          name: Pays
        """

    assert styled(text) == (
        "steps:\n  - name: Pays\n    emotion: 7\n    next: nowhere\n    gaol: x\npainpoints: Too soft\n"
    )


@pytest.mark.parametrize(
    ("name", "text", "model"),
    [
        ("maps/journeymap.yaml", HEAD, Project),
        ("a/bed.journey.yaml", "name: Bed\n", Journey),
        ("bed.journey.yml", "name: Bed\n", Journey),
        ("bed.yaml", HEAD, Journey),
        ("<stdin>", HEAD.replace("persona", "users").replace("steps", "phases").replace("goal", "jtbd"), Journey),
        ("personas/ieva.yaml", "name: Ieva\njob: nurse\nactivities: [swims]\n", Persona),
        ("<stdin>", "name: Ieva\n", Persona),
    ],
)
def test_the_name_or_else_the_keys_say_what_a_file_is(name: str, text: str, model: type) -> None:
    """A fact of a persona must not be taken for the goal of a map."""
    assert document_of(read(text.encode(), name)) is model


def test_line_ends_stay_and_a_byte_order_mark_goes() -> None:
    """Line ends are those of the first line; at the end there is one."""
    assert format_spec(b"\xef\xbb\xbfgoal:  x\r\npersona: y\n\n\n", "a.journey.yaml") == b"persona: y\r\ngoal: x\r\n"
    assert format_spec(b"goal:  x\npersona: y\r\nstate: z", "a.journey.yaml") == b"state: z\npersona: y\ngoal: x\n"


def test_an_empty_project_file_stays() -> None:
    """It says that this is a project."""
    assert stays("# all as by default\n", "journeymap.yaml")
    with pytest.raises(SpecError):
        styled("# nothing yet\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, "goal: ["),
        (HEAD, "goal: Own a bed\n"),
        (HEAD, HEAD.replace("[Searches]", "[Searches, Finds]")),
        (HEAD + "evidence: {a: Talks, b: Visits}\n", HEAD + "evidence: {b: Visits, a: Talks}\n"),
        (HEAD + "labels: {owner: Boss, steps: Doings}\n", HEAD + "labels: {steps: Doings, owner: Boss}\n"),
        (HEAD + "x-tool: {a: b}\n", HEAD + "x-tool: {a: c}\n"),
        (HEAD + "gaol: x\n", HEAD),
        ("persona: {name: Ieva, b: x, a: x}\n", "persona: {name: Ieva, a: x, b: x}\n"),
    ],
)
def test_a_style_that_would_change_what_is_said_is_our_fault(
    before: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Be it unreadable or other than before: nothing is given back."""
    monkeypatch.setattr(module, "emit", lambda _: after)
    with pytest.raises(ChangedError):
        styled(before)


def test_a_file_that_would_become_too_large_is_refused() -> None:
    """What could not be read again is not written."""
    text = "a: " + "[" * 30 + "x, " * 40_000 + "]" * 30
    assert len(text) < MOST_BYTES

    with pytest.raises(SpecError, match="in the one style the file would be larger than 1 MiB"):
        styled(text)
