"""A folder to work in, the command line run in it, two maps there, and what a check finds there and accepts."""

from accepting import accept, check
from command_line import few_rules, folder, journeymap, running, spec
from two_maps import maps

__all__ = ["accept", "check", "few_rules", "folder", "journeymap", "maps", "running", "spec"]
