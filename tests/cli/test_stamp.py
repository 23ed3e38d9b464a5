"""Stamps: every format can carry one and stays what it is; any change of the output shows."""

import io
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from journeymap.cli.stamp import Stamp, stamp_of, stamped
from journeymap.schema.vocabulary import FORMATS, Format

SPEC, INPUTS = "a" * 32, "b" * 32


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, "png")
    return file.getvalue()


BODIES: dict[Format, bytes] = {
    "html": b"<!DOCTYPE html>\n<html></html>\n", "svg": b"<svg/>\n", "png": png(), "pdf": b"%PDF-1.7\n%%EOF\n",
    "pdf-flow": b"%PDF-1.7\n%%EOF\n", "md": b"# Bed\n", "json": b'{\n "journeymap": "board"\n}\n', "mermaid": b"journey\n",
    "dot": b"digraph {\n}\n",
}  # fmt: skip


@pytest.mark.parametrize("format", FORMATS)
def test_a_stamp_is_read_as_it_was_put(format: Format) -> None:
    """And any turned bit shows."""
    data = stamped(BODIES[format], format, SPEC, INPUTS)
    found = stamp_of(data, format)
    dice = random.Random(3)

    assert found
    assert (found.stamp, found.intact) == (Stamp("0.1.0", SPEC, INPUTS), True)
    assert stamp_of(BODIES[format], format) is None
    for _ in range(300):
        bit = dice.randrange(len(data) * 8)
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        other = stamp_of(bytes(changed), format)

        assert other is None or not other.intact or other.stamp != found.stamp


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("more", [b"\n", b"x", b"<script></script>"])
def test_what_is_added_shows(more: bytes, format: Format) -> None:
    """Before it or after it."""
    data = stamped(BODIES[format], format, SPEC, INPUTS)
    after, before = stamp_of(data + more, format), stamp_of(more + data, format)

    assert after is None or not after.intact
    assert before
    assert not before.intact


def test_a_stamp_in_the_text_of_a_map_is_none(spec: Callable[..., Path], journeymap: Callable) -> None:
    """Only the last one counts."""
    forged = f"journeymap 9.9 spec={SPEC} inputs={INPUTS} content={SPEC}"
    spec("bed.journey.yaml", f"persona: Ieva\ngoal: {forged}\nsteps: [a]\n")
    journeymap("build", "-f", "md", "-f", "svg")

    for name, format in (("bed.md", "md"), ("bed.svg", "svg")):
        found = stamp_of(Path(name).read_bytes(), format)  # type: ignore[arg-type]
        assert found
        assert found.intact
        assert found.stamp.version == "0.1.0"


def test_stamped_files_are_still_what_they_are() -> None:
    """A JSON, a picture."""
    data = stamped(BODIES["json"], "json", SPEC, INPUTS)
    picture = Image.open(io.BytesIO(stamped(BODIES["png"], "png", SPEC, INPUTS)))
    picture.verify()

    assert json.loads(data)["stamp"].startswith("journeymap 0.1.0 spec=aaaa")
    assert picture.size == (2, 2)
