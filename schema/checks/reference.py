"""Rules → the reference of all rules, in Markdown."""

from collections.abc import Iterator

from journeymap.schema.checks.manual import Page, pages
from journeymap.schema.checks.rule import GROUPS
from journeymap.schema.checks.rules import all_rules

_HEAD = """# Reference of rules

<!-- Made from the rules by `pytest tests/test_reference.py --rewrite-cases`; do not edit. -->

`journeymap check` finds what makes a map worse than it could be. Each rule has a code and a name that follows "allow".
A comment allows a finding on its line, or in the block below it; `ignore-file` goes for a whole file:

```yaml
- name: Asks a friend # journeymap: ignore[steps-without-touchpoint] at home, out of our sight
```

The project file says which rules are on: a preset, or one with changes, for all maps or for those in a folder:

```yaml
checks:
  preset: strict
  rules: {steps-nobody-reaches: error, governance: off}
  folders: {journeys/drafts: {preset: draft}}
```

[Errors of specs](../ERRORS.md) are no rules: they are always looked for. Lines and columns of findings are counted from
1, columns in code points; a byte order mark counts for nothing.
"""


def rule_reference() -> str:
    """Give the whole page."""
    return "\n".join([_HEAD, *_table(), *_sections()])


def _table() -> Iterator[str]:
    for group in GROUPS:
        yield from (f"**{group}**\n", "| code | name | severity | preset |", "|---|---|---|---|")
        for rule in all_rules():
            if rule.group == group:
                link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
                yield f"| {link} | {rule.name} | {rule.severity} | {rule.preset or '–'} |"
        yield ""


def _sections() -> Iterator[str]:
    found = {page.code: page for page in pages()}
    yield from ("## Rules\n", *(_section(found[rule.code]) for rule in all_rules()))


def _section(page: Page) -> str:
    return f"### {page.code} {page.name}\n\n*{page.standing}*\n\n{page.text}\n"
