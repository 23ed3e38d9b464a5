"""Which rules are on: presets, what a project says, what the command line says."""

import pytest

from journeymap.schema.checks.choice import Policy, choose, known_names, rules_named, unknown_rule
from journeymap.schema.checks.rules import all_rules

RULES = all_rules()

REACHED = "steps-nobody-reaches"  # JM204, a warning of the default preset
TOUCHED = "steps-without-touchpoint"  # JM301, of the strict one


def on(*policies: Policy, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), also: str = "") -> dict[str, str]:
    return {rule.name: severity for rule, severity in choose(policies, select, ignore, also=also).items()}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("JM204", ["JM204"]),
        ("jm204", ["JM204"]),
        (" Steps-Nobody-Reaches ", ["JM204"]),
        ("comments", ["JM801", "JM802", "JM803"]),
        ("JM8", ["JM801", "JM802", "JM803"]),
        ("JM9999", []),
        ("JM", []),
        ("", []),
    ],
)
def test_rules_have_many_names(name: str, codes: list[str]) -> None:
    """In any case."""
    assert [rule.code for rule in rules_named(name)] == codes


def test_all_are_all() -> None:
    """And every known name means some."""
    assert rules_named("all") == list(RULES)
    assert [name for name in known_names() if not rules_named(name)] == []


def test_an_unknown_name_suggests_the_nearest() -> None:
    """Or says where they are listed."""
    near, far = unknown_rule("steps_nobody_reach"), unknown_rule("zzz")

    assert near
    assert near[:2] == ("there is no rule `steps_nobody_reach`", f"did you mean `{REACHED}`?")
    assert far
    assert (far.hint, far.help) == ("", "`journeymap rules` lists them")


@pytest.mark.parametrize("name", ["JM104", "jm104", "unknown-key"])
def test_an_error_of_the_spec_is_told_from_a_name_that_there_is_not(name: str) -> None:
    """No rule with a similar code is suggested for it."""
    unknown = unknown_rule(name)

    assert unknown
    assert unknown.message == f"`{name}` is no rule but an error of the spec itself"
    assert (unknown.hint, unknown.help) == ("", "it is always looked for, and cannot be allowed")


def test_a_name_with_underscores_is_that_of_a_rule() -> None:
    """Almost."""
    unknown = unknown_rule("no_owner")

    assert unknown
    assert unknown.hint == "did you mean `no-owner`?"


def test_presets() -> None:
    """The default where nobody says otherwise."""
    assert REACHED in on()
    assert TOUCHED not in on()
    assert TOUCHED in on(Policy("strict"))
    assert REACHED not in on(Policy("draft"))


def test_the_narrower_goes_before_the_wider() -> None:
    """In whichever order they are written."""
    said = {"JM204": "error", "structure": "off", "all": "info"}

    assert on(Policy("default", said))[REACHED] == "error"  # type: ignore[arg-type]
    assert on(Policy("default", dict(reversed(said.items()))))[REACHED] == "error"  # type: ignore[arg-type]
    assert "few-steps" not in on(Policy("default", said))  # type: ignore[arg-type]
    assert on(Policy("default", said))[TOUCHED] == "info"  # type: ignore[arg-type]


def test_a_later_policy_goes_before_an_earlier_one() -> None:
    """A preset of its own leaves out what was said further out."""
    outer = Policy("default", {REACHED: "error"})

    assert on(outer, Policy(None, {TOUCHED: "warning"}))[REACHED] == "error"
    assert on(outer, Policy(None, {REACHED: "info"}))[REACHED] == "info"
    assert on(outer, Policy("strict"))[REACHED] == "warning"
    assert REACHED not in on(outer, Policy("draft"))


def test_select_names_the_only_rules() -> None:
    """Also those that are off; they are as grave as the project says, or else as usual."""
    policy = Policy("default", {REACHED: "error", TOUCHED: "off"})

    assert on(policy, select=("JM204", TOUCHED)) == {REACHED: "error", TOUCHED: "info"}
    assert on(policy, select=("structure",), ignore=("JM2",)) == {}
    assert TOUCHED not in on(Policy("strict"), ignore=("content",))


def test_a_group_can_be_on_besides() -> None:
    """Unless somebody says that it is not."""
    assert "made-up-ids" not in on()
    assert "made-up-ids" in on(also="form")
    assert "made-up-ids" not in on(Policy(None, {"form": "off"}), also="form")
    assert on(select=("JM204",), also="form") == {REACHED: "warning"}


def test_an_unknown_code_suggests_a_code() -> None:
    """Not how several begin."""
    unknown = unknown_rule("JM829")

    assert unknown
    assert unknown.hint == "did you mean `JM802`?"
