"""Findings → JUnit XML, which CI services show as tests: a suite for each file, a failed test for each finding."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeymap.cli.console import visible
from journeymap.cli.findings import FileFindings
from journeymap.cli.reports import Report
from journeymap.cli.reports.entries import Entry, entries_of, line_of

_ALL_WELL = "no findings"


def report(report: Report) -> str:
    """Write a suite for each file. One without findings has a test that passes, so that it is seen to be checked."""
    pairs = zip(report.files, report.findings.files, strict=True)
    suites = [_suite(told) for told, whole in pairs if told.problems or not whole.problems]
    tests, failures = (sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures"))
    root = Element("testsuites", name="journeymap", tests=str(tests), failures=str(failures), errors="0")
    root.extend(suites)
    indent(root, " ")
    document: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return document.decode()


def _suite(file: FileFindings) -> Element:
    entries = entries_of(file.problems)
    counts = {"tests": str(max(1, len(entries))), "failures": str(len(entries)), "errors": "0", "skipped": "0"}
    name = visible(file.file, most=1000)
    suite = Element("testsuite", {"name": name, **counts})
    if not entries:
        SubElement(suite, "testcase", classname=name, name=_ALL_WELL)
    for entry in entries:
        test = SubElement(suite, "testcase", classname=name, name=_name(entry))
        failure = SubElement(test, "failure", type=entry.severity, message=entry.message)
        failure.text = "\n".join([line_of(entry), *_more(entry)])
    return suite


def _name(entry: Entry) -> str:
    """A name that no other test of the suite has, and that stays when lines move: services compare tests by it."""
    which = f" ({entry.occurrence})" if entry.occurrence > 1 else ""
    return f"{entry.title}: {entry.about}{which}"


def _more(entry: Entry) -> list[str]:
    return [f"{word}: {text}" for word, text in (("hint", entry.hint), ("help", entry.help)) if text]
