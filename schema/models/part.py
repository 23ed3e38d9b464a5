"""What all parts of a journey have in common."""

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from journeymap.schema.models.core_schema import core_schema_of


class Written:
    """How authors may write a part; said where its class begins, since Pydantic inspects each annotation in each class.

    `short` names the field that a plain text stands for (`- Searches online` is a step's `name`); `rest` the field
    that gathers keys of the author's own; `keyed` the field that a key fills where a mapping has parts for its values
    (`emotion: {ieva: -2, janis: 1}`); `ours` the fields that no author writes: they hold what a reference leads to.
    """

    short = rest = keyed = ""
    ours = tuple[str, ...]()

    def __init_subclass__(cls, *, short: str = "", rest: str = "", keyed: str = "", ours: tuple[str, ...] = ()) -> None:
        super().__init_subclass__()
        cls.short, cls.rest, cls.keyed = short or cls.short, rest or cls.rest, keyed or cls.keyed
        cls.ours = ours or cls.ours


class Part(Written, BaseModel):
    """A mapping of the spec."""

    # Built once, with the journey: building each part for itself would double the start-up time.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell Pydantic what to validate by."""
        return core_schema_of(cls)
