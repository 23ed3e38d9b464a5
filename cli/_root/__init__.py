"""Customer journey maps as code. `load`, `check` and `render` are the Python API; all is imported on first use."""

TYPE_CHECKING = False  # without `typing`, which takes longer than all that `--version` needs
if TYPE_CHECKING:
    from typing import Any

    from journeymap.cli.compile import check, load, render

__all__ = ["__version__", "check", "load", "render"]
__version__ = "0.1.0"


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> "Any":
    if name in ("check", "load", "render"):
        from journeymap.cli import compile

        return getattr(compile, name)
    raise AttributeError(f"module `journeymap` has no attribute `{name}`")
