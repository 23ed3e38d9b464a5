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


def test_no_blank_line_parts_an_order_from_its_key() -> None:
    """Or it would be taken for the head of the file once its key is the first."""
    assert styled("goal: x\n\n# journeymap: ignore[JM204] yet\n\ntitle: z\n") == (
        "# journeymap: ignore[JM204] yet\ntitle: z\ngoal: x\n"
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
    """So what is in brackets stays on its line, though it does not fit there."""
    long = ", ".join(f"Step number {n} with a name" for n in range(6))
    items = "".join(f"  - {item}\n" for item in long.split(", "))

    assert stays("steps: [Looks, Pays] # journeymap: ignore[JM204] yet\n")
    assert stays(f"steps: [{long}] # journeymap: ignore[JM204] yet\n")
    assert stays(f"steps:\n  - touchpoints: [{long}] # journeymap: ignore[JM204] yet\n    name: Looks\n")
    assert styled(f"steps: [{long}] # a word\n") == f"steps: # a word\n{items}"


@pytest.mark.parametrize(
    "kept",
    [
        "steps: [Looks, # journeymap: ignore[JM204] yet\n  Pays, Goes]",
        "steps: [Looks,\n  Pays, # journeymap: ignore[JM204] yet\n  Goes\n]",
        "steps: [ Looks,\n  Pays ] # journeymap: ignore[JM204] yet",
        "steps: [\n  # journeymap: ignore[JM204] yet\n  Looks, Pays,\n  Goes]",
        "steps:\n  # journeymap: ignore[JM204] yet\n  [Looks,   Pays]",
        "scenario: # journeymap: ignore[JM204] yet\n    She looks",
        "scenario:\n  She looks # journeymap: ignore[JM204] yet",
        "steps:\n  - # journeymap: ignore[JM204] yet\n    name:   Looks",
        "steps:\n  -\n    name:   Looks # journeymap: ignore[JM204] yet",
        "steps:\n  -\n    # journeymap: ignore[JM204] yet\n    Looks",
    ],
)
def test_lines_stay_as_they_are_where_an_order_goes_for_some_of_them(kept: str) -> None:
    """Joined or parted, the order would go for others. What stands around them is brought in order."""
    assert styled(f"{kept}\ngoal:   x\n") in (f"{kept}\ngoal: x\n", f"goal: x\n{kept}\n")


def test_lines_that_stay_are_moved_as_a_whole() -> None:
    """With their key, and to its column; a line that is less indented stays as far to the right as the key."""
    check(
        """\
        steps:
            - thoughts: [ Soft,   # journeymap: ignore[JM204] yet
                  {text:  Hard},
           Warm ] # a word
              name: Looks   # beside
        """,
        """\
        steps:
          - thoughts: [ Soft,   # journeymap: ignore[JM204] yet
                {text:  Hard},
            Warm ] # a word
            name: Looks # beside
        """,
    )


def test_an_order_below_a_list_is_for_what_follows() -> None:
    """However far it is indented."""
    check(
        """\
        steps:
          - Looks
          # a word
          # journeymap: ignore[JM204] yet
          # for long
        goal: x
        """,
        """\
        # journeymap: ignore[JM204] yet
        # for long
        goal: x
        steps:
          - Looks
          # a word
        """,
    )


def test_the_first_key_stays_first_where_an_order_goes_for_it() -> None:
    """The step begins there too: `# …: ignore` beside its first key allows what is found in the step."""
    assert styled("steps:\n  - emotion: 1 # journeymap: ignore[JM204] yet\n    wait: 1 day\n    name: Looks\n") == (
        "steps:\n  - emotion: 1 # journeymap: ignore[JM204] yet\n    name: Looks\n    wait: 1 day\n"
    )
    assert stays("steps:\n  - emotion: 1\n    name: Looks # journeymap: ignore[JM204] yet\n")


def test_where_an_order_would_go_for_others_all_the_same_nothing_changes() -> None:
    """Lines in brackets that begin before their key, and a comment that goes for these and what follows."""
    assert stays(
        "steps:\n  - thoughts: [a,\n # journeymap: ignore[JM204] yet\n b]\n    emotion:  1\n    name: Looks\ngoal: x\n"
    )


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
