"""The page's script and styles by the judgement of others: TypeScript for the types, ESLint and Stylelint for the rest.

All are installed by `npm ci --prefix tests/tools`; only outside CI may they be missing. All files of the script share
one scope, so that a function unused in its own file is no fault.
"""

import os
import subprocess
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
ROOT = Path(__file__).parents[3]
SCRIPT, STYLE = "renderers/html/script", "renderers/html/style"
pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and not (TOOLS / "node_modules" / "typescript").is_dir(),
    reason="needs `npm ci --prefix tests/tools`",
)


def checked(program: str, *arguments: str) -> tuple[int, str]:
    command = ["node", str(TOOLS / "node_modules" / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    return done.returncode, done.stdout + done.stderr


def test_the_script_is_sound() -> None:
    """Its types, as its comments state them, fit."""
    assert len(list((ROOT / SCRIPT).glob("*.js"))) > 10
    assert checked("typescript/bin/tsc", "-p", "tests/tools/tsconfig.json") == (0, "")


def test_the_script_is_in_order() -> None:
    """Nothing that is known to go wrong."""
    config = ("--config", "tests/tools/eslint.config.mjs", "--max-warnings", "0")

    assert checked("eslint/bin/eslint.js", *config, SCRIPT) == (0, "")


def test_the_styles_are_in_order() -> None:
    """No unknown property, value or selector."""
    config = ("--config", "tests/tools/stylelint.json")

    assert checked("stylelint/bin/stylelint.mjs", *config, f"{STYLE}/*.css") == (0, "")
