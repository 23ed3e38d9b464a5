"""Specs with one finding each, in files whose characters and line ends are hard to count and to show."""

from typing import NamedTuple

from journeymap.schema.nodes import Span

_OPENS, _CLOSES = "⟦", "⟧"
_HEAD = "persona: Ieva\ngoal: Own a bed\n"


class HardToShow(NamedTuple):
    """A spec as it is on disk, the code of what is found in it, and where, in lines and code points."""

    data: bytes
    code: str
    span: Span


def _step(written: str) -> str:
    """A spec in which nothing leads to the step that is written so."""
    return f"{_HEAD}steps:\n  - {{name: Searches, next: buys}}\n{written}\n  - {{name: Buys, id: buys}}\n"


def _spec(text: str, code: str = "JM204") -> HardToShow:
    """Take the marks of what is found out of a text, and count where they were."""
    begin, end = text.index(_OPENS), text.index(_CLOSES) - 1
    text = text.replace(_OPENS, "").replace(_CLOSES, "")
    return HardToShow(text.encode(), code, Span(*_place(text, begin), *_place(text, end)))


def _place(text: str, at: int) -> tuple[int, int]:
    before = text[:at].removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    return len(before), len(before[-1]) + 1


SPECS = {
    "plain": _spec(_step("  - ⟦Asks a friend⟧")),
    "crlf": _spec(_step("  - ⟦Asks a friend⟧").replace("\n", "\r\n")),
    "bom": _spec("\ufeff⟦personna⟧: Ieva\npersona: Ieva\ngoal: x\nsteps: [a, b]\n", "JM104"),
    "bom-crlf": _spec("\ufeff" + _step("  - ⟦Asks a friend⟧").replace("\n", "\r\n")),
    "tabs": _spec(_step("  - ⟦Asks\ta friend⟧")),
    "tabs-before": _spec(_step("  - {description:\t\tx, ⟦emotionn⟧: 1, name: a}"), "JM104"),
    "wide": _spec(_step('  - {description: "步驟と訪問", ⟦emotionn⟧: 1, name: 訪問}'), "JM104"),
    "wide-name": _spec(_step("  - ⟦詢問朋友⟧")),
    "combining": _spec(_step('  - {description: "e\u0301e\u0301 ñ", ⟦emotionn⟧: 1, name: a}'), "JM104"),
    "right-to-left": _spec(_step("  - ⟦می‌پرسد⟧")),
    "right-to-left-key": _spec(_step("  - ⟦{name: سؤال صديق}⟧")),
    "astral": _spec(_step("  - {description: 😀😀, ⟦emotionn⟧: 1, name: a}"), "JM104"),
    "hangul": _spec(_step("  - {description: \u1112\u1161\u11ab, ⟦emotionn⟧: 1, name: a}"), "JM104"),
    "over-lines": _spec(_step("  - ⟦name: Asks\n      a friend⟧")),
    "hostile-text": _spec(_step('  - ⟦"::error file=a::x %0A ##[error]x"⟧')),
}
