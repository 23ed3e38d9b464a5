"""Nodes → YAML that means the same, laid out as no two authors would: for property tests of what reads layout."""

import re
from random import Random

from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence

_PLAIN = re.compile(r"[^\W\d_][\w \-/.]*\w")
_WORDS = {"no", "yes", "on", "off", "true", "false", "null", "y", "n"}


def messy(root: Mapping, dice: Random, comment: str = "# comment {}: [a, 'b' # c") -> tuple[str, list[str]]:
    """Give a text for a mapping, and the comments in it, each with a number of its own."""
    writer = _Writer(dice, comment)
    lines = [*writer.above(0), *writer.mapping(root, 0), *writer.above(0)]
    return "\n".join(lines) + dice.choice(["", "\n", "\n\n\n"]), writer.comments


class _Writer:
    def __init__(self, dice: Random, written: str) -> None:
        self.dice = dice
        self.written = written
        self.comments: list[str] = []
        self.anchors: dict[str, object] = {}

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def comment(self) -> str:
        text = self.written.format(len(self.comments))
        self.comments.append(text)
        return text

    def above(self, column: int) -> list[str]:
        """Comments and blank lines, anywhere on their lines."""
        lines = []
        while self.chance(0.15):
            place = self.dice.choice([0, column, column, column + 2, column + 5])
            lines.append(self.dice.choice(["", "  "]) if self.chance(0.4) else " " * place + self.comment())
        return lines

    def beside(self) -> str:
        return f"  {self.comment()}" if self.chance(0.1) else ""

    def mapping(self, node: Mapping, column: int) -> list[str]:
        lines = []
        for key, value in node.entries:
            written = self.scalar(key, in_brackets=False)
            lines += self.above(column)
            lines += self.entry(" " * column + written + self.dice.choice([":", " :"]), value, column)
        return lines

    def sequence(self, node: Sequence, column: int) -> list[str]:
        lines = []
        for item in node.items:
            lines += self.above(column)
            lines += self.entry(" " * column + "-", item, column)
        return lines

    def entry(self, start: str, value: Node, column: int) -> list[str]:
        """A value after its key or dash."""
        is_item = start.endswith("-")
        alias = self.alias(value)
        if alias:
            return [f"{start} {alias}{self.beside()}"]
        anchor = self.anchor(value)
        start += f" &{anchor}" if anchor else ""
        if isinstance(value, Scalar):
            lines = self.text(start, value, column)
        elif self.empty(value) or self.chance(0.4):
            lines = self.in_brackets(start, value, column)
        elif is_item and not anchor and self.chance(0.5):
            first, *rest = self.block(value, len(start) + 1)
            while not first.strip() or first.lstrip().startswith("#"):
                if first.strip():
                    self.comments.remove(first.strip())
                first, *rest = rest
            lines = [f"{start} {first.strip()}", *rest]
        else:
            least = 0 if isinstance(value, Sequence) and not is_item else 1
            below = column + self.dice.randint(least, 4)
            lines = [start + self.beside(), *self.above(below), *self.block(value, below)]
        if anchor:
            self.anchors[anchor] = bare(value)
        return lines

    def block(self, node: Node, column: int) -> list[str]:
        return self.mapping(node, column) if isinstance(node, Mapping) else self.sequence(node, column)  # type: ignore[arg-type]

    def empty(self, node: Node) -> bool:
        return not (node.entries if isinstance(node, Mapping) else node.items)  # type: ignore[union-attr]

    def text(self, start: str, node: Scalar, column: int) -> list[str]:
        """A text: on its key's line, below it, over several lines, in block style."""
        indent = " " * (column + self.dice.randint(1, 4))
        if node.plain and not _PLAIN.fullmatch(node.text) and node.text != "-":
            return [f"{start} {node.text}{self.beside() if node.text else ''}".rstrip()]
        if self.chance(0.15) and not node.plain and node.text == node.text.strip(" \n") != "":
            sign = self.dice.choice(["|", ">", "|-", ">-", "|+"]) if "\n" not in node.text else "|"
            indent = " " * (column + 6)  # further in than any comment, which would be a part of the text
            return [f"{start} {sign}{self.beside()}", *(indent + line for line in node.text.split("\n")), ""]
        if self.chance(0.15):
            return [start + self.beside(), *self.above(column), indent + self.scalar(node, in_brackets=False)]
        if self.chance(0.2) and _PLAIN.fullmatch(node.text) and "  " not in node.text and "&" not in start:
            first, *rest = node.text.split(" ")
            return [f"{start} {first}", *(indent + word for word in rest)]
        return [f"{start} {self.scalar(node, in_brackets=False)}{self.beside()}"]

    def scalar(self, node: Scalar, *, in_brackets: bool) -> str:
        """A text on one line. What was plain and no word stays plain: it may mean nothing, or a merge."""
        as_plain = _PLAIN.fullmatch(node.text) and node.text.casefold() not in _WORDS
        if (node.plain and not as_plain and node.text != "-") or (as_plain and self.chance(0.6)):
            return node.text
        if "'" not in node.text and "\n" not in node.text and self.chance(0.5):
            return f"'{node.text}'"
        escaped = (c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in node.text)
        return '"' + "".join(escaped) + '"'

    def in_brackets(self, start: str, node: Node, column: int) -> list[str]:
        """A list or mapping in brackets, on one line or over many."""
        if self.chance(0.7):
            return [f"{start} {self.short(node)}{self.beside()}"]
        opening, closing = "{}" if isinstance(node, Mapping) else "[]"
        parts = self.parts(node)
        lines = [f"{start} {opening}"]
        for number, part in enumerate([*parts, closing], 1):
            comma = "," if number < len(parts) else ""
            if self.chance(0.6):
                indent = " " * self.dice.choice([column + 1, column + 2, column + 4, 1])
                lines[-1] += self.beside()
                lines += [*self.above(column), f"{indent}{part}{comma}"]
            else:
                lines[-1] += f" {part}{comma}"
        lines[-1] += self.beside()
        return lines

    def short(self, node: Node) -> str:
        if isinstance(node, Scalar):
            return self.scalar(node, in_brackets=True)
        opening, closing = "{}" if isinstance(node, Mapping) else "[]"
        blank = self.dice.choice(["", " "])
        return opening + blank + f",{self.dice.choice(['', ' ', '  '])} ".join(self.parts(node)) + blank + closing

    def parts(self, node: Node) -> list[str]:
        if isinstance(node, Mapping):
            return [f"{self.scalar(key, in_brackets=True)}: {self.short(value)}" for key, value in node.entries]
        return [self.short(item) for item in node.items]  # type: ignore[union-attr]

    def anchor(self, node: Node) -> str:
        if self.chance(0.9) or (isinstance(node, Scalar) and node.plain):
            return ""
        name = self.dice.choice("pqr")
        self.anchors.pop(name, None)
        return "" if isinstance(node, Scalar) and _PLAIN.fullmatch(node.text) else name

    def alias(self, node: Node) -> str:
        names = [name for name, other in self.anchors.items() if other == bare(node)]
        return f"*{names[0]}" if names and self.chance(0.7) else ""


def bare(node: Node) -> object:
    """A node without its places."""
    if isinstance(node, Scalar):
        return node.text, node.plain
    if isinstance(node, Sequence):
        return [bare(item) for item in node.items]
    return [(bare(key), bare(value)) for key, value in node.entries]
