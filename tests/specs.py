"""Short ways from a spec's text to what the compiler makes of it."""

from textwrap import dedent

from journeymap.renderers.board.lay_out import lay_out
from journeymap.renderers.board.model import Board, Lane
from journeymap.schema.models.journey import Journey
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.surroundings import ALONE, Surroundings
from journeymap.schema.validate import validate

HEAD = "persona: Ieva\ngoal: Own a bed that fits\n"


def journey_of(text: str, around: Surroundings = ALONE) -> Journey:
    return validate(read(dedent(text).encode(), "bed.journey.yaml"), around).journey


def step_of(fields: str) -> str:
    """A spec of one step with these lines in it."""
    lines = "".join(f"    {line}\n" for line in dedent(fields).strip().splitlines())
    return f"{HEAD}steps:\n  - name: Lies on the bed\n{lines}"


def problems_of(text: str, around: Surroundings = ALONE) -> tuple[Problem, ...]:
    """What is wrong with the spec; fails the test when nothing is."""
    try:
        journey_of(text, around)
    except SpecError as error:
        return error.problems
    raise AssertionError("the spec was accepted")


def only_problem(text: str, around: Surroundings = ALONE) -> Problem:
    """The single thing that is wrong with the spec."""
    (problem,) = problems_of(text, around)
    return problem


def caret(problem: Problem) -> str:
    """The text that the caret stands under."""
    assert problem.span
    start, end = problem.span.column - 1, problem.span.end_column - 1
    return problem.excerpt[start : end if problem.span.line == problem.span.end_line else None]


def board_of(text: str) -> Board:
    return lay_out(journey_of(text), "bed.journey.yaml")


def lane_of(board: Board, key: str) -> Lane:
    (lane,) = [lane for lane in board.lanes if lane.key == key]
    return lane
