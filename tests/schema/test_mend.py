"""Remedies and changes: the rest of a file stays byte for byte."""

import pytest

from journeymap.schema.mend import mended, remedies
from journeymap.schema.nodes import Span
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.suggest import Remedy, did_you_mean
from journeymap.schema.validate import validate

MARK = b"\xef\xbb\xbf"


def problem(span: Span, instead: str, file: str = "a") -> Problem:
    return Problem("JM106", "", file, span, hint=Remedy("", instead))


@pytest.mark.parametrize(("mark", "end"), [(b"", b"\n"), (MARK, b"\r\n"), (b"", b"\r\n")])
def test_only_what_is_shown_is_changed(mark: bytes, end: bytes) -> None:
    """Columns count code points; line ends and the byte order mark stay, blanks at ends of lines too."""
    before = mark + "a: é😀 hihg  # x  ".encode() + end + b"b:\t1" + end
    after = mark + "a: é😀 high  # x  ".encode() + end + b"b:\t1" + end

    assert mended(before, remedies([problem(Span(1, 7, 1, 11), "high")], "a")) == after


def test_new_lines_end_as_the_others_do() -> None:
    """Also in a file from Windows."""
    changes = remedies([problem(Span(1, 3, 1, 7), "id: x\n  name")], "a")

    assert mended(b"- name: X\r\n", changes) == b"- id: x\r\n  name: X\r\n"


def test_what_touches_is_left_for_the_next_time() -> None:
    """Of two changes to one place the one further on is made; those of other files are none of ours."""
    found = [
        problem(Span(1, 1, 1, 9), "x"),
        problem(Span(1, 4, 1, 6), "y"),
        problem(Span(2, 1, 3, 2), "z"),
        problem(Span(4, 1, 4, 2), "w", "b"),
    ]

    assert remedies(found, "a") == [(Span(1, 4, 1, 6), "y")]


@pytest.mark.parametrize(
    ("word", "known", "instead"),
    [
        ("emotoin", ["emotion", "name"], "emotion"),
        ("Slo", ["Slow: at noon"], None),
        ("Slow at noon", ["Slow: at noon"], '"Slow: at noon"'),
        ("hight", ["high", "height", "low"], None),  # two are near
        ("severe", ["low", "critical"], None),  # meant, and not misspelt
    ],
)
def test_only_a_slip_of_the_pen_is_a_remedy(word: str, known: list[str], instead: str | None) -> None:
    """One known word is near and no other is."""
    hint = did_you_mean(word, known)

    assert (hint.instead if isinstance(hint, Remedy) else None) == instead


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("30.10.2026", "2026-10-30"),
        ("3.4.2026", "2026-04-03"),  # with dots the day is first
        ("2026/10/30", "2026-10-30"),
        ("2026.1.5", "2026-01-05"),
        ("2026-1-5", "2026-01-05"),
        ("2026年1月5日", "2026-01-05"),
        ("30/10/2026", "2026-10-30"),
        ("03/04/2026", None),  # either of two days
        ("31.02.2026", None),
        ("October 2026", None),
    ],
)
def test_a_date_in_another_form_is_mended_where_one_day_can_be_meant(written: str, instead: str | None) -> None:
    """And not guessed otherwise."""
    text = f"persona: Ieva\ngoal: g\nsteps: [a]\nreviewed: {written}\n"
    with pytest.raises(SpecError) as error:
        validate(read(text.encode(), "a"))
    hint = error.value.problems[0].hint

    assert (hint.instead if isinstance(hint, Remedy) else None) == instead
