"""The command line around the commands."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from journeymap import __version__
from journeymap.__main__ import main
from journeymap.cli import build as build_module
from journeymap.cli.main import journeymap as group

COMMAND = [sys.executable, "-m", "journeymap"]
HEAVY = ("pydantic", "pydantic_core", "yaml", "jinja2", "graphviz", "pygraphviz", "importlib.metadata")


def run_main(*arguments: str, after: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command line in a process of its own, then some code in that process."""
    code = f"import sys\nfrom journeymap.cli.main import exit_code\nexit_code(sys.argv[1:])\n{after}"
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["build", "--help"], ["config", "--help"], [], ["bild"], ["build", "-x"]],
)
def test_help_version_and_refusals_import_nothing_heavy(arguments: list[str]) -> None:
    """They answer at once."""
    result = run_main(*arguments, after=f"print('loaded', [name for name in {HEAVY!r} if name in sys.modules])")

    assert "loaded []" in result.stdout


def test_a_command_does_not_import_the_languages_of_the_help() -> None:
    """Click's own options would: it translates what they are for."""
    result = run_main("rules", after="print('languages', 'locale' in sys.modules)")

    assert ("JM201" in result.stdout, result.stdout.splitlines()[-1]) == (True, "languages False")


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_takes_no_command_line(flag: str) -> None:
    """Nothing but the interpreter's own modules."""
    code = "import gc, sys; before = set(sys.modules); from journeymap.__main__ import main; main()\nprint(sorted(set(sys.modules) - before))"
    result = subprocess.run([sys.executable, "-c", code, flag], capture_output=True, text=True, check=True)

    assert result.stdout.splitlines()[0] == f"journeymap {__version__}"
    assert result.stdout.splitlines()[1] == "['journeymap', 'journeymap.__main__']"


def test_completion_imports_no_command() -> None:
    """Completing a command's name reads the table of commands only."""
    environment = {
        **os.environ,
        "_JOURNEYMAP_COMPLETE": "bash_complete",
        "COMP_WORDS": "journeymap b",
        "COMP_CWORD": "1",
    }
    code = (
        "import os, sys\nfrom journeymap.cli.main import run\n"
        "os._exit = lambda code: print('journeymap.cli.build' in sys.modules, file=sys.stderr)\n"
        "run()"
    )
    result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)

    assert (result.stdout, result.stderr) == ("plain,build\n", "False\n")


def test_version_is_the_packages(journeymap: Callable) -> None:
    """`journeymap 0.1.0`."""
    assert journeymap("--version") == (0, f"journeymap {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [(["--help"], "build"), (["-h"], "build"), (["build", "--help"], "build"), (["config", "-h"], "config")],
)
def test_help_shows_an_example(arguments: list[str], shown: str, journeymap: Callable) -> None:
    """One that can be copied."""
    code, out, err = journeymap(*arguments)

    assert (code, err) == (0, "")
    assert "For example:\n" in out
    assert f"\n    journeymap {shown} " in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["biuld"], "there is no command `biuld`: did you mean `build`?"),
        (["zzz"], "there is no command `zzz` (there are: build, "),
        (["build", "--fromat", "svg"], "Did you mean '--format'?"),
        (["build", "-f", "gif"], "'gif' is not one of 'html', 'svg'"),
        (["build", "--engine", "x"], "'auto', 'bundled', 'dot'"),
        (["build", "--color", "x"], "'auto', 'always', 'never'"),
    ],
)
def test_a_slip_on_the_command_line_is_told_with_the_way_out(
    arguments: list[str], message: str, journeymap: Callable
) -> None:
    """Usage errors are code 2."""
    code, out, err = journeymap(*arguments)

    assert (code, out) == (2, "")
    assert message in err
    assert "\n  = help: journeymap" in err


def test_completing_after_an_unknown_command_finds_nothing() -> None:
    """Rather than failing in the middle of a line that is being typed."""
    assert group.get_command(click.Context(group), "biuld") is None


def test_no_command_shows_the_help(journeymap: Callable) -> None:
    """It is how people find out."""
    code, _, err = journeymap()

    assert code == 2
    assert "Commands:" in err


@pytest.mark.parametrize("name", ["\n::error::pwn", "\x1b]0;x\x07", "##[error]x", "--x\n::error::y", "\udcff"])
def test_no_argument_puts_a_control_character_or_command_into_the_output(name: str, journeymap: Callable) -> None:
    """File names come from whoever sends a change, by way of a glob of the shell."""
    code, _, err = journeymap("build", name)

    assert code == 2
    assert len(err.splitlines()) == 2
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in err.splitlines())
    assert "\x1b" not in err
    assert err.isascii()


def raise_on_build(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(build_module, "plan", fail)


def test_a_fault_of_ours_is_one_line_that_asks_for_a_report(
    journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code 70, no traceback, nothing of the error's text."""
    raise_on_build(monkeypatch, KeyError("secret"))
    code, out, err = journeymap("build")

    assert (code, out) == (70, "")
    assert err.startswith("internal error: KeyError at test_main.py:")
    assert err.endswith("please report it with the spec\n")
    assert err.count("\n") == 1
    assert "secret" not in err


def test_the_traceback_is_there_for_who_asks(journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """`JOURNEYMAP_DEBUG=1`."""
    raise_on_build(monkeypatch, KeyError("what"))
    monkeypatch.setenv("JOURNEYMAP_DEBUG", "1")
    code, _, err = journeymap("build")

    assert code == 70
    assert err.startswith("Traceback (most recent call last):\n")
    assert "KeyError: 'what'\n" in err


def test_an_interrupt_is_130(journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C, without a traceback."""
    raise_on_build(monkeypatch, KeyboardInterrupt())
    code, _, err = journeymap("build")

    assert code == 130
    assert err.split() == ["interrupted"]


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_a_real_interrupt_is_130(folder: Path) -> None:
    """While it waits for standard input."""
    process = subprocess.Popen(
        [*COMMAND, "build", "-", "-v", "-f", "html"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # background jobs of a shell ignore it
    )  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)

    assert process.returncode == 130
    assert err.split() == ["interrupted"]


@pytest.mark.skipif(os.name == "nt", reason="uses a POSIX shell")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("build -v | true; exit ${PIPESTATUS[0]}", 0),
        ("build -f svg -o - | true; exit ${PIPESTATUS[0]}", 0),
        ("build >&-", 0),
        ("build -f svg -o - >&-", 3),
        ("build > /dev/full", 3),
        ("build -f svg -o - > /dev/full", 3),
        ("--help | true; exit ${PIPESTATUS[0]}", 0),
        ("--version | true; exit ${PIPESTATUS[0]}", 0),
        ("--version >&-", 0),
        ("--version > /dev/full", 3),
        ("build -f svg - <&-", 1),
    ],
)
def test_a_standard_stream_may_be_broken_closed_or_full(line: str, code: int, spec: Callable[..., Path]) -> None:
    """Never a traceback; what was built stays built."""
    path = spec()
    script = f"{sys.executable} -m journeymap {line}"
    result = subprocess.run(["bash", "-c", script], capture_output=True, text=True, stdin=subprocess.DEVNULL)

    assert result.returncode == code
    assert "Traceback" not in result.stderr
    assert "Exception ignored" not in result.stderr
    if line.startswith("build -v"):
        assert path.with_name("bed.svg").exists()


def test_a_terminal_that_cannot_show_a_character_gets_its_number(spec: Callable[..., Path], folder: Path) -> None:
    """An old code page ends no build."""
    spec("結帳.journey.yaml")
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    result = subprocess.run([*COMMAND, "build", "-v"], env=environment, capture_output=True, text=True)

    assert result.returncode == 0
    assert r"wrote \u7d50\u5e33.svg" in result.stdout


def test_an_interrupt_at_the_very_first_is_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From our first line on."""
    monkeypatch.setattr("gc.disable", lambda: signal.raise_signal(signal.SIGINT))
    with pytest.raises(SystemExit) as stop:
        main()

    assert stop.value.code == 130
    assert capsys.readouterr().err == "interrupted\n"


def test_an_interrupt_while_we_are_imported_is_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback of Python's own."""

    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "journeymap.cli.main":
                try:
                    signal.raise_signal(signal.SIGINT)
                except KeyboardInterrupt as error:
                    raise RuntimeError("as where it meets a class that is being made") from error

    monkeypatch.setattr("gc.disable", lambda: None)  # or it would stay off for other tests
    monkeypatch.setattr("journeymap.cli.interrupts.heed", lambda: None)
    monkeypatch.delitem(sys.modules, "journeymap.cli.main")
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    with pytest.raises(SystemExit) as stop:
        main()

    assert stop.value.code == 130
    assert capsys.readouterr().err == "interrupted\n"


@pytest.mark.skipif(os.name == "nt", reason="the current folder cannot be removed there")
@pytest.mark.parametrize(
    ("command", "of"),
    [("build", ""), ("build --check", ""), ("check", ""), ("fmt", ""), ("check {spec}", " on `{spec}`")],
)
def test_in_a_folder_that_is_gone_the_reason_is_said(
    command: str,
    of: str,
    spec: Callable[..., Path],
    journeymap: Callable,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rather than one that sends people to look for something else."""
    spec("journeymap.yaml", "owner: Ann\n")
    path = spec()
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    code, _, err = journeymap(*command.format(spec=path).split())

    assert code == 3
    assert err == f"error{of.format(spec=path)}: the current folder is gone: change to one that is there\n"
