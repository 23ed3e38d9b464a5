"""A folder of templates → a Jinja environment that keeps what it compiled, as Python keeps its modules.

Compiling the templates takes longer than drawing a map. What was compiled lies in `__pycache__` beside the templates,
with a digest; a file that is damaged, foreign or cannot be written is as good as none.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket


def environment(folder: Path) -> jinja2.Environment:
    """Give the environment of a folder of templates; all text is escaped, and an unknown name is an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        bytecode_cache=_Compiled(folder / "__pycache__"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates in a folder. A bucket says itself whether it fits the template's text and Jinja's version."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            kept = self._file(bucket).read_bytes()
        except OSError:
            return
        digest, code = kept[:32], kept[32:]
        if sha256(code).digest() == digest:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        code = bucket.bytecode_to_string()
        file = self._file(bucket)
        part = file.with_suffix(f".{os.urandom(8).hex()}")
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            part.write_bytes(sha256(code).digest() + code)
            part.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}-{jinja2.__version__}.{sys.implementation.cache_tag}"
