"""A spec of which no map can be made, and the maps that were made of others."""

from pathlib import Path

BAD = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\nstagse: []\n"


def made(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.suffix in (".svg", ".html", ".tmp")}
