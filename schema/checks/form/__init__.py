"""Rules on how a spec is written. Their findings can be mended without changing what it says."""

from typing import Any

from journeymap.schema.checks.form.made_up_ids import made_up_ids
from journeymap.schema.checks.form.other_names_of_keys import other_names_of_keys
from journeymap.schema.checks.rule import Rule

RULES: tuple[Rule[Any], ...] = (other_names_of_keys, made_up_ids)
