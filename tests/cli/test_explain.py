"""`journeymap explain` and `journeymap rules`."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.schema.checks.manual import pages
from journeymap.schema.checks.rules import all_rules

RULES = all_rules()

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("word", ["JM204", "jm204", "steps-nobody-reaches", "steps_nobody_reaches"])
def test_a_rule_is_explained_by_code_and_name(word: str, journeymap: Callable) -> None:
    """With its severity, its reason and its examples, without the marks of our tests."""
    code, out, _ = journeymap("explain", word)

    assert code == 0
    assert out.startswith(
        "JM204 steps-nobody-reaches (structure, warning, in the presets default and strict)\n\nFinds "
    )
    assert "Why it matters: " in out
    assert "Instead of:\n\n```yaml\n" in out
    assert "# expect" not in out


@pytest.mark.parametrize("columns", [40, 72, 100])
def test_an_explanation_fits_the_terminal(columns: int, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """But for its examples, which are to be copied; no word is lost."""
    monkeypatch.setenv("COLUMNS", str(columns))
    out = journeymap("explain", "JM204").out
    whole = next(page.text for page in pages() if page.code == "JM204")
    prose = re.sub(r"(?ms)^```yaml$.*?^```$", "", out.partition("\n")[2])

    assert out.partition("\n")[2].split() == whole.split()
    assert columns / 2 < max(map(len, prose.splitlines())) <= columns
    assert "\n  - {name: Searches online, next: [buys, {to: asks-a-friend, when: unsure}]}\n" in out


def test_every_code_that_we_say_has_a_page(journeymap: Callable) -> None:
    """Errors of specs too."""
    sources = [path.read_text("utf-8") for room in ("cli", "schema") for path in (ROOT / room).rglob("*.py")]
    said = set(re.findall(r'"(JM[01]\d{2})"', "".join(sources))) | {rule.code for rule in RULES}
    explained = [page.code for page in pages()]

    assert len(said) > 35
    assert said == set(explained)
    assert len({page.name for page in pages()}) == len(explained)
    assert all(page.text for page in pages())
    assert "did you mean `pain_points`" not in journeymap("explain", "JM104").out


def test_an_unknown_code_suggests_the_nearest(journeymap: Callable) -> None:
    """And says how to go on."""
    code, _, err = journeymap("explain", "step-nobody-reaches")

    assert code == 2
    assert "did you mean `steps-nobody-reaches`?" in err
    assert "`journeymap rules` lists" in journeymap("explain", "zzz").err


@pytest.mark.parametrize("word", ["evidence", "JM4", "all"])
def test_a_name_of_several_rules_is_to_be_listed_first(word: str, journeymap: Callable) -> None:
    """The command that does is named, and no other rule is suggested."""
    code, _, err = journeymap("explain", word)

    assert code == 2
    assert f"rules: `journeymap rules {word}` lists them" in err
    assert "did you mean" not in err


def test_rules_are_listed_by_group(journeymap: Callable) -> None:
    """All of them, or those that are named."""
    out = journeymap("rules").out
    some = journeymap("rules", "comments", "JM204").out

    assert all(f"  {rule.code}  {rule.name} " in out for rule in RULES)
    assert out.index("structure\n") < out.index("comments\n")
    assert re.findall(r"JM\d{3}", some) == ["JM801", "JM802", "JM803", "JM204"]


def test_rules_are_listed_for_programs(journeymap: Callable) -> None:
    """As JSON."""
    listed = json.loads(journeymap("rules", "JM204", "--format", "json").out)

    assert listed == [
        {
            "code": "JM204",
            "name": "steps-nobody-reaches",
            "group": "structure",
            "severity": "warning",
            "preset": "default",
        }
    ]


def test_an_unknown_rule_cannot_be_listed(journeymap: Callable) -> None:
    """The nearest is named."""
    code, _, err = journeymap("rules", "structur")

    assert code == 2
    assert "did you mean `structure`?" in err
