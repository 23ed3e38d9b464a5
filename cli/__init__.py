"""How a person or a CI job drives it: commands, reports, writing files."""
