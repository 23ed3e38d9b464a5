"""A folder of templates → the Jinja environment that draws them.

An installed journeymap carries its templates compiled (`setup.py` does it), since compiling them takes longer than
drawing a map. A checkout compiles them at first use; so does an install whose Jinja is no longer the one that compiled.
"""

from pathlib import Path

import jinja2


def environment(folder: Path) -> jinja2.Environment:
    """Give the environment of a folder of templates; all text is escaped, and an unknown name is an error."""
    ready = compiled(folder)
    return jinja2.Environment(
        loader=jinja2.ModuleLoader(ready) if ready.is_dir() else jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def compiled(folder: Path) -> Path:
    """Give the place of the compiled templates of a folder: each release of Jinja has its own form of them."""
    return folder / f"compiled-{jinja2.__version__}"
