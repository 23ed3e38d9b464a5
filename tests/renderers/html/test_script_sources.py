"""The page's script and styles by the judgement of others: TypeScript for the types, Biome for the rest.

Both are installed by `npm ci --prefix tests/tools`; only outside CI may they be missing. All files of the script share
one scope, so that a function unused in its own file is no fault.
"""

import os
import subprocess
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
SOURCES = Path(__file__).parents[3] / "renderers" / "html"
pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and not (TOOLS / "node_modules" / "typescript").is_dir(),
    reason="needs `npm ci --prefix tests/tools`",
)


def checked(*command: str) -> tuple[int, str]:
    done = subprocess.run(["node", *command], capture_output=True, text=True, check=False, cwd=TOOLS)
    return done.returncode, done.stdout + done.stderr


def test_the_script_is_sound() -> None:
    """Its types, as its comments state them, fit."""
    assert len(list(SOURCES.glob("script/*.js"))) > 10
    assert checked("node_modules/typescript/bin/tsc", "-p", "tsconfig.json") == (0, "")


def test_script_and_styles_are_in_order() -> None:
    """Nothing that is known to go wrong, and one way of writing."""
    code, said = checked(
        "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--config-path=.",
        str(SOURCES / "script"), str(SOURCES / "style"),
    )  # fmt: skip

    assert code == 0, said
