"""What a rule is, and what it finds.

A rule is a function whose name follows "allow", and whose docstring is its manual page: what it finds, why that
matters, and between fences a spec `Instead of:` and one to `Write:`, which are its tests. In the former, the comment
`# expect: JM203` stands on the line where the finding has to be. What such a spec leaves out (persona, goal, steps) is
added; one that begins with `- ` is the steps.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from journeymap.schema import usual
from journeymap.schema.models.part import Part
from journeymap.schema.place import Place
from journeymap.schema.problems import Severity

Preset = Literal["draft", "default", "strict"]
PRESETS: tuple[Preset, ...] = ("draft", "default", "strict")  # each has the rules of those before it
# The hundreds of a code, from 2 on.
GROUPS = ("structure", "content", "evidence", "governance", "numbers", "project", "comments", "form")

Subject = TypeVar("Subject")


class Finding(NamedTuple):
    """What a rule finds fault with: a part of the journey, or one of its fields, or an item of that.

    `field` names what is shown, `item` which of several; `on_key` shows the key rather than its value. `at` is where a
    finding stands that is not about a part of the map itself, such as a persona's file; `item` is then the id of what
    it is about.
    """

    part: Part | None
    message: str
    hint: str = ""
    help: str = ""
    field: str = ""
    item: int | str | None = None
    on_key: bool = False
    at: Place | None = None


class Limits(NamedTuple):
    """What a project says of how strict some rules are. `today` is the day that ages are reckoned from.

    `evidence_age` is the period (as `18 months`) after which evidence is old; `evidence_coverage` the least share
    (0…1) of claims that name their evidence, None where any will do; `steps` how few and how many a map may have.
    """

    today: date
    evidence_age: str = usual.EVIDENCE_AGE
    evidence_coverage: float | None = None
    steps: tuple[int, int] = (usual.FEWEST_STEPS, usual.MOST_STEPS)


class Rule(NamedTuple, Generic[Subject]):
    """A check with what is known about it; `preset` is the first that has it on, None if it has to be asked for.

    `implies` are the codes of rules whose findings go without saying where this one finds something.
    """

    code: str
    severity: Severity
    preset: Preset | None
    check: Callable[[Subject], Iterable[Any]]
    implies: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What authors call it, as in "allow steps-nobody-reaches"."""
        return self.check.__name__.replace("_", "-")

    @property
    def group(self) -> str:
        """The group that its code belongs to."""
        return GROUPS[int(self.code[2]) - 2]

    @property
    def about(self) -> Literal["map", "project", "comments"]:
        """What it looks at: one map, all maps of a project, or what a spec says about findings."""
        return "project" if self.group == "project" else "comments" if self.group == "comments" else "map"

    @property
    def manual(self) -> str:
        """Its manual page, in Markdown."""
        from inspect import cleandoc  # for those who read

        return cleandoc(self.check.__doc__ or "")


def rule(
    code: str, severity: Severity, preset: Preset | None, *, implies: tuple[str, ...] = ()
) -> Callable[[Callable[[Subject], Iterable[Any]]], Rule[Subject]]:
    """Make a function a rule."""
    return lambda check: Rule(code, severity, preset, check, implies)


class UnknownRule(NamedTuple):
    """What to say of a name that no rule has."""

    message: str
    hint: str
    help: str = "`journeymap rules` lists them"
