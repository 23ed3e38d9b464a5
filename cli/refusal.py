"""What a command line cannot mean → the lines that say so."""

import click

from journeymap.cli.console import say, say_error, visible


def say_refusal(error: click.ClickException) -> None:
    """Say what is wrong, each line of the message for itself."""
    for line in error.format_message().split("\n"):
        say_error(visible(line, most=1000))
    if isinstance(error, click.UsageError) and error.ctx is not None:
        say(f"  = help: {error.ctx.command_path} --help", err=True)
