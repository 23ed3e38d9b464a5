"""Reading: what a spec's text becomes, where each part stands, and what is refused."""

import pytest
from reading import codes_of, plain, problems_of, read_text

from journeymap.schema.nodes import Scalar, Span
from journeymap.schema.problems import MOST_PROBLEMS
from journeymap.schema.reading.read import read


def test_a_spec_becomes_a_tree_of_texts() -> None:
    """Lists and mappings nest as written, and the source keeps its lines."""
    source = read_text("persona: Ieva\nsteps:\n  - Searches\n  - {name: Buys, emotion: 1}\n")

    assert plain(source.root) == {"persona": "Ieva", "steps": ["Searches", {"name": "Buys", "emotion": "1"}]}
    assert source.lines == ("persona: Ieva", "steps:", "  - Searches", "  - {name: Buys, emotion: 1}", "")


@pytest.mark.parametrize(
    "typed", ["no", "on", "Yes", "10:30", "3.10", "2024-06-01", "0123", "0x1F", "1e3", "~", "null", ".nan", "="]
)
def test_text_stays_as_it_was_typed(typed: str) -> None:
    """Nothing that YAML 1.1 reads as a truth value, a number or a date changes."""
    (_, value), *_ = read_text(f"label: {typed}").root.entries

    assert isinstance(value, Scalar)
    assert (value.text, value.plain) == (typed, True)


@pytest.mark.parametrize("typed", ['"3"', "'3'", "|\n  3", ">\n  3"])
def test_quotes_and_blocks_are_told_from_plain_texts(typed: str) -> None:
    """A `3` in quotes or as a block is known to be meant as text."""
    (_, value), *_ = read_text(f"label: {typed}").root.entries

    assert isinstance(value, Scalar)
    assert (value.text, value.plain) == ("3", False)


@pytest.mark.parametrize(
    "line",
    [
        "Who do I call?",
        'It\'s "fine"',
        "a, b [c] {d}",
        "C# and F#",
        "R&D, 100% & more",
        "http://example.org/#top",
        ":-)",
        "-5",
        "?x",
    ],
)
def test_ordinary_punctuation_needs_no_quotes(line: str) -> None:
    """Questions, quotes inside a text, links and smileys are read whole."""
    source = read_text(f"thought: {line}")

    assert plain(source.root) == {"thought": line}


def test_texts_are_normalised_in_three_ways() -> None:
    """NFC, LF line ends, and no white space around."""
    source = read('a: e\u0301\r\nb: "  x\\r\\ny "\r\nc: |\r\n  1\r\n  2\r\n'.encode(), "x")

    assert plain(source.root) == {"a": "é", "b": "x\ny", "c": "1\n2"}
    assert source.lines[0] == "a: e\u0301"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("key: word", Span(1, 6, 1, 10)),
        ("顧客: 王小明", Span(1, 5, 1, 8)),
        ("🛏️😀: word", Span(1, 6, 1, 10)),
        ("\ufeffkey: word", Span(1, 6, 1, 10)),
        ("key:\t\tword", Span(1, 7, 1, 11)),
        ("# 😀\r\n\r\nkey: word\r\n", Span(3, 6, 3, 10)),
        ("key: 'word'", Span(1, 6, 1, 12)),
        ("key: two\n  lines", Span(1, 6, 2, 8)),
        ("key: [a,\n b]", Span(1, 6, 2, 4)),
        ("key:\n  - a\n  - bc\n\n# end\n", Span(2, 3, 3, 7)),
        ("key:\n  in: x", Span(2, 3, 2, 8)),
        ("key: &k word\nsame: *k", Span(1, 9, 1, 13)),
    ],
)
def test_places_are_exact(text: str, span: Span) -> None:
    """Lines and columns count characters from 1, whatever the script, the tabs, the line ends and the mark before."""
    (_, value), *_ = read_text(text).root.entries

    assert value.span == span


def test_duplicate_keys() -> None:
    """A key that stands twice is refused, however it is quoted and encoded."""
    found = problems_of("é: 1\ne\u0301: 2\n'é': 3\nother: {a: 1, a: 2}\n")

    assert [(problem.code, problem.span and problem.span[:2]) for problem in found] == [
        ("JM008", (2, 1)),
        ("JM008", (3, 1)),
        ("JM008", (4, 15)),
    ]
    assert found[0].hint == "first on line 1"


def test_all_problems_come_at_once() -> None:
    """Reading goes on behind lines whose way out is known; the order is the file's."""
    found = codes_of(
        "goal: Buy: fast\npersona: '\u2028'\nsteps:\n  - @home\n  - !tag x\n  - {a: 1, a: 2}\n  - name: Step #2\n"
        '  - "Yes", she said\n  - {text: x: y, z: 1}\n'
    )

    assert found == ["JM007", "JM004", "JM007", "JM009", "JM008", "JM007", "JM007", "JM007"]


def test_problems_are_bounded() -> None:
    """No more than 100 are kept of one file."""
    assert len(problems_of("a: \x01\n" * 1000)) == MOST_PROBLEMS


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("", "JM012", "the file is empty"),
        ("# only\n# comments\n", "JM012", "the file is empty"),
        ("---\n", "JM012", "the file is empty"),
        ("...\n", "JM012", "the file is empty"),
        ("- a\n- b\n", "JM013", "the file is a list"),
        ("Own a bed", "JM013", "the file is a text"),
        ("goal:Buy", "JM013", "a space is missing after `:`"),
        ("a: b\n---\nc: d\n", "JM011", "a second document begins here"),
        ("a: b\n---\n", "JM011", "a second document begins here"),
        ("a: b\n...\nc: d\n", "JM011", "a second document begins here"),
        ("[a]: b", "JM014", "a list cannot be a key"),
        ("{a: b}: c", "JM014", "a mapping cannot be a key"),
        ("'': c", "JM014", "a key is missing"),
        (": c", "JM014", "a key is missing"),
        ("a: !!str b", "JM009", "`!!str` is a tag, which a spec cannot have"),
        ("a: ! b", "JM009", "`!` is a tag, which a spec cannot have"),
        ("a: !py {b: c}", "JM009", "`!py` is a tag, which a spec cannot have"),
        ("a: !e!x b", "JM009", "a spec cannot have tags (`!…`)"),
    ],
)
def test_what_is_no_spec(text: str, code: str, message: str) -> None:
    """Each kind of file that cannot be a spec has a message of its own."""
    (problem,) = problems_of(text)

    assert (problem.code, problem.message) == (code, message)
    assert problem.help or problem.hint


def test_keys_that_all_lack_the_same_are_told_at_once() -> None:
    """To YAML such a file is one text; nothing else follows from that."""
    wide = problems_of("persona：小明\ngoal：買床\nsteps：\n  - 找\n")
    close = problems_of("persona:Ieva\ngoal:Own a bed\nsteps:[a, b]\n")

    assert [(problem.code, problem.help) for problem in wide] == [
        ("JM013", "write: persona: 小明"),
        ("JM013", "write: goal: 買床"),
        ("JM013", "write: steps:"),
    ]
    assert [problem.span and problem.span[:2] for problem in close] == [(1, 8), (2, 5), (3, 6)]


def test_one_document_may_be_marked() -> None:
    """`---` above and `...` below a single document are welcome."""
    assert plain(read_text("%YAML 1.2\n---\na: b\n...\n").root) == {"a": "b"}
