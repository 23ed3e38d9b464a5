"""What Pydantic validates our models by."""

from collections.abc import Iterator
from typing import Any

import pytest

from journeymap.schema.json_schema import DOCUMENTS
from journeymap.schema.models.part import Part

# Left open it is as we leave it, or is for Pydantic's own JSON Schema.
OF_NO_CONSEQUENCE = {
    "computed_fields": [], "custom_init": False, "root_model": False,
    "default_factory_takes_data": False,
}  # fmt: skip


@pytest.fixture(params=DOCUMENTS.values(), ids=DOCUMENTS)
def model(request: pytest.FixtureRequest) -> Iterator[type[Part]]:
    """A model that is built anew when the test has changed how."""
    yield request.param
    request.param.model_rebuild(force=True)


def whole(model: type[Part]) -> Any:
    """Build a model and give its schema, with all that is referred to in its place."""
    model.model_rebuild(force=True)
    schema: Any = model.__pydantic_core_schema__
    parts = schema.get("definitions", []) if schema["type"] == "definitions" else []
    known = {part["ref"]: part for part in parts}

    def plain(value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [plain(item) for item in value]
        if not isinstance(value, dict):
            return getattr(value, "__func__", value)
        if value.get("type") == "definition-ref":
            return plain(known[value["schema_ref"]])
        kept = {key: item for key, item in value.items() if key not in ("ref", "metadata")}
        return {key: plain(item) for key, item in kept.items() if OF_NO_CONSEQUENCE.get(key, ...) != item}

    return plain(schema["schema"] if parts else schema)


def test_models_validate_as_pydantic_reads_their_annotations(
    model: type[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field or a validator that we would describe in another way shows here."""
    ours = whole(model)
    with monkeypatch.context() as undone:
        undone.delattr(Part, "__get_pydantic_core_schema__")
        pydantics = whole(model)

    assert ours["schema"]["fields"].keys() == model.model_fields.keys()
    assert ours == pydantics
