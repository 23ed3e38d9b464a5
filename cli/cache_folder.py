"""The environment → the folder of the caches of all projects that do not say where theirs is."""

import os
from pathlib import Path


def cache_folder() -> Path:
    """Where caches are: where the environment says, or in the platform's folder for them."""
    named = os.environ.get("JOURNEYMAP_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_path  # only when it is asked

    return user_cache_path("journeymap", appauthor=False)
