"""Customers who leave and whom nobody wins back."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import main_end


@rule("JM220", "info", "strict")
def lost_for_good(map: Map) -> Iterator[Finding]:
    """Finds steps with an `exit` from which no way leads back and at which no opportunity is named.

    An exit at the end of the main path, or with an `outcome`, is no loss.

    Why it matters: where do customers fall out, and how are they won back? An exit without an answer is one that the
    organisation has got used to.

    Instead of:

    ```yaml
    - {name: Fills the basket, next: [pays, {to: closes-the-page, kind: failure}]}
    - {name: Closes the page, exit: Buys elsewhere}  # expect: JM220
    - Pays
    ```

    Write:

    ```yaml
    - {name: Fills the basket, next: [pays, {to: closes-the-page, kind: failure}]}
    - name: Closes the page
      exit: Some buy elsewhere
      next: {to: fills-the-basket, when: reminded by mail, kind: recovery}
    - Pays
    ```

    or:

    ```yaml
    - {name: Fills the basket, next: [pays, {to: closes-the-page, kind: failure}]}
    - {name: Closes the page, exit: Buys elsewhere, opportunities: Keep the basket for a week}
    - {name: Pays, id: pays, exit: yes}
    ```
    """
    main = main_end(map.ways)
    going_on = {way.source for way in map.ways}
    for index, step in enumerate(map.steps):
        if not step.exit or step.outcome or step.milestone or index in going_on or index == main:
            continue
        if not any(content.opportunities for content in map.all_at(index)):
            hint = "add a `recovery` to `next`, or an opportunity"
            yield Finding(step, f"nothing wins back those who leave at `{step.name}`", hint, field="exit")
