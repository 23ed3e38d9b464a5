"""The gate lets through what is on its lists and nothing else."""

from base64 import b64encode
from hashlib import sha256

import pytest

from journeymap.renderers.gate import GateError, check_html, check_svg, is_safe_link

PIXEL = "data:image/png;base64,iVBORw0KGgo="
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'{}"/>'


def allowed(name: str, content: str) -> str:
    """A directive of the policy that names a style or script by its hash."""
    return f"; {name}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def page(body: str = "", *, head: str = "<style>p{}</style>", directives: str = allowed("style", "p{}")) -> bytes:
    policy = POLICY.format(directives)
    return f"<!DOCTYPE html>\n<html lang='en'><head>{policy}{head}</head><body>{body}</body></html>".encode()


def svg(inside: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode()


def test_plain_drawings_pass() -> None:
    """A page and a picture of listed elements raise nothing."""
    check_html(page('<p class="note"><a href="https://example.org/?a=1&amp;b=2">x</a></p>'))
    check_svg(svg('<title>t</title><path d="M0 0" fill="#fff"/><a href="mailto:a@b.example"><text>x</text></a>'))


def test_only_the_script_that_the_policy_names_passes() -> None:
    """By its hash, without attributes, and alone."""
    named = allowed("style", "p{}") + allowed("script", "go()")
    check_html(page("<script>go()</script>", directives=named))
    for body, directives in (
        ("<script>go()</script>", allowed("style", "p{}")),
        ("<script>run()</script>", named),
        ("<script>go() </script>", named),
        ("<script async=''>go()</script>", named),
        ("<script>go()</script><script>go()</script>", named),
        ("", named),
        ("", ""),
        ("", "; style-src 'unsafe-inline'"),
    ):
        with pytest.raises(GateError, match="line"):
            check_html(page(body, directives=directives))


def test_embedded_pictures_pass() -> None:
    """A picture may stand in the drawing itself, with its size and what it shows."""
    check_html(page(f"<figure><img src='{PIXEL}' width='4' height='3' alt='bed'/><figcaption>x</figcaption></figure>"))
    check_svg(svg(f"<image href='{PIXEL}' width='4' height='3'/>"))


@pytest.mark.parametrize(
    "address",
    [
        "", "x.png", "https://example.org/x.png", "//example.org/x.png", "javascript:x", "file:///x.png", "#x",
        "data:image/svg+xml;base64,PHN2Zy8+", "data:text/html;base64,PGI+", "data:image/png,x", "DATA:image/png;base64,AA==",
        "data:image/png;base64,AA==\n", "data:image/png;charset=x;base64,AA==", " data:image/png;base64,AA==",
    ],
)  # fmt: skip
def test_other_pictures_are_refused(address: str) -> None:
    """What would be fetched, could hold a script of its own or is no picture is refused, in HTML as in SVG."""
    with pytest.raises(GateError, match="picture of `img`"):
        check_html(page(f"<img src='{address}' alt=''/>"))
    with pytest.raises(GateError, match="picture of `image`"):
        check_svg(svg(f"<image href='{address}'/>"))


@pytest.mark.parametrize(
    "body",
    [
        "<script>1</script>",
        "<iframe></iframe>",
        "<img/>",
        f"<img src='{PIXEL}'/>",
        f"<img src='{PIXEL}' alt='' onload='x()'/>",
        f"<img src='{PIXEL}' alt='' srcset='x.png'/>",
        f"<p src='{PIXEL}'>x</p>",
        "<p onclick='x()'>x</p>",
        "<p style='color:red'>x</p>",
        "<p data-other='x'>x</p>",
        "<p xmlns:x='y'>x</p>",
        "<!-- note -->",
        "<?php x ?>",
        "<p>x",
        "<p class=x>x</p>",
        "<p>&nbsp;</p>",
        "<style>p{}</style>",
        "<meta http-equiv='refresh' content='0'/>",
        "<html></html>",
        "<a href='javascript:x'>x</a>",
        "<a href='java&#9;script:x'>x</a>",
        "<svg><use href='https://example.org/x.svg#a'/></svg>",
        "<svg><path d='M0 0' fill='url(https://example.org/x)'/></svg>",
        "<svg><foreignObject/></svg>",
        "<svg><animate/></svg>",
    ],
)
def test_html_off_the_list_is_refused(body: str) -> None:
    """Whatever could run, load or mislead is refused, and so is what is not well-formed."""
    with pytest.raises(GateError, match="line"):
        check_html(page(body))


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        "<style>*{}</style>",
        "<image href='x.png'/>",
        "<foreignObject/>",
        "<text onload='x'>x</text>",
        "<p>x</p>",
        "<set attributeName='href'/>",
        "<a href='data:text/html,x'><text>x</text></a>",
        "<rect fill='URL( //example.org )'/>",
        "\x01",
    ],
)
def test_svg_off_the_list_is_refused(inside: str) -> None:
    """A stand-alone picture has no policy to protect it, so its list is shorter."""
    with pytest.raises(GateError, match="line"):
        check_svg(svg(inside))


def test_entities_cannot_be_declared() -> None:
    """A document type with declarations of its own is refused, in HTML as in SVG."""
    with pytest.raises(GateError, match="document type"):
        check_html(page().replace(b"<!DOCTYPE html>", b'<!DOCTYPE html [<!ENTITY a "b">]>'))
    with pytest.raises(GateError, match="document type"):
        check_svg(b"<!DOCTYPE svg>" + svg(""))


def test_the_policy_stands_first() -> None:
    """A browser heeds a policy only for what comes after it."""
    policy = POLICY.format(allowed("style", "p{}")).encode()
    late = page().replace(policy, b"").replace(b"</head>", policy + b"</head>")
    with pytest.raises(GateError, match="http-equiv"):
        check_html(late)
    with pytest.raises(GateError, match="policy"):
        check_html(page().replace(policy, b""))


def test_the_fault_is_located() -> None:
    """The message names the element, the attribute and the line."""
    with pytest.raises(GateError, match="attribute `onclick` of `p` is not allowed: line 3"):
        check_html(page("\n<p onclick='x'>x</p>"))


@pytest.mark.parametrize(
    "link", ["https://a.example", "HTTP://a", "mailto:a@b", "#x", "a/b:c.md", "../x.md", "10:30.md", "?a"]
)
def test_safe_links(link: str) -> None:
    """Web, mail, fragment and relative addresses are links."""
    assert is_safe_link(link)


@pytest.mark.parametrize(
    "link",
    ["", "//host/x", "\\\\host", "/\\host", " https://a", "java\nscript:x", "JavaScript:x", "data:,x",
     "file:///x", "vbscript:x", "blob:x", "x\x00", "\x85x", "a b"],
)  # fmt: skip
def test_unsafe_links(link: str) -> None:
    """Other schemes, other hosts in disguise and hidden characters are no links."""
    assert not is_safe_link(link)
