"""What a field takes, and what is said of anything else."""

import pytest
from specs import HEAD, caret, journey_of, only_problem, problems_of, step_of


@pytest.mark.parametrize(
    ("fields", "code", "under", "says"),
    [
        ("emotion: 3", "JM107", "3", "off the scale from -2 to 2"),
        ("emotion: extatic", "JM106", "extatic", "extatic"),
        ("emotion: 1,234", "JM107", "1,234", "from -2 to 2 such as `1.5`"),
        ("emotion: {score: upse}", "JM106", "upse", "did you mean `upset`?"),
        ("emotion: {label: sad}", "JM101", "", "`score` is missing"),
        ("completion: 62", "JM107", "62", "`62%`"),
        ("completion: 0.5", "JM107", "0.5", "`50%` or `0.5%`"),
        ("completion: 120%", "JM107", "120%", "outside 0% to 100%"),
        ("completion: most", "JM107", "most", "not a share"),
        ("pain_points: {text: Soft, severity: severe}", "JM106", "severe", "did you mean `critical`?"),
        ("pain_points: {severity: low}", "JM101", "", "`text` is missing"),
        ("opportunities: {text: Trial, impact: 6}", "JM106", "6", "`low`, `medium`, `high`"),
        ("opportunities: {text: Trial, link: 'javascript:alert(1)'}", "JM114", "'javascript:alert(1)'", "https:"),
        ("opportunities: {text: Trial, link: //evil.example}", "JM114", "//evil.example", "not a link"),
        ("next: {to: lies-on-the-bed, kind: lop}", "JM106", "lop", "did you mean `loop`?"),
        ("next: lies-on-a-bed", "JM110", "lies-on-a-bed", "did you mean `lies-on-the-bed`?"),
        ("quotes: {text: Soft, evidence: survey}", "JM110", "survey", "declare it at the top"),
        ("id: a/b", "JM113", "a/b", "letters, digits and hyphens"),
        ("touchpoints: {name: Shop, key: maybe}", "JM106", "maybe", "`true`"),
        ("metrics: {name: CSAT, value: 4, trend: [3, x]}", "JM107", "x", "not a number"),
        (f"metrics: {{name: Visits, value: 4, trend: [{'9' * 400}]}}", "JM107", "9" * 400, "too large"),
        ('description: ""', "JM103", '""', "empty"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(fields, code, under, says):
    """One problem, under the value, that says how to go on."""
    problem = only_problem(step_of(fields))

    assert problem.code == code
    assert says in f"{problem.message} {problem.hint} {problem.help}"
    assert not under or caret(problem) == under


@pytest.mark.parametrize(
    ("head", "code", "says"),
    [
        ("language: english please", "JM108", "BCP 47"),
        ("reviewed: 2026-02-30", "JM108", "not a date"),
        ("state: curent", "JM106", "did you mean `current`?"),
        ("kind: diagram", "JM106", "`blueprint`"),
        ("emotion_scale: {min: 5, max: 1}", "JM107", "not below"),
        ("evidence: {a: {type: interviews}}", "JM106", "did you mean `interview`?"),
        (f"emotion_scale: {{min: 0, max: {'9' * 400}}}", "JM107", "too large"),
        (f"evidence: {{a: {{n: {'9' * 400}}}}}", "JM107", "too large"),
        ("evidence: {a: {type: survey, n: 0}}", "JM107", "sample size"),
        ("evidence: [a]", "JM102", "mapping of ids"),
        ("stages: [{name: Buy, steps: [Pays]}]", "JM105", "both"),
    ],
)
def test_a_wrong_header_is_named(head, code, says):
    """The journey's own fields are checked like those of its steps."""
    problem = only_problem(f"{HEAD}{head}\nsteps: [Pays]\n")

    assert problem.code == code
    assert says in f"{problem.message} {problem.hint} {problem.help}"


@pytest.mark.parametrize(
    ("written", "score"),
    [("-2", -2), ("1.5", 1.5), ("upset", -2), ("Delighted", 2), ("{score: −1, label: uneasy}", -1), ("۲", 2)],
)
def test_feelings_are_numbers_or_words(written, score):
    """A feeling is a number from −2 to +2 or a known word."""

    assert journey_of(step_of(f"emotion: {written}")).steps[0].emotion[0].score == score


@pytest.mark.parametrize(("written", "score"), [("1", -2), ("3", 0), ("5", 2), ("4.5", 1.5), ("upset", -2)])
def test_a_declared_scale_is_brought_to_ours(written, score):
    """Scores on a declared scale keep their place between its ends."""
    journey = journey_of("emotion_scale: {min: 1, max: 5}\n" + step_of(f"emotion: {written}"))

    assert journey.steps[0].emotion[0].score == score


def test_shares_are_percentages():
    """A share is kept as 0…1, whatever digits and percent sign the language writes."""

    for written, share in {"62%": 0.62, "2.5 %": 0.025, "۷۰٪": 0.7}.items():
        assert journey_of(step_of(f"completion: {written}")).steps[0].completion == pytest.approx(share)


def test_missing_parts_are_named_with_an_example():
    """A file without goal and persona says what to write."""
    problems = problems_of("steps: [Pays]")

    assert [(problem.code, problem.message) for problem in problems] == [
        ("JM101", "`goal` is missing"),
        ("JM101", "`persona` is missing"),
    ]
    assert "goal: Own a bed" in problems[0].hint


def test_what_is_missing_is_pointed_at_where_its_key_stands():
    """An author who has left keys for later sees which."""
    problems = problems_of("title: Bed\npersona:\ngoal: # later\nsteps:\n")

    assert [(problem.span.line, caret(problem), problem.code) for problem in problems] == [
        (2, "persona", "JM101"),
        (3, "goal", "JM101"),
        (4, "steps", "JM101"),
    ]


def test_a_journey_without_steps_is_refused():
    """There is nothing to draw."""
    problem = only_problem(HEAD)

    assert (problem.code, problem.message) == ("JM101", "the journey has no steps")


def test_more_than_five_hundred_steps_are_refused():
    """The limit is named."""
    problem = only_problem(HEAD + "steps:\n" + "  - Pays\n" * 501)

    assert problem.code == "JM003"
    assert "500" in problem.message
