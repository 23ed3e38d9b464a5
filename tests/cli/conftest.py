"""A folder to work in, and the command line run in it."""

from command_line import few_rules, folder, journeymap, running, spec

__all__ = ["few_rules", "folder", "journeymap", "running", "spec"]
