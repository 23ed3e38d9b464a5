"""Ctrl-C ends what is done, though what it raises comes out as something else or is lost."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from journeymap.cli import interrupts, make
from journeymap.cli.live.rounds import rounds
from journeymap.cli.live.stopping import until_stopped


@pytest.fixture(autouse=True)
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has asked to end so far, and what a test asks is forgotten."""
    monkeypatch.setattr(interrupts, "_seen", False)


@pytest.fixture
def heeded() -> Iterator[None]:
    """Ctrl-C is heeded here."""
    before = signal.signal(signal.SIGINT, interrupts.interrupt)
    yield
    signal.signal(signal.SIGINT, before)


def interrupted_differently(*_: object, **__: object) -> None:
    """Be interrupted as where a class is being made."""
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt as error:
        raise RuntimeError("another") from error


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize("place", ["journeymap.cli.make.to_board", "journeymap.cli.build.plan"])
def test_another_exception_that_comes_of_it_is_130(
    place: str, spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no fault of ours."""
    spec()
    monkeypatch.setattr(place, interrupted_differently)
    code, _, err = journeymap("build")

    assert (code, err.split()) == (130, ["interrupted"])


@pytest.mark.usefixtures("heeded")
def test_one_that_was_lost_ends_the_build_after_the_map(
    spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever pressed it does not have to press it again."""
    for name in "abc":
        spec(f"{name}.journey.yaml")
    real = make.to_board

    def to_board(*arguments: object, **options: object) -> object:
        with pytest.raises(RuntimeError):
            interrupted_differently()
        return real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(make, "to_board", to_board)
    code, _, err = journeymap("build", "-j", "1")

    assert (code, err.split()) == (130, ["interrupted"])


def test_what_goes_on_for_ever_ends_well_all_the_same() -> None:
    """Though it cannot be interrupted a second time."""
    with until_stopped():
        interrupted_differently()
    with until_stopped():
        for _ in rounds(lambda: None, frozenset, lambda *_: False):
            with pytest.raises(RuntimeError):
                interrupted_differently()

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_is_put_off_comes_afterwards() -> None:
    """Once what is inside is done."""
    done = []

    def put_off() -> None:
        with interrupts.put_off():
            signal.raise_signal(signal.SIGINT)
            done.append("inside")

    with pytest.raises(KeyboardInterrupt):
        put_off()

    assert done == ["inside"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_who_has_nohup_keeps_it() -> None:
    """Neither we nor what begins inside can be ended by what we ignore."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interrupts.put_off():
            inside = signal.getsignal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)

    assert inside == signal.SIG_IGN


def test_one_that_is_lost_where_an_object_goes_is_not_told() -> None:
    """As Python would at length; anything else is."""
    program = (
        "from journeymap.cli.interrupts import heed\nheed()\n"
        "class Going:\n    def __init__(self, error): self.error = error\n    def __del__(self): raise self.error\n"
        "Going(KeyboardInterrupt())\nGoing(KeyError('told'))\n"
    )
    err = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stderr

    assert "KeyboardInterrupt" not in err
    assert "KeyError: 'told'" in err
