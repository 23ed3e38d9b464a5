"""`journeymap rules`: all rules, or those of a group, each with how grave its findings are and when it is on."""

from collections.abc import Sequence

import click

from journeymap.cli.console import say, visible
from journeymap.cli.counted import counted
from journeymap.cli.exit_codes import BUILT
from journeymap.cli.options import common_options


@click.command(epilog="Exit codes: 0 shown; 2 there is no such rule; 130 interrupted.")
@click.argument("names", nargs=-1, metavar="[RULES]...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to show them."
)
@common_options
def rules(names: Sequence[str], form: str) -> int:
    """List the rules of `journeymap check`: code, name, severity, and the first preset that has them on.

    RULES are names, codes, groups, or how codes begin; all of them when none are given.

    \b
    For example:
      journeymap rules
      journeymap rules evidence JM5
    """
    from journeymap.schema.checks.choice import EVERY, rules_named, unknown_rule

    for name in names:
        if unknown := unknown_rule(name):
            message = f"{visible(unknown.message)}: {unknown.hint or unknown.help}"
            raise click.UsageError(message, click.get_current_context())
    chosen = dict.fromkeys(rule for name in names or (EVERY,) for rule in rules_named(name))
    if form == "json":
        import json  # only here

        keys = ("code", "name", "group", "severity", "preset")
        say(json.dumps([{key: getattr(rule, key) for key in keys} for rule in chosen], indent=2))
        return BUILT
    width = max(len(rule.name) for rule in chosen)
    group = ""
    for rule in chosen:
        if rule.group != group:
            say(("\n" if group else "") + click.style(rule.group, bold=True))
            group = rule.group
        say(f"  {rule.code}  {rule.name:{width}}  {rule.severity:7}  {rule.preset or 'not on'}")
    say(f"\n{counted(len(chosen), 'rule')}, each with the first preset that has it on")
    say("`journeymap explain CODE` tells more")
    return BUILT
