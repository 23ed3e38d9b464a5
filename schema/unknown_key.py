"""A key that a part does not have → the problem that says what was probably meant."""

from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Mapping, Node, Scalar, Source, is_nothing
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.quoting import quoted
from journeymap.schema.slots import keys_of, slots_of
from journeymap.schema.suggest import did_you_mean, listed, nearest
from journeymap.schema.vocabulary import ALIASES, singular


def unknown_key(
    key: Scalar, value: Node, node: Mapping, model: type[Part], source: Source, *, hinted: bool = True
) -> Problem:
    """Say what may stand in `node` for its `key`: the nearest key, the text in quotes, or all keys there are."""
    here = Place(source, key.span)
    message = f"unknown key `{key.text}`"
    if not hinted:
        return here.problem("JM104", message)
    names = [name for name in slots_of(model) if name != model.rest]
    guess = did_you_mean(key.text, _forms(model))
    as_text = (text_with_colon(node) if model.short else "") or text_with_comma(key, value, node)
    if guess or as_text:
        return here.problem("JM104", message, hint=guess or as_text, help=as_text if guess else "")
    from journeymap.schema.models.project import Project  # only when something is wrong

    of_project = "it goes into the project file, `journeymap.yaml`" if key.text in slots_of(Project) else ""
    return here.problem("JM104", message, hint=of_project, help="" if of_project else f"known here: {listed(names)}")


def key_meant(key: Scalar, model: type[Part]) -> str:
    """Give the canonical key that was probably meant by one that is unknown, or an empty string."""
    return keys_of(model).get(nearest(key.text, _forms(model)), "")


def _forms(model: type[Part]) -> list[str]:
    """What is offered as a key: ours and their other names; a single persona is most usual."""
    names = [name for name in slots_of(model) if name != model.rest]
    shown = {"personas": singular("personas")}
    return [written for name in names for written in (shown.get(name, name), *ALIASES.get(name, ()))]


def text_with_colon(node: Node) -> str:
    """How to write a mapping of one key if it was meant as a text: a colon and a space make a mapping of it."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return ""
    ((key, value),) = node.entries
    text = quoted(f"{key.text}: {value.text}".rstrip()) if isinstance(value, Scalar) else ""
    return f"if this is text, write `{text}`" if text and "\n" not in text else ""


def text_with_comma(key: Scalar, value: Node, node: Mapping) -> str:
    """How to write a key without a value if it belongs to the text before it: `{thoughts: Yes, but how}`."""
    place = next(place for place, (other, _) in enumerate(node.entries) if other is key)
    if not place or not is_nothing(value):
        return ""
    before, text = node.entries[place - 1]
    if not isinstance(text, Scalar):
        return ""
    return f"if it goes on the text before it, write `{before.text}: {quoted(f'{text.text}, {key.text}')}`"
