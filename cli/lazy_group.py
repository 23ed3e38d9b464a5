"""A click group that imports a command when it is used, and lists, completes and suggests names without."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class LazyCommand(NamedTuple):
    """Where a command is found (`module:name`) and what the list of commands says of it."""

    place: str
    summary: str


class LazyGroup(click.Group):
    """A group over a table of LazyCommand by name."""

    lazy: dict[str, LazyCommand]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of the table."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.lazy:
            return None
        module, _, name = self.lazy[cmd_name].place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that `args` begin with; click would look for similar names among imported ones only."""
        if args[0] not in self.lazy and not ctx.resilient_parsing and not args[0].startswith("-"):
            ctx.fail(f"there is no command `{args[0]}`" + self._suggestion(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands in the help."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.summary) for name, command in self.lazy.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete the name of a command or a global option."""
        from click.shell_completion import CompletionItem

        names = [
            CompletionItem(name, help=command.summary)
            for name, command in self.lazy.items()
            if name.startswith(incomplete)
        ]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def _suggestion(self, name: str) -> str:
        from difflib import get_close_matches

        close = get_close_matches(name, self.lazy, n=1)
        if name.endswith((".yaml", ".yml")):
            return f": did you mean `journeymap build {name}`?"
        return f": did you mean `{close[0]}`?" if close else f" (there are: {', '.join(self.lazy)})"
