"""Characters that no spec may hold."""

import re
import sys

import pytest

from journeymap.cli.console import UNSEEN
from journeymap.schema.reading.characters import FORBIDDEN, unbalanced_bidi


@pytest.mark.parametrize("pattern", [FORBIDDEN, UNSEEN], ids=["forbidden", "unseen"])
def test_printable_text_need_not_be_searched(pattern: str) -> None:
    """Whatever these patterns find alone is not printable, and is there."""
    found = re.findall(pattern, "".join(map(chr, range(sys.maxunicode + 1))))

    assert len(found) > 150
    assert not any(character.isprintable() for character in found)


def test_bidi_controls_are_not_printable() -> None:
    """Text without such characters is balanced."""
    controls = [character for character in map(chr, range(sys.maxunicode + 1)) if unbalanced_bidi(character) == 0]

    assert controls == list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert not any(character.isprintable() for character in controls)
