"""Commands that rewrite specs while somebody saves them: what she saved is never lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

ODD = "persona:   Ieva\ngoal: Own a bed\nsteps:   [{name: a, painpoints: x}]\n"
SAVED = "persona: Ieva\ngoal: Own two beds\nsteps: [a, b]\n"


@pytest.mark.parametrize("text", [ODD, SAVED], ids=["to be changed", "not to be changed"])
@pytest.mark.parametrize(
    ("command", "reads"),
    [(["fmt"], "journeymap.cli.fmt.bytes_of"), (["check", "--fix"], "journeymap.cli.mend_specs.bytes_of")],
)  # fmt: skip
def test_a_spec_that_is_saved_while_it_is_rewritten(
    command: list[str],
    reads: str,
    text: str,
    spec: Callable[..., Path],
    journeymap: Callable,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It stays as it was saved, and that is said where there was something to change."""
    path = spec("a.journey.yaml", text)
    saved = SAVED.replace("two", "three")

    def save(_: object) -> bytes:
        path.write_text(saved)
        return text.encode()

    monkeypatch.setattr(reads, save)
    code, _, err = journeymap(*command)

    assert path.read_text() == saved
    assert text == SAVED or code == 3
    assert text == SAVED or "cannot write `a.journey.yaml`: it was changed while it was being worked on" in err
    assert {other.name for other in path.parent.iterdir()} == {".git", "a.journey.yaml"}
