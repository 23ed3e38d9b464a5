"""A request → the answer: a page of the table, the index, the stream of changes, or a refusal."""

import socket
from contextlib import suppress
from http import HTTPStatus
from http.client import LineTooLong
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from journeymap.cli.internal_error import say_internal_error
from journeymap.cli.live import views
from journeymap.cli.live.guard import why_refused
from journeymap.cli.live.pages import INDEX, Page, address_of
from journeymap.cli.live.request_head import RequestHead
from journeymap.cli.live.stream import give_place_back, take_place, tell_when_changed
from journeymap.cli.live.views import View
from journeymap.cli.write import content_of
from journeymap.schema.vocabulary import Format

if TYPE_CHECKING:
    from journeymap.cli.live.server import Server

MOST_SECONDS = 30.0  # for an answer to be taken
_TYPES: dict[Format, str] = {
    "html": "text/html; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf",
    "pdf-flow": "application/pdf", "md": "text/markdown; charset=utf-8", "json": "application/json",
    "mermaid": "text/vnd.mermaid; charset=utf-8", "dot": "text/vnd.graphviz; charset=utf-8",
}  # fmt: skip
# A file as it is: no script, no request, no frame. A browser's PDF viewer does not work in a sandbox.
_FILE = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Connection": "close",
}


class Handler(BaseHTTPRequestHandler):
    """Answers one request of one connection."""

    server: "Server"
    connection: socket.socket
    command = ""
    request_version = "HTTP/1.0"

    def setup(self) -> None:
        """Read no more of a connection than a request may have, and not longer than it may take."""
        super().setup()
        self.rfile.close()
        self.rfile = RequestHead(self.connection)  # type: ignore[assignment]  # reads lines, and nothing else is read

    def handle(self) -> None:
        """Answer; a browser that does not ask, does not listen or has gone is no fault of ours."""
        try:
            self.handle_one_request()
        except LineTooLong:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        except OSError:
            return

    def do_GET(self) -> None:
        """Answer to GET and HEAD."""
        path, _, query = self.path.partition("?")
        refusal = why_refused(self.headers, is_stream=path == views.EVENTS)
        if refusal is None and not path.startswith("/"):
            refusal = HTTPStatus.BAD_REQUEST
        self.connection.settimeout(MOST_SECONDS)
        try:
            if refusal is not None:
                self.send_error(refusal)
            elif path == views.EVENTS:
                self._stream(query)
            else:
                self._page(address_of(path), query)
        except OSError:
            raise
        except Exception as error:
            with suppress(KeyboardInterrupt):  # which is not for this thread
                say_internal_error(error)
            self.send_error(HTTPStatus.INTERNAL_SERVER_ERROR)

    do_HEAD = do_GET  # noqa: N815  # as http.server calls it

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse in a few words, none of which come from the request."""
        status = HTTPStatus(code)
        if status == HTTPStatus.NOT_IMPLEMENTED:  # http.server's answer to methods that it finds no function for
            status = HTTPStatus.METHOD_NOT_ALLOWED
        more = {"Allow": "GET, HEAD"} if status == HTTPStatus.METHOD_NOT_ALLOWED else {}
        body = f"{status.value} {status.phrase}\n".encode()
        self._answer(status, "text/plain; charset=utf-8", body, _FILE, **more)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is of interest is said by the build."""

    def _page(self, address: str, query: str) -> None:
        table = self.server.pages.table
        page = table.pages.get(address)
        if address == INDEX:
            self._show(views.index_view(table))
        elif page is None:
            self._show(views.unknown_view(address, table), HTTPStatus.NOT_FOUND)
        elif query == "live" and page.address != views.viewed(page):
            self._show(views.picture_view(page, table))
        else:
            self._file(page, content_of(page.file))

    def _file(self, page: Page, data: bytes | None) -> None:
        table = self.server.pages.table
        if data is None:
            self._show(views.missing_view(page, table), HTTPStatus.SERVICE_UNAVAILABLE)
        elif page.format == "html":
            self._show(views.map_view(data, page, table))
        else:
            sandbox = "" if page.format in ("pdf", "pdf-flow") else "; sandbox"
            self._answer(HTTPStatus.OK, _TYPES[page.format], data, _FILE + sandbox)

    def _show(self, view: View, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._answer(status, _TYPES["html"], view.html, view.policy)

    def _stream(self, query: str) -> None:
        try:
            asked = parse_qs(query, max_num_fields=4)
        except ValueError:  # there are more, and none of our pages asks so
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if not take_place():
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            self._head(HTTPStatus.OK, "text/event-stream", _FILE)
            if self.command != "HEAD":
                address, seen = (asked.get(name, [""])[0] for name in ("of", "seen"))
                tell_when_changed(self.connection, self.server.pages, address, seen)
        finally:
            give_place_back()

    def _answer(self, status: HTTPStatus, kind: str, body: bytes, policy: str, **more: str) -> None:
        self._head(status, kind, policy, **more, **{"Content-Length": str(len(body))})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, status: HTTPStatus, kind: str, policy: str, **more: str) -> None:
        self.send_response_only(status)
        for name, value in {"Content-Type": kind, "Content-Security-Policy": policy, **_ALWAYS, **more}.items():
            self.send_header(name, value)
        self.end_headers()
