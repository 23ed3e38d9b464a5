"""A folder of templates → the Jinja environment that draws them.

An installed journeymap carries its templates compiled (`setup.py` does it), since compiling them takes longer than
drawing a map. A checkout compiles them at first use; so does an install whose Jinja is no longer the one that compiled.
"""

import re
from pathlib import Path
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator
from jinja2.nodes import Filter
from markupsafe import Markup, escape

_TABLES = frozenset(("words", "colours"))  # of which a template says `words.goal`

_has_markup = re.compile("[&<>\"']").search


class _Sparing(CodeGenerator):
    """Makes templates that call `environment.escaped` where those of Jinja call `escape`, and macros by themselves.

    What the filter `n` gives are digits, which need no escaping. No function that ours call wants to know the context,
    which is what Jinja goes between for; and what ours mean by `a.b` is known beforehand, so that it is not tried both
    as an attribute and as an item.
    """

    # Should a Jinja to come have no such method, its templates escape as ever.
    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        is_number = isinstance(node, Filter) and node.name == "n"
        self.write("(" if is_number else "environment.escaped(")

    def visit_Call(self, node: Any, frame: Any, forward_caller: bool = False) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write("(*()")  # as what is written next begins with a comma
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def visit_Getattr(self, node: Any, frame: Any) -> None:  # noqa: N802
        self.visit(node.node, frame)
        of = getattr(node.node, "attr", None) or getattr(node.node, "name", "")
        self.write(f"[{node.attr!r}]" if of in _TABLES else f".{node.attr}")


class _Environment(jinja2.Environment):
    """Escapes all text as Jinja does, but makes no `Markup` of what needs none: that is half of the time to draw."""

    code_generator_class = _Sparing

    @staticmethod
    def escaped(value: object) -> str:
        """What stands for a value in markup."""
        if type(value) is Markup or (type(value) is str and not _has_markup(value)):
            return value
        return escape(value)


def environment(folder: Path) -> jinja2.Environment:
    """Give the environment of a folder of templates; all text is escaped, and an unknown name is an error."""
    ready = compiled(folder)
    return _Environment(
        loader=jinja2.ModuleLoader(ready) if ready.is_dir() else jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def compiled(folder: Path) -> Path:
    """Give the place of the compiled templates of a folder: each release of Jinja has its own form of them."""
    return folder / f"compiled-{jinja2.__version__}"
