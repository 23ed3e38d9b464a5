"""Presets and what is said of single rules → the rules that are on, each with how grave its findings are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from journeymap.schema.checks.rule import GROUPS, PRESETS, Preset, Rule, UnknownRule
from journeymap.schema.checks.rules import USUAL, all_rules, usual_beside
from journeymap.schema.checks.run import Chosen
from journeymap.schema.problems import Severity
from journeymap.schema.suggest import nearest

EVERY = "all"
Gravity = Literal["off", "info", "warning", "error"]


class Policy(NamedTuple):
    """What is said in one place: a preset, if any, and how grave what some rules find is."""

    preset: Preset | None = None
    rules: Mapping[str, Gravity] = {}


def rules_named(name: str) -> list[Rule[Any]]:
    """Give the rules that a name means: one by its name or code, some by a group or how their codes begin, or all."""
    wanted = name.strip().casefold()
    if wanted == EVERY:
        return list(all_rules())
    if _is_code(wanted):
        return [rule for rule in all_rules() if rule.code.startswith(wanted.upper())]
    return [rule for rule in all_rules() if wanted in (rule.name, rule.group)]


def known_names() -> list[str]:
    """Give all that rules can be named by: names, groups, codes, and how codes begin."""
    codes = dict.fromkeys(rule.code[:length] for length in (5, 4, 3) for rule in all_rules())
    return [*(rule.name for rule in all_rules()), *GROUPS, EVERY, *codes]


def unknown_rule(name: str) -> UnknownRule | None:
    """Say what is wrong with a name that means no rule."""
    if rules_named(name):
        return None
    from journeymap.schema.checks.manual import page_of  # only when something is wrong

    page = page_of(name)
    if page and page.code < "JM2":
        message = f"`{name.strip()}` is no rule but an error of the spec itself"
        return UnknownRule(message, "", "it is always looked for, and cannot be allowed")
    names = known_names()
    if _is_code(name):
        names = [known for known in names if len(known) == len(name.strip())]
    meant = nearest(name.strip().replace("_", "-"), names, words_for={})
    return UnknownRule(f"there is no rule `{name.strip()}`", f"did you mean `{meant}`?" if meant else "")


def _is_code(name: str) -> bool:
    return name.strip()[:2].upper() == "JM" and name.strip()[2:].isdigit()


def choose(
    policies: Iterable[Policy],
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    also: str = "",
    alone: bool = False,
) -> Chosen:
    """Settle what is on: later policies go before earlier ones, and of what one says the narrower before the wider.

    `select` names the only rules that are on, as grave as the policies say or else as usual; `ignore` those that are
    not; `also` a group that is on where nobody says otherwise. All names are of rules that there are. For maps that are
    looked at `alone`, rules on other things than single maps may be left out.
    """
    preset: Preset = "default"
    said: dict[Rule[Any], Gravity] = {}
    for policy in policies:
        if policy.preset:
            preset, said = policy.preset, {}
        said |= dict(_said(policy.rules))
    selected = {rule for name in select for rule in rules_named(name)}
    ignored = {rule for name in ignore for rule in rules_named(name)}
    chosen: dict[Rule[Any], Severity] = {}
    known = USUAL if alone else (*USUAL, *usual_beside())
    for rule in all_rules() if said or selected or also or preset == "strict" else known:
        usual = rule.severity if selected or rule.group == also or _is_of(preset, rule) else "off"
        gravity = said.get(rule, usual)
        if selected and rule in selected and gravity == "off":
            gravity = rule.severity
        if gravity != "off" and rule not in ignored and (not selected or rule in selected):
            chosen[rule] = gravity
    return chosen


def _said(rules: Mapping[str, Gravity]) -> Iterator[tuple[Rule[Any], Gravity]]:
    """What is said of each rule, the narrowest last."""
    means = [(rules_named(name), gravity) for name, gravity in rules.items()]
    for named, gravity in sorted(means, key=lambda item: -len(item[0])):
        yield from ((rule, gravity) for rule in named)


def _is_of(preset: Preset, rule: Rule[Any]) -> bool:
    return rule.preset is not None and PRESETS.index(rule.preset) <= PRESETS.index(preset)
