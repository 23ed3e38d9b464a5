"""One style: levels of two columns, and brackets while they fit."""

from textwrap import dedent

from styled import stays, styled

from journeymap.schema.formatting.emit import WIDTH


def test_levels_are_two_columns_and_lists_stand_under_their_keys() -> None:
    """However they were indented."""
    text = """\
        stages:
        -   name:   Find
            steps:
               -   Looks
               - name: Asks
                 touchpoints:
                 -   name: Shop
        -
          name: Buy
          steps:
              -
                 - Pays
                 - Goes
        """

    assert styled(dedent(text)) == dedent(
        """\
        stages:
          - name: Find
            steps:
              - Looks
              - name: Asks
                touchpoints:
                  - name: Shop
          - name: Buy
            steps:
              - - Pays
                - Goes
        """
    )


def test_what_is_in_brackets_stays_there_while_it_fits() -> None:
    """On one line, with single blanks; then each entry has a line of its own, and what is in it may fit."""
    item = "x" * (WIDTH - len("steps: [, y]"))

    assert styled("steps:   [ a,b ,\n  {name: c ,\n id: d,}, ]\n") == "steps: [a, b, {id: d, name: c}]\n"
    assert stays(f"steps: [{item}, y]\n")
    assert styled(f"steps: [{item}x, y]\n") == f"steps:\n  - {item}x\n  - y\n"
    assert stays(f"steps: [{item}, y] # a comment does not count\n")
    assert styled(f"steps: [{{id: a, name: {item}}}, [b, c]]\n") == f"steps:\n  - id: a\n    name: {item}\n  - [b, c]\n"


def test_what_is_not_in_brackets_stays_out_of_them() -> None:
    """Short as it may be."""
    assert stays("persona:\n  name: Ieva\nsteps:\n  - Pays\n")


def test_nothing_and_empty_lists() -> None:
    """They have no lines of their own."""
    assert stays("goal:\nevidence: {}\nsteps:\n  - []\n  -\n  - name:\n")
    assert styled("steps: [{name, id: }, {}]\n") == "steps: [{id, name}, {}]\n"
    assert stays("{}\n")


def test_single_pairs_in_a_list_get_their_braces() -> None:
    """YAML takes them without."""
    assert styled("steps: [name: Pays, b]\n") == "steps: [{name: Pays}, b]\n"


def test_a_file_in_brackets_comes_out_of_them() -> None:
    """As programs write them."""
    assert styled('{"persona": "Ieva", "goal": "Own: a bed", "steps": ["Pays", {"name": "Goes"}]}') == (
        'persona: Ieva\ngoal: "Own: a bed"\nsteps: [Pays, {name: Goes}]\n'
    )
