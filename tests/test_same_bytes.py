"""One spec, the same bytes on every machine: other fonts, language, time zone, hash seed and folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.renderers.engine.engine import Engine, start

ROOT = Path(__file__).parent.parent
SPECS = ["bed", "ear-ache", "library-card", "repair-cafe", "rail-travel", "cart-abandonment", "phone-shopping"]
FONTS = {"none": "", "DejaVu": "/usr/share/fonts/truetype/dejavu", "Noto": "/usr/share/fonts/truetype/noto"}
# The worker is kept from most of the environment; here it gets what may make a difference, as on a machine of its own.
BUILD = """
from journeymap.renderers.engine import child
child._KEPT_VARIABLES += ("FONTCONFIG_FILE", "LANG", "LOCPATH", "TZ", "HOME", "PYTHONHASHSEED")
from journeymap.cli.main import run
run()
"""
MACHINES = {
    "no fonts, C, Kiribati": {"fonts": "none", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "0"},
    "DejaVu, Turkish": {"fonts": "DejaVu", "LC_ALL": "tr_TR.UTF-8", "TZ": "Europe/Istanbul", "PYTHONHASHSEED": "1"},
    "Noto, Persian": {"fonts": "Noto", "LC_ALL": "fa_IR", "TZ": "Asia/Tehran", "PYTHONHASHSEED": "random"},
}
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="fonts, locales and time zones are set as on Linux")


def font_settings(fonts: str, folder: Path) -> str:
    """Write settings by which fontconfig finds these fonts alone."""
    file = folder / f"{fonts}.conf"
    where = f"<dir>{FONTS[fonts]}</dir>" if FONTS[fonts] else ""
    cache = f"<cachedir>{folder / 'cache'}</cachedir>"
    file.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>{where}{cache}</fontconfig>'
    )
    return str(file)


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with Turkish and Persian rules for letters and numbers, where the machine can make them."""
    folder = tmp_path_factory.mktemp("locales")
    for name, source in (("tr_TR.UTF-8", "tr_TR"), ("fa_IR", "fa_IR")):
        if Path("/usr/share/i18n/locales", source).exists():
            subprocess.run(
                ["localedef", "-i", source, "-f", "UTF-8", folder / name], check=True, capture_output=True, timeout=60
            )
    return str(folder)


def built(folder: Path, specs: list[str], settings: dict[str, str]) -> dict[str, bytes]:
    """Draw maps in a process of its own, from another folder."""
    command = [sys.executable, "-c", BUILD, "build", *specs, "-q", "--engine", "bundled", "-o", "maps"]
    subprocess.run(command, env=os.environ | settings, cwd=folder, check=True, timeout=120)
    return {path.name: path.read_bytes() for path in (folder / "maps").iterdir() if path.suffix in (".svg", ".html")}


@pytest.mark.parametrize("machine", MACHINES)
def test_the_same_specs_give_the_same_bytes_on_this_machine(machine: str, languages: str, tmp_path: Path) -> None:
    """Flow maps and swimlane maps, with a row of actors, pictures, Persian and Chinese."""
    specs = [str(ROOT / "examples" / f"{name}.journey.yaml") for name in SPECS]
    settings = {key: value for key, value in MACHINES[machine].items() if key != "fonts"}
    settings |= {"FONTCONFIG_FILE": font_settings(MACHINES[machine]["fonts"], tmp_path), "LOCPATH": languages}
    made = built(tmp_path, specs, settings | {"LANG": settings["LC_ALL"], "HOME": str(tmp_path)})
    committed = {name: (ROOT / "examples" / "maps" / name).read_bytes() for name in made}

    assert len(made) == 2 * len(SPECS)
    assert [name for name, data in made.items() if data != committed[name]] == []


def width_of_a_word(engine: Engine) -> float:
    return engine.lay_out('digraph { n0 [label="WWWWWWWWWWiiiiiiiiii", fontname="sans"] }').nodes["n0"].width


def test_graphviz_would_see_the_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were it to set text it would make a difference, so the machines above do differ."""
    kept = ("PATH", "LD_LIBRARY_PATH", "FONTCONFIG_FILE")
    monkeypatch.setattr("journeymap.renderers.engine.child._KEPT_VARIABLES", kept)
    widths = set()
    for fonts in FONTS:
        monkeypatch.setenv("FONTCONFIG_FILE", font_settings(fonts, tmp_path))
        with start("bundled") as engine:
            widths.add(width_of_a_word(engine))

    assert len(widths) == len(FONTS)
