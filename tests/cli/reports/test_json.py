"""Findings for programs."""

import json
import re
from pathlib import Path
from typing import Any

from some_findings import BED, HOSTILE, NOTE, SHOP, UNKNOWN, UNREACHED, UNREADABLE, report_of

from journeymap.cli.reports.json import VERSION, report

PAGE = Path(__file__).parents[3] / "cli" / "reports" / "JSON.md"


def refuse(constant: str) -> Any:
    raise AssertionError(f"{constant} is no JSON")


def read(*problems: Any, **kinds: Any) -> dict[str, Any]:
    return json.loads(report(report_of(*problems, **kinds)), parse_constant=refuse)


def test_a_finding_says_everything() -> None:
    """What, where, how grave, and what to do."""
    assert read(UNREACHED)["findings"] == [
        {
            "code": "JM204",
            "name": "steps-nobody-reaches",
            "group": "structure",
            "severity": "warning",
            "message": "nothing leads to `Asks a friend`",
            "hint": "let a step lead here with `next: asks-a-friend`, or mark it with `entry: yes`",
            "help": "",
            "file": BED,
            "line": 13,
            "column": 5,
            "end_line": 13,
            "end_column": 18,
            "subject": "asks-a-friend",
            "manual": "schema/checks/RULES.md#jm204-steps-nobody-reaches",
        }
    ]


def test_errors_of_the_spec_itself_have_no_rule_and_some_no_place() -> None:
    """Their group is `spec`."""
    (finding,) = read(UNREADABLE)["findings"]

    assert (finding["name"], finding["group"], finding["subject"]) == ("", "spec", "")
    assert finding["manual"].startswith("schema/ERRORS.md#jm0")
    assert [finding[key] for key in ("line", "column", "end_line", "end_column")] == [None] * 4


def test_it_says_what_it_is_and_counts_all() -> None:
    """Whatever is left out of the list."""
    data = read(UNREACHED, NOTE, UNKNOWN, most=1, accepted=4, gone=2)

    assert list(data) == ["journeymap", "version", "counts", "baseline", "coverage", "maps", "rules", "findings"]
    assert (data["journeymap"], data["version"], VERSION) == ("findings", 1, 1)
    assert data["counts"] == {"specs": 3, "files": 2, "error": 1, "warning": 1, "info": 1, "left_out": 2}
    assert data["baseline"] == {"accepted": 4, "gone": 2}
    assert [finding["code"] for finding in data["findings"]] == ["JM104"]
    assert data["rules"] == [
        {"code": "JM104", "name": "", "group": "spec", "severity": "error", "count": 1},
        {"code": "JM204", "name": "steps-nobody-reaches", "group": "structure", "severity": "warning", "count": 1},
        {"code": "JM301", "name": "steps-without-touchpoint", "group": "content", "severity": "info", "count": 1},
    ]


def test_coverage_is_told_of_each_map_and_of_all() -> None:
    """No share where nothing is claimed."""
    data = read(UNREACHED, UNKNOWN)
    two_of_three = {"claims": 3, "supported": 2, "share": 0.6667}

    assert data["coverage"] == {"claims": 6, "supported": 4, "share": 0.6667}
    assert data["maps"] == [
        {"file": BED, "coverage": two_of_three},
        {"file": SHOP, "coverage": two_of_three},
        {"file": "journeys/sound.journey.yaml", "coverage": {"claims": 0, "supported": 0, "share": None}},
    ]


def test_a_hostile_finding_is_strict_ascii_json_without_commands() -> None:
    """A name that is no text is readable all the same."""
    text = report(report_of(HOSTILE, UNREACHED._replace(file="a\udcff.journey.yaml")))
    data = json.loads(text, parse_constant=refuse)

    assert text.isascii()
    assert not re.search(r"##|^\s*::|\\ud[c-f]", text, flags=re.MULTILINE)
    assert data["findings"][0]["file"] == HOSTILE.file
    assert data["findings"][0]["message"].startswith("x<U+000A>::error::pwn<U+001B>[2J<U+202E>#<U+0023>[add-mask]y")
    assert data["findings"][1]["file"] == "a<U+DCFF>.journey.yaml"


def test_the_page_tells_of_every_key() -> None:
    """And what it begins with."""
    page = PAGE.read_text("utf-8")
    data = read(UNREACHED)
    keys = {
        *list(data)[2:],
        *data["counts"],
        *data["baseline"],
        *data["coverage"],
        *data["maps"][0],
        *data["rules"][0],
        *data["findings"][0],
    }

    assert len(keys) > 25
    assert sorted(key for key in keys if f"`{key}`" not in page) == []
    assert f'"journeymap": "findings",\n "version": {VERSION},' in page
