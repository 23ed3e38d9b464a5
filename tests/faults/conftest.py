"""A folder to work in, and the command line run in it."""

from command_line import folder, journeymap, spec

__all__ = ["folder", "journeymap", "spec"]
