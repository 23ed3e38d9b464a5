"""Text → the merge conflicts that were left in it: nothing else that is wrong with such a file is worth telling."""

from journeymap.schema.nodes import Span
from journeymap.schema.reading.findings import Findings

_START, _END = "<<<<<<<", ">>>>>>>"


def check_conflicts(findings: Findings) -> None:
    """Refuse a file with lines that Git leaves where two sides changed the same."""
    for number, line in enumerate(findings.lines, 1):
        if line.startswith((f"{_START} ", f"{_END} ")):
            message = "a merge conflict begins here" if line.startswith(_START) else "a merge conflict ends here"
            hint, help = "keep one side of it", f"remove the lines that begin with `{_START}`, `=======` and `{_END}`"
            findings.add("JM006", message, Span(number, 1, number, len(_START) + 1), hint=hint, help=help)
            findings.refuse()
