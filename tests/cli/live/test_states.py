"""What is shown of a map whose spec has errors or is gone, and in the index of all maps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from live_server import Served, listener, rest_of

from journeymap.cli.live import handler


def test_errors_stand_over_the_last_good_map(served: Served, spec: Callable) -> None:
    """As text, until they are mended."""
    good = served.ask("/bed.html").body
    spec("bed.journey.yaml", 'persona: Ieva\ngoal: Own a bed\nsteps: [a]\n"</pre><script>alert(1)</script>": 1\n')
    served.build()
    bad = served.ask("/bed.html").body
    spec("bed.journey.yaml")
    served.build()

    assert b"Own a bed that fits" in bad
    assert b"error[JM104]: unknown key `&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;`" in bad
    assert b"<script>alert" not in bad
    assert b"note: `bed.html`" in bad
    assert b"JM104" not in good
    assert served.ask("/bed.html").body.count(b"JM104") == 0


def test_a_spec_that_never_was_good_says_why(served: Served, spec: Callable) -> None:
    """At the address of its map, which listens."""
    spec("new.journey.yaml", "<b>: 1\n")
    served.build()
    answer = served.ask("/new.html")

    assert answer.status == 503
    assert b"`&lt;b&gt;` is no key of a spec" in answer.body
    assert b"EventSource" in answer.body


def test_a_project_with_errors_keeps_its_maps(served: Served, spec: Callable, folder: Path) -> None:
    """With what is wrong over each, and in the index."""
    spec("journeymap.yaml", "formats: [nonsense]\n")
    served.build()
    pages = [served.ask(path) for path in ("/", "/bed.html", "/bed.svg?live")]
    (folder / "journeymap.yaml").unlink()
    served.build()

    assert [page.status for page in pages] == [200] * 3
    assert all(b"nonsense" in page.body for page in pages)
    assert b"nonsense" not in served.ask("/bed.html").body


def test_maps_of_specs_that_go_are_gone(served: Served, spec: Callable, folder: Path) -> None:
    """From the index too; a page that was open is told."""
    spec("shop.journey.yaml")
    served.build()
    before = served.ask("/shop.html").status
    open_page = listener(served, "/shop.html")
    (folder / "shop.journey.yaml").unlink()
    served.build()

    assert before == 200
    assert b"event: changed\n" in rest_of(open_page)
    assert served.ask("/shop.html").status == 404
    assert b"shop" not in served.ask("/").body


def test_titles_and_names_are_text_in_the_index(served: Served, spec: Callable) -> None:
    """Those of a hostile spec too."""
    spec("<i>.journey.yaml", "title: <script>alert(1)</script>\npersona: Jo\ngoal: b\nsteps: [c]\n")
    served.build()
    page = served.ask("/").body

    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert b"&lt;i&gt;.journey.yaml" in page
    assert b"<i>" not in page
    assert page.count(b"<script") == 1


def test_a_fault_of_ours_ends_no_server(
    served: Served, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """It is said as such, and not to the browser."""

    def fail(*_: object) -> None:
        raise RuntimeError("a secret of the spec")

    monkeypatch.setattr(handler.views, "index_view", fail)
    answer = served.ask("/")

    assert (answer.status, answer.body) == (500, b"500 Internal Server Error\n")
    assert capsys.readouterr().err.startswith("internal error: RuntimeError at test_states.py:")
    assert served.ask("/bed.html").status == 200
