"""The command line → an exit code. Nothing heavy is imported before a command needs it."""

import errno
import os
import sys
from typing import NoReturn

import click

from journeymap.cli.console import hush, say, say_error, use_color, wants_color
from journeymap.cli.exit_codes import BUILT, ENVIRONMENT, INTERRUPTED, USAGE
from journeymap.cli.internal_error import is_folder_gone, say_internal_error
from journeymap.cli.lazy_group import LazyCommand, LazyGroup
from journeymap.cli.no_plugins import use_no_plugins
from journeymap.cli.options import common_options, version_option
from journeymap.cli.refusal import say_refusal


@click.group(cls=LazyGroup, context_settings={"max_content_width": 100})
@version_option
@common_options
def journeymap() -> None:
    """Customer journey maps as code: YAML specs in, SVG flow maps and HTML swimlane maps out.

    \b
    For example:
      journeymap build                       every spec in this folder and below
      journeymap build bed.journey.yaml      one spec → bed.svg and bed.html
    """


journeymap.lazy = {
    "build": LazyCommand("journeymap.cli.build:build", "Draw the maps of specs."),
    "watch": LazyCommand("journeymap.cli.watch:watch", "Build again whenever a spec is saved."),
    "serve": LazyCommand("journeymap.cli.serve:serve", "Show maps in the browser as they are written."),
    "check": LazyCommand("journeymap.cli.check:check", "Tell what is missing from maps, cannot be right, or is old."),
    "explain": LazyCommand("journeymap.cli.explain:explain", "Tell what a code of a message means."),
    "rules": LazyCommand("journeymap.cli.rules:rules", "List the rules of `journeymap check`."),
    "fmt": LazyCommand("journeymap.cli.fmt:fmt", "Write specs in one style."),
    "config": LazyCommand("journeymap.cli.config:config", "Show the settings of a project and where they come from."),
    "new": LazyCommand("journeymap.cli.new:new", "Write a starter spec with the questions that a map should answer."),
    "init": LazyCommand("journeymap.cli.init:init", "Lay out a small project that builds at once."),
    "schema": LazyCommand("journeymap.cli.schema_command:schema", "Print the JSON Schema of specs, for editors."),
}


_EXHAUSTED = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN)


def run() -> NoReturn:
    """Run the command line of this process and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # as when it was closed by the caller
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    code = exit_code(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:
            hush(stream)
        except OSError:
            hush(stream)
            code = max(code, ENVIRONMENT)
    os._exit(code)  # nothing is left to do; to take all that was imported apart is a thirtieth of a short run


def exit_code(arguments: list[str]) -> int:
    """Run a command; whatever goes wrong ends in a line for people and a code, never in a traceback."""
    try:
        return _exit_code(arguments)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted", err=True)
        return INTERRUPTED


def _exit_code(arguments: list[str]) -> int:
    use_color(wants_color("auto"))
    use_no_plugins()
    try:
        code = journeymap.main(arguments, prog_name="journeymap", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return USAGE
    except click.ClickException as error:
        say_refusal(error)
        return error.exit_code
    except SystemExit:  # click's answer when the reader of its help has gone
        hush(sys.stdout)
        return BUILT
    except OSError as error:
        if is_folder_gone(error):
            return say_internal_error(error)
        of_output = error.filename is None and error.errno not in _EXHAUSTED
        say_error(f"cannot {'write to standard output' if of_output else 'go on'}: {error.strerror}")
        return ENVIRONMENT
    except click.Abort:
        raise
    except Exception as error:
        return say_internal_error(error)
