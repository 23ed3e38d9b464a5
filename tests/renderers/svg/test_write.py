"""What the template of a picture may write as it is."""

from pathlib import Path

from jinja2 import nodes

import journeymap.renderers.svg
from journeymap.renderers.templates import environment

FOLDER = Path(journeymap.renderers.svg.__file__).with_name("templates")
OURS = {"x", "y", "width", "height", "radius", "size", "fill", "line", "dashes", "colour", "ground"}


def test_no_text_of_a_spec_is_written_without_being_escaped():
    """Only lengths, colours and outlines are."""
    templates = environment(FOLDER)
    source = (FOLDER / "map.svg.j2").read_text("utf-8")
    plain = list(templates.parse(source).find_all(nodes.ScopedEvalContextModifier))
    written = {name.attr for block in plain for name in block.find_all(nodes.Getattr)}
    outlined = {name.node.attr for block in plain for name in block.find_all(nodes.Filter) if name.name == "outline"}

    assert plain
    assert outlined == {"name"}
    assert written - OURS == outlined
    assert {name.name for block in plain for name in block.find_all(nodes.Name)} == {"it", "colours"}
    assert not list(templates.parse(source).find_all(nodes.MarkSafe))
    assert "safe" not in {name.name for name in templates.parse(source).find_all(nodes.Filter)}
