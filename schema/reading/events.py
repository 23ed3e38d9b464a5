"""YAML text → the events of libyaml, which parses without recursion and knows where everything stands."""

from collections.abc import Iterator

from yaml import Event, parse

from journeymap.schema.nodes import Span

try:
    from yaml import CSafeLoader
except ImportError as missing:  # the Python parser is no substitute: slower, and different on odd files
    message = "PyYAML was installed without libyaml; `pip install --force-reinstall pyyaml` brings both"
    raise ImportError(message) from missing


def events(text: str) -> Iterator[Event]:
    """Give the events of a text; raises yaml.YAMLError."""
    found: Iterator[Event] = parse(text, Loader=CSafeLoader)
    return found


def span_of(event: Event) -> Span:
    """Give where an event stands."""
    start, end = event.start_mark, event.end_mark
    assert start is not None, "libyaml gives both"
    assert end is not None, "libyaml gives both"
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
