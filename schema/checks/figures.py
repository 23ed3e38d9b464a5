"""Figures as they are written: what they are, and how far off they may be by rounding.

A figure is taken to be right to half of its last place: `62%` for anything from 61.5 % to 62.5 %.
"""

from journeymap.schema.models.values import number

_SIGNS = "%٪％ \u00a0\u202f"
TINY = 1e-9  # what is lost in reckoning


def number_in(written: str) -> float | None:
    """Read a number, with or without a percent sign; None for any other text."""
    digits = written.strip().rstrip(_SIGNS)
    if not digits or digits[-1].isalpha():
        return None
    try:
        return number(digits)
    except ValueError:
        return None


def is_percentage(written: str) -> bool:
    """Tell whether a percent sign stands at the end."""
    return written.strip()[-1:] in ("%", "٪", "％")


def slack(figure: float) -> float:
    """Give half of the last place that a number is written to: 0.5 for 62, 0.05 for 2.5."""
    places = len(f"{abs(figure):.6f}".rstrip("0").partition(".")[2])
    return float(0.5 / 10**places)


def slack_as_written(written: str) -> float:
    """Give half of the last place of a number as it is written: 0.05 for `4.0`."""
    return float(0.5 / 10 ** len(written.rstrip(_SIGNS).partition(".")[2]))


def slack_of_share(share: float) -> float:
    """Give half of the last place that a share (0…1) is written to in percent: 0.005 for 62 %."""
    return slack(share * 100) / 100


def percent(share: float) -> str:
    """Write a share (0…1) in percent, to two places at most."""
    return f"{round(share * 100, 2):g}%"
