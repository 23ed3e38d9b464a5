"""YAML as editors read it: the core schema of YAML 1.2, in which dates and `no` are texts and keys always are."""

import re
from typing import Any

from yaml import CSafeLoader, MappingNode, Node, load

_SCALARS = {
    "tag:yaml.org,2002:null": (r"~|null|Null|NULL|", "~nN"),
    "tag:yaml.org,2002:bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "tag:yaml.org,2002:int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    "tag:yaml.org,2002:float": (
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+.0123456789",
    ),
}  # fmt: skip


class EditorLoader(CSafeLoader):
    """PyYAML with other rules for what a scalar means."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # as PyYAML has it

    def construct_mapping(self, node: Node, deep: bool = False) -> dict[Any, Any]:
        """Give a mapping by the texts of its keys."""
        assert isinstance(node, MappingNode)
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for tag, (pattern, first) in _SCALARS.items():
    EditorLoader.add_implicit_resolver(
        tag, re.compile(rf"^(?:{pattern})$"), [*first, ""] if "null" in tag else list(first)
    )
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile("^<<$"), ["<"])
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: _whole(str(node.value)))


def _whole(text: str) -> int:
    digits = text.lstrip("+")
    return int(digits, 0) if digits[:2] in ("0x", "0o") else int(digits)


def as_editors_read(text: str) -> Any:
    """Give the data of a YAML text."""
    return load(text, EditorLoader)  # a safe one
