"""Specs laid out in every way that YAML has → the one style, in which they say the same."""

import base64
import json
import os
from pathlib import Path
from random import Random

import pytest
from generated_specs import files, specs
from hostile_specs import AROUND, CORPUS, SHOWN, corpus, refusals_of, spec_of
from hypothesis import given, settings
from hypothesis import strategies as st
from messy_yaml import messy
from random_journeys import random_journey
from styled import comments_of

from journeymap.schema.formatting import format_spec as module
from journeymap.schema.formatting.format_spec import format_spec
from journeymap.schema.formatting.orders import orders_of
from journeymap.schema.models.journey import Journey, Persona
from journeymap.schema.models.project import Project
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.decode import decode
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

ROOT = Path(__file__).parents[3]


NAMES = {Journey: "bed.journey.yaml", Persona: "ieva.yaml", Project: "journeymap.yaml"}


bounded = settings(derandomize=True, max_examples=300, deadline=None, database=None)


def journey_of(data: bytes) -> Journey | list[str]:
    """What a spec says, or the codes of what is wrong with it."""
    try:
        return validate(read(data, "bed.journey.yaml"), AROUND).journey
    except SpecError as error:
        return sorted(problem.code for problem in error.problems)


def problems_of(data: bytes, name: str) -> list[str]:
    """What is wrong with a file for its reader."""
    try:
        read(data, name)
    except SpecError as error:
        return [f"{problem.span}: {problem.message}" for problem in error.problems]
    return []


def check(data: bytes, name: str = "bed.journey.yaml") -> bool:
    """Format a file and see what has come of it; gives False where it is refused, as it cannot be read."""
    problems = problems_of(data, name)
    try:
        once = format_spec(data, name)
    except SpecError as error:
        refused = [f"{problem.span}: {problem.message}" for problem in error.problems]
    else:
        refused = problems if once == data else []  # an empty project file
    assert refused == problems
    if problems:
        return False
    assert format_spec(once, name) == once
    if name.endswith(".journey.yaml"):
        assert journey_of(once) == journey_of(data)
    assert sorted(comments_of(decode(once, name))) == sorted(comments_of(decode(data, name)))
    return True


def spec_files() -> list[Path]:
    found = [path for folder in ("examples", "cli/starters", "tests/cases") for path in (ROOT / folder).rglob("*.yaml")]
    return sorted(path for path in found if path.name != "workflow.yaml")


@pytest.mark.parametrize("path", spec_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_real_files_say_the_same(path: Path) -> None:
    """Examples, starters and golden cases, the faulty ones too."""
    check(path.read_bytes(), path.as_posix())


@pytest.mark.parametrize(
    "path", [path for path in spec_files() if "cases" not in path.parts], ids=lambda path: path.name
)
def test_what_we_write_is_in_the_style(path: Path) -> None:
    """Examples, and what `journeymap new` and `init` write."""
    name = {"project.yaml": "journeymap.yaml", "persona.yaml": "persona.yaml"}.get(path.name, "bed.journey.yaml")
    name = path.name if path.is_relative_to(ROOT / "examples") else name

    assert format_spec(path.read_bytes(), name) == path.read_bytes()


@bounded
@given(specs(), st.integers(0, 2**32))
def test_any_layout_of_any_spec(spec: str, number: int) -> None:
    """Every key under any of its names, in every form, with comments anywhere, is what it was, and settled at once."""
    try:
        text, comments = messy(read(spec.encode(), "x").root, Random(number))
    except SpecError:
        return
    if check(text.encode()):
        assert sorted(comments_of(text)) == sorted(comments)


def test_comments_to_us_go_for_what_they_went_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """In any layout: above, beside, in brackets; and hardly any file has to stay as it is for that."""
    real, answers = module._same_orders, []
    monkeypatch.setattr(module, "_same_orders", lambda *of: answers.append(real(*of)) or answers[-1])

    @bounded
    @given(specs(), st.integers(0, 2**32))
    def any_layout(spec: str, number: int) -> None:
        try:
            text, _ = messy(read(spec.encode(), "x").root, Random(number), "# journeymap: ignore[JM2] {}")
            source = read(text.encode(), NAMES[Journey])
        except SpecError:
            return
        once = format_spec(text.encode(), NAMES[Journey])

        assert orders_of(read(once, NAMES[Journey]), Journey) == orders_of(source, Journey)
        assert format_spec(once, NAMES[Journey]) == once

    any_layout()

    assert len(answers) > 200
    assert answers.count(False) < len(answers) / 100


@bounded
@given(
    st.sampled_from([Persona, Project]).flatmap(lambda model: st.tuples(st.just(model), files(model))), st.integers()
)
def test_any_layout_of_the_other_files(file: tuple[type, str], number: int) -> None:
    """Persona files, whose own facts keep their order, and project files."""
    model, spec = file
    try:
        text, _ = messy(read(spec.encode(), "x").root, Random(number))
    except SpecError:
        return

    check(text.encode(), NAMES[model])


@pytest.mark.parametrize("number", range(40))
def test_journeys_of_any_size(number: int) -> None:
    """In JSON, as programs write them."""
    assert check(random_journey(number).encode())


@pytest.mark.parametrize("texts", [SHOWN, "naughty-strings", "xss-payloads", "extra-strings"])
def test_hostile_texts_stay_what_they_were(texts: str | tuple[str, ...]) -> None:
    """In every field that takes a text."""
    if isinstance(texts, str) and not CORPUS.exists() and not os.environ.get("CI"):
        pytest.skip("the corpora lie beside the repository only")
    strings = [text for text in (corpus(texts) if isinstance(texts, str) else texts) if not refusals_of(text)]

    assert len(strings) > 20
    for start in range(0, len(strings), 60):
        assert check(spec_of([text[:300] for text in strings[start : start + 60]])[0])


@pytest.mark.parametrize("name", ["hostile-yaml.json", "yaml-test-suite.json"])
def test_the_corpora(name: str) -> None:
    """Bombs, nesting, encodings, type traps, and YAML's own test suite: refused, or formatted and settled."""
    if not CORPUS.exists() and not os.environ.get("CI"):
        pytest.skip("the corpora lie beside the repository only")
    inputs = json.loads((CORPUS / name).read_text("utf-8"))
    found = [check(base64.b64decode(entry["base64"]), file) for entry in inputs for file in NAMES.values()]

    assert sum(found) > 15


SIGNS = [
    "a: ",
    "- ",
    "b:\n",
    " # c",
    "\n# d\n",
    "&x ",
    "*x",
    "<<: *x",
    "---",
    "...",
    "\n",
    "\n  ",
    "|\n",
    "?",
    *":#>'\"[]{},\\a-",
]


@settings(bounded, max_examples=1000)
@given(st.lists(st.sampled_from(SIGNS), max_size=30).map(lambda signs: "name: x\n" + "".join(signs)))
def test_any_mixture_of_yaml_signs(text: str) -> None:
    """Signs that mean something to YAML, in any order."""
    check(text.encode())
