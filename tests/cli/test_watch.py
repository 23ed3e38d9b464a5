"""`journeymap watch`, as a process that meets one change after another."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from picture_files import png
from running import Running

from journeymap.cli import watch

BED = "title: A bed\npersona: ieva\ngoal: Own a bed that fits\nsteps: [{name: Looks, image: look.png}, Buys]\n"
SHOP = "title: A shop\npersona: Jo\ngoal: Sell beds\nsteps: [Opens, Closes]\n"
OVER = "title: Years\npersona: Jo\ngoal: Sleep well\nchildren: [bed.journey.yaml]\nsteps: [Sleeps, Wakes]\n"


@pytest.fixture
def watching(spec: Callable, running: Callable[..., Running]) -> Running:
    """Three maps that are watched: one with a persona file and a picture, one above it, and one on its own."""
    spec("personas/ieva.yaml", "name: Ieva\n")
    spec("look.png", png(4, 4))
    spec("bed.journey.yaml", BED)
    spec("over.journey.yaml", OVER)
    spec("shop.journey.yaml", SHOP)
    process = running("watch", "-v")
    process.hears("watching for changes")
    return process


def made_since(process: Running) -> set[str]:
    """The maps that were made until the summary of a round that comes now."""
    start = len(process.lines)
    process.hears("built ")
    return {line.split(":")[0].strip("`") for line in process.lines[start:] if line.endswith(" has changed")}


@pytest.mark.parametrize(
    ("name", "text", "touched"),
    [
        ("shop.journey.yaml", SHOP.replace("Opens", "Unlocks"), {"shop.journey.yaml"}),
        ("bed.journey.yaml", BED.replace("A bed", "Bed"), {"bed.journey.yaml", "over.journey.yaml"}),
        ("personas/ieva.yaml", "name: Jeva\n", {"bed.journey.yaml"}),
        ("look.png", png(5, 5), {"bed.journey.yaml"}),
    ],
    ids=["spec", "spec of a related map", "persona", "picture"],
)
def test_what_a_change_touches_is_made_again(
    name: str, text: str | bytes, touched: set[str], watching: Running, spec: Callable
) -> None:
    """And nothing else; a map names the maps below it, a picture lies in the map."""
    spec(name, text)

    assert made_since(watching) == touched


def test_a_project_file_is_a_change_of_all(watching: Running, spec: Callable, folder: Path) -> None:
    """Also one that was not there before; formats that it asks for are made."""
    spec("journeymap.yaml", "formats: [html, md]\n")
    line = watching.hears("built ")

    assert line.startswith("built 3 maps (6 files")
    assert (folder / "shop.md").exists()


def test_new_specs_are_noticed(watching: Running, spec: Callable, folder: Path) -> None:
    """In folders that were not there either."""
    spec("new/folder/third.journey.yaml", SHOP)
    watching.hears("wrote new/folder/third.svg")
    spec("new/folder/fourth.journey.yaml", SHOP)
    watching.hears("wrote new/folder/fourth.svg")

    assert (folder / "new/folder/third.html").exists()


def test_files_are_followed_however_they_are_saved(watching: Running, spec: Callable, folder: Path) -> None:
    """By another file in its place, and in a folder that is another one of the same name."""
    spec("new.yaml", SHOP.replace("Opens", "Unlocks")).replace(folder / "shop.journey.yaml")
    watching.hears("wrote shop.svg")
    spec("a/b/shop.journey.yaml", SHOP)
    watching.hears("wrote a/b/shop.svg")
    (folder / "a").rename(folder.parent / "gone")
    spec("a/b/shop.journey.yaml", SHOP)
    watching.hears("wrote a/b/shop.svg")
    spec("a/b/shop.journey.yaml", SHOP.replace("Opens", "Is there"))
    watching.hears("wrote a/b/shop.svg")

    assert "Is there" in (folder / "a/b/shop.svg").read_text("utf-8")


def test_outputs_of_specs_that_go_are_named(watching: Running, folder: Path) -> None:
    """They stay, since nobody said that they may go."""
    (folder / "shop.journey.yaml").unlink()
    watching.hears("note: `shop.html` is of a spec that is gone: `--prune` removes it")

    assert (folder / "shop.svg").exists()


def test_prune_removes_outputs_of_specs_that_go(spec: Callable, folder: Path, running: Callable[..., Running]) -> None:
    """Unless somebody has changed them."""
    spec("shop.journey.yaml", SHOP)
    spec("bed.journey.yaml")
    process = running("watch", "--prune")
    process.hears("watching for changes")
    with (folder / "shop.svg").open("a") as file:
        file.write("<!-- mine -->")
    (folder / "shop.journey.yaml").unlink()
    process.hears("removed shop.html")

    assert process.end() == 0
    assert {path.name for path in folder.glob("*.*g")} >= {"shop.svg", "bed.svg"}
    assert not (folder / "shop.html").exists()


def test_promise_17_nothing_is_removed_but_what_a_spec_was_made_into(
    spec: Callable, folder: Path, running: Callable[..., Running]
) -> None:
    """A map of another spec that somebody has put there has a good stamp, too."""
    spec("shop.journey.yaml", SHOP)
    spec("bed.journey.yaml")
    process = running("watch", "--prune")
    process.hears("watching for changes")
    shutil.copy(folder / "bed.svg", folder / "shop.svg")
    (folder / "shop.journey.yaml").unlink()
    process.hears("removed shop.html")
    process.hears("note: `shop.svg` is of a spec that is gone: the cache does not know it, so remove it yourself")

    assert (folder / "shop.svg").read_bytes() == (folder / "bed.svg").read_bytes()


def test_promise_17_nothing_is_removed_while_a_spec_has_errors(
    spec: Callable, folder: Path, running: Callable[..., Running]
) -> None:
    """It may be the one that the outputs are of; when all is well, it is made up for."""
    spec("shop.journey.yaml", SHOP)
    spec("bed.journey.yaml", "nonsense: 1\n")
    process = running("watch", "--prune")
    process.hears("watching for changes")
    (folder / "shop.journey.yaml").unlink()
    for name in ("new", "newer"):  # when the second is made, all that the first round had to do is done
        spec(f"{name}.journey.yaml")
        process.hears("built 1 map")
    before = (folder / "shop.html").exists()
    spec("bed.journey.yaml")
    process.hears("removed shop.svg")

    assert before
    assert not (folder / "shop.html").exists()


def test_outputs_that_have_another_spec_now_stay(spec: Callable, folder: Path, running: Callable[..., Running]) -> None:
    """As when the end of its name is written in another way."""
    spec("shop.journey.yaml", SHOP)
    process = running("watch", "--prune", "-v")
    process.hears("watching for changes")
    (folder / "shop.journey.yaml").rename(folder / "shop.journey.yml")
    process.hears("`shop.journey.yml`: ")
    spec("new.journey.yaml")
    process.hears("wrote new.svg")

    assert (folder / "shop.html").exists()
    assert not [line for line in process.lines if line.startswith("removed")]


def test_errors_are_told_once_and_maps_stay(watching: Running, spec: Callable, folder: Path) -> None:
    """A change to another spec does not tell them again, nor make anything of the bad one."""
    before = (folder / "shop.svg").read_bytes()
    spec("shop.journey.yaml", SHOP + "stagse: []\n")
    watching.hears("error[JM104]: unknown key `stagse`")
    watching.hears("note: `shop.html` and `shop.svg` are from an earlier build")
    watching.hears("1 spec with errors")
    told = len(watching.lines)
    spec("over.journey.yaml", OVER.replace("Wakes", "Gets up"))
    watching.hears("built 1 map (2 files)")

    assert (folder / "shop.svg").read_bytes() == before
    assert not [line for line in watching.lines[told:] if "shop" in line or "error" in line]


def test_a_spec_that_is_mended_is_told(watching: Running, spec: Callable) -> None:
    """Also where nothing has to be made, since it is what it was."""
    spec("shop.journey.yaml", SHOP + "stagse: []\n")
    watching.hears("1 spec with errors")
    spec("shop.journey.yaml", SHOP)

    assert watching.hears("shop.journey.yaml` is again as its maps show it")


def test_an_output_that_somebody_removes_is_made_again(watching: Running, folder: Path) -> None:
    """The build's own writing is no change."""
    (folder / "shop.svg").unlink()

    assert watching.hears("`shop.journey.yaml`: `shop.svg` is gone or was changed")
    assert watching.hears("wrote shop.svg")


def test_a_project_file_with_errors_ends_nothing(watching: Running, spec: Callable) -> None:
    """Maps follow again when it is mended."""
    spec("journeymap.yaml", "formats: [html, nonsense]\n")
    watching.hears("journeymap.yaml:1:")
    spec("journeymap.yaml", "formats: [md]\n")

    assert watching.hears("built 3 maps (3 files)")


def test_a_project_file_that_is_as_before_is_told(watching: Running, spec: Callable, folder: Path) -> None:
    """Nothing has to be made, and yet the error above holds no more."""
    spec("journeymap.yaml", "formats: [html, nonsense]\n")
    watching.hears("journeymap.yaml:1:")
    (folder / "journeymap.yaml").unlink()

    assert watching.hears("what was wrong is mended: no map had to be made anew")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_well(sign: int, watching: Running, folder: Path) -> None:
    """That somebody has had enough is how it should end; nothing is left behind."""
    assert watching.end(sign) == 0
    assert {path.suffix for path in folder.iterdir() if path.is_file()} == {".yaml", ".png", ".html", ".svg"}


def test_what_was_built_counts_for_the_next_build(watching: Running, journeymap: Callable) -> None:
    """Both share what they know."""
    watching.end()

    assert journeymap("build").out.startswith("3 maps up to date")


@pytest.mark.parametrize("polling", ["", "1"])
def test_names_that_are_no_unicode_end_nothing(
    polling: str, spec: Callable, running: Callable[..., Running], folder: Path
) -> None:
    """Specs of such names, and in folders of such names, are followed as others are."""
    (strange := folder / os.fsdecode(b"\xff")).mkdir()
    for name in ("inside", "other"):
        spec(f"{strange.name}/{name}.journey.yaml", SHOP)
    process = running("watch", "-v", WATCHFILES_FORCE_POLLING=polling)
    process.hears("watching for changes")
    (folder / os.fsdecode(b"\xff.txt")).touch()
    spec(f"{strange.name}/inside.journey.yaml", SHOP.replace("Opens", "Unlocks"))
    inside = made_since(process)
    spec(f"{strange.name}.journey.yaml", SHOP)
    process.hears("built 1 map")
    spec(f"{strange.name}.journey.yaml", SHOP.replace("Opens", "Unlocks"))
    itself = made_since(process)
    spec("shop.journey.yaml", SHOP)
    process.hears("built 1 map")

    assert inside == {"<U+DCFF>/inside.journey.yaml"}
    assert itself == {"<U+DCFF>.journey.yaml"}
    assert process.end() == 0


def test_standard_streams_are_refused(journeymap: Callable, spec: Callable) -> None:
    """They cannot be followed."""
    spec()

    assert journeymap("watch", "-").code == 2
    assert "`-` cannot be followed" in journeymap("watch", "bed.journey.yaml", "-o", "-").err


def test_a_path_without_specs_is_an_error(journeymap: Callable, folder: Path) -> None:
    """As for a build."""
    code, _, err = journeymap("watch", "nowhere")

    assert (code, err.splitlines()[0]) == (2, "error: there is no file or folder `nowhere`")


def test_a_build_does_not_pay_for_it(spec: Callable, folder: Path) -> None:
    """What watches is imported by those who watch."""
    spec()
    code = "import sys; from journeymap.cli.main import exit_code; exit_code(['build']); print(*sys.modules, sep='\\n')"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert "journeymap.cli.build" in modules
    assert not [name for name in modules if name.startswith(("watchfiles", "http.server", "journeymap.cli.live"))]
    assert watch.watch.name == "watch"
