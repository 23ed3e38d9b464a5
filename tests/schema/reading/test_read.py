"""Reading: what a spec's text becomes, where each part stands, and what is refused."""

import pytest

from journeymap.schema.limits import MOST_BYTES, MOST_CHARACTERS, MOST_LEVELS, MOST_NODES
from journeymap.schema.nodes import Mapping, Node, Scalar, Source, Span
from journeymap.schema.problems import MOST_PROBLEMS, Problem, SpecError
from journeymap.schema.reading.read import read


def read_text(text: str) -> Source:
    return read(text.encode(), "bed.journey.yaml")


def problems_of(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as caught:
        read(text if isinstance(text, bytes) else text.encode(), "bed.journey.yaml")
    return caught.value.problems


def codes_of(text: str | bytes) -> list[str]:
    return [problem.code for problem in problems_of(text)]


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


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


def test_anchors_aliases_and_merges() -> None:
    """An alias stands for its anchor; a merge brings what is not written out, the first mapping of a list winning."""
    source = read_text(
        "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: {y: 4, <<: [*a, {x: 9, z: 5}]}\nd: *a\n"
        "e: {<<: {x: 1}}\nf: &f text\ng: *f\nh: {'<<': kept}"
    )

    assert plain(source.root) == {
        "a": {"x": "1", "y": "2"},
        "b": {"x": "1", "y": "3"},
        "c": {"y": "4", "x": "1", "z": "5"},
        "d": {"x": "1", "y": "2"},
        "e": {"x": "1"},
        "f": "text",
        "g": "text",
        "h": {"<<": "kept"},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &a [*a]", "`*a` refers to the part that it stands in"),
        ("&a {<<: *a}", "`*a` refers to the part that it stands in"),
        ("a: *b\nb: &b x", "`*b` refers to nothing above"),
        ("<<: words", "`<<` takes a mapping or a list of mappings"),
    ],
)
def test_aliases_that_lead_nowhere(text: str, message: str) -> None:
    """Cycles, aliases before their anchor, and merges of texts are refused."""
    found = {(problem.code, problem.message) for problem in problems_of(text)}

    assert ("JM010", message) in found


def test_an_anchor_that_is_never_used_is_text() -> None:
    """`&` before a word drops the word from the text; where nothing refers to it, that was not meant."""
    (problem,) = problems_of("a: &then what\nb: &used x\nc: *used\nd: &list [x]")

    assert problem.code == "JM007"
    assert problem.help == 'write: "&then what"'


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


def test_one_document_may_be_marked() -> None:
    """`---` above and `...` below a single document are welcome."""
    assert plain(read_text("%YAML 1.2\n---\na: b\n...\n").root) == {"a": "b"}


def test_limits_hold_exactly() -> None:
    """The most that is allowed is read."""
    read_text("a: " + "[" * (MOST_LEVELS - 1) + "]" * (MOST_LEVELS - 1))
    read_text("a: " + "x" * MOST_CHARACTERS)
    read_text("a: [" + ",".join(["x"] * (MOST_NODES - 3)) + "]")
    source = read_text("a: b\n" + "#" * (MOST_BYTES - 5))

    assert plain(source.root) == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("a: " + "[" * MOST_LEVELS + "]" * MOST_LEVELS, "32 lists and mappings"),
        ("[" * 60_000, "32 lists and mappings"),
        ("\n".join(f"a{i}: &a{i} [{f'*a{i - 1}' if i else 'x'}]" for i in range(40)), "32 lists and mappings"),
        ("a: [" + ",".join(["x"] * (MOST_NODES - 2)) + "]", "50,000 texts, lists and mappings"),
        ("a: &a [1, 2]\nb: [" + "*a," * 17_000 + "]", "50,000 texts, lists and mappings"),
        ("a: &a {x: 1}\nb: {<<: [" + "*a," * 17_000 + "]}", "50,000 texts, lists and mappings"),
        ("a: " + "x" * (MOST_CHARACTERS + 1), "10,000 characters"),
        ("a: |\n" + "  x\n" * MOST_CHARACTERS, "10,000 characters"),
        ("a: b\n" + "#" * MOST_BYTES, "1 MiB"),
    ],
    ids=[
        "levels",
        "brackets",
        "levels by alias",
        "nodes",
        "nodes by alias",
        "nodes by merge",
        "text",
        "block",
        "bytes",
    ],
)
def test_limits_are_named(text: str, limit: str) -> None:
    """Beyond a limit reading stops, and the message names it."""
    problem = problems_of(text)[-1]

    assert problem.code == "JM003"
    assert limit in problem.message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: x\u2028y", (1, 5)),
        ("a: b\nc: x\x85y", (2, 5)),
        ("a: x\ry", (1, 5)),
        ("a: b # comment\u2029", (1, 15)),
        ("a: x\x1b[31m", (1, 5)),
        ("a: x\x7f", (1, 5)),
        ("a: x\x9b", (1, 5)),
        ("a: x\ufeffy", (1, 5)),
        ("\ufeff\ufeffa: x", (1, 1)),
        ("a: x\uffff", (1, 5)),
        ("a: x\U0001fffe", (1, 5)),
        ('a: "\\u2028"', (1, 4)),
        ('a: "\\N"', (1, 4)),
        ('a: "x\\0"', (1, 4)),
        ('a: "\\r"', (1, 4)),
        ('a: "\\e]0;x\\a"', (1, 4)),
        ('a: "\\uffff"', (1, 4)),
        ('"\\x7f": x', (1, 1)),
    ],
)
def test_forbidden_characters(text: str, place: tuple[int, int]) -> None:
    """Hidden line breaks, controls and noncharacters are refused where they stand, raw or escaped."""
    (problem,) = problems_of(text)

    assert problem.code == "JM004"
    assert problem.span is not None
    assert problem.span[:2] == place


@pytest.mark.parametrize(
    "text",
    [
        "a: \u202eevil",
        "a: evil\u202c",
        "a: b # \u2066",
        'a: "\\u202b x"',
        "{a: \u202bx, b: y\u202c}",
        "a: >\n  \u202b\n  \u202c",
        "\u2067k: v",
    ],
)
def test_unbalanced_direction_controls(text: str) -> None:
    """An override, embedding or isolate closes within its text and its line."""
    assert set(codes_of(text)) == {"JM005"}


def test_balanced_direction_controls_and_joiners_are_welcome() -> None:
    """ZWJ, ZWNJ, LRM and RLM need no partner."""
    line = "\u202bמטה \u2067a\u2069\u202c می\u200cخواهم 👩\u200d🔬 \u200e\u200f"

    assert plain(read_text(f"a: {line}").root) == {"a": line}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a: caf\xe9", "not UTF-8: byte 0xE9 at offset 6, line 1"),
        (b"\xef\xbb\xbfa: b\r\nc: \xe9", "not UTF-8: byte 0xE9 at offset 12, line 2"),
        (b"a: \xed\xa0\x80", "not UTF-8: byte 0xED at offset 3, line 1"),
        ("a: b".encode("utf-16"), "is UTF-16, not UTF-8: byte 0xFF at offset 0, line 1"),
        ("a: b".encode("utf-16-be"), "looks like UTF-16, not UTF-8: byte 0x00 at offset 0, line 1"),
        ("a: b".encode("utf-32"), "is UTF-32, not UTF-8: byte 0xFF at offset 0, line 1"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary data, not text: byte 0x00 at offset 8, line 3"),
    ],
)
def test_other_encodings(data: bytes, words: str) -> None:
    """What is not UTF-8 is told with the byte, its offset and its line."""
    (problem,) = problems_of(data)

    assert problem.code == "JM002"
    assert words in problem.message
    assert problem.help


def test_a_letter_in_latin_1_is_recognised() -> None:
    """The hint shows the letter that was probably meant, the caret stands under it."""
    (problem,) = problems_of(b"\xef\xbb\xbfa: caf\xe9")

    assert "`é`" in problem.hint
    assert problem.span == Span(1, 7, 1, 8)
