"""Project files → what maps share."""

import pytest
from specs import caret, journey_of

from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.project import ProjectFile, read_project
from journeymap.schema.surroundings import PictureFile, Refused, Surroundings

WHOLE = """
name: Shop
spec_folders: [journeys, more/journeys]
persona_folder: people
output_folder: public
cache_folder: .cache
formats: svg
page: 1000
theme: {base: dark, colours: {ink: "#fff", stage-1: "#1d3f8a"}, fonts: Noto   Sans, logo: logo.png}
language: fi
owner: Retail
channels: {desk: {name: Help desk, icon: desk.png}, fax: Fax}
touchpoints: {call: {name: A call, channel: desk}}
systems: {crm: {name: CRM, owner: Sales}}
evidence: {talks: {type: interview, n: 4}}
lanes: [thoughts, {id: costs, title: Costs}]
labels: {goal: Why}
checks: {preset: strict, rules: {JM204: off}, folders: {journeys/drafts: draft}, evidence_coverage: 60%}
"""


def project_of(text: str) -> ProjectFile:
    return read_project(text.encode(), "journeymap.yaml", lambda *_: PictureFile("data:image/png;base64,", 70, 3, 2))


def problems_of(text: str, *, picture: str = "") -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as error:
        read_project(text.encode(), "journeymap.yaml", lambda *_: picture)
    return error.value.problems


def test_a_project_file_says_what_its_maps_share() -> None:
    """Every key, with one item for a list and a text for a part."""
    project, place, shared = project_of(WHOLE)

    assert project.model_fields_set == set(type(project).model_fields)
    assert (project.formats, project.spec_folders) == (("svg",), ("journeys", "more/journeys"))
    assert project.theme
    assert project.theme.colours == {"ink": "#FFFFFF", "stage-1": "#1D3F8A"}
    assert project.theme.fonts == ("Noto Sans",)
    assert project.theme.logo
    assert (project.theme.logo.width, project.theme.logo.height) == (3, 2)
    assert shared.channels["desk"].icon.data == "data:image/png;base64,"
    assert place.at(("language",)).span.line == 10


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "{}", "owner:\n"])
def test_a_project_file_may_leave_everything_open(text: str) -> None:
    """Then all is as by default; an empty spec is an error."""
    assert project_of(text).project.model_fields_set == set()


def test_a_map_gets_what_its_project_shares() -> None:
    """Its own words win, and only the evidence that it mentions comes with it."""
    shared = project_of(WHOLE).shared
    map = """
        persona: Ieva
        goal: Own a bed
        owner: Logistics
        steps:
          - name: Calls
            touchpoints: [call, {name: call, key: yes}]
            systems: crm
            pain_points: {text: Nobody answers, evidence: talks}
            lanes: {costs: 2 €}
    """
    journey = journey_of(map, Surroundings(shared=shared))
    step = journey.steps[0]

    assert [(item.name, item.channel, item.key) for item in step.touchpoints] == [
        ("A call", "desk", False),
        ("A call", "desk", True),
    ]
    assert (step.systems[0].name, step.systems[0].owner) == ("CRM", "Sales")
    assert (journey.owner, journey.language, journey.labels) == ("Logistics", "fi", {"goal": "Why"})
    assert list(journey.evidence) == ["talks"]
    assert [lane.id for lane in journey.lanes] == ["thoughts", "costs"]


WRONG = [
    # (what is written, code, under the caret, what is said)
    ("nmae: Shop", "JM104", "nmae", "did you mean `name`?"),
    ("name: [a]", "JM102", "[a]", "write a single text"),
    ('name: ""', "JM103", '""', "the text is empty"),
    ("spec_folders: [ok, ../maps]", "JM121", "../maps", "`../maps` is outside the project"),
    ("spec_folders: a/../../b", "JM121", "a/../../b", "give a folder inside it, seen from this file"),
    ("persona_folder: /people", "JM121", "/people", "`/people` is outside the project"),
    (r"persona_folder: \\host\people", "JM121", r"\\host\people", "is outside the project"),
    (r"output_folder: C:\maps", "JM121", r"C:\maps", "is outside the project"),
    ("cache_folder: ../cache", "JM121", "../cache", "`../cache` is outside the project"),
    ("output_folder: [a, b]", "JM102", "[a, b]", "write a single text"),
    ("formats: [svg, htlm]", "JM106", "htlm", "did you mean `html`?"),
    ("formats: gif", "JM106", "gif", "allowed: `html`, `svg`, `png`"),
    ("page: a5", "JM108", "a5", "`a4`, `a3`, `letter`, `screen`, `none` or a width from 480 to 10,000 pixels"),
    ("page: 470", "JM108", "470", "or a width from 480 to 10,000 pixels"),
    ("theme: drak", "JM106", "drak", "did you mean `dark`?"),
    ("theme: {base: blue}", "JM106", "blue", "allowed: `auto`, `light`, `dark`, `safe`"),
    ("output_folder: maps/.git", "JM121", "maps/.git", "outside the project"),
    ("theme: {base: dark, colurs: {}}", "JM104", "colurs", "did you mean `colours`?"),
    ("theme: {colours: red}", "JM102", "red", "a mapping of ids is needed here"),
    ("theme: {colours: {stage1: '#123'}}", "JM106", "stage1", "did you mean `stage-1`?"),
    ("theme: {colours: {blue: '#123'}}", "JM106", "blue", "allowed: `ink`, `muted`, "),
    ("theme: {colours: {ink: red}}", "JM108", "red", "`red` is not a colour"),
    ("theme: {colours: {ink: '#12345'}}", "JM108", "'#12345'", 'write `"#1D3F8A"`'),
    ("theme: {colours: {ink: 'url(x)'}}", "JM108", "'url(x)'", "is not a colour"),
    ("theme: {fonts: 'Sans\"; x'}", "JM108", "'Sans\"; x'", "use letters, digits, spaces and hyphens"),
    ("theme: {fonts: ['']}", "JM108", "''", "cannot be the name of a font"),
    ("theme: {logo: logo.svg}", "JM116", "logo.svg", "`logo.svg` is no picture"),
    ("language: english!", "JM108", "english!", "write a BCP 47 tag such as `en`"),
    ("owner: {a: b}", "JM102", "{a: b}", 'if this is text, write `"a: b"`'),
    ("channels: [desk]", "JM102", "[desk]", "a mapping of ids is needed here"),
    ("channels: {a b: Desk}", "JM113", "a b", "write `a-b`"),
    ("channels: {desk: {icon: phone}}", "JM101", "{icon: phone}", "`name` is missing"),
    ("channels: {desk: {name: Desk, icon: phne}}", "JM106", "phne", "did you mean `phone`?"),
    ("channels: {desk: {name: Desk, icon: a/b.png}}", "JM116", "a/b.png", "`a/b.png` is no picture"),
    ("touchpoints: {call: {name: Call, type: own}}", "JM106", "own", "did you mean `owned`?"),
    ("touchpoints: {call: {name: Call, response_time: 3}}", "JM108", "3", "has no unit"),
    ("touchpoints: {call: {name: Call, steps: pays}}", "JM102", "steps", "name them where a map mentions it"),
    ("systems: {crm: {nmae: CRM}}", "JM104", "nmae", "did you mean `name`?"),
    ("systems: {crm: {name: CRM, link: 'ftp:x'}}", "JM114", "'ftp:x'", "use https:, http:"),
    ("evidence: {talks: {type: intervew}}", "JM106", "intervew", "did you mean `interview`?"),
    ("evidence: {talks: {n: some}}", "JM107", "some", "is not a number"),
    ("evidence: {talks: {date: 2026-13}}", "JM108", "2026-13", "is not a date"),
    ("lanes: [thoughts, touchpoint]", "JM117", "touchpoint", "did you mean `touchpoints`?"),
    ("lanes: costs", "JM117", "costs", "write `{id: costs, title: …}`"),
    ("lanes: {id: thoughts, show: maybe}", "JM106", "maybe", "allowed: "),
    ("labels: {stepz: Schritte}", "JM106", "stepz", "did you mean `steps`?"),
    ("checks: strickt", "JM106", "strickt", "did you mean `strict`?"),
    (
        "checks: {rules: {steps-noone-reaches: off}}",
        "JM122",
        "steps-noone-reaches",
        "did you mean `steps-nobody-reaches`?",
    ),
    ("checks: {rules: {JM999: off}}", "JM122", "JM999", "there is no rule `JM999`"),
    ("checks: {rules: {structure: on}}", "JM106", "on", "allowed: `off`, `info`, `warning`, `error`"),
    ("checks: {folders: {a: {preset: non}}}", "JM106", "non", "allowed: `draft`, `default`, `strict`"),
    ("checks: {evidence_age: old}", "JM108", "old", "is not a period"),
    ("checks: {evidence_coverage: 60}", "JM107", "60", "write a percentage"),
    ("checks: {fewest_steps: 0}", "JM107", "0", "write a whole number from 1 to 500"),
    ("labels: {steps: [a]}", "JM102", "[a]", "write a single text"),
]


@pytest.mark.parametrize(("text", "code", "under", "says"), WRONG)
def test_a_wrong_value_is_named_with_what_is_allowed(text: str, code: str, under: str, says: str) -> None:
    """At its place, with the nearest fit."""
    (problem,) = problems_of(text, picture=Refused("is no picture", "save it as PNG"))

    assert (problem.code, problem.file, problem.severity) == (code, "journeymap.yaml", "error")
    assert caret(problem) == under
    assert says in " ".join([problem.message, problem.hint, problem.help])


def test_every_field_is_tried_with_a_wrong_value() -> None:
    """A new field needs a test."""
    tried = {text.split(":")[0] for text, *_ in WRONG}

    assert set(type(project_of("").project).model_fields) - tried == set()


@pytest.mark.parametrize("text", ["..people", "a/../people", "./people", "people/"])
def test_a_folder_inside_the_project_may_be_written_in_any_way(text: str) -> None:
    """As long as it stays inside."""
    assert project_of(f"persona_folder: {text}").project.persona_folder == text


def test_everything_wrong_is_said_in_one_run() -> None:
    """Also beside a line that cannot be read, and in the words of a project."""
    problems = problems_of("owner: Retail: shops\nformats: gif\ntheme: drak\n")

    assert [(problem.code, problem.span and problem.span.line) for problem in problems] == [
        ("JM007", 1),
        ("JM106", 2),
        ("JM106", 3),
    ]
    assert problems_of("- a\n")[0].help == (
        "a project file is keys with values, such as `language: fi` and `formats: [html]`"
    )
