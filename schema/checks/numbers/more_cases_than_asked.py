"""More cases than there were."""

from collections.abc import Iterator

from journeymap.schema.checks.frequencies import cases_in
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM607", "error", "draft")
def more_cases_than_asked(map: Map) -> Iterator[Finding]:
    """Finds a `frequency` of more cases than it says there were, as `31 of 20` or `31/20`.

    Digits may be of any script; "of" is read in the languages of the built-in labels.

    Why it matters: it cannot be. Mostly the two were turned round, or they count different things (calls of 20
    customers), which is worth saying.

    Instead of:

    ```yaml
    - name: Lies on the bed
      pain_points:
        - {text: Too soft, frequency: 31 of 20}  # expect: JM607
        - {text: Too public, frequency: 1 200 out of 212 visitors}  # expect: JM607
        - {text: Too dear, frequency: "31/20"}  # expect: JM607
        - {text: Liian pehmeä, frequency: "31 20:stä"}  # expect: JM607
        - {text: نرم است, frequency: ۳۱ از ۲۰ نفر}  # expect: JM607
        - {text: طري, frequency: ٣١ من أصل ٢٠}  # expect: JM607
        - {text: 太軟, frequency: 20 人中有 31 人}  # expect: JM607
        - {text: Za miękkie, frequency: 31 z 20}  # expect: JM607
    - Pays
    ```

    Write:

    ```yaml
    - name: Lies on the bed
      pain_points:
        - {text: Too soft, frequency: 20 of 31}
        - {text: Too public, frequency: "212 of 1,200 visitors"}
        - {text: Too dear, frequency: 3 of 1.200}
        - {text: Stays open, frequency: 24/7}
        - {text: Breaks, frequency: 5 in 2 weeks}
        - {text: Told late, frequency: on 31/12/26}
        - {text: 太軟, frequency: 31 人中有 20 人}
        - {text: Rings, frequency: 31 calls of 20 customers}
    - Pays
    ```
    """
    for content in map.contents:
        for pain in content.pain_points:
            often = cases_in(pain.frequency)
            if often and often.cases > often.whole:
                message = f"{often.cases} cases of {often.whole}"
                yield Finding(pain, message, "turn the two round, or say what each counts", field="frequency")
