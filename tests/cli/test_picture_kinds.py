"""Bytes → kinds of pictures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picture_files import gif, jpeg, png, webp

from journeymap.cli.picture_kinds import kind_of

WHOLE = [
    ("image/png", png(300, 200)),
    ("image/gif", gif(300, 200)),
    ("image/jpeg", jpeg(300, 200)),
    ("image/webp", webp(300, 200)),
    ("image/webp", webp(300, 200, kind=b"VP8L")),
    ("image/webp", webp(300, 200, kind=b"VP8X")),
]


@pytest.mark.parametrize(("media_type", "data"), WHOLE)
def test_a_picture_is_known_by_its_content(media_type: str, data: bytes) -> None:
    """With its size."""
    assert kind_of(data) == (media_type, 300, 200, True)


@pytest.mark.parametrize(("media_type", "data"), WHOLE)
def test_a_picture_that_is_cut_off_is_not_whole(media_type: str, data: bytes) -> None:
    """Wherever it ends."""
    for end in range(len(data)):
        kind = kind_of(data[:end])

        assert kind is None or not kind.whole


@given(st.sampled_from([data[:12] for _, data in WHOLE]) | st.just(b""), st.binary(max_size=200))
def test_no_bytes_are_too_odd(head: bytes, rest: bytes) -> None:
    """They are a picture or none."""
    kind = kind_of(head + rest)

    assert kind is None or kind.media_type.startswith("image/")
