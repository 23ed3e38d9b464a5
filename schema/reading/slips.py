"""A syntax error of the YAML parser → what the author slipped on, in plain words, and the line that would work."""

from collections.abc import Callable

from yaml import MarkedYAMLError
from yaml.events import Event

from journeymap.schema.nodes import Span
from journeymap.schema.reading.slip import Slip, Stop
from journeymap.schema.reading.slips_in_layout import line_up, no_colon, odd_space, runs_on, tab, too_deep
from journeymap.schema.reading.slips_in_quotes import bare_text, escape, quote_closed_late, quote_never_closed, tag
from journeymap.schema.reading.slips_in_signs import (
    bracket_open,
    comma,
    comma_at_end,
    directive,
    empty,
    fence,
    missing_comma,
    no_key,
    other_comment,
    second_document,
    star,
    stray_bracket,
)

# The first that recognises what happened explains it.
_FINDERS: tuple[Callable[[Stop], Slip | None], ...] = (
    too_deep,
    tab,
    odd_space,
    quote_closed_late,
    quote_never_closed,
    escape,
    other_comment,
    star,
    fence,
    comma_at_end,
    runs_on,
    empty,
    no_key,
    stray_bracket,
    comma,
    missing_comma,
    directive,
    no_colon,
    second_document,
    tag,
    bare_text,
    bracket_open,
    line_up,
)


def explain(error: MarkedYAMLError, lines: list[str], latest: Event | None, bracket: Span | None) -> Slip:
    """Find what the author slipped on. `bracket` is the innermost `[` or `{` that is open."""
    mark = error.problem_mark or error.context_mark
    row = min(mark.line, len(lines) - 1) if mark else 0
    stop = Stop(error, lines, row, mark.column if mark and row == mark.line else 0, latest, bracket)
    for find in _FINDERS:
        slip = find(stop)
        if slip:
            return slip
    return Slip("JM006", "YAML cannot read on from here", stop.here, help="look at this line and the one above")
