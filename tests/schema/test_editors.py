"""The schemas in an editor: yaml-language-server, the engine of VS Code and others, reads specs by them.

It is installed by `npm ci --prefix tests/tools`; only outside CI may it be missing.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from journeymap.schema.json_schema import json_schema
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.step import Step
from journeymap.schema.notes import note_of
from journeymap.schema.slots import slots_of

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tests" / "tools"
HEAD = "persona: Ieva\ngoal: Own a bed\n"
STEP = f"{HEAD}steps:\n  - name: Lies on the bed\n"
pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and not (TOOLS / "node_modules" / "yaml-language-server").is_dir(),
    reason="needs `npm ci --prefix tests/tools`",
)


def in_editor(texts: dict[str, str], document: str = "spec") -> dict[str, Any]:
    """What the editor says of each text; see `tests/tools/edit.cjs`."""
    question = json.dumps({"schema": json_schema(document), "texts": texts})
    command = ["node", str(TOOLS / "edit.cjs")]
    result = subprocess.run(command, input=question, capture_output=True, text=True, encoding="utf-8", check=True)
    answers: dict[str, Any] = json.loads(result.stdout)
    return answers


def test_sound_specs_are_not_marked() -> None:
    """The examples, and the cases that show every key, alias and short form."""
    cases = [path.parent for path in ROOT.glob("tests/cases/*/board.json")]
    specs = [*ROOT.glob("examples/*.journey.yaml"), *(case / "spec.journey.yaml" for case in cases)]
    texts = {f"{path.parent.name}-{path.name}": path.read_text("utf-8") for path in specs}
    answers = in_editor(texts)

    assert len(answers) > 15
    assert {name: found for name, found in answers.items() if found} == {}


def test_sound_persona_files_are_not_marked() -> None:
    """Those of the examples and cases."""
    files = [*ROOT.glob("examples/personas/*.yaml"), *ROOT.glob("tests/cases/persona-files/personas/*.yaml")]
    answers = in_editor({str(path.relative_to(ROOT)): path.read_text("utf-8") for path in files}, "persona")

    assert len(answers) > 1
    assert [found for found in answers.values() if found] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{STEP}    completion: 62\n", "5: Write a percentage from 0% to 100%, such as 62%."),
        (f"{STEP}    duration: 3\n", "5: Write a duration with its unit, such as 3 days, or in ISO 8601, such as P3D."),
        (f"{STEP}    painpoints: Too soft\n", "5: Property painpoints is not allowed."),
        (f"{STEP}    owner: [Retail]\n", "5: Write a text."),
        (f"{STEP}    quotes: {{text: a, language: english}}\n", "5: Write a language tag such as en, fi or zh-Hant."),
        (f"{STEP}    systems: {{name: a, link: 'ftp://a'}}\n", "5: Write an address (https:, http: or mailto:) or"),
        (
            f"{STEP}    pain_points: {{text: a, severity: huge}}\n",
            '5: Value is not accepted. Valid values: "low", "medium"',
        ),
        (f"{STEP}    pain_points:\n      - severity: low\n", '6: Missing property "text".'),
        (f"{STEP}reviewed: 30 October\n", "5: Write a date such as 2026-10-30, 2026-10 or 2026."),
        (f"{STEP}stages: [Compare]\n", "4: `steps` and `stages` cannot both stand at the top"),
        (HEAD, '1: Missing property "steps".'),
        ("persona: Ieva\nsteps: [a]\n", '1: Missing property "goal".'),
    ],
)
def test_a_fault_is_marked_where_it_stands(text: str, problem: str) -> None:
    """With words that say how to go on."""
    (found,) = in_editor({"text": text})["text"]

    assert found.startswith(problem)


def test_it_completes_keys_with_what_they_are_for() -> None:
    """Under their canonical names only, in the order of the models."""
    answers = in_editor({"top": f"{HEAD}‸\n", "step": f"{STEP}    ‸\n"})
    top, step = answers["top"]["completions"], answers["step"]["completions"]

    assert [*step] == [name for name in slots_of(Step) if name != "name"]
    assert {*top} - {"$schema"} == {*slots_of(Journey)} - {"goal"}
    assert step["pain_points"] == note_of(Step, "pain_points").text
    assert all(step.values())


def test_it_completes_words() -> None:
    """Those that may stand there; nothing else where only they may."""
    pain = f"{STEP}    pain_points:\n      - text: Too soft\n        severity: ‸\n"
    answers = in_editor(
        {"kind": "kind: ‸\n", "pain": pain, "channel": f"{STEP}    channels: ‸\n", "label": "labels:\n  ‸\n"}
    )

    assert {*answers["kind"]["completions"]} == {"journey", "experience", "blueprint"}
    assert {*answers["pain"]["completions"]} == {"low", "medium", "high", "critical"}
    assert {"store", "mobile-app"} <= {*answers["channel"]["completions"]}
    assert {"pain_points", "quick_win"} <= {*answers["label"]["completions"]}


def test_it_explains_a_key_under_any_of_its_names() -> None:
    """With an example; another name says which one it stands for."""
    answers = in_editor({"own": f"{STEP}    pain_po‸ints: Too soft\n", "alias": f"{STEP}    frict‸ions: Too soft\n"})

    assert answers["own"]["hover"].startswith(note_of(Step, "pain_points").text)
    assert "Display bed is softer" in answers["own"]["hover"]
    assert answers["alias"]["hover"].startswith("Another name for")
