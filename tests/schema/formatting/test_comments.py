"""Comments stay with what they are about."""

from textwrap import dedent

import pytest
from styled import stays, styled


def check(written: str, expected: str) -> None:
    assert styled(dedent(written)) == dedent(expected)
    assert stays(dedent(expected))


def test_a_comment_moves_with_the_key_below_it_and_one_beside_stays_beside() -> None:
    """The blank lines above it too."""
    check(
        """\
        # A composed example.

        # what she wants
        # and when
        goal: Own a bed    # soon


        # who she is
        persona: 'Ieva'    #no fact, #2
        title: Bed
        """,
        """\
        # A composed example.

        title: Bed

        # who she is
        persona: Ieva # no fact, #2
        # what she wants
        # and when
        goal: Own a bed # soon
        """,
    )


@pytest.mark.parametrize(
    "head",
    [
        "# yaml-language-server: $schema=spec.schema.json\n# A composed example.\n",
        "# One.\n\n# Two.\n\n",
        "%YAML 1.2\n# One.\n---\n",
        "# One.\n---\n# Two.\n\n",
    ],
)
def test_the_head_of_a_file_stays_on_top(head: str) -> None:
    """What stands above the first key is about the file."""
    assert styled(f"{head}goal: x\n# y\ntitle: z\n") == f"{head}# y\ntitle: z\ngoal: x\n"
    assert stays(f"{head}title: z\ngoal: x\n")


def test_an_order_to_us_goes_with_the_key_below_it() -> None:
    """Also where that is the first."""
    assert styled("# Head.\n# journeymap: ignore[JM204] yet\ngoal: x\ntitle: z\n") == (
        "# Head.\ntitle: z\n# journeymap: ignore[JM204] yet\ngoal: x\n"
    )
    assert styled("# journeymap: ignore[JM204] yet\n# nor soon\n\n# Head.\n\ngoal: x\ntitle: z\n") == (
        "# Head.\n\ntitle: z\n# journeymap: ignore[JM204] yet\n# nor soon\ngoal: x\n"
    )


def test_an_order_about_the_file_stays_on_top() -> None:
    """As what else is said of the file."""
    head = "# journeymap: ignore-file[JM204] yet\n# Head.\n"

    assert styled(f"{head}goal: x\ntitle: z\n") == f"{head}title: z\ngoal: x\n"


def test_comments_at_the_end_stay_at_the_end() -> None:
    """Of a list, by how far they are indented, and of the file."""
    check(
        """\
        stages:
        - name: Find
          steps:
          - Looks

             # more steps to come
          # of this stage
        # a second stage
        - name: Buy
          steps: [Pays]

        # the end


        """,
        """\
        stages:
          - name: Find
            steps:
              - Looks

              # more steps to come
            # of this stage
          # a second stage
          - name: Buy
            steps: [Pays]

        # the end
        """,
    )


def test_what_is_in_brackets_opens_up_for_its_comments() -> None:
    """They stand in the lines that they stood in."""
    check(
        """\
        evidence: { # what we know
          talks: {type: interview, n: 3}, # in May
          # and then
          visits: {type: observation,   # in June
            n: 5,
            # still going on
          },
          # no more
        } # so far
        """,
        """\
        # what we know
        evidence: # so far
          talks: {type: interview, n: 3} # in May
          # and then
          visits:
            type: observation # in June
            n: 5
            # still going on
          # no more
        """,
    )


def test_comments_around_dashes_and_values() -> None:
    """Where there is no line of their own for them, they go above."""
    check(
        """\
        persona: # who
          name: Ieva
        goal:
          # why
          Own a bed
        steps:
          - # first
            name: Looks
          -
            # second
            - a
          - {name: Pays, touchpoints: [{name: A till with a rather long name, channel: store}, Another one, And yet a third one]} # third
          - # fourth
            Goes
        """,
        """\
        persona: # who
          name: Ieva
        # why
        goal: Own a bed
        steps:
          # first
          - name: Looks
          # second
          - - a
          # third
          - name: Pays
            touchpoints: [{name: A till with a rather long name, channel: store}, Another one, And yet a third one]
          # fourth
          - Goes
        """,
    )


def test_an_order_for_a_line_holds_for_all_that_was_on_it() -> None:
    """When what is in brackets no longer fits on its line."""
    long = ", ".join(f"Step number {n} with a name" for n in range(6))
    short = "steps: [Looks, Pays] # journeymap: ignore[JM204] yet\n"
    items = "".join(f"  - {item}\n" for item in long.split(", "))

    assert stays(short)
    assert styled(f"steps: [{long}] # journeymap: ignore[JM204] yet\n") == (
        f"# journeymap: ignore[JM204] yet\nsteps:\n{items}"
    )
    assert styled(f"steps: [{long}] # a word\n") == f"steps: # a word\n{items}"


def test_blank_lines_part_entries_once() -> None:
    """None at the start, several become one, none at the end."""
    check("\n\ngoal: x\n\n\n\nsteps:\n\n  - a\n\n  - b\n\n\n", "goal: x\n\nsteps:\n  - a\n\n  - b\n")


def test_a_file_in_brackets_with_comments() -> None:
    """The comments at either end too."""
    check(
        "# one\n{ # two\n goal: x, # three\n # four\n} # five\n# six\n",
        "# one\n# two\ngoal: x # three\n# four\n# five\n# six\n",
    )
    check("{ # one\n}\n# two\n", "# one\n{}\n# two\n")
    check(
        "goal: [ # one\n # two\n]\n",
        "# two\ngoal: [] # one\n",
    )


def test_the_end_of_a_document_needs_no_mark() -> None:
    """Comments behind it stay."""
    check("goal: x\n... # one\n# two\n", "goal: x\n# one\n# two\n")


@pytest.mark.parametrize("text", ["Is it soft?", "Soft or -"])
def test_a_comment_beside_a_text_stays_there_whatever_the_text_ends_with(text: str) -> None:
    """The `?` of a question asks for no key, and the `-` of a text begins no item."""
    assert stays(f"steps:\n  - thoughts: {text} # from a talk\n    quotes: Soft\n  - {text} # heard\n  - Pays\n")
