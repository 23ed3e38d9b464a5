"""Marks by which findings are known again."""

from some_findings import NOTE, UNKNOWN, UNREACHED

from journeymap.cli.reports.entries import entries_of
from journeymap.cli.reports.fingerprint import fingerprint
from journeymap.schema.nodes import Span


def marks(*problems: object) -> list[str]:
    return list(map(fingerprint, entries_of(problems)))  # type: ignore[arg-type]


def test_a_moved_line_changes_nothing() -> None:
    """Nor does another message about the same subject, or one that names a line."""
    moved = UNREACHED._replace(span=Span(99, 1, 99, 3), message="nobody comes here")
    twice = UNKNOWN._replace(message="`id` is already in line 12")

    assert marks(UNREACHED) == marks(moved)
    assert marks(twice) == marks(twice._replace(message="`id` is already in line 13"))


def test_what_is_not_the_same_has_another_mark() -> None:
    """Another code, file or subject, or one more of the same."""
    others = [
        UNREACHED,
        UNREACHED._replace(code="JM205"),
        UNREACHED._replace(file="other.journey.yaml"),
        UNREACHED._replace(subject="pays"),
        NOTE,
    ]
    alike = [UNREACHED, UNREACHED._replace(span=Span(20, 5, 20, 6))]

    assert len({*(mark for one in others for mark in marks(one))}) == len(others)
    assert len(set(marks(*alike))) == 2
    assert marks(*alike) == marks(*reversed(alike))[::-1]
