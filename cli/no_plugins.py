"""Pydantic as it is, without the plugins of other packages: nothing of theirs runs, nor is it searched for."""

import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_LOADER = "pydantic.plugin._loader"


def use_no_plugins() -> None:
    """Keep Pydantic from reading the metadata of every installed package; to be called before it is imported.

    Its setting alone is not enough: the loader of plugins imports the email package even where all are disabled, which
    takes a twentieth of the time of a small build. Where a release of Pydantic has no such loader, the setting holds.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if _LOADER not in sys.modules:
        loader = ModuleType(_LOADER)
        loader.get_plugins = tuple  # type: ignore[attr-defined]  # called, it gives none
        sys.modules[_LOADER] = loader
    if "secrets" not in sys.modules:
        _put_off("secrets")  # Pydantic compares passwords with it; it brings OpenSSL, a thirtieth of a small check


def _put_off(name: str) -> None:
    """Let a module be imported when something of it is first used."""

    def later(attribute: str) -> Any:
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(import_module(name), attribute)

    stand_in = ModuleType(name)
    stand_in.__getattr__ = later  # type: ignore[method-assign]
    sys.modules[name] = stand_in
