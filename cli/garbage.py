"""Many maps in one process → what each leaves behind is cleared away, and nothing else is searched for it."""

import gc

_OFTEN = (20_000, 2, 2)  # ten maps leave so many objects behind; of forty all are searched


def clear_as_we_go() -> None:
    """Search for garbage from now on, in what is made from now on; what single maps make is never worth a search."""
    gc.freeze()
    gc.set_threshold(*_OFTEN)
    gc.enable()
