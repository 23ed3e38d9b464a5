"""`journeymap schema`: JSON for editors on standard output."""

import json
from collections.abc import Callable

import pytest

from journeymap.cli.schema_command import DOCUMENTS
from journeymap.schema import json_schema


@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_prints_the_schema(document: str, journeymap: Callable) -> None:
    """As ASCII, which no terminal's encoding can spoil."""
    code, printed, said = journeymap("schema", document)

    assert (code, said) == (0, "")
    assert printed.isascii()
    assert json.loads(printed) == json_schema.json_schema(document)


def test_that_of_a_spec_is_the_default(journeymap: Callable) -> None:
    """Most files are specs."""
    assert journeymap("schema") == journeymap("schema", "spec")


def test_it_knows_all_documents(journeymap: Callable) -> None:
    """And names them to who asks for another."""
    code, _, said = journeymap("schema", "personas")

    assert tuple(json_schema.DOCUMENTS) == DOCUMENTS
    assert code == 2
    assert "'spec', 'persona', 'project'" in said
