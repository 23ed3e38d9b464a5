"""`python -m journeymap`."""

from journeymap.cli.main import run

run()
