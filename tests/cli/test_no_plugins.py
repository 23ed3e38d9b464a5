"""Pydantic without plugins."""

import subprocess
import sys

LOADS = "any(name.startswith(('importlib.metadata', 'email')) for name in sys.modules)"


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_models_work_and_nothing_is_searched() -> None:
    """A model validates as ever; the metadata of packages stays unread."""
    model = "class A(BaseModel):\n    a: int\nprint(A(a='3').a, " + LOADS + ")"
    quick = "from journeymap.cli.no_plugins import use_no_plugins; use_no_plugins()\n"

    assert run(quick + "import sys\nfrom pydantic import BaseModel\n" + model) == "3 False"
    assert run("import sys\nfrom pydantic import BaseModel\n" + model) == "3 True"


def test_what_is_put_off_is_there_when_used() -> None:
    """Also by Pydantic, which has the stand-in, and by whoever imports it later."""
    quick = "from journeymap.cli.no_plugins import use_no_plugins; use_no_plugins()\n"
    code = (
        "import sys\nfrom pydantic import SecretStr\nprint('hmac' in sys.modules, SecretStr('a') == SecretStr('a'))\n"
        "print(SecretStr('a') == SecretStr('b'))\nfrom secrets import token_hex\nprint(len(token_hex(4)))"
    )

    assert run(quick + code).split() == ["False", "True", "False", "8"]
