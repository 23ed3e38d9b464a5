"""Slips of the pen in YAML: each has a plain message and, where quotes help, the line that works."""

import pytest
from reading import only_problem

from journeymap.schema.reading.read import read


@pytest.mark.parametrize(
    ("typed", "works"),
    [
        ("goal: Buy: fast", 'goal: "Buy: fast"'),
        ("goal: Buy: fast  # soon", 'goal: "Buy: fast"  # soon'),
        ("goal: as follows:", 'goal: "as follows:"'),
        ("目標: 買床: 快", '目標: "買床: 快"'),
        ("name: Step #2", 'name: "Step #2"'),
        ("name: #2 in line", 'name: "#2 in line"'),
        ("name: ?", 'name: "?"'),
        ("name: ? what", 'name: "? what"'),
        ('thought: "Quoted" and more', "thought: '\"Quoted\" and more'"),
        ('thought: "She said "hi" to me"', "thought: 'She said \"hi\" to me'"),
        ('thought: "Yes" or "no"', 'thought: \'"Yes" or "no"\''),
        ("thought: [brackets] then text", 'thought: "[brackets] then text"'),
        ("thought: {braces} then text", 'thought: "{braces} then text"'),
        ("thought: see [1 and: more", 'thought: "see [1 and: more"'),
        ("thought: , and then", 'thought: ", and then"'),
        ("thought: ] that", 'thought: "] that"'),
        ("thought: @home", 'thought: "@home"'),
        ("thought: `home`", 'thought: "`home`"'),
        ("thought: %5", 'thought: "%5"'),
        ("thought: *star*", 'thought: "*star*"'),
        ("thought: **bold** text", 'thought: "**bold** text"'),
        ("thought: *bold text", 'thought: "*bold text"'),
        ("thought: & more", 'thought: "& more"'),
        ("thought: - item", 'thought: "- item"'),
        ("thought: > than before", 'thought: "> than before"'),
        ("goal: “Buy: fast”", 'goal: "Buy: fast"'),
        ("goal: „Osta: heti”", 'goal: "Osta: heti"'),
        ("goal: “Buy”: “fast”", 'goal: "“Buy”: “fast”"'),
        ("thought: 'it's'", 'thought: "it\'s"'),
        ("thought: 'don't", "thought: \"'don't\""),
        ("thought: \"x\" 'y' z", 'thought: "\\"x\\" \'y\' z"'),
        ("thought: {text: Buy: now, severity: high}", 'thought: {text: "Buy: now", severity: high}'),
        ('thought: ["Yes" she said, no]', "thought: ['\"Yes\" she said', no]"),
        ("thought: [@home, away]", 'thought: ["@home", away]'),
    ],
)
def test_texts_that_need_quotes(typed: str, works: str) -> None:
    """The help is the author's own line in the form that works, and it does."""
    problem = only_problem(typed)

    assert (problem.code, problem.help) == ("JM007", f"write: {works}")
    assert problem.excerpt == typed
    assert read(works.encode(), "x").root.entries


@pytest.mark.parametrize(
    ("typed", "works"),
    [
        ('- "Yes", she said', "- '\"Yes\", she said'"),
        ("- Who is it: me: you", '- "Who is it: me: you"'),
        ("- thought: me: you", '- thought: "me: you"'),
        ("- Step #2", '- "Step #2"'),
        ("- @home", '- "@home"'),
        ("- ? Who do I call", '"? Who do I call"'),
    ],
)
def test_items_that_need_quotes(typed: str, works: str) -> None:
    """In a list, words before a colon belong to the text; a single word is a key."""
    problem = only_problem(f"steps:\n  {typed}\n  - next\n")

    assert (problem.code, problem.help) == ("JM007", f"write: {works}")


@pytest.mark.parametrize(
    "text",
    [
        "goal: Buy # a comment",
        "goal: Buy ## a comment",
        "goal: Buy #",
        "goal: # a comment\n  Buy",
        "goal: 'Buy' #2",
        "goal: |\n  Buy #2",
        "goal: Buy#2",
        "steps: #2 of them\n  - Buy",
    ],
)
def test_comments_are_no_text(text: str) -> None:
    """`# ` after a space is a comment; in quotes, in a block or without a space `#` is text."""
    assert read(text.encode(), "x").root.entries


def test_the_caret_stands_under_the_text() -> None:
    """The place is that of the text which needs quotes, in characters."""
    problem = only_problem("a: b\n  \n🛏️: Buy: 快\n")

    assert problem.span == (3, 5, 3, 11)


def test_a_text_over_several_lines_needs_its_closing_quote_at_the_end() -> None:
    """Where the text goes on below, the help says so, and nothing follows from it."""
    problem = only_problem("goal: Buy: fast\n  and cheap\npersona: Ieva\n")

    assert problem.help == 'write: goal: "Buy: fast", with the closing quote where the text ends'


@pytest.mark.parametrize(
    ("typed", "works"),
    [
        ("goal: 'tis the season", 'goal: "\'tis the season"'),
        ("goal: 'tis the season # for now", 'goal: "\'tis the season" # for now'),
        ('goal: \'twas "good"', 'goal: "\'twas \\"good\\""'),
        ("steps: [Looks, 'tis late, Pays]", 'steps: [Looks, "\'tis late", Pays]'),
        ("steps: [{name: 'tis late, emotion: 1}]", 'steps: [{name: "\'tis late", emotion: 1}]'),
        ("goal: 'tis late\nscenario: It's dark", 'goal: "\'tis late"'),
    ],
)
def test_an_apostrophe_that_begins_a_text_stays(typed: str, works: str) -> None:
    """It may as well be a quote that was left open: both ways out are told, and work."""
    problem = only_problem(typed)

    assert problem.hint == "close it with `'`"
    assert problem.help == f"if it is an apostrophe, write: {works}"
    assert read(works.encode(), "x").root.entries


def test_a_quote_left_open_is_closed_where_its_text_ends() -> None:
    """In brackets at the end of the item; where the text goes on below, there."""
    assert only_problem('steps: [Looks, "Pays, Leaves]').help == 'write: steps: [Looks, "Pays", Leaves]'
    assert only_problem('goal: "Buy # now').help == 'write: goal: "Buy" # now'
    assert only_problem('goal: "Buy\n  fast\n').help == 'write: goal: "Buy", with the closing quote where the text ends'


def test_words_after_a_dropped_end_bring_no_second_message() -> None:
    """`Step #2` that goes on below is one problem."""
    assert only_problem("name: Step #2\n  goes on\n").code == "JM007"


@pytest.mark.parametrize(
    ("text", "place", "message", "way_out"),
    [
        ("a:\n\tb: c", (2, 1), "a tab cannot indent", "two for each level"),
        ("a:\n  b: c\n\td: e", (3, 1), "a tab cannot indent", "spaces"),
        ("a: |\n\tb", (2, 1), "a tab cannot indent", "spaces"),
        ("-\ta: b", (1, 2), "a tab cannot indent", "spaces"),
        ('a: "b', (1, 4), "the quote that opens here is never closed", 'write: a: "b"'),
        ("a: 'b\nc: d\n", (1, 4), "the quote that opens here is never closed", "close it with `'`"),
        ('a: "b\nc: "d"\n', (1, 4), "closes on line 2, in the middle of another text", 'write: a: "b"'),
        ("a: [b, c\nd: e", (1, 4), "the `[` that opens here is not closed", "close it with `]`"),
        ("a: {b: c\nd: e", (1, 4), "the `{` that opens here is not closed", "close it with `}`"),
        ("a: [b,, c]", (1, 7), "something is missing before this comma", "remove the comma"),
        ('a: ["b" "c"]', (1, 9), "a comma is missing here", 'write: a: ["b", "c"]'),
        ('a: {b: "c" d: 1}', (1, 12), "a comma is missing here", 'write: a: {b: "c", d: 1}'),
        ("a: [b, c]]", (1, 10), "this `]` closes nothing", "remove it"),
        ('a: "C:\\Users"', (1, 7), "`\\U` is no valid escape in double quotes", "write: a: 'C:\\Users'"),
        ('a: "\\q it\'s"', (1, 5), "`\\q` is no valid escape in double quotes", "write two: \\\\"),
        ('a: "\\ud83d\\ude00"', (1, 5), "`\\u` is no valid escape in double quotes", "type the character itself"),
        ("a: b\nc:d\ne: f", (2, 2), "a space is missing after `:`", "write: c: d"),
        ("a:b\nc: d", (1, 2), "a space is missing after `:`", "write: a: b"),
        ("a: b\n目標：買床\nc: d", (2, 3), "`：` is a wide colon", "write: 目標: 買床"),
        ("steps:\n-a\nb: c", (2, 1), "a space is missing after `-`", "write: - a"),
        ("a: b\nwords\nc: d", (2, 1), "this line is neither `key: value` nor `- item`", "indented further"),
        ("a: b\n  c: d", (2, 3), "this line runs on from the text on line 1", "line it up"),
        ("s:\n  - Buys\n    emotion: 1", (3, 5), "this line runs on from the text on line 2", "- name: Buys"),
        ("a:\n    b: c\n  d: e", (3, 3), "this line does not line up", "the same column: 1 or 5 here"),
        ("  a: b\nc: d", (2, 1), "this line does not line up", "the same column"),
        ("s:\n  - name: A\n    t:\n      - u: v\n  e: 1", (5, 3), "a key stands where the list goes on", "in column 5"),
        ("a:\n  - b\n  c: d", (3, 3), "a key stands where the list goes on", "begin it with `- `"),
        ("a: b\n- c", (2, 1), "a list item stands where a key is needed", "the key of the list on the line above"),
        ("a b\nc: d", (1, 1), "this line is neither `key: value` nor `- item`", "for a key write: a: b"),
        ("a: b\nc d e\nf: g", (2, 1), "this line is neither `key: value` nor `- item`", "for a key write: c: d e"),
        ("a: b\n// c\nd: e", (2, 1), "`//` begins no comment", "write: # c"),
        ("// a\nb: c", (1, 1), "`//` begins no comment", "write: # a"),
        ("/* a */\nb: c", (1, 1), "`/*` begins no comment", "write: # a"),
        ('{\n  // c\n  "a": "b"\n}', (2, 3), "`//` begins no comment", "write: # c"),
        ('"a": "b",\nc: d', (1, 9), "a comma ends nothing here", 'write: "a": "b"'),
        ("a: [b, c],\nd: e", (1, 10), "a comma ends nothing here", "write: a: [b, c]"),
        ("```yaml\na: b", (1, 1), "this line marks YAML in Markdown", "remove it"),
        ("a: b\n```\n", (2, 1), "this line marks YAML in Markdown", "remove it"),
        ("s:\n  - a\n  • b\nc: d", (3, 3), "`•` begins no item", "write: - b"),
        ("s:\n  - a\n  2. b c\nc: d", (3, 3), "`2.` begins no item", "write: - b c"),
        ("a: b\n-----\nc: d", (2, 1), "this line is neither `key: value` nor `- item`", "indented further"),
        ("s:\n  * a b\nc: d", (2, 3), "`*` begins no item", "write: - a b"),
        ("%YAML 9.9\n---\na: b", (1, 1), "a line that starts with `%`", "remove it"),
        ("a: b\n%5: c", (2, 1), "a line that starts with `%`", "needs quotes"),
    ],
)
def test_other_slips(text: str, place: tuple[int, int], message: str, way_out: str) -> None:
    """Indentation, brackets, quotes and spaces: what is wrong, where, and the way out."""
    problem = only_problem(text)

    assert problem.code == "JM006"
    assert message in problem.message
    assert way_out in problem.hint + problem.help
    assert problem.span is not None
    assert problem.span[:2] == place


@pytest.mark.parametrize("text", ["a: b: " + "c: " * 5000, 'a: "' + "x\n" * 5000, "a: [" * 20 + "b: c: d"])
def test_slips_on_long_lines(text: str) -> None:
    """Even where no way out can be shown there is a message with a place."""
    problem = only_problem(text)

    assert problem.span is not None
    assert problem.message
