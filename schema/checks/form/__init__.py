"""Rules on how a spec is written. Their findings can be mended without changing what it says."""

from typing import Any

from journeymap.schema.checks.rule import Rule

USUAL: tuple[Rule[Any], ...] = ()


def rare() -> tuple[Rule[Any], ...]:
    """Import the rules that the usual presets leave out."""
    from journeymap.schema.checks.form.made_up_ids import made_up_ids
    from journeymap.schema.checks.form.other_names_of_keys import other_names_of_keys

    return (other_names_of_keys, made_up_ids)
