"""Folders that no build expects: loops of links, ten thousand files, and other things where outputs belong."""

import os
import resource
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import HELLO

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX")


def test_loops_of_links_are_walked_by_nobody(spec: Callable[..., Path], folder: Path, journeymap: Callable) -> None:
    """Links to a folder above, to each other and to themselves: as folders, specs, outputs, persona files."""
    spec("maps/bed.journey.yaml", HELLO.replace("Ieva", "ieva"))
    for link, target in (
        ("maps/up", ".."), ("maps/self.journey.yaml", "self.journey.yaml"), ("a", "b"), ("b", "a"),
        ("personas/ieva.yaml", "ieva.yaml"), ("out/bed.html", "bed.html"), ("maps/there", "/"),
    ):  # fmt: skip
        (folder / link).parent.mkdir(exist_ok=True)
        (folder / link).symlink_to(target)
    code, _, err = journeymap("build", "-o", "out")

    assert code == 1
    assert err.count("maps/self.journey.yaml") == 1
    assert "this is a symbolic link, which is not followed" in err
    assert err.count("error[") == 2  # and the persona file

    (folder / "personas/ieva.yaml").unlink()
    (folder / "maps/self.journey.yaml").unlink()
    spec("personas/ieva.yaml", "name: Ieva\n")

    assert journeymap("build", "-o", "out")[::2] == (0, "")
    assert not (folder / "out/bed.html").is_symlink()
    assert journeymap("build", "a", "-o", "out").code in (1, 2)


@pytest.mark.parametrize("ending", ["html", "svg"])
def test_what_stands_in_the_place_of_an_output(
    ending: str, spec: Callable[..., Path], folder: Path, journeymap: Callable
) -> None:
    """A folder is left and told; links, pipes and sockets are replaced, and what they lead to is not touched."""
    precious = folder / "precious.txt"
    precious.write_text("precious")
    for name in ("folder", "pipe", "link", "dead-link", "socket", "device", "hard-link"):
        spec(f"{name}.journey.yaml")
    out = folder / "out"
    (out / f"folder.{ending}" / "x").mkdir(parents=True)
    os.mkfifo(out / f"pipe.{ending}")
    (out / f"link.{ending}").symlink_to(precious)
    (out / f"dead-link.{ending}").symlink_to(folder / "made")
    (out / f"device.{ending}").symlink_to("/dev/zero")
    os.link(precious, out / f"hard-link.{ending}")
    with socket.socket(socket.AF_UNIX) as listening:
        os.chdir(out)  # names of sockets are short
        listening.bind(f"socket.{ending}")
        os.chdir(folder)
    code, _, err = journeymap("build", "-f", ending, "-o", "out")

    assert code == 3
    assert err == f"error: cannot write `out/folder.{ending}`: Is a directory\n"
    assert (out / f"folder.{ending}" / "x").is_dir()
    assert precious.read_text() == "precious"
    assert not (folder / "made").exists()
    assert sum(path.is_file() and not path.is_symlink() for path in out.iterdir()) == 6
    assert journeymap("build", "-f", ending, "-o", "out", "--check").code == 1


def test_ten_thousand_files_in_a_folder(
    spec: Callable[..., Path], folder: Path, journeymap: Callable, times: Callable[[int, int], int]
) -> None:
    """Few of them specs: the build, the one with nothing to do, the check and the search for orphans take no longer."""
    for number in range(10_000):
        (folder / f"note-{number}.{('txt', 'yaml', 'svg', 'html', 'md')[number % 5]}").touch()
    for number in range(times(4, 1_000)):
        spec(f"m{number}.journey.yaml")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for options in ([], [], ["--check"], ["--prune"]):
        start = time.monotonic()
        code, _, err = journeymap("build", "-f", "html", *options)

        assert (code, err) == (0, "")
        assert time.monotonic() - start < times(20, 120)
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory

    assert more < 100_000 * (1 if sys.platform == "linux" else 1024)
    assert len(list(folder.glob("note-*"))) == 10_000
