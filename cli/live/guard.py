"""The head of a request → why it is refused: it comes from a page of somebody else, or was meant for somebody else.

Any page that a browser shows may send requests to this machine, and any name may lead to its address. Such requests say
so themselves: by the name they were sent to (`Host`), and by the page that sends them (`Origin`).
"""

import re
from email.message import Message
from http import HTTPStatus

_OURS = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?", re.IGNORECASE | re.ASCII)
_FROM_US = (None, "same-origin", "none")


def why_refused(headers: Message, *, is_stream: bool) -> HTTPStatus | None:
    """Give the answer to a request that is not for us or not from us; None where it is both."""
    hosts, origins = headers.get_all("Host", []), headers.get_all("Origin", [])
    if len(hosts) != 1 or len(origins) > 1:
        return HTTPStatus.BAD_REQUEST
    if not _OURS.fullmatch(hosts[0]):
        return HTTPStatus.MISDIRECTED_REQUEST
    if origins and origins[0].lower() != f"http://{hosts[0].lower()}":
        return HTTPStatus.FORBIDDEN
    if is_stream and headers.get("Sec-Fetch-Site") not in _FROM_US:
        return HTTPStatus.FORBIDDEN
    return None
