"""What is printed, and how."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.cli import console
from journeymap.cli.console import visible, wants_color

HOSTILE = {
    "a\nb": "a<U+000A>b",
    "\r::error::pwn": "<U+000D>::error::pwn",
    "\x1b]0;title\x07": "<U+001B>]0;title<U+0007>",
    "\x9b31m": "<U+009B>31m",
    "a\u202eb": "a<U+202E>b",
    "\u2066x\u2069": "<U+2066>x<U+2069>",
    "x\u2028y": "x<U+2028>y",
    "\ud800": "<U+D800>",
    "\udcff.yaml": "<U+DCFF>.yaml",
    "##[error]x": "#<U+0023>[error]x",
    "##vso[task.setvariable]x": "#<U+0023>vso[task.setvariable]x",
}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_terminal_or_a_ci_service_would_obey_is_shown_as_its_name(text: str) -> None:
    """Control characters, bidi controls, surrogates and CI commands are seen, not obeyed."""
    assert visible(text) == HOSTILE[text]


@pytest.mark.parametrize("text", ["結帳", "کفش", "Jānis", "👩‍👩‍👧", "نمی‌خواهم", "#1 [a]", "# [b]"])
def test_writing_of_any_script_is_shown_as_it_is(text: str) -> None:
    """ZWJ and ZWNJ belong to words; hashes and brackets are everyday."""
    assert visible(text) == text


@given(st.text(st.characters(), max_size=300))
def test_any_text_becomes_one_bounded_line_that_can_be_printed(text: str) -> None:
    """Nothing gets round it."""
    shown = visible(text, most=50)

    assert len(shown) <= 50
    assert shown == "" or len(shown.splitlines()) == 1
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in shown)


@pytest.mark.parametrize(
    ("choice", "environment", "wanted"),
    [
        ("auto", {}, None),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": ""}, None),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", {"TERM": "dumb"}, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_what_was_asked_for_first(
    choice: str, environment: dict[str, str], wanted: bool | None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--color` before NO_COLOR before FORCE_COLOR before TERM before the kind of stream (None)."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert wants_color(choice) is wanted


def test_a_reader_that_has_gone_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines to a broken pipe go nowhere, also the next ones."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        console.say("first")
        console.say("second")
