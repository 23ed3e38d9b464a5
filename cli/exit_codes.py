"""What a command's exit code says. Where several hold, the highest is given."""

import click

BUILT = 0
SPEC_ERRORS = 1  # some spec has errors; the others were built
USAGE = 2  # the command line cannot be meant so, or a path of it matched nothing
ENVIRONMENT = 3  # a layout engine that is missing or of no use, a place that cannot be written or read
OUR_FAULT = 70
INTERRUPTED = 130


class EnvironmentProblem(click.ClickException):
    """Something outside of us and of any spec that stops the command; one line tells it."""

    exit_code = ENVIRONMENT
