"""Where the YAML parser stopped → slips of layout: indentation, and the spaces after `:` and `-`."""

import re

from yaml.events import ScalarEvent

from journeymap.schema.limits import TOO_DEEP
from journeymap.schema.nodes import Span
from journeymap.schema.reading.characters import ODD_SPACE, is_no_space
from journeymap.schema.reading.check_items import begins_no_item, bullet_at
from journeymap.schema.reading.events import span_of
from journeymap.schema.reading.quoted_line import is_yaml
from journeymap.schema.reading.slip import Slip, Stop

_SPACE_AFTER = re.compile(r"(\s*(?:-[ ]+)*)(?:(?!\d+:|\w+://)(\w[\w-]*)[ ]*(:|：)[ ]?|(-))(?=[^\s-]|$)")
_ODD_SPACES = re.compile(rf"[ ]*(?:-[ ]+)*(?:-|\w[\w-]*:)?({ODD_SPACE}+)")
_UNSEEN = "\u200b\u2060"  # spaces without a width, copied from pages
_LOST_COLON = re.compile(r"\s*([^\W\d][\w-]*)[ ]+(?=\w)")
_DROPPED = re.compile(r"\s#\w")


def too_deep(stop: Stop) -> Slip | None:
    """So many levels at once that the parser, which looks ahead, stops before they are counted."""
    if "nesting depth" not in stop.problem:
        return None
    return Slip("JM003", TOO_DEEP, stop.here, "the most levels a spec may have are passed before this")


def tab(stop: Stop) -> Slip | None:
    """A tab before the first character of a line, or after its `-`."""
    if "tab character" not in stop.problem and stop.line[stop.at : stop.at + 1] != "\t":
        return None
    hint, help = "replace it with spaces", "YAML indents with spaces only: two for each level"
    return Slip("JM006", "a tab cannot indent", stop.here, hint, help)


def odd_space(stop: Stop) -> Slip | None:
    """A no-break or wide space where a line is indented, or after its `-` or `:`."""
    context, latest = stop.error.context_mark, stop.latest
    text = span_of(latest).line - 1 if isinstance(latest, ScalarEvent) else stop.row
    for row in (stop.row, context.line if context else stop.row, text):
        whole = "".join(stop.lines[row : row + 1])  # none where it stopped at the end
        found = _ODD_SPACES.match(whole)
        if found:
            line = found[0][: -len(found[1])] + " " * len(found[1]) + whole[found.end() :]
            message, hint = is_no_space(found[1][0])
            return Slip("JM006", message, stop.span(*found.span(1), row), hint, line=line)
    return None


def runs_on(stop: Stop) -> Slip | None:
    """A key on a line that continues the text above."""
    latest = stop.latest
    if "mapping values" not in stop.problem or not isinstance(latest, ScalarEvent):
        return None
    first, column = span_of(latest).line - 1, span_of(latest).column - 1
    if first >= stop.row:
        return None
    above = stop.lines[first]
    missing = missing_space(above, first)
    if missing:
        return missing
    if not above[:column].strip() and column == len(stop.line) - len(stop.line.lstrip()):
        return _not_an_entry(stop, first, column)
    start = len(stop.line) - len(stop.line.lstrip())
    help = "line it up with the key it belongs beside; a text that holds `: ` needs quotes"
    if above[:column].rstrip().endswith("-"):
        help = f"to say more about the item write: - name: {above[column:].strip()}"
    message = f"this line runs on from the text on line {first + 1}"
    return Slip("JM006", message, stop.span(start, stop.at), help=help)


def no_colon(stop: Stop) -> Slip | None:
    """A line of a mapping that is no entry."""
    context = stop.error.context_mark
    if "expected ':'" not in stop.problem or not context:
        return None
    line = stop.lines[context.line]
    slip = missing_space(line, context.line)
    if slip:
        return slip
    if _DROPPED.search(line):
        hint = "a key with a `#` in it needs quotes"
        span = stop.span(context.column, len(line.rstrip()), context.line)
        return Slip("JM007", "` #` begins a comment, which cuts this line short", span, hint)
    return _not_an_entry(stop, context.line, context.column)


def _not_an_entry(stop: Stop, row: int, column: int) -> Slip:
    """Tell of a line where a key is needed, which may have lost its colon or be a text that goes on."""
    line = stop.lines[row].rstrip()
    span = stop.span(column, len(line), row)
    bullet = bullet_at(line, column)
    if bullet:
        new = f"{line[:column]}- {line[bullet.end() :]}"
        span = stop.span(*bullet.span(bullet.lastindex or 0), row)
        return Slip("JM006", begins_no_item(bullet), span, help=f"write: {new.strip()}", line=new)
    help = "a text that goes on from the line above is indented further than its key"
    found = _LOST_COLON.match(line)
    if found:
        help = f"{help}; for a key write: {found[1]}: {line[found.end() :]}"
    return Slip("JM006", "this line is neither `key: value` nor `- item`", span, help=help)


def missing_space(line: str, row: int) -> Slip | None:
    """Find `key:value`, `key：value` and `-item`."""
    found = _SPACE_AFTER.match(line)
    if not found:
        return None
    lead, key, colon, dash = found.groups()
    rest = line[found.end() :].lstrip(_UNSEEN)
    new = f"{lead}{key}: {rest}" if key else f"{lead}- {rest}"
    if not is_yaml(new) or new == line:
        return None
    message = f"a space is missing after `{colon or dash}`"
    if colon == "：":
        message = "`：` is a wide colon, which YAML does not know"
    start = found.start(3) if colon else found.start(4)
    span = Span(row + 1, start + 1, row + 1, start + 2)
    return Slip("JM006", message, span, help=f"write: {new.strip()}", line=new)


def line_up(stop: Stop) -> Slip | None:
    """A line that is indented too far or too little."""
    context = stop.error.context_mark
    if "expected" not in stop.problem or not stop.begins_line:
        return None
    columns = sorted({context.column + 1 if context else 1, _column_above(stop)})
    help = f"entries that belong together begin in the same column: {' or '.join(map(str, columns))} here"
    span = stop.span(stop.at, max(len(stop.line.rstrip()), stop.at + 1))
    item = stop.line[stop.at :].startswith("- ")
    if "'-' indicator" in stop.problem and context and context.column == stop.at:
        message = "a key stands where the list goes on"
        return Slip("JM006", message, span, help=_into_item(stop))
    if item and context and context.column == stop.at:
        message = "a list item stands where a key is needed"
        return Slip("JM006", message, span, help="write the key of the list on the line above, and no text after it")
    return Slip("JM006", "this line does not line up with those above", span, help=help)


def _into_item(stop: Stop) -> str:
    """How a key goes on with the list that it stands below: in the item above, if that has keys, or as one more."""
    dash = " " * stop.at + "- "
    item = next((line for line in reversed(stop.lines[: stop.row]) if line.startswith(dash)), "")
    entry = item[len(dash) :].strip()
    if ": " in entry or entry.endswith(":"):
        return f"begin it in column {item.find(entry) + 1} if it belongs to the item above, with `- ` if it is the next"
    return "begin it with `- `, or indent it as its own list or mapping"


def _column_above(stop: Stop) -> int:
    """Give the column of the entry on the line above, behind its `- ` if that begins a mapping."""
    above = next((line for line in reversed(stop.lines[: stop.row]) if line.strip()), "")
    entry = above.strip().lstrip("- ")
    is_key = ": " in entry or entry.endswith(":")
    return above.find(entry if is_key else above.strip()) + 1
