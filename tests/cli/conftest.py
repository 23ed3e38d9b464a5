"""What the commands are tried with: a folder, specs, the command line, and commands that go on and on."""

from command_line import few_rules, folder, journeymap, running, spec

__all__ = ["few_rules", "folder", "journeymap", "running", "spec"]
