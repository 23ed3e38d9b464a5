"""A model → what Pydantic validates it by, made from the few kinds of fields that ours have.

Pydantic makes the same from all that Python can annotate, which takes five times as long; every command that reads a
spec would wait for it.
"""

from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from journeymap.schema.models.part import Part

_PLAIN: dict[Any, CoreSchema] = {str: core_schema.str_schema(), int: core_schema.int_schema()}


def core_schema_of(model: "type[Part]") -> CoreSchema:
    """Describe a model and those below it."""
    models = _Models()
    top = models.reference(model)
    return core_schema.definitions_schema(top, list(models.described.values()))


class _Models:
    """The models of a whole, each described once and referred to by its name."""

    def __init__(self) -> None:
        self.described: dict[str, CoreSchema] = {}

    def reference(self, model: "type[Part]") -> CoreSchema:
        """Describe a model unless it is already, and give what stands for it."""
        name = model.__name__
        if name not in self.described:
            self.described[name] = self._describe(model, name)
        return core_schema.definition_reference_schema(name)

    def _describe(self, model: "type[Part]", name: str) -> CoreSchema:
        fields: dict[str, Any] = {
            field: {"type": "model-field", "schema": self._field(info)} for field, info in model.model_fields.items()
        }
        inside: CoreSchema = core_schema.model_fields_schema(fields, model_name=name)
        for validator in model.__pydantic_decorators__.model_validators.values():  # all of mode "before"
            inside = core_schema.no_info_before_validator_function(validator.func, inside)
        return core_schema.model_schema(
            model,
            inside,
            config={"title": name, "extra_fields_behavior": "forbid", "hide_input_in_errors": True},
            ref=name,
        )

    def _field(self, info: "FieldInfo") -> CoreSchema:
        checks: list[Any] = info.metadata  # what `Annotated` says of the field as a whole
        value = checks[0].core_schema if checks else self._value(info.annotation)
        if info.is_required():
            return value
        if info.default_factory is not None:
            return {"type": "default", "schema": value, "default_factory": info.default_factory}
        return {"type": "default", "schema": value, "default": info.default}

    def _value(self, annotation: Any) -> CoreSchema:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            checked: CoreSchema = arguments[1].core_schema
            return checked
        if origin is tuple:
            return {"type": "tuple", "items_schema": [self._value(arguments[0])], "variadic_item_index": 0}
        if origin is dict:
            return core_schema.dict_schema(self._value(arguments[0]), self._value(arguments[1]))
        if origin in (Union, UnionType):
            return {"type": "nullable", "schema": self._value(arguments[0])}
        return _PLAIN[annotation] if annotation in _PLAIN else self.reference(annotation)
