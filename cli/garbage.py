"""Many maps in one process → what each leaves behind is cleared away, and nothing else is searched for it."""

import gc

_OFTEN = (20_000, 10, 10)  # half a map makes so many objects; the interpreter would search ten times as often


def clear_as_we_go() -> None:
    """Search for garbage from now on, in what is made from now on; what single maps make is never worth a search."""
    gc.freeze()
    gc.set_threshold(*_OFTEN)
    gc.enable()
