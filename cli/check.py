"""`journeymap check`: the command line → what rules find in specs."""

import os
from collections.abc import Sequence
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap.cli.console import say, say_error, visible
from journeymap.cli.counted import counted
from journeymap.cli.exit_codes import BUILT, SPEC_ERRORS
from journeymap.cli.find_specs import Found, find_specs
from journeymap.cli.internal_error import say_internal_error
from journeymap.cli.options import common_options
from journeymap.cli.project import shown
from journeymap.cli.reports import FORMATS, Options
from journeymap.cli.workspace import Workspace
from journeymap.schema.problems import SpecError

if TYPE_CHECKING:
    from journeymap.cli.baseline import Baseline
    from journeymap.cli.findings import Findings

_SEVERITIES = ("error", "warning", "info")
_DECIMALS = 6  # of claims; what lies further behind comes of arithmetic with fractions


def _rules(_: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Split names at commas, and refuse those that no rule has."""
    split = [part.strip() for name in names for part in name.split(",") if part.strip()]
    if split:
        from journeymap.schema.checks.choice import unknown_rule

        for name in split:
            if unknown := unknown_rule(name):
                raise click.BadParameter(f"{visible(unknown.message)}: {unknown.hint or unknown.help}", param=parameter)
    return tuple(split)


def _share(percent: float | None) -> float | None:
    """Refuse what is a number by name only, and within every range."""
    if percent is not None and isnan(percent):
        raise click.BadParameter("write a number from 0 to 100, such as 80.")
    return percent


@click.command(
    epilog="Exit codes: 0 checked; 1 a finding is as grave as --fail-on says, or less is supported than --min-coverage "
    "asks; 2 usage, or a path matched nothing; 3 a file that cannot be read or written; 70 a fault of ours; 130 "
    "interrupted. Of several, the highest is given."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format", "format", type=click.Choice(["auto", *FORMATS]), default="auto", show_default=True,
    help="How to tell what was found: text with the lines it is about, concise with a line each, json, github for "
    "annotations, gitlab for code quality reports, sarif or junit. auto is github in a GitHub workflow, else text.",
)  # fmt: skip
@click.option(
    "--select", multiple=True, callback=_rules, metavar="RULES",
    help="Run these rules only: names or codes (JM204), groups (evidence, JM4), or all; with commas between several.",
)  # fmt: skip
@click.option("--ignore", multiple=True, callback=_rules, metavar="RULES", help="Leave these rules out.")
@click.option(
    "--preset", type=click.Choice(["draft", "default", "strict"]),
    help="Run the rules of a preset, and leave out what the project says of rules.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice([*_SEVERITIES, "never"]), default="error", show_default=True,
    help="From which severity on a finding makes the exit code 1.",
)  # fmt: skip
@click.option("--max-problems", type=click.IntRange(min=1), metavar="N", help="Tell no more than N findings.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule, and the claims with evidence.")
@click.option(
    "--min-coverage", type=click.FloatRange(0, 100), callback=lambda _, __, share: _share(share), metavar="PERCENT",
    help="Fail where less than this share of all claims names its evidence.",
)  # fmt: skip
@click.option(
    "--write-baseline", is_flag=True,
    help="Accept what is found: write it to the journeymap-baseline.json of the project, beside which only what is new "
    "is told.",
)  # fmt: skip
@click.option(
    "--fix", is_flag=True,
    help="First mend what can be without asking: other names of keys, slips of the pen in words and ids, ids that are "
    "referred to and not written, dates in another form.",
)  # fmt: skip
@click.option(
    "--diff", is_flag=True, help="Show what --fix would change, write nothing; the exit code is 1 if anything."
)
@click.option("--no-baseline", is_flag=True, help="Tell also what the baseline has accepted.")
@common_options
def check(
    paths: Sequence[str], format: str, select: tuple[str, ...], ignore: tuple[str, ...], preset: str | None,
    fail_on: str, max_problems: int | None, statistics: bool, min_coverage: float | None, write_baseline: bool,
    no_baseline: bool, fix: bool, diff: bool,
) -> int:  # fmt: skip
    """Tell what makes the maps of specs worse than they could be: what is missing, cannot be right, or has grown old.

    PATHS are those of `journeymap build`. Rules on the maps of a project together run where all of them are checked.

    \b
    For example:
      journeymap check
      journeymap check bed.journey.yaml --select evidence,JM204
      journeymap check journeys/ --preset strict --fail-on warning
      journeymap check --format sarif > findings.sarif
    """
    from journeymap.cli.baseline import Baseline
    from journeymap.cli.check_specs import Asked, Checker, today
    from journeymap.cli.reports import report

    workspace = Workspace()
    specs, wrong = _find(paths, workspace)
    code = BUILT
    for message, worse in wrong:
        say_error(message)
        code = max(code, worse)
    if fix and not diff and any(not spec.is_file for spec in specs):
        raise click.UsageError("standard input cannot be mended: `--diff` shows what would change")
    asked = Asked(today(), select, ignore, preset)  # type: ignore[arg-type]  # click has checked it
    if fix or diff:
        from journeymap.cli.mend_specs import mend_specs
        from journeymap.cli.show_mended import show_diffs, write_all

        mended = mend_specs(specs, workspace, asked)
        if diff:
            return max(code, show_diffs(mended))
        code = max(code, write_all(mended))
        workspace = Workspace()
    baseline = Baseline(used=not (no_baseline or write_baseline))
    checker = Checker(workspace, asked, baseline)
    if not paths:
        checker.look_at(workspace.project(Path()))
    findings = checker.check(specs)
    for fault, spec in checker.faults:
        code = max(code, say_internal_error(fault, of=spec.name))
    if write_baseline:
        findings = _accept(findings, baseline)
    said = report(findings, _format(format), Options(max_problems, statistics))
    if said and (findings.problems or not write_baseline):
        say(said)
    return max(code, SPEC_ERRORS if _fails(findings, fail_on, min_coverage) else BUILT)


def _find(paths: Sequence[str], workspace: Workspace) -> Found:
    """Find the specs of paths or, without any, of the project; none where its file has errors."""
    if paths:
        return find_specs(paths)
    try:
        return find_specs(workspace.project(Path()).spec_folders)
    except SpecError:
        return Found([], [])


def _accept(findings: "Findings", baseline: "Baseline") -> "Findings":
    """Write the baselines, and give what cannot be accepted."""
    from journeymap.cli.baseline import can_be_accepted

    written = list(baseline.write({file.file: file.problems for file in findings.files}))
    for path, count in written:
        say(f"accepted {counted(count, 'finding')}: `{visible(shown(path))}`", err=True)
    if not written:
        say("there is nothing to accept", err=True)
    left = [[problem for problem in file.problems if not can_be_accepted(problem)] for file in findings.files]
    files = (file._replace(problems=tuple(kept)) for file, kept in zip(findings.files, left, strict=True))
    return findings._replace(files=tuple(files))


def _format(format: str) -> str:
    if format != "auto":
        return format
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _fails(findings: "Findings", fail_on: str, min_coverage: float | None) -> bool:
    counts = findings.counts()
    grave = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1] if fail_on in _SEVERITIES else ()
    too_grave = any(counts[severity] for severity in grave)  # type: ignore[index]  # they are the same words
    supported, claims = findings.coverage
    if min_coverage is None or not claims or 100 * supported >= round(min_coverage * claims, _DECIMALS):
        return too_grave
    is_met = f"{1000 * supported // claims / 10:g} %"  # not rounded up: 79.99 % are not 80 %
    say_error(f"{is_met} of all claims name their evidence, and {min_coverage:g} % were asked for")
    return True
