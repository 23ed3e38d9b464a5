"""`journeymap explain`: a code → its manual page."""

import re
from collections.abc import Iterator

import click

from journeymap.cli.console import say, visible
from journeymap.cli.exit_codes import BUILT
from journeymap.cli.options import common_options
from journeymap.cli.report import terminal_width
from journeymap.cli.wrap import wrap


@click.command(epilog="Exit codes: 0 shown; 2 there is no such code or name; 130 interrupted.")
@click.argument("code")
@common_options
def explain(code: str) -> int:
    """Tell what a rule finds or an error means, why it matters, and what to write instead.

    CODE is the code in the brackets of a message, or the name of a rule.

    \b
    For example:
      journeymap explain JM204
      journeymap explain steps-nobody-reaches
    """
    from journeymap.schema.checks.choice import rules_named
    from journeymap.schema.checks.manual import page_of, pages
    from journeymap.schema.suggest import nearest

    page = page_of(code)
    if page is None:
        if len(several := rules_named(code)) > 1:
            word = visible(code)
            message = f"`{word}` names {len(several)} rules: `journeymap rules {word}` lists them"
            raise click.UsageError(message, click.get_current_context())
        known = [word for page in pages() for word in (page.code, page.name)]
        meant = nearest(code.replace("_", "-"), known, words_for={})
        hint = f"did you mean `{meant}`?" if meant else "`journeymap rules` lists what there is"
        raise click.UsageError(f"there is no rule or error `{visible(code)}`: {hint}", click.get_current_context())
    say(f"{click.style(page.code, bold=True)} {click.style(page.name, bold=True)} ({page.standing})\n")
    say("\n\n".join(_fitted(page.text)))
    return BUILT


def _fitted(text: str) -> Iterator[str]:
    """Paragraphs that fit the terminal, and examples as they are."""
    width = terminal_width()
    for number, part in enumerate(re.split(r"(?ms)^(```yaml$.*?^```)$", text)):
        if number % 2:
            yield part
        else:
            paragraphs = part.strip().split("\n\n") if part.strip() else ()
            yield from ("\n".join(wrap(" ".join(paragraph.split()), width)) for paragraph in paragraphs)
