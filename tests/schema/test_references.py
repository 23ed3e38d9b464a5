"""What refers to something finds it."""

from specs import HEAD, only_problem, problems_of, step_of


def test_references_to_nothing_are_found_everywhere():
    """Claims, steps, metrics and ways on are all followed."""
    problems = problems_of(
        """\
        persona: Ieva
        goal: Own a bed
        evidence: {interviews: {n: 14}}
        metrics: [{name: CSAT, value: 4, source: a}]
        stages:
          - name: Buy
            steps:
              - name: Pays
                evidence: b
                quotes: {text: Fine, evidence: c}
                needs: {text: Card, evidence: [interviews, d]}
                pain_points: {text: Slow, evidence: e}
                opportunities: {text: Faster, evidence: interview}
                next: [g]
        """
    )

    assert [problem.span.line for problem in problems] == [4, 9, 10, 11, 12, 13, 14]
    assert {problem.code for problem in problems} == {"JM110"}
    assert problems[5].hint == "did you mean `interviews`?"


def test_an_id_that_stands_twice_is_offered_once():
    """That it stands twice is told where it does."""
    problems = problems_of(HEAD + "steps: [{name: A, id: b, next: far-away}, {name: B, id: b}]")

    assert [problem.help for problem in problems if problem.code == "JM110"] == ["known: `b`"]


def test_one_feeling_a_persona_and_step():
    """A second one has no place on the curve; with a persona each, both have."""
    problem = only_problem(step_of("emotion: [1, -1]"))

    assert (problem.code, problem.span.column) == ("JM105", 18)
    assert "{ieva: -2, janis: 1}" in problem.hint


def test_what_stands_at_the_top_says_where_it_belongs():
    """A pain point without a step has no column; a metric without one is the map's."""
    problems = problems_of(
        HEAD + "pain_points: [Slow]\ntouchpoints: Till\nmetrics: {name: A, value: 3}\nsteps: [Pays]\n"
    )

    assert [(problem.code, problem.span.line, problem.message) for problem in problems] == [
        ("JM101", 3, "`step` is missing"),
        ("JM101", 4, "`step` is missing"),
    ]


def test_limits_of_a_map():
    """Stages without steps are columns as steps are; ways on are counted over all steps."""
    stages = "".join(f"  - s{number}\n" for number in range(501))
    ways = "".join(f"  - {{name: s{number}, next: [{', '.join(['s0'] * 21)}]}}\n" for number in range(100))

    assert "more than 500 steps: the map has 501" in only_problem(f"{HEAD}stages:\n{stages}").message
    assert "more than 2,000 ways on: the map has 2,100" in only_problem(f"{HEAD}steps:\n{ways}").message


def test_five_curves_at_most():
    """More feelings on one map could not be told apart; more personas without feelings can."""
    people = ", ".join("abcdef")
    feelings = ", ".join(f"{person}: 1" for person in "abcdef")
    problem = only_problem(f"personas: [{people.upper()}]\ngoal: x\nsteps: [{{name: Pays, emotion: {{{feelings}}}}}]\n")

    assert problem.code == "JM003"
    assert "more than 5 personas" in problem.message
