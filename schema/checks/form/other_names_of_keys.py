"""Keys under one of their other names."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.nodes import Span
from journeymap.schema.place import Place
from journeymap.schema.suggest import Remedy
from journeymap.schema.vocabulary import ALIASES, singular


@rule("JM901", "info", None)
def other_names_of_keys(map: Map) -> Iterator[Finding]:
    """Finds keys that are written under another name than the one that the reference and the maps use.

    Why it matters: all names of a key are understood. But whoever searches the specs of a repository for
    `pain_points` finds only those that are written so. `journeymap check --fix` writes the usual names.

    Instead of:

    ```yaml
    objective: Own a bed that fits  # expect: JM901
    steps:
      - name: Lies on the bed
        frustrations: Softer than the one sold  # expect: JM901
        touchpoint: Display bed
    ```

    Write:

    ```yaml
    goal: Own a bed that fits
    steps:
      - name: Lies on the bed
        pain_points: Softer than the one sold
        touchpoint: Display bed
    ```
    """
    # By where they stand: a mapping that is merged into others has its keys in each of them.
    for span, (written, name) in dict(_other_names(map.place)).items():
        at = Place(map.place.source, span)
        yield Finding(None, f"`{written}` is another name of `{name}`", Remedy(f"write `{name}`", name), at=at)


def _other_names(place: Place) -> Iterator[tuple[Span, tuple[str, str]]]:
    """Each key under another name: where it stands, how it is written, and its usual name."""
    for name, below in place.children.items():
        if below.key and isinstance(name, str) and below.source is place.source:
            typed = below.source.lines[below.key.line - 1][below.key.column - 1 : below.key.end_column - 1]
            written = typed.strip("'\"")
            if written in ALIASES.get(name, ()):
                one = name == "personas" and len(below.children) == 1  # which reads as one
                yield below.key, (written, singular(name) if one else name)
        if below is not place and below.source is place.source:
            yield from _other_names(below)
