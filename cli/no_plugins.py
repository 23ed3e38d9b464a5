"""Pydantic as it is, without the plugins of other packages: nothing of theirs runs, nor is it searched for."""

import os
import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"


def use_no_plugins() -> None:
    """Keep Pydantic from reading the metadata of every installed package; to be called before models are built.

    Its setting alone is not enough: the loader of plugins imports the email package even where all are disabled, which
    takes a twentieth of the time of a small build. Where a release of Pydantic has no such loader, the setting holds.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if _LOADER not in sys.modules:
        loader = ModuleType(_LOADER)
        loader.get_plugins = tuple  # type: ignore[attr-defined]  # called, it gives none
        sys.modules[_LOADER] = loader
