"""A folder to work in, and the command line run in it."""

from command_line import few_rules, folder, journeymap, spec

__all__ = ["few_rules", "folder", "journeymap", "spec"]
