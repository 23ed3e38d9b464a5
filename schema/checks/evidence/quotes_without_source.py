"""Quotes of which nobody knows who said them."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import claims_of, how_many, is_of_today, most
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.claims import Quote


@rule("JM405", "warning", "default")
def quotes_without_source(map: Map) -> Iterator[Finding]:
    """Finds quotes that name no evidence, nor does the step or stage they stand at.

    Where most quotes of a map do not, it says so once. A quote with `status: hypothesis` is not found: it says itself
    that it is made up. Nor are those on a map of a future state, which nobody can have said yet.

    Why it matters: a quote is the most convincing thing on a map, since it passes for a customer's own words. What
    the makers have put into her mouth belongs into `thoughts`.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Lies on the bed, quotes: {text: It looked perfect., evidence: interviews}}
      - {name: Gets up, quotes: {text: It is not., evidence: interviews}}
      - {name: Asks for advice, quotes: Is there nobody here?}  # expect: JM405
      - {name: Leaves, quotes: Never again.}  # expect: JM405
    ```

    or:

    ```yaml
    - {name: Lies on the bed, quotes: It looked perfect.}  # expect: JM405
    ```

    or:

    ```yaml
    - {name: Lies on the bed, quotes: [It looked perfect., It is not.]}  # expect: JM405
    - {name: Asks for advice, quotes: Is there nobody here?}
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Lies on the bed, quotes: {text: It looked perfect., evidence: interviews}}
      - {name: Asks for advice, thoughts: Is there nobody here?}
      - {name: Is told a price, quotes: [It was 900 last week!, And now?], evidence: interviews}
    ```

    or:

    ```yaml
    - {name: Lies on the bed, quotes: {text: It looked perfect., status: hypothesis}}
    ```

    or:

    ```yaml
    state: future
    steps:
      - {name: Tries it at home, quotes: It does fit.}
    ```
    """
    quotes = [claim for claim in claims_of(map) if isinstance(claim.claim, Quote)] if is_of_today(map) else []
    nameless = [quote for quote in quotes if quote.is_open]
    if most(nameless, of=quotes):
        message = f"{how_many(nameless, quotes)} quotes on this map say where they come from"
        yield Finding(nameless[0].claim, message, "add `evidence: …` to each; what is made up is a thought")
        return
    for quote in nameless:
        message = "this quote does not say where it comes from"
        yield Finding(quote.claim, message, "add `evidence: …`; if it is made up, it is a thought")
