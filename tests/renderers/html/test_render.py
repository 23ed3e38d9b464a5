"""Board → HTML: what stands in the page."""

import re
from xml.etree import ElementTree

import pytest

from journeymap.renderers.board.cells import ClaimCell, FeelingCell, SourceMention
from journeymap.renderers.board.model import Board, Lane, LegendEntry, Mark, Path
from journeymap.renderers.gate import GateError
from journeymap.renderers.html import render


def tree(board: Board) -> ElementTree.Element:
    return ElementTree.fromstring(render(board))


def with_class(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def test_every_board_is_drawn(boards: dict[str, Board]) -> None:
    """Every board passes the gate, has a cell for each column in each lane, and no id twice."""
    for name, board in boards.items():
        root = tree(board)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        rows = [row for row in with_class(root, "row") if "details" not in row.get("class", "")]
        lanes = [lane for lane in board.lanes if any(lane.cells)]

        assert len(rows) == (len(lanes) + 1 if board.columns else 0), name
        assert all(len(row) == len(board.columns) + 1 for row in rows), name
        assert len(ids) == len(set(ids)), name
        assert {column.id for column in board.columns} <= set(ids), name


@pytest.mark.parametrize(("stages", "parts"), [(True, 4), (False, 1)])
def test_a_long_map_is_overlooked_in_one_line(stages: bool, parts: int, bed: Board) -> None:
    """Parted by its stages where it has any."""
    columns = tuple(column._replace(id=f"step-{n}") for n, column in enumerate(bed.columns * 4))
    lanes = tuple(lane._replace(cells=lane.cells * 4) for lane in bed.lanes)
    root = tree(bed._replace(columns=columns, lanes=lanes, stages=bed.stages if stages else ()))
    lists = with_class(root, "minimap")[0].findall("ol")

    assert [len(lists), sum(map(len, lists))] == [parts, len(bed.columns if stages else columns)]


def test_same_board_same_bytes(bed: Board) -> None:
    """Nothing but the board decides the page."""
    assert render(bed) == render(bed)


def test_small_enough_to_send(bed: Board) -> None:
    """A map of a dozen steps stays below 100 kB."""
    assert len(render(bed)) < 90_000


def test_policy_before_all_and_encoding_in_time(bed: Board) -> None:
    """The policy is the first thing in the head, and the encoding stands in the first 1,024 bytes."""
    data = render(bed)
    head = data[data.index(b"<head>") + 6 :].lstrip()

    assert head.startswith(b'<meta http-equiv="Content-Security-Policy"')
    assert b'<meta charset="utf-8"/>' in data[:1024]


def test_tags_from_texts_are_texts(bed: Board) -> None:
    """Markup that an author types is shown as typed."""
    title = "</style></title><script>alert(1)</script>&lt;\"'"
    root = tree(bed._replace(title=title))

    assert root.findtext("head/title") == title
    assert root.findtext("body/header/h1/bdi") == title
    assert len(list(root.iter("script"))) == 1


def test_a_bad_link_is_our_fault(bed: Board) -> None:
    """A link the reader should have refused never reaches a page."""
    claim = ClaimCell("opportunity", "idea", link="javascript:alert(1)")
    lane = Lane("opportunities", "Opportunities", "", ((claim,), *((),) * (len(bed.columns) - 1)))
    with pytest.raises(GateError, match="link"):
        render(bed._replace(lanes=(lane,)))


def test_empty_cells_are_empty(bed: Board) -> None:
    """A step with nothing to say in a lane leaves its cell without a child or a text."""
    lane = next(lane for lane in bed.lanes if lane.key == "pain_points")
    (row,) = with_class(tree(bed), "pain_points")
    for cells, drawn in zip(lane.cells, list(row)[1:], strict=True):
        assert bool(cells) == bool(len(drawn) or drawn.text)


def test_the_curve_is_told_in_words(bed: Board) -> None:
    """Each point has its word and score, and the lane one sentence."""
    (row,) = with_class(tree(bed), "feelings")
    texts = ["".join(cell.itertext()).split() for cell in list(row)[1:]]

    assert texts[4] == ["upset"]  # a word of the scale says how bad it is
    assert texts[6][0] == "neutral"
    assert "hypothesis" in " ".join(texts[6])
    assert "Emotion from frustrated to delighted; lowest at step 5" in "".join(row[0].itertext())


def test_the_curve_stops_between_branches(bed: Board) -> None:
    """Where a step leads past the next, as one of two branches does, the curve does not join the two."""
    paths = (*(path for path in bed.paths if path.source != 2), Path(2, 4, "default", main=True))
    (row,) = with_class(tree(bed._replace(paths=paths)), "feelings")
    pieces = [" ".join(path.get("d", "") for path in line) for line in with_class(row, "line")]

    assert [piece.startswith("M0 ") for piece in pieces] == [False, True, True, False, True, True, True, True, True]
    assert [" 100 " in piece for piece in pieces] == [True, True, False, True, True, True, True, True, False]


def test_moments_of_truth_are_stars(bed: Board) -> None:
    """A larger star instead of a face, in just the columns so marked."""
    (row,) = with_class(tree(bed), "feelings")
    starred = [index for index, cell in enumerate(list(row)[1:]) if with_class(cell, "star")]

    assert starred == [4, 7]


def test_ways_are_arcs_and_chips(bed: Board) -> None:
    """A loop stands over the steps with label and share, and in the step as a sentence."""
    root = tree(bed)
    (arc,) = with_class(root, "way")[:1]

    assert arc.get("class") == "way path-loop back"
    assert ["".join(chip.itertext()) for chip in with_class(root, "way-on")] == [bed.paths[-1].chip]


def test_what_is_lost_stands_with_the_share(bed: Board) -> None:
    """The drop from a step to the next stands under the bar of the step that is left, and only there."""
    (row,) = with_class(tree(bed), "completion")
    drops = ["".join("".join(drop.itertext()) for drop in with_class(cell, "drop")) for cell in list(row)[1:]]

    assert drops == ["", "−38 pts", "−21 pts", "−23 pts", "", "", "", "", ""]


def test_a_mark_holds_its_text(bed: Board) -> None:
    """What the author wrote about a mark stands under its word; an end without a mark has no word."""
    truth = Mark("moment-of-truth", "moment of truth", "Stays or goes")
    column = bed.columns[4]._replace(marks=(Mark("decision", "decision", "Fits?"), truth))
    columns = (*bed.columns[:4], column, *bed.columns[5:])
    (row,) = with_class(tree(bed._replace(columns=columns, ends=(4, 8))), "details")
    marks = [" ".join(mark.itertext()).split() for mark in with_class(list(row)[5], "mark")]

    assert [" ".join(words) for words in marks] == [
        "decision Fits?", "moment of truth Stays or goes",
    ]  # fmt: skip


def test_figures_and_metrics_share_a_card(boards: dict[str, Board]) -> None:
    """The map's own metrics stand among the figures at a glance."""
    (glance,) = with_class(tree(boards["crowded"]), "glance")

    assert len(list(glance.iter("li"))) == len(boards["crowded"].figures) + 1
    assert "4.1 of 5" in "".join(glance.itertext())


def test_the_silent_spine_is_not_explained(bed: Board) -> None:
    """The legend explains the main path only where an arc shows it."""
    board = bed._replace(legend=(LegendEntry("path-default", "main path"), *bed.legend))

    assert "main path" not in render(board).decode()


def test_claims_lead_to_their_sources(bed: Board) -> None:
    """A claim's mention links to the list of sources, and the source opens the evidence."""
    root = tree(bed)
    targets = {mention.get("href", "")[1:] for mention in with_class(root, "mention")}
    (source,) = (item for item in root.iter("li") if item.get("id") in targets)

    assert source.find("a") is not None
    assert source.find("a").get("href") == bed.sources[0].link  # type: ignore[union-attr]


def test_sources_are_told_apart(bed: Board) -> None:
    """Claims and steps name their sources by number, as two may have the same words."""
    mentions = (SourceMention(0, "1", "interviews, n = 14"), SourceMention(1, "2", "interviews, n = 14"))
    columns = (bed.columns[0]._replace(sources=mentions), *bed.columns[1:])
    root = tree(bed._replace(columns=columns, sources=bed.sources * 2))
    (row,) = with_class(root, "details")
    drawn = ["".join(mention.itertext()) for mention in with_class(list(row)[1], "mention")]

    assert drawn == ["1\u00a0·\u00a0interviews, n = 14", "2\u00a0·\u00a0interviews, n = 14"]


def test_columns_before_the_first_stage(bed: Board) -> None:
    """Steps without a stage stand under an empty banner, so that the stages stay over their columns."""
    stage = bed.stages[1]._replace(first=2, span=7)
    (row,) = with_class(tree(bed._replace(stages=(stage,))), "stages")

    assert [cell.get("colspan") for cell in row] == [None, "2", "7"]


def test_sheet_grows_with_the_journey(boards: dict[str, Board]) -> None:
    """Nine steps print on A3; forty take a longer strip rather than unreadable columns."""
    sizes = {name: re.search(rb"@page\{size:(\w+) ", render(boards[name])) for name in ("bed", "long")}

    assert [size and size[1] for size in sizes.values()] == [b"420mm", b"1100mm"]


def test_scores_between_whole_numbers(bed: Board) -> None:
    """A score of 0.5 stands half way and is read with its sign."""
    lane = Lane("emotion", "Emotion", "", ((FeelingCell(0.5, 1, "fine"),), *((),) * (len(bed.columns) - 1)))

    assert "(+0.5)" in render(bed._replace(lanes=(lane,))).decode()
