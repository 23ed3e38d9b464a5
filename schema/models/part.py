"""What all parts of a journey have in common."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from journeymap.schema.models.core_schema import core_schema_of


class Part(BaseModel):
    """A mapping of the spec.

    `short` names the field that a plain text stands for (`- Searches online` is a step's `name`); `rest` the field
    that gathers keys of the author's own; `keyed` the field that a key fills where a mapping has parts for its values
    (`emotion: {ieva: -2, janis: 1}`); `ours` the fields that no author writes: they hold what a reference leads to.
    """

    # Built once, with the journey: building each part for itself would double the start-up time.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)
    short: ClassVar[str] = ""
    rest: ClassVar[str] = ""
    keyed: ClassVar[str] = ""
    ours: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell Pydantic what to validate by."""
        return core_schema_of(cls, handler)
