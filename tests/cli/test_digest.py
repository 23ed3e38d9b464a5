"""Digests of values, which every machine must agree on."""

import pytest

from journeymap.cli import digest


def test_values_are_digested_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer Python prints characters as they are that an older one escapes."""
    monkeypatch.setattr(digest, "digest_of", lambda data: data.decode("ascii"))

    assert digest.digest_of_values(("\U0001fae8", "caf\udce9")) == "('\\U0001fae8', 'caf\\udce9')"


def test_a_name_that_is_no_text_has_a_digest() -> None:
    """Of its bytes."""
    assert digest.digest_of_name("caf\udce9") == digest.digest_of(b"caf\xe9")
