"""Board → HTML: what follows from the map, below it, and what the masthead says of the review."""

from xml.etree import ElementTree

import pytest
from specs import HEAD, board_of, step_of

from journeymap.renderers.html import render

Element = ElementTree.Element
WEIGHED = (
    "opportunities: [{text: Guide, impact: high, effort: low, owner: Sales}, {text: Kiosk, impact: low, effort: high},"
    " {text: Someday, effort: low}]"
)
MEASURED = "metrics: {name: Waiting, value: 4.5, trend: [3.5, 4.25, 4.5], target: 5}"


def page_of(text: str) -> Element:
    return ElementTree.fromstring(render(board_of(text)))


def with_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def links(element: Element) -> list[str]:
    return [link.get("href", "") for link in element.iter("a")]


def cards(root: Element) -> list[str]:
    """What kinds of cards the takeaways hold."""
    return [card.get("class", "").split()[1] for part in with_class(root, "takeaways") for card in part]


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ("emotion: 2", []),
        ("emotion: -2", ["hotspots"]),
        ("opportunities: Guide", ["ideas"]),
        (WEIGHED, ["ideas", "weighed"]),
        (MEASURED, ["measures"]),
    ],
)
def test_only_what_there_is_has_a_card(fields: str, kinds: list[str]) -> None:
    """Without any there is nothing below the map."""
    assert cards(page_of(step_of(fields))) == kinds


def test_metrics_of_the_map_alone_are_told_above_it() -> None:
    """They are not told again below."""
    assert cards(page_of(f"{MEASURED}\n{step_of('emotion: 2')}")) == []


def test_takeaways_stand_between_the_map_and_its_sources() -> None:
    """As they follow from the one and rest on the other."""
    root = page_of("evidence: {talks: {type: interview}}\n" + step_of("pain_points: {text: Soft, severity: high}"))
    (main,) = root.iter("main")
    parts = [part.get("id") or part.get("class", "").split()[-1] for part in main]

    assert parts.index("the_map") < parts.index("takeaways") < parts.index("after")


def test_a_hotspot_says_what_hurts() -> None:
    """It leads to its step and tells severity, feeling and loss in words."""
    pain = "{name: a, id: a, completion: 100%, emotion: -2, pain_points: {text: Soft, severity: critical}}"
    root = page_of(f"{HEAD}steps:\n  - {pain}\n  - {{name: b, completion: 62%}}")
    (card,) = with_class(root, "hotspots")

    assert links(card) == ["#a"]
    assert all(part in words(card) for part in ("Critical", "Soft", "−38 pts"))
    assert [use.get("href") for use in card.iter("use")] == ["#_pain-critical", "#_face-2", "#_exit"]


def test_pain_points_beyond_the_gravest_are_counted() -> None:
    """Two hundred of one step do not fill the page."""
    many = ", ".join(f"{{text: pain {number}, severity: high}}" for number in range(200))
    (card,) = with_class(page_of(step_of(f"pain_points: [{many}]")), "hotspots")

    assert len(with_class(card, "pain")) == 3
    assert words(card).endswith("+197")


def test_an_opportunity_says_where_it_stands() -> None:
    """Its step is named for those who cannot see where its number is, and who has it in hand."""
    page = page_of(step_of(WEIGHED))
    (card,) = with_class(page, "ideas")
    first = next(card.iter("li"))
    (link,) = with_class(first, "step")
    (named,) = [part for part in page.iter() if part.get("id") == link.get("aria-labelledby")]

    assert words(named) == "1 Lies on the bed"
    assert all(part in words(first) for part in ("Guide", "quick win", "high impact", "Sales"))


def test_the_matrix_weighs_impact_against_effort() -> None:
    """Numbers lead to the list; what lacks a level is left out; the quick wins' corner says so in a sign and words."""
    root = page_of(step_of(WEIGHED))
    (matrix,) = with_class(root, "matrix")
    (body,) = matrix.iter("tbody")
    listed = {item.get("id"): words(item) for item in with_class(root, "ideas")[0].iter("li")}

    assert [[links(cell) for cell in row if cell.tag == "td"] for row in body] == [
        [["#idea_1"], [], []],
        [[], [], []],
        [[], [], ["#idea_2"]],
    ]
    assert listed["idea_1"].startswith("1Guide")
    assert listed["idea_2"].startswith("2Kiosk")
    assert [words(cell) for cell in with_class(matrix, "worth")] == ["quick win 1", "quick win"]
    assert "_quick-win" in {symbol.get("id") for symbol in root.iter("symbol")}


def test_the_matrix_has_heads_for_rows_and_columns() -> None:
    """The axes are named where they begin."""
    (matrix,) = with_class(page_of(step_of(WEIGHED)), "matrix")
    heads = [words(head) for head in matrix.iter("th")]

    assert heads[1:] == ["Effort: low", "medium", "high", "Impact: high", "medium", "low"]


def test_a_trend_is_told_in_words_as_well() -> None:
    """In the lane and in the table; the line itself is hidden from those who cannot see it."""
    root = page_of("language: fa\n" + step_of(MEASURED))
    trends = with_class(root, "trend")
    told = [element for element in with_class(root, "unseen") if words(element).endswith("۳٫۵، ۴٫۲۵، ۴٫۵")]

    assert [trend.get("aria-hidden") for trend in trends] == ["true", "true"]
    assert len(told) == 2


def test_takeaways_have_the_digits_of_the_map() -> None:
    """A Persian page reads from right to left with Persian numbers."""
    root = page_of("language: fa\n" + step_of(f"{WEIGHED}\nemotion: -2"))

    assert root.get("dir") == "rtl"
    assert words(with_class(root, "worth")[0]).endswith("۱")
    assert words(with_class(root, "hotspots")[0]).count("۱") == 1


def test_the_review_is_overdue_only_for_a_reader() -> None:
    """The page carries the day and the words, hidden: whoever drew it knew no clock."""
    root = page_of("reviewed: 2026-10-30\nreview_every: 3 months\n" + step_of("emotion: 2"))
    (notice,) = with_class(root, "overdue")

    assert notice.get("data-due") == "2027-01-30"
    assert notice.get("hidden") is not None
    assert "30 January 2027" in words(notice)
    assert with_class(page_of(step_of("emotion: 2")), "overdue") == []
