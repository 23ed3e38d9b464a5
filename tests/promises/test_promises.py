"""The promises of SECURITY.md, each with a test of its number that tries to break it.

Other rooms try harder, each what it is there for; here nothing is missing.
"""

import base64
import http.client
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command_line import HELLO
from generated_specs import specs
from hostile_specs import (
    CORPUS,
    REFUSED,
    SHOWN,
    as_read,
    board_of,
    quoted,
    refusals_of,
    spec_of,
    yaml_of,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from picture_files import png
from playwright.sync_api import Browser
from processes import Process, build, litter, outputs, torn
from random_journeys import random_journey
from running import PATIENCE, Running

from journeymap.cli.draw import Tools, draw
from journeymap.cli.main import exit_code
from journeymap.renderers.board.lay_out import lay_out
from journeymap.renderers.engine.engine import Absent, Engine, start
from journeymap.renderers.gate import check_html, check_svg
from journeymap.renderers.svg import arrange
from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

TWO = ("-f", "html", "-f", "svg")
HEAD = "persona: Ieva\ngoal: Own a bed\n"
tried = settings(
    derandomize=True, max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # fmt: skip
beside_the_repository = pytest.mark.skipif(
    not CORPUS.is_dir() and "CI" not in os.environ, reason="the corpora are not beside the repository"
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with start() as engine:
        yield engine


def test_each_promise_has_a_test() -> None:
    """Of its number."""
    promises = re.findall(r"^(\d+)\. ", (Path(__file__).parents[2] / "SECURITY.md").read_text("utf-8"), re.MULTILINE)

    assert len(promises) >= 18
    assert [
        number for number in promises if f"test_promise_{int(number):02}_" not in {name[:16] for name in globals()}
    ] == []


def assert_told(code: int, err: str) -> None:
    """It ended in lines and in a code for them."""
    assert code in (0, 1, 2, 3), err
    assert "internal error" not in err
    assert "Traceback" not in err


def hostile_files() -> dict[str, bytes]:
    """All files that are known to break readers of YAML, by names of their own."""
    entries = [
        entry
        for name in ("hostile-yaml", "yaml-test-suite")
        for entry in json.loads((CORPUS / f"{name}.json").read_bytes())
    ]
    strings = [base64.b64decode(entry) for entry in json.loads((CORPUS / "naughty-strings.json").read_bytes())]
    return {
        f"n{number}": data
        for number, data in enumerate([*(base64.b64decode(entry["base64"]) for entry in entries), *strings])
    }


@beside_the_repository
def test_promise_01_no_file_makes_the_tool_crash(folder: Path) -> None:
    """As a spec, as a persona file, as a project file and as a picture: a code and lines, in bounded memory and time."""
    files = hostile_files()
    for name, data in files.items():
        (folder / f"{name}.journey.yaml").write_bytes(data)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))"
    began = time.monotonic()
    code, out, err = Process(folder, ".", "-f", "json", "-o", "out", "-j", "1", program=limit).end()

    assert len(files) > 1000
    assert_told(code, err)
    assert code == 1
    assert time.monotonic() - began < 60
    assert f"{len(files)} specs with errors" in out or "built" in out

    (folder / "personas").mkdir()
    for name in [name for number, name in enumerate(files) if number % 9 == 0]:
        (folder / "personas" / f"{name}.yaml").write_bytes(files[name])
        (folder / "p.png").write_bytes(files[name])
        Path("a.journey.yaml").write_text(f"persona: {name}\ngoal: g\nsteps: [{{name: a, image: p.png}}]\n")
        Path("journeymap.yaml").write_bytes(files[name])
        for _ in range(2):
            assert exit_code(["build", "a.journey.yaml", "-f", "json", "-o", "out"]) in (0, 1)
            Path("journeymap.yaml").unlink(missing_ok=True)


@tried
@given(
    st.one_of(
        st.binary(max_size=300), specs().map(str.encode), specs().map(lambda text: text[: len(text) // 2].encode())
    )
)
def test_promise_01_nor_do_any_bytes(folder: Path, capsys: pytest.CaptureFixture[str], data: bytes) -> None:
    """Any at all, specs made from the models, and halves of these."""
    Path("a.journey.yaml").write_bytes(data)

    assert_told(
        exit_code(["build", "a.journey.yaml", "-f", "json", "-f", "html", "-o", "out"]), capsys.readouterr().err
    )


LIMITS = {
    # how much is too much: the spec just below the limit and just above it, and what the message says
    "1 MiB": (lambda most: (HEAD + "steps: [a]\n#").ljust(MOST_BYTES + most, "x"), "1 MiB"),
    "levels": (lambda most: HEAD + "steps: [a]\nx: " + "[" * (31 + most) + "]" * (31 + most), "more than 32 lists"),
    "characters": (lambda most: HEAD + f"steps: [{'x' * (10_000 + most)}]\n", "10,000"),
    "steps": (lambda most: HEAD + f"steps: [{', '.join(f's{n}' for n in range(500 + most))}]\n", "500"),
    "nodes": (lambda most: HEAD + "steps: [&a [" + "x, " * 490 + "x]" + ", *a" * (120 * most) + "]\n", "50,000"),
}  # fmt: skip


@pytest.mark.parametrize("limit", LIMITS)
def test_promise_02_limits_are_kept_and_named(limit: str, spec: Callable, journeymap: Callable) -> None:
    """What is too much is refused by a message with the number; what is not is not."""
    text, said = LIMITS[limit]
    spec("a.journey.yaml", text(1))
    code, _, err = journeymap("build", "-f", "json")

    assert code == 1
    assert said in err

    spec("a.journey.yaml", text(0))

    assert said not in journeymap("build", "-f", "json").err


def test_promise_02_messages_and_time_are_bounded_too(
    spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred messages a file; an engine has thirty seconds a map, here one."""
    spec("a.journey.yaml", HEAD + "steps:\n" + "  - {name: a, x: 1}\n" * 150)
    _, _, err = journeymap("build", "-f", "json")

    assert err.count("error[") == 100
    assert "… and 50 more in a.journey.yaml" in err

    assert arrange.MOST_SECONDS == 30
    monkeypatch.setattr(arrange, "MOST_SECONDS", 1)
    monkeypatch.setattr(
        "journeymap.renderers.engine.engine._WORKER", [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    spec("a.journey.yaml", HELLO)
    began = time.monotonic()

    assert journeymap("build", "-f", "svg").code == 3
    assert time.monotonic() - began < 15


SPY = """
import os, sys
seen = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def look(event, arguments):
    if event in ("open", "os.listdir", "os.scandir"):
        path = arguments[0]
        if isinstance(path, (str, bytes)) and armed:
            os.write(seen, (event + " " + os.path.abspath(os.fsdecode(path)) + "\\n").encode(errors="replace"))
    elif armed and event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "ctypes.")):
        os.write(seen, (event + "\\n").encode())
    elif armed and event in ("compile", "exec") and b"pwned" in repr(arguments).encode():
        os.write(seen, b"code of a spec\\n")
armed = False
import journeymap.cli.work, journeymap.renderers.html, journeymap.renderers.json, platformdirs.unix
armed = True
sys.addaudithook(look)
"""
TRICKS = """
persona: {}
goal: "${{HOME}} {{{{ 7*7 }}}} {{% include '/etc/passwd' %}} $(touch pwned) `touch pwned`"
description: "[a](file:///etc/passwd) ![b](https://evil.example/x.png) <img src=//evil.example>"
parent: ../../../etc/passwd
steps:
  - {{name: a, image: {}, link: https://evil.example/a}}
  - {{name: b, icon: pictures/out.png}}
"""


@pytest.mark.skipif(sys.platform == "win32", reason="paths are POSIX")
def test_promise_03_a_spec_runs_reads_and_opens_nothing(spec: Callable, folder: Path, tmp_path: Path) -> None:
    """Python tells of all that is opened: the project, the package and the cache, and no connection, program or code."""
    (tmp_path / "secret.yaml").write_text("name: Secret\n")
    spec("pictures/x.txt")
    (folder / "pictures" / "out.png").symlink_to("/etc/passwd")
    (folder / "personas").symlink_to(tmp_path)
    (folder / "linked.journey.yaml").symlink_to(tmp_path / "secret.yaml")
    for number, (persona, image) in enumerate([
        ("secret", "pictures/out.png"), ("../secret", "/etc/passwd"), ("/etc/passwd", "file:///etc/passwd"), ("x", "../secret.yaml"),
        ("!!python/object/apply:os.system [touch pwned]", "https://evil.example/x.png"), ("!include /etc/passwd", "//evil.example/x"),
        ("{<<: *x}", ".git/config"), ("{image: pictures/out.png, name: x}", "pictures/../../secret.yaml"),
    ]):  # fmt: skip
        spec(f"t{number}.journey.yaml", TRICKS.format(persona, image))
        spec(
            f"u{number}.journey.yaml", TRICKS.format("{name: Ieva}", image).replace("parent: ../../../etc/passwd\n", "")
        )
    log = tmp_path / "log"
    code, _, err = Process(
        folder, "-f", "html", "-f", "json", "-o", "out", "-j", "1", program=SPY.format(log=str(log))
    ).end()
    seen = set(log.read_text().splitlines())
    allowed = (
        str(folder),
        str(tmp_path / "cache"),
        sys.prefix,
        sys.base_prefix,
        str(Path(__file__).parents[2]),
        "/dev/null",
    )
    outside = [
        line
        for line in seen
        if not line.partition(" ")[2].startswith(allowed) and not line.endswith("dist-info/RECORD")
    ]

    assert code == 1
    assert_told(code, err)
    assert any(line.startswith(f"open {folder}/t0") for line in seen)
    assert outside == []
    assert not list(tmp_path.rglob("pwned"))
    assert "root:" not in err
    assert "Secret" not in err


@tried
@given(
    st.text(
        st.characters(codec="utf-8") | st.sampled_from("\u2028\x85\r\u202e\u2069\u200d\ufeff\0"),
        min_size=1,
        max_size=40,
    )
)
def test_promise_04_what_is_written_is_what_is_shown(text: str) -> None:
    """Any text is shown as it was typed, or refused by the code for it."""
    found, told = (), []
    try:
        board = board_of(f"persona: Ieva\ngoal: {quoted(text)}\nsteps: [a]\n".encode())
        told = list(texts_in(json.loads(draw(board, "json").data)))
    except SpecError as error:
        found = error.problems
    refusals = refusals_of(text)

    assert (as_read(text) in told) == (not refusals and bool(as_read(text)))
    assert bool(found) == (not told)
    assert not refusals or refusals & {problem.code for problem in found}
    assert all(problem.span for problem in found)


def texts_in(value: object) -> Iterator[str]:
    """All texts of what JSON holds."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts_in(inner)


@pytest.mark.parametrize("typed", ["no", "on", "0123", "3.10", "10:30", "2026-02-30", "1e999", "0x1F", ".inf"])
def test_promise_04_text_stays_text(typed: str) -> None:
    """What other readers turn into something else."""
    assert f'"{typed}"'.encode() in draw(board_of(f"{HEAD}steps: [{typed}]\n".encode()), "json").data


@pytest.mark.parametrize("wrong", ["goal: again", "gaol: x", "steps: [b]"])
def test_promise_04_nothing_is_passed_over(wrong: str) -> None:
    """Neither keys that stand twice, nor keys that there are not."""
    with pytest.raises(SpecError) as caught:
        board_of(f"{HEAD}steps: [a]\n{wrong}\n".encode())

    assert {problem.span.line for problem in caught.value.problems if problem.span} == {4}


ENGINES = {
    "hangs": "import time; time.sleep(60)", "crashes": "import os; os.kill(os.getpid(), 11)", "fails": "raise SystemExit(3)",
    "floods": "while True: print('x' * 65536)", "lies": "print('<svg/>')",
}  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="stub programs are scripts")
@pytest.mark.parametrize("kind", [*ENGINES, "missing"])
def test_promise_05_a_bad_engine_costs_no_other_map(
    kind: str, spec: Callable, journeymap: Callable, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line for each map that it was asked for; other formats are as ever."""
    monkeypatch.setattr(arrange, "MOST_SECONDS", 1)
    program = tmp_path / "bin" / "dot"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable} -IS\n{ENGINES.get(kind, '')}\n")
    program.chmod(0o755 if kind != "missing" else 0o644)
    monkeypatch.setenv("PATH", str(program.parent))
    for name in "ab":
        spec(f"{name}.journey.yaml")
    code, out, err = journeymap("build", *TWO, "--engine", "dot")

    assert code == 3
    assert [line for line in err.splitlines() if "journey.yaml" in line] == err.splitlines()[-2:]
    assert all("the layout engine" in line for line in err.splitlines()[-2:])
    assert out.startswith("built 2 maps (4 files)")
    assert torn(outputs(folder)) == []


@pytest.mark.parametrize("number", range(12))
def test_promise_06_every_sound_spec_gets_its_map(number: int, engine: Engine) -> None:
    """With an engine and without: random journeys with ways of all kinds, each step on it once."""
    spec = random_journey(1000 + number, most_steps=25)
    board = lay_out(validate(read(spec.encode(), "a")).journey, "a")
    steps, drawn = spec.count('"id": "s'), []
    for each in (engine, Absent()):
        picture = draw(board, "svg", Tools(each))

        check_svg(picture.data)
        assert picture.data.count(b'class="card"') == steps
        drawn.append(picture)
    assert drawn[1].note or drawn[1].data == drawn[0].data  # rows of actors ask no engine


class _Ear(Engine):
    """Hears what Graphviz is given, and has it answered."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.heard: list[str] = []

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        self.heard += [graph.decode() for graph in graphs]
        return self._engine._ask(graphs, seconds)


def test_promise_07_graphviz_is_given_no_text_and_no_path(engine: Engine) -> None:
    """Of all texts that a spec can hold and of its name, each marked, none is in the graph: numbers and names of ours are."""
    spec, texts = spec_of(["wörd/of.svg"], link="https://a.example/?marked")
    ear = _Ear(engine)
    draw(board_of(spec, "folder/näme.journey.yaml"), "svg", Tools(ear))
    graph = "".join(ear.heard)

    assert len(texts) > 50
    assert ear.heard
    assert graph.isascii()
    assert not re.search(r"word|example|marked|journey|yaml|svg|image|URL|href|file|font(?!size)", graph, re.IGNORECASE)
    assert {name for name in re.findall(r'"([^"]*)"', graph) if re.search("[a-z]{9}", name)} <= {""}


class _Page(HTMLParser):
    """What a page holds, read by a parser that is not ours."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def test_promise_08_outputs_hold_what_is_on_our_lists(engine: Engine) -> None:
    """Hostile texts in every field: no element, attribute or address of theirs, and one script, ours, by its digest."""
    spec, _ = spec_of(SHOWN, link="https://a.example/?b&c")
    board = board_of(spec)
    html, svg = draw(board, "html").data, draw(board, "svg", Tools(engine)).data
    check_html(html)
    check_svg(svg)
    plain = _Page()
    plain.feed(draw(board_of(spec_of(["plain"], link="https://a.example/?b&c")[0]), "html").data.decode())
    for data, scripts in ((html, 1), (svg, 0)):
        page = _Page()
        page.feed(data.decode())

        assert page.elements.count("script") == scripts
        assert scripts == 0 or set(page.elements) <= {
            *plain.elements,
            "em",
            "strong",
            "ul",
            "ol",
            "li",
            "p",
            "br",
            "a",
            "hr",
        }
        assert not [name for name, _ in page.attributes if name.startswith("on") or name == "srcdoc"]
        for name, value in page.attributes:
            assert name not in ("href", "xlink:href", "src", "action") or re.match(
                r"https:|http:|mailto:|#|[^:]*$|data:image/", value
            )
    with pytest.raises(Exception, match="element"):
        check_svg(svg.replace(b"</svg>", b"<script/></svg>"))


def test_promise_09_opening_an_output_asks_for_nothing(browser: Browser, engine: Engine, tmp_path: Path) -> None:
    """A browser that is offline shows it, and asks for nothing but the file."""
    board = board_of(spec_of(SHOWN, link="https://a.example/?b&c")[0])
    for format in ("html", "svg"):
        file = tmp_path / f"a.{format}"
        file.write_bytes(draw(board, format, Tools(engine)).data)  # type: ignore[arg-type]
        context = browser.new_context(offline=True)
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(file.as_uri())
        page.mouse.wheel(0, 1000)
        context.close()

        assert asked == [file.as_uri()]


def test_promise_10_every_text_is_shown_as_it_was_written(engine: Engine) -> None:
    """In NFC, with line ends of one kind and no white space around; nothing is left out."""
    strings = ["  e\u0301 A\u030a ", "a\r\nb", "ﬁ ＡＢＣ", "&lt;b&gt; &amp;", "🇫🇮👩‍👩‍👧", "مرحبا (IKEA)?", "x" * 300]
    spec, texts = spec_of(strings)
    board = board_of(spec)
    whole = json.dumps(json.loads(draw(board, "json").data), ensure_ascii=False)
    page = _Text()
    page.feed(draw(board, "html").data.decode())
    shown = re.sub(r"\s", "", "".join(page.shown))
    lost = [text for text in map(as_read, texts) if re.sub(r"\s", "", text) not in shown]

    assert len(texts) > 50
    assert [text for text in map(as_read, texts) if json.dumps(text, ensure_ascii=False)[1:-1] not in whole] == []
    assert lost == []


class _Text(HTMLParser):
    """The texts of a page, and those that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def handle_data(self, data: str) -> None:
        self.shown.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shown += [value for name, value in attrs if value and name in ("aria-label", "title", "alt")]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_promise_11_outputs_lie_in_the_output_folder_only(
    spec: Callable, folder: Path, journeymap: Callable, tmp_path: Path
) -> None:
    """Whatever specs are called and project files say, nothing else comes to be."""
    for name in ("..x", "a\\..\\..\\b", "...", "~", "C:x", "%2e%2e%2fa", "a\n/../b".replace("/", "\u2215")):
        spec(f"{name}.journey.yaml")
    before = {path for path in tmp_path.rglob("*") if "cache" not in path.parts}
    code = journeymap("build", "-f", "html", "-o", "out").code
    new = {path for path in tmp_path.rglob("*") if "cache" not in path.parts} - before

    assert code == 0
    assert {path for path in new if not path.is_relative_to(folder / "out")} == set()
    assert len(new) == 1 + 5  # what begins with a dot is passed over
    for said in ("..", "/tmp", "a/../../b", "out-link", "C:\\x", ".git/hooks"):
        if not Path("out-link").is_symlink():
            Path("out-link").symlink_to(tmp_path)
        spec("journeymap.yaml", f"output_folder: {quoted(said)}\n")
        code, _, err = journeymap("build", "-f", "html")

        assert code == 1, said
        assert "JM121" in err


@pytest.mark.parametrize("names", [("a", "A"), ("\xe9", "e\u0301"), ("con", "b"), ("x/a", "y/A")])
def test_promise_11_names_are_good_on_every_system(
    names: tuple[str, str], spec: Callable, journeymap: Callable
) -> None:
    """Two specs with one name, and names of devices, are refused before anything is written."""
    for name in names:
        spec(f"{name}.journey.yaml")
    if len(list(Path().rglob("*.yaml"))) < 2:
        pytest.skip("this file system takes them for one")

    assert journeymap("build", "-o", "out").code == 2
    assert not Path("out").exists()


def test_promise_12_nothing_printed_gives_orders(spec: Callable, journeymap: Callable) -> None:
    """To a terminal or a CI service: hostile keys, values and names of files, in all that is said."""
    bad = [text for texts in REFUSED.values() for text in texts if len(text) < 100]
    strings = [*bad, "\n::error::x", "##[error]x", "##vso[x]", "%0A::x", "\x1b]52;c;eA==\x07", *SHOWN[:60]]
    for number, text in enumerate(strings):
        name = re.sub(r"[/\0]", "_", f"{number}{text}".encode()[:100].decode(errors="ignore"))
        spec(
            f"{name}.journey.yaml",
            f"persona: {quoted(text)}\n? {quoted(text)}\n: 1\ngoal: {quoted(text)}\nsteps: {quoted(text)}\n",
        )
    for command in (
        ["build", "-v", "-f", "json"],
        ["check"],
        ["check", "--format", "github"],
        ["build", *strings[-5:]],
    ):
        code, out, err = journeymap(*command)
        ours = out if command[-1] == "github" else ""
        lines = (out + err).split("\n")

        assert_told(code, err)
        assert len(lines) > 3
        assert [
            line
            for line in lines
            if any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or sign in "\u2028\u2029\u202e" for sign in line)
        ] == []
        assert [line for line in lines if re.match(r"\s*::|.*##(vso)?\[", line) and line not in ours] == []
        assert all(
            re.match(r"::(error|warning|notice) file=[^,:]*(,[a-zA-Z]+=[^,:]*)*::", line)
            for line in ours.splitlines()
            if "::" in line[:3]
        )


def _strictly(text: str | bytes) -> object:
    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    return json.loads(text, parse_constant=refuse)


def test_promise_13_what_programs_read_is_read_strictly(spec: Callable, journeymap: Callable, folder: Path) -> None:
    """JSON of maps and of checks, SARIF: whatever is in the specs; there is no CSV yet."""
    spec("whole.journey.yaml")
    spec("above.journey.yaml")
    spec("a.png", png(2, 2))
    for number in range(0, len(SHOWN), 4):
        spec(f"s{number}.journey.yaml", spec_of(SHOWN[number : number + 4])[0].replace(b"whole", b"above", 1))
        spec(f"w{number}.journey.yaml", yaml_of({text: [text] for text in SHOWN[number : number + 4]}))
    journeymap("build", "-f", "json", "-o", "out")
    maps = list((folder / "out").glob("*.json"))

    assert len(maps) > 10
    for path in maps:
        assert _strictly(path.read_bytes())
    for format in ("json", "sarif"):
        code, out, err = journeymap("check", "--format", format)

        assert code in (0, 1), err
        assert _strictly(out)


def test_promise_14_outputs_are_whole_at_every_instant(
    spec: Callable, folder: Path, times: Callable[[int, int], int]
) -> None:
    """Somebody who reads them all the time, while builds change them and are killed, never sees a part of one."""
    (folder / "out").mkdir()
    parts: list[str] = []
    over, looks = threading.Event(), [0]

    def look() -> None:
        while not over.is_set():
            try:
                parts.extend(torn(outputs(folder / "out")))
            except FileNotFoundError:
                parts.append("was gone")
            looks[0] += 1

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        for turn in range(times(3, 50)):
            for name in "abcd":
                spec(
                    f"{name}.journey.yaml",
                    HEAD + f"steps: [{', '.join('xyz'[turn % 3] * 9 + str(n) for n in range(40))}]\n",
                )
            process = Process(folder, "-o", "out", *TWO, "-q")
            if turn % 3 == 2:
                time.sleep(0.6)
                process.kill_group()
            process.end()
    finally:
        over.set()
        watcher.join()

    assert parts == []
    assert looks[0] > 10
    assert build(folder, "-o", "out", *TWO, "-q") == (0, "", "")
    assert litter(folder / "out") == []


def test_promise_15_the_same_bytes_everywhere(spec: Callable, folder: Path, tmp_path: Path) -> None:
    """Other folders, orders, numbers of processes, locales, time zones and hash seeds; with a cache and without."""
    for number in range(9):
        spec(f"m{number}.journey.yaml", random_journey(number, most_steps=5))
    made = []
    for number, (variables, options) in enumerate([
        ({"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"}, ["-j", "1", "--no-cache"]),
        ({"LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}, ["-j", "3"]),
        ({"LANG": "tr_TR.UTF-8", "TZ": "America/Lima", "PYTHONHASHSEED": "2"}, ["-j", "1"]),
    ]):  # fmt: skip
        here = tmp_path / f"elsewhere {number}"
        subprocess.run(["cp", "-r", folder, here], check=True)
        names = sorted((path.name for path in here.glob("*.yaml")), reverse=number == 1)
        command = [
            sys.executable,
            "-m",
            "journeymap",
            "build",
            *names,
            "-q",
            "-o",
            "out",
            *TWO,
            "-f",
            "json",
            "-f",
            "md",
        ]
        subprocess.run([*command, *options], cwd=here, env=os.environ | variables, check=True)
        made.append({path.name: path.read_bytes() for path in (here / "out").iterdir()})

    assert len(made[0]) == 36
    assert made[0] == made[1] == made[2]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_promise_16_one_bad_spec_costs_one_map(
    processes: str, spec: Callable, journeymap: Callable, folder: Path
) -> None:
    """The others are built; what was made of it before stays, and is named as old."""
    for number in range(9):
        spec(f"m{number}.journey.yaml")
    journeymap("build", *TWO)
    old = outputs(folder)
    for number in range(9):
        spec(f"m{number}.journey.yaml", "persona: [" if number == 4 else HELLO.replace("fits", "is new"))
    code, out, err = journeymap("build", *TWO, "-j", processes)
    new = outputs(folder)

    assert code == 1
    assert {name for name in old if old[name] == new[name]} == {"m4.html", "m4.svg"}
    assert "`m4.html` and `m4.svg` are from an earlier build" in err
    assert out.startswith("built 8 maps (16 files); 1 spec with errors")


def test_promise_17_only_what_is_surely_ours_is_deleted(spec: Callable, journeymap: Callable, folder: Path) -> None:
    """And nothing while any spec failed to load."""
    for name in ("gone", "edited", "bad", "kept"):
        spec(f"{name}.journey.yaml")
    journeymap("build", "-o", "out", *TWO)
    out = folder / "out"
    (out / "own.svg").write_text("<svg/>")
    (out / "copy.svg").write_bytes((out / "gone.svg").read_bytes())
    (out / "edited.svg").write_bytes((out / "edited.svg").read_bytes().replace(b"bed", b"cot"))
    before = set(out.iterdir())
    for name in ("gone", "edited"):
        (folder / f"{name}.journey.yaml").unlink()
    spec("bad.journey.yaml", "persona: [")

    assert journeymap("build", "-o", "out", *TWO, "--prune").code == 1
    assert set(out.iterdir()) == before

    spec("bad.journey.yaml")

    assert journeymap("build", "-o", "out", *TWO, "--prune").code == 0
    assert {path.name for path in before - set(out.iterdir())} == {"gone.html", "gone.svg", "edited.html"}


def test_promise_18_a_damaged_cache_is_a_miss(
    spec: Callable, journeymap: Callable, folder: Path, tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    """Whichever bit is turned, wherever it ends: one line, and the outputs are right."""
    for name in "ab":
        spec(f"{name}.journey.yaml")
    journeymap("build", "-f", "json")
    (file,) = (tmp_path / "cache").iterdir()
    sound = file.read_bytes()
    spec("b.journey.yaml", HELLO.replace("bed", "cot"))
    journeymap("build", "-f", "json", "--no-cache")
    right, dice = outputs(folder), random.Random(18)
    for turn in range(times(20, 1000)):
        damaged = bytearray(sound)
        if turn % 4:
            bit = dice.randrange(len(sound) * 8)
            damaged[bit // 8] ^= 1 << bit % 8
        else:
            del damaged[dice.randrange(len(sound)) :]
        file.write_bytes(damaged)
        (folder / "a.json").write_text("old")
        code, _, err = journeymap("build", "-f", "json")

        assert code == 0
        assert err.count("left out\n") == err.count("\n") == 1
        assert outputs(folder) == right


@pytest.mark.skipif(os.name == "nt", reason="it is ended by a signal")
def test_promise_19_served_maps_are_for_this_machine(
    spec: Callable, folder: Path, running: Callable[..., Running]
) -> None:
    """Only on the loopback address, to whoever calls it so; maps alone, by GET and HEAD; no path leads elsewhere."""
    spec()
    (folder / "secret.txt").write_text("precious")
    (folder / "link.html").symlink_to(folder / "secret.txt")
    port = int(running("serve", "--port", "0").hears("serving at ").split("http://127.0.0.1:")[1].split("/")[0])

    def asked(method: str, path: str, **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host=True)
        for name, value in ({"Host": f"127.0.0.1:{port}"} | headers).items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        try:
            return answer.status, answer.read()
        finally:
            connection.close()

    foreign = {
        "Host": ["evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", ""],
        "Origin": ["https://evil.example"],
    }
    paths = (
        "/secret.txt",
        "/link.html",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "//etc/passwd",
        "/bed.journey.yaml",
        "/.git/config",
    )

    assert asked("GET", "/bed.html")[0] == 200
    assert asked("HEAD", "/bed.html") == (200, b"")
    assert {asked("GET", "/bed.html", **{name: value})[0] // 100 for name in foreign for value in foreign[name]} == {4}
    assert {asked(method, "/bed.html")[0] // 100 for method in ("POST", "PUT", "DELETE", "OPTIONS")} <= {4, 5}
    for path in paths:
        status, body = asked("GET", path)

        assert status // 100 == 4, path
        assert b"precious" not in body
        assert b"persona:" not in body
    with socket.socket() as elsewhere:
        elsewhere.settimeout(PATIENCE)

        assert elsewhere.connect_ex((socket.gethostbyname(socket.gethostname()), port)) or socket.gethostbyname(
            socket.gethostname()
        ).startswith("127.")
