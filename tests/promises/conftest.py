"""A folder to work in, and the command line run in it."""

from command_line import folder, journeymap, running, spec

__all__ = ["folder", "journeymap", "running", "spec"]
