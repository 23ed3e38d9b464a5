"""Texts in the fewest quotes, with their line breaks where they were."""

import pytest
from styled import stays, styled


@pytest.mark.parametrize(
    "text", ["Who do I call?", "It's loud", "a: b", "a #b", "結帳", "(no)", "£5", "3 days", "x, y", "a:b"]
)
def test_quotes_go_where_nothing_needs_them(text: str) -> None:
    """In a block a comma, a question mark and an inner colon are texts; a colon with a blank is not."""
    quoted = '"' + text + '"'
    needed = ": " in text or " #" in text

    assert styled(f"goal: {quoted}\n") == f"goal: {quoted if needed else text}\n"
    assert stays(f"goal: {quoted if needed else text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "", " a", "a ", "~", "null", "no", "Yes", "ON", "y", "41", "3.10", "-1", "+2", ".5", "0x1F", "1e3", "0o7", "1_000",
        "2026-10-30", "2026-10-30 10:30:00", "10:30", ".inf", ".nan", "-", "- a", "? a", ": a", "a:", "a: b", "a #b", "#a", "&a", "*a",
        "!a", "|", ">", "%a", "@a", "`a", "[a", "{a", "]", "}", ",a", "<<", "=", "a\tb", "---", "... a", "\u00a0a", "a\u200bb",
    ],
)  # fmt: skip
def test_quotes_stay_where_a_reader_of_yaml_might_see_more_than_a_text(text: str) -> None:
    """Numbers, dates, truth values, nothing, signs of YAML, what cannot be seen."""
    assert stays(f'goal: "{text}"\n')
    assert styled(f"goal: '{text}'\n") == f'goal: "{text}"\n'


@pytest.mark.parametrize("text", ["no", "41", "3.10", "~", "10:30", "0123", "-1"])
def test_what_was_plain_stays_plain(text: str) -> None:
    """It is a text to us, and quotes would be new."""
    assert stays(f"goal: {text}\n")
    assert stays(f"steps: [{text}]\n")


@pytest.mark.parametrize("text", ["a, b", "a]b", "Who?", "https://a.example", "a{b}"])
def test_in_brackets_more_needs_quotes(text: str) -> None:
    """Some versions of YAML read these otherwise."""
    assert stays(f'steps: ["{text}"]\n')


@pytest.mark.parametrize("text", ["-", "- a", "? a", "---", "--- a"])
def test_a_text_that_is_plain_in_brackets_only_gets_quotes_outside(text: str) -> None:
    """When they become too many for one line."""
    if text in ("- a", "? a"):  # nor is it plain in brackets
        assert stays(f'goal: "{text}"\n')
        return
    item = "x" * 30

    assert styled(f"steps: [{text}, {item}, {item}, {item}, {item}]\n") == (
        f'steps:\n  - "{text}"\n' + f"  - {item}\n" * 4
    )


@pytest.mark.parametrize(
    ("written", "shorter"),
    [
        (r'"say \"x: y\""', """'say "x: y"'"""),
        ("'say \"x: y\"'", None),
        (r'"C:\\x: y"', r"'C:\x: y'"),
        ("'it''s: y'", '"it\'s: y"'),
        (r'''"it's \"x: y\""''', None),
        (r'"two\nlines"', None),
        (r'"caf\u0065\u0301: x"', None),
        (r'"\tx: y"', None),
    ],
)  # fmt: skip
def test_double_quotes_unless_single_ones_save_escapes(written: str, shorter: str | None) -> None:
    """Escapes for what cannot be typed stay as they are."""

    assert styled(f"goal: {written}\n") == f"goal: {shorter or written}\n"


def test_lines_of_a_text_stay_lines_of_their_own() -> None:
    """Indented by two columns; a blank line in the text is one that is shown."""
    text = "steps:\n    - name: A text that\n       goes on   \n\n\n          and on\n      goal: 'In: quotes\n\n         too'\n"

    assert styled(text) == (
        "steps:\n  - name: A text that\n      goes on\n\n\n      and on\n    goal: 'In: quotes\n\n      too'\n"
    )


def test_an_escaped_blank_at_the_end_of_a_line_stays() -> None:
    r"""`\` at the end of a line joins it to the next, and `\ ` is a blank that is meant."""
    assert styled('goal: "a \\\n        b\\ \n    c"\n') == 'goal: "a \\\n  b\\ \n  c"\n'


def test_a_text_in_brackets_is_joined_to_one_line() -> None:
    """As YAML reads it."""
    assert styled("steps: [a b\n   c, 'd: e\n   f']\n") == 'steps: [a b c, "d: e f"]\n'
    assert styled("steps: [a\n\n  b]\n") == "steps:\n  - a\n\n    b\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("goal: |\n      a\n        b\n\n      c\n", "goal: |\n  a\n    b\n\n  c\n"),
        ("goal: >-   # why\n a\n b\n", "goal: >- # why\n  a\n  b\n"),
        ("goal: |+\n    a\n\n\ntype: x\n", "type: x\ngoal: |+\n  a\n\n\n"),
        ("goal: |4\n      a\n    b\n", "goal: |2\n    a\n  b\n"),
        ("goal: |-\n\n  a\n\n\n\ntags: x\n", "goal: |-\n\n  a\n\ntags: x\n"),
        ("goal: |\n   # a\n   b\n # c\ntags: x\n", "goal: |\n  # a\n  b\n# c\ntags: x\n"),
        ("goal: |\n  a\n   \n", "goal: |\n  a\n   \n"),
        ("goal: |\n\n\n", "goal: |\n"),
        ("goal: >-\n\n\ntags: x\n", "goal: >-\n\ntags: x\n"),
        ("steps:\n- >\n a\n", "steps:\n  - >\n    a\n"),
    ],
)
def test_block_style_keeps_its_lines(written: str, expected: str) -> None:
    """Indented by two columns; the header says how many where the first line begins with a blank."""
    assert styled(written) == expected
    assert stays(expected)


def test_keys_that_yaml_cannot_find_the_colon_of() -> None:
    """Very long ones, and those of several lines, stand behind a question mark."""
    key = f'"{"k" * 1030}"'

    assert styled(f"{{goal: x, ? {key} : y}}\n") == f"goal: x\n? {key}\n: y\n"
    assert styled('? "a\n  b"\n: {c: d}\n') == "a b: {c: d}\n"
    assert stays('? "a\n\n  b"\n: {c: d}\n? "e\n\n  f"\n:\n  - g\n')
    assert stays("? |\n  a\n  b\n: &a\n  - c\n")
    assert styled("x-tool: {a: b, c\n\n  d}\n") == 'x-tool: {a: b, "c\\nd"}\n'
