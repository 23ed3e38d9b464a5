"""Files in other encodings than UTF-8."""

import pytest
from reading import problems_of

from journeymap.schema.nodes import Span


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a: caf\xe9", "not UTF-8: byte 0xE9 at offset 6, line 1"),
        (b"\xef\xbb\xbfa: b\r\nc: \xe9", "not UTF-8: byte 0xE9 at offset 12, line 2"),
        (b"a: \xed\xa0\x80", "not UTF-8: byte 0xED at offset 3, line 1"),
        ("a: b".encode("utf-16"), "is UTF-16, not UTF-8: byte 0xFF at offset 0, line 1"),
        ("a: b".encode("utf-16-be"), "looks like UTF-16, not UTF-8: byte 0x00 at offset 0, line 1"),
        ("a: b".encode("utf-32"), "is UTF-32, not UTF-8: byte 0xFF at offset 0, line 1"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary data, not text: byte 0x00 at offset 8, line 3"),
    ],
)
def test_other_encodings(data: bytes, words: str) -> None:
    """What is not UTF-8 is told with the byte, its offset and its line."""
    (problem,) = problems_of(data)

    assert problem.code == "JM002"
    assert words in problem.message
    assert problem.help


def test_a_letter_in_latin_1_is_recognised() -> None:
    """The hint shows the letter that was probably meant, the caret stands under it."""
    (problem,) = problems_of(b"\xef\xbb\xbfa: caf\xe9")

    assert "`é`" in problem.hint
    assert problem.span == Span(1, 7, 1, 8)
