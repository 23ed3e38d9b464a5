"""Data → JSON that every program reads and no CI service takes for a command."""

import json
from typing import Any

# A file's name may hold bytes that are no text, for which JSON has no way of writing.
_NO_TEXT = {code: f"<U+{code:04X}>" for code in range(0xD800, 0xE000)}


def dumps(data: Any) -> str:
    """Write data in ASCII; `##[` and the like, which CI services obey wherever they stand, become escapes."""
    return json.dumps(data, indent=1, allow_nan=False).replace("##", "#\\u0023")


def text_of(file: str) -> str:
    """Give the name of a file as JSON can hold it."""
    return file.translate(_NO_TEXT)
