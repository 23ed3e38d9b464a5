"""Options that every command takes."""

import click

from journeymap.cli.console import use_color, wants_color


def _set_color(context: click.Context, _: click.Parameter, choice: str | None) -> None:
    if choice is not None or context.parent is None:
        context.color = wants_color(choice or "auto")
        use_color(context.color)


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    expose_value=False,
    is_eager=True,
    callback=_set_color,
    help="Colour the messages. By default on a terminal, unless NO_COLOR is set; FORCE_COLOR forces it.",
)
