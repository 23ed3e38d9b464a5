"""A drawing's bytes → nothing, or a GateError: every element, attribute and link must be on the list.

What is wrong here is our own fault and never the author's: texts of a spec are escaped where they are drawn. The
gate stands behind that, on every output, so that a slip in a template cannot become a hole in somebody's browser.
"""

import re
from base64 import b64encode
from hashlib import sha256
from pyexpat import ExpatError, ParserCreate


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SHAPES = _names("""
    svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan a image clipPath
""")
_SHAPE = _names("""
    id class role lang xml:lang tabindex xmlns href viewBox preserveAspectRatio direction unicode-bidi
    x y dx dy x1 y1 x2 y2 cx cy r rx ry d points width height transform overflow opacity
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin
    font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing
    aria-hidden aria-label aria-labelledby aria-describedby clip-path
""")
_MARKUP = _names("""
    html head meta title style body header main footer section nav div span p a ul ol li dl dt dd h1 h2 h3 h4
    table caption colgroup col thead tbody tfoot tr th td strong em b i bdi small br img figure figcaption
    script button input label select option details summary dialog output fieldset legend time
""")
_MARK = _names("""
    id class role lang dir href rel title tabindex charset name content http-equiv scope colspan rowspan span data-lane
    src alt width height
    hidden type name value for checked selected disabled open autocomplete placeholder datetime start
    data-digits data-colours data-script data-label data-key data-evidence data-owner data-channel
    data-persona data-action data-step data-stage data-due
    aria-pressed aria-expanded aria-controls aria-live aria-current aria-modal
    aria-hidden aria-label aria-labelledby aria-describedby
""")
_PICTURE = re.compile(r"data:image/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}")
_SCHEMES = frozenset(("https", "http", "mailto"))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSAFE_IN_LINK = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\\]|^//")
_OUTSIDE = re.compile(r"(?i)url\(\s*(?!#[\w.-]+\s*\))")


class GateError(Exception):
    """A drawing holds something that is not on the list: our own fault, to be reported."""


def check_svg(data: bytes) -> None:
    """Raise GateError unless `data` is well-formed SVG of listed elements, attributes and links."""
    _Gate("svg", _SHAPES, _SHAPE).check(data)


def check_html(data: bytes) -> None:
    """Raise GateError unless `data` is well-formed HTML whose head begins with a Content-Security-Policy."""
    _Gate("html", _MARKUP | _SHAPES, _MARK | _SHAPE).check(data)


class _Gate:
    """One reading of one drawing, element by element."""

    def __init__(self, root: str, elements: frozenset[str], attributes: frozenset[str]) -> None:
        self.root = root
        self.elements = elements
        self.attributes = attributes
        self.seen = 0
        self.styles = self.scripts = 0
        self.policy = ""
        self.parser = ParserCreate(encoding="utf-8")
        self.parser.StartElementHandler = self.element
        self.parser.ProcessingInstructionHandler = lambda target, text: self.refuse("a processing instruction")
        self.parser.CommentHandler = lambda text: self.refuse("a comment")
        self.parser.StartDoctypeDeclHandler = self.doctype

    def check(self, data: bytes) -> None:
        try:
            self.parser.Parse(data, True)
        except ExpatError as error:
            raise GateError(f"not well-formed: line {error.lineno}, column {error.offset + 1}") from error
        if self.root == "html":
            self.check_policy(data)

    def check_policy(self, data: bytes) -> None:
        """The policy allows the one style and the one script that are there, and no others."""
        if not self.policy:
            raise GateError("no policy: line 1")
        for name in ("style", "script"):
            _, tag, rest = data.partition(b"<%b>" % name.encode())
            content = rest.partition(b"</%b>" % name.encode())[0]
            digest = b64encode(sha256(content).digest()).decode() if tag else ""
            allowed = re.findall(rf"{name}-src ([^;]*)", self.policy)
            if allowed != ([f"'sha256-{digest}'"] if digest else []):
                raise GateError(f"a `{name}` that the policy does not name: line 1")

    def refuse(self, what: str) -> None:
        raise GateError(f"{what} is not allowed: line {self.parser.CurrentLineNumber}")

    def doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        if (name, system, public, bool(internal)) != ("html", None, None, False) or self.root != "html":
            self.refuse("this document type")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        self.seen += 1
        if name not in self.elements or (name == self.root) != (self.seen == 1):
            self.refuse(f"element `{name}` here")
        if name in ("meta", "style"):
            self.head_element(name, attributes)
        if name == "script":
            self.scripts += 1
            if self.scripts > 1 or attributes:
                self.refuse("a second or qualified `script`")
        if name == "img" and not attributes.keys() >= {"src", "alt"}:
            self.refuse("an `img` without picture or `alt`")
        for attribute, value in attributes.items():
            if attribute not in self.attributes:
                self.refuse(f"attribute `{attribute}` of `{name}`")
            if attribute == "src" or (name == "image" and attribute == "href"):
                if name not in ("img", "image") or not _PICTURE.fullmatch(value):
                    self.refuse(f"picture of `{name}`")
            elif attribute == "href" and not is_safe_link(value, inside=name == "use"):
                self.refuse(f"link of `{name}`")
            if "(" in value and _OUTSIDE.search(value) and attribute in _SHAPE:
                self.refuse(f"address in `{attribute}` of `{name}`")

    def head_element(self, name: str, attributes: dict[str, str]) -> None:
        """The policy is the third element, right after `html` and `head`: a browser heeds it for what follows."""
        is_policy = attributes.get("http-equiv") == "Content-Security-Policy"
        if "http-equiv" in attributes and not (is_policy and self.seen == 3):
            self.refuse(f"`http-equiv` of `{name}` here")
        if is_policy:
            self.policy = attributes.get("content", "")
        if name == "style":
            self.styles += 1
            if self.styles > 1 or attributes:
                self.refuse("a second or qualified `style`")


def is_safe_link(link: str, *, inside: bool = False) -> bool:
    """Whether a link is https, http, mailto, relative or, as `inside` links must be, a fragment of the same page."""
    if inside or link.startswith("#"):
        return link.startswith("#") and not _UNSAFE_IN_LINK.search(link)
    if not link or _UNSAFE_IN_LINK.search(link):
        return False
    scheme = _SCHEME.match(link)
    return scheme is None or scheme[1].lower() in _SCHEMES
