"""Exits that do not say why."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step
from journeymap.schema.ways import main_end


@rule("JM221", "info", "strict")
def exits_without_reason(map: Map) -> Iterator[Finding]:
    """Finds steps with `exit: yes` or a `drop_off` at which nothing says why customers leave.

    What does: a text as `exit`, `reasons`, a pain point, a moment of truth, a thought or a quote. An exit at the end of
    the main path needs no reason.

    Why it matters: how many leave can be measured; why they leave has to be asked, and only that can be mended.

    Instead of:

    ```yaml
    - Searches online
    - {name: Visits the shop, exit: yes, next: lies-down}  # expect: JM221
    - {name: Lies down, drop_off: 23%}  # expect: JM221
    - Pays
    ```

    Write:

    ```yaml
    - Searches online
    - {name: Visits the shop, exit: Nobody is free to help, next: lies-down}
    - {name: Lies down, drop_off: {rate: 23%, reasons: [Too soft, Too public]}}
    - {name: Asks for the price, drop_off: 12%, pain_points: Nobody knows it}
    - {name: Pays, exit: yes}
    ```
    """
    main = main_end(map.ways)
    for index, step in enumerate(map.steps):
        leaves = (step.exit is True and index != main) or step.drop_off
        if leaves and not any(_says_why(content) for content in map.all_at(index)):
            field = "drop_off" if step.drop_off else "exit"
            hint = "add the `reasons`" if step.drop_off else "write why: `exit: …`"
            yield Finding(step, f"nothing says why customers leave at `{step.name}`", hint, field=field, on_key=True)


def _says_why(content: Step) -> bool:
    said = content.pain_points or content.moment_of_truth or content.thoughts or content.quotes
    reasons = content.drop_off and content.drop_off.reasons
    return bool(said or reasons or isinstance(content.exit, str))
