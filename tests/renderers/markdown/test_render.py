"""The whole map as a text: what it says, in which order, and that nothing of a spec is markup in it."""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from boards import bed_board
from example_pages import EXAMPLES
from flow_boards import acted_board, stage_level_board
from hostile_specs import CORPUS, SHOWN, as_read, board_of, corpus, refusals_of, seen, spec_of
from read_markdown import READERS, Page
from whole_boards import whole_board, whole_boards

from journeymap.cli.compile import to_board
from journeymap.renderers.board.cells import MetricCell
from journeymap.renderers.board.model import Board, Measure, Span
from journeymap.renderers.markdown import render

# What is for the eye or for programs alone, and what a text tells in another way.
UNTOLD = {"data", "edition", "id", "hint", "hue", "legend", "words", "origin", "initials", "icon", "due", "language", "channel", "owner", "kind",
          "direction", "sign", "address", "link", "place", "impact", "effort", "level", "status", "key", "role", "number", "curves"}  # fmt: skip


def text_of(board: Board) -> str:
    return render(board).decode()


def lines_of(board: Board) -> list[str]:
    return text_of(board).splitlines()


def texts_in(part: Any, name: str = "") -> Iterator[str]:
    """Every text of a board that a reader is to be told."""
    if name in UNTOLD:
        return
    if isinstance(part, str):
        yield part
    elif hasattr(part, "_asdict"):
        for key, value in part._asdict().items():
            if not (isinstance(part, Span) and key == "label"):  # a stage's are told with the stage
                yield from texts_in(value, key)
    elif isinstance(part, tuple):
        for value in part:
            yield from texts_in(value)


@cache
def boards() -> dict[str, Board]:
    examples = {spec.name: to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board for spec in EXAMPLES}
    return {**examples, **whole_boards()}


@pytest.mark.parametrize("name", sorted(boards()))
def test_all_that_a_map_says_is_told(name: str) -> None:
    """Every text of the board, read by either reader; the elements are those of plain texts."""
    board = boards()[name]
    for reader in READERS.values():
        page = reader(text_of(board))
        texts = [text for text in texts_in(board) if seen(text) and text != "…"]

        assert len(texts) > 8
        assert [text for text in texts if seen(text) not in seen(page.text)] == []
        assert set(page.elements) <= {
            "h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "a href", "table", "thead", "tbody", "tr", "th", "td",
        }  # fmt: skip


def test_each_stage_and_step_has_a_heading() -> None:
    """Stages below the title, steps below their stages, none skipped."""
    headings = [line for line in lines_of(bed_board()) if line.startswith("#")]

    assert headings[0] == "# Buying a bed that stops the back pain"
    assert headings[4:7] == [
        "## Stage 1 of 4: Discover",
        "### 1. Back hurts every morning",
        "### 2. Searches for a better bed",
    ]
    assert [line for line in headings if line.startswith("### ")][8] == "### 9. Sleeps on it for two weeks"


def test_a_map_of_stages_has_one_heading_for_all() -> None:
    """So has one without stages."""
    lines = lines_of(stage_level_board())

    assert "## Steps" in lines
    assert "## Stage 1 of 4: Discover" not in lines
    assert "### 1. Back hurts every morning" in lines


def step(board: Board, number: int | str) -> list[str]:
    """The lines of a step."""
    lines = lines_of(board)
    start = next(place for place, line in enumerate(lines) if line.startswith(f"### {number}. "))
    end = next((place for place in range(start + 1, len(lines)) if lines[place].startswith("#")), len(lines))
    return lines[start:end]


def test_feelings_are_words_and_numbers() -> None:
    """With whose they are, and how sure."""
    assert "- **Emotion**: upset (−2)" in step(bed_board(), 5)
    assert "  - Jānis: word 0 (+0.2) — partly validated" in step(whole_board(), 2)
    assert "- **احساسات**: بسیار ناراحت (\u200e−۲)" in step(boards()["cart-abandonment.journey.yaml"], "۶")


def test_the_scale_and_the_course_of_feelings_are_told_once() -> None:
    """For those who do not see the curve."""
    text = text_of(bed_board())

    assert text.count("−2 upset · −1 frustrated · 0 neutral · +1 satisfied · +2 delighted") == 1
    assert "- Emotion from frustrated to delighted; lowest at step 5\n" in text


def test_ways_are_told_in_words() -> None:
    """Where they lead, on which condition, how many take them and are lost; not where one simply goes on."""
    board = acted_board()
    board = board._replace(ends=(6, 8), paths=tuple(path for path in board.paths if path.source != 6))

    assert "  - 5\\. Lies on the bed — in stock · 80%" in step(board, 4)
    assert "- **Next**: 3\\. Reads reviews and prices — leaves here: −38 pts" in step(board, 2)
    assert "- **Next**: —" in step(board, 7)
    assert not any("Next" in line for line in (*step(board, 3), *step(board, 6)))
    assert "  - back to 3: not comfortable, 44% — Reads reviews and prices" in step(bed_board(), 5)


def test_what_goes_for_a_stage_is_told_with_it_and_other_spans_where_they_begin() -> None:
    """Once, with the steps they go for."""
    lines = lines_of(whole_board())
    stage = lines[lines.index("## Stage 2 of 4: Compare") : lines.index("### 3. Reads reviews and prices")]

    assert "- **Backstage**: Planning" in stage
    assert "- **Touchpoints**: steps 2–5: Newsletter — owned" in [
        line.replace("  - ", "- **Touchpoints**: ") for line in step(whole_board(), 2)
    ]
    assert text_of(whole_board()).count("Newsletter") == 1


def test_sources_are_numbered_and_pointed_to() -> None:
    """By number and with a word on what they are."""
    text = text_of(bed_board())

    assert "**High**: Results are adverts, not advice — Sources: 1 (14 interviews)" in text
    assert "\n1. [Shoppers at three stores](research/interviews.md) — interview, n = 14, 2026-09-12\n" in text


def test_metrics_stand_in_a_table_of_what_is_known() -> None:
    """A column that would be empty is left out."""
    metric = MetricCell("Waiting | time", "3 days", "1 day", past=("5", "4", "3"))
    measures = (Measure(metric), Measure(MetricCell("NPS", "20"), 4))
    lines = lines_of(bed_board()._replace(measures=measures))

    assert lines[lines.index("### Metrics") + 2 :][:4] == [
        "| Metrics | Steps | Value | Target | Trend |",
        "| --- | --- | --- | --- | --- |",
        "| Waiting \\| time |  | 3 days | 1 day | 5, 4, 3 |",
        "| NPS | 5\\. Lies on the bed | 20 |  |  |",
    ]


def test_related_maps_are_linked() -> None:
    """As files of the same format."""
    assert "- **Part of**: [Living well](../living%20well.md)" in lines_of(whole_board())
    assert "[Delivery](delivery.markdown)" in render(whole_board(), suffix=".markdown").decode()


def test_pictures_are_told_in_words() -> None:
    """No data of theirs is in the text."""
    assert "- **Storyboard**: A worn mattress — The old bed" in step(whole_board(), 1)
    assert "data:" not in text_of(whole_board())


def test_the_same_board_gives_the_same_bytes() -> None:
    """Ended by a line's end."""
    data = render(whole_board())

    assert data == render(whole_board())
    assert data.endswith(b"Made from bed.journey.yaml\n".replace(b".", b"\\."))


def hostile(strings: Sequence[str]) -> tuple[Board, list[str]]:
    spec, texts = spec_of(strings)
    return board_of(spec), list(map(as_read, texts))


@cache
def harmless(reader: str) -> Page:
    return READERS[reader](text_of(hostile(["plain"])[0]))


def assert_told(strings: Sequence[str]) -> None:
    """Every text is read as it was typed, and changes nothing else."""
    board, texts = hostile(strings)
    for name, reader in READERS.items():
        page = reader(text_of(board))
        told = seen(page.text).replace("_", "")
        unseen = [number for number, text in enumerate(texts) if seen(text).replace("_", "") not in told]

        assert page.elements == harmless(name).elements, strings
        assert page.links == harmless(name).links, strings
        assert [texts[number] for number in unseen if number not in untold()] == []


@cache
def untold() -> frozenset[int]:
    """Texts of the spec that are for the eye alone: what stands beside a lane's title, signs."""
    texts = hostile(["plain"])[1]
    return frozenset(number for number, text in enumerate(texts) if seen(text) not in seen(harmless("github").text))


def test_nearly_all_texts_are_told() -> None:
    """Of over a hundred."""
    assert len(hostile(["plain"])[1]) > 60
    assert len(untold()) < 4


def test_texts_are_shown_as_typed() -> None:
    """Each string in all fields, and different ones beside each other."""
    for string in SHOWN:
        assert_told([string])
    for first in (0, 40, 80):
        assert_told(SHOWN[first:] + SHOWN[:first])


@pytest.mark.skipif(not CORPUS.is_dir() and "CI" not in os.environ, reason="the corpora are not beside the repository")
@pytest.mark.parametrize(("name", "step"), [("naughty-strings", 4), ("extra-strings", 4), ("xss-payloads", 35)])
def test_known_strings_are_shown_as_typed(name: str, step: int) -> None:
    """Public lists, at least in every `step`-th field."""
    strings = [string for string in corpus(name) if not refusals_of(string)]
    assert len(strings) > 80

    for first in range(0, len(strings), step):
        assert_told(strings[first : first + 80])
