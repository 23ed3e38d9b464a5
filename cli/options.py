"""Options that every command takes."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from journeymap import __version__
from journeymap.cli.console import use_color, wants_color

Command = TypeVar("Command", bound=Callable[..., Any] | click.Command)


def _set_color(context: click.Context, _: click.Parameter, choice: str | None) -> None:
    if choice is not None or context.parent is None:
        context.color = wants_color(choice or "auto")
        use_color(context.color)


_color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    expose_value=False,
    is_eager=True,
    callback=_set_color,
    help="Colour the messages. By default on a terminal, unless NO_COLOR is set; FORCE_COLOR forces it.",
)


def _telling(names: tuple[str, str], help: str, what: Callable[[click.Context], str]) -> Callable[[Command], Command]:
    """Make an option that prints something and ends the command.

    Those of click itself are described in the user's language, for which each start would import the languages.
    """

    def tell(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
        if is_asked and not context.resilient_parsing:
            click.echo(what(context), color=context.color)
            context.exit()

    return click.option(*names, is_flag=True, is_eager=True, expose_value=False, callback=tell, help=help)


_help_option = _telling(("-h", "--help"), "Show this message and exit.", click.Context.get_help)
version_option = _telling(("-V", "--version"), "Show the version and exit.", lambda _: f"journeymap {__version__}")


def common_options(command: Command) -> Command:
    """Let a command take them, behind all of its own."""
    return _color_option(_help_option(command))
