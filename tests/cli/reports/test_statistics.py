"""Tables of what was found."""

from some_findings import NOTE, SHOP, UNKNOWN, UNREACHED, report_of

from journeymap.cli.findings import FileFindings, Findings
from journeymap.cli.reports.statistics import percent, statistics


def test_rules_are_counted_and_maps_measured() -> None:
    """The gravest first, of one severity the most frequent; all maps together at the end."""
    more = UNREACHED._replace(subject="pays")
    lines = list(statistics(report_of(NOTE, UNREACHED, more, UNKNOWN).findings))

    assert lines == [
        "findings  severity  code   rule",
        "       1  error     JM104",
        "       2  warning   JM204  steps-nobody-reaches",
        "       1  info      JM301  steps-without-touchpoint",
        "",
        "evidence  claims  map",
        "    66 %  2 of 3  journeys/bed.journey.yaml",
        "    66 %  2 of 3  journeys/shop.journey.yaml",
        "       –  none    journeys/sound.journey.yaml",
        "    66 %  4 of 6  all maps",
    ]


def test_where_nothing_was_found_there_is_no_table_of_it() -> None:
    """Nor a sum of a single map."""
    assert list(statistics(report_of().findings)) == [
        "evidence  claims  map",
        "       –  none    journeys/sound.journey.yaml",
    ]


def test_where_nothing_can_be_measured_there_is_no_table_of_it() -> None:
    """Nor a blank line before it."""
    lines = list(statistics(Findings((FileFindings(SHOP, (UNKNOWN,)),), 1)))

    assert lines == ["findings  severity  code   rule", "       1  error     JM104"]


def test_shares_are_never_rounded_up() -> None:
    """Nor down by the way computers count."""
    assert [percent(share) for share in (0.999, 0.29, 0.57, 1.0, 0.0)] == [99, 29, 57, 100, 0]
