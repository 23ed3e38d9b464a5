"""The keys of a whole spec → one problem where all of them are others, from which all else would follow."""

from journeymap.schema.models.journey import Journey
from journeymap.schema.nodes import Mapping, Source
from journeymap.schema.place import Place
from journeymap.schema.problems import SpecError
from journeymap.schema.slots import keys_of


def check_keys(source: Source, place: Place) -> None:
    """Raise SpecError where all of a spec stands under one key, or no key is known, as in another language."""
    keys = [key for key, _ in source.root.entries if not key.text.startswith(("x-", "$"))]
    if not keys:
        return
    first = Place(source, keys[0].span)
    if _is_wrapped(source.root):
        hint = "remove this line, and begin those below in column 1"
        raise SpecError([first.problem("JM102", f"the whole spec stands under `{keys[0].text}`", hint=hint)])
    if not place.children and not place.empty and not place.meant - {""}:
        message = f"`{keys[0].text}` is no key of a spec" + (", nor are those below" if len(keys) > 1 else "")
        help = "a spec begins with `persona: Ieva`, `goal: …` and `steps:`"
        raise SpecError([first.problem("JM104", message, hint="keys are in English", help=help)])


def _is_wrapped(root: Mapping) -> bool:
    known = keys_of(Journey)
    key, value = root.entries[0]
    if len(root.entries) > 1 or not isinstance(value, Mapping) or known.get(key.text) == "personas":
        return False
    inner = {known.get(key.text) for key, _ in value.entries}
    return "goal" in inner and bool(inner & {"steps", "stages"})
