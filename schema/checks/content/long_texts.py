"""Names and texts that are too long to be read at a glance."""

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.part import Part

_NAME, _TEXT = 60, 240


@rule("JM316", "info", "strict")
def long_texts(map: Map) -> Iterator[Finding]:
    """Finds names of steps, stages and touchpoints of more than 60 characters, and other long texts of the lanes.

    Those are thoughts, quotes, needs, pain points, gains and opportunities of more than 240 characters. A Chinese or
    Japanese character counts as two, an accent of its own as none. Descriptions may be as long as they need to be.

    Why it matters: a map is read standing in front of it. What does not fit on a sticky note is not read in a workshop,
    and makes all the other steps stand further apart.

    Instead of:

    ```yaml
    - Reads reviews on several independent sites and compares the prices of all models  # expect: JM316
    - name: 在好幾個網站上閱讀評論並且比較所有型號的價格以及送貨的條件和期限  # expect: JM316
    - name: Lies on the bed
      thoughts:
        - Too soft?
        - This one looked so good in the catalogue, and now that I lie on it with people walking past  # expect: JM316
          I cannot say whether it is too soft for me, or whether I only think so because the last one was too hard, and
          the man over there is looking at my shoes, so I had better get up.
    ```

    or:

    ```yaml
    - name: Lies on the bed
      touchpoints: The bed on display in the middle of the shop, between the lamps and the till  # expect: JM316
      pain_points:
        - The bed on display has been lain on by so many that it has worn much softer than a new one,  # expect: JM316
          so that those who like it softly are let down at home and those who do not leave without buying, which is what
          half of all visitors did who were asked at the door, most of them after less than ten minutes.
      opportunities:
        text: >-  # expect: JM316
          Let everybody try the bed at home for a hundred nights, fetch it again for nothing where it is not liked, wash
          and mend what comes back, and sell it for less in a shop of its own, as two other chains do with some success,
          if what they say of themselves can be believed.
    ```

    Write:

    ```yaml
    - name: Reads reviews and prices
      description: >-
        On several independent sites, in the evenings, over two or three weeks; on the phone more often than on the
        computer, and with a list in which the prices of all models stand beside each other, with delivery, without it,
        and with the discount that each shop gives to those who leave an address.
    - {name: Reads reviews and compares the prices with those of the shop, touchpoints: Reviews}
    - name: 在好幾個網站上閱讀評論並且比較所有型號的價格以及送貨的條件與
      pain_points: 型號太多
      opportunities: 並排比較
    - name: يُقَارِنُ الأَسْعَارَ وَيَقْرَأُ آرَاءَ النَّاسِ قَبْلَ أَنْ يَخْتَارَ
    ```
    """
    for content in map.contents:
        if _is_longer(content.name, _NAME):
            yield _finding(content, content.name, "name", _NAME)
        for number, thought in enumerate(content.thoughts):
            if _is_longer(thought, _TEXT):
                yield _finding(content, thought, "thoughts", _TEXT, number)
        for claim in content.claims():
            if _is_longer(claim.text, _TEXT):
                yield _finding(claim, claim.text, "text", _TEXT)
        for opportunity in content.opportunities:
            if _is_longer(opportunity.text, _TEXT):
                yield _finding(opportunity, opportunity.text, "text", _TEXT)
        for touchpoint in content.touchpoints:
            if _is_longer(touchpoint.name, _NAME):
                yield _finding(touchpoint, touchpoint.name, "name", _NAME)


def _finding(part: Part, text: str, field: str, most: int, item: int | None = None) -> Finding:
    hint = "shorten it; more can stand in the `description`"
    return Finding(part, f"{_width(text)} characters are more than {most}", hint, field=field, item=item)


def _is_longer(text: str, most: int) -> bool:
    return len(text) > most // 2 and _width(text) > most


def _width(text: str) -> int:
    """How many characters it is, wide ones counted twice."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(sign) in "WF" else not combining(sign) for sign in text)
