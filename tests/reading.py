"""A spec's text → what reading makes of it: a source, plain values, or problems."""

import pytest

from journeymap.schema.nodes import Mapping, Node, Scalar, Source
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read


def read_text(text: str) -> Source:
    return read(text.encode(), "bed.journey.yaml")


def problems_of(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as caught:
        read(text if isinstance(text, bytes) else text.encode(), "bed.journey.yaml")
    return caught.value.problems


def only_problem(text: str) -> Problem:
    (problem,) = problems_of(text)
    return problem


def codes_of(text: str | bytes) -> list[str]:
    return [problem.code for problem in problems_of(text)]


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]
