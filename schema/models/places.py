"""Where customer and organisation meet, and with which tools the organisation works."""

from typing import Annotated, Any, Literal

from journeymap.schema.models.part import Part
from journeymap.schema.models.pictures import Icon
from journeymap.schema.models.values import Checked, Duration, Flag, Link, Text, one_of, some_text
from journeymap.schema.vocabulary import CHANNELS


def _channel(value: Any) -> str:
    """A built-in channel by its id, anything else as the author calls it."""
    text = some_text(value).strip()
    known = text.casefold().replace(" ", "-")
    return known if known in CHANNELS else text


Channel = Annotated[str, Checked(_channel)]


class ChannelKind(Part, short="name"):
    """A channel that a project declares: what to call it, and its sign."""

    name: Text
    icon: Icon | None = None


class Touchpoint(Part, short="name"):
    """Where customer and organisation meet; `key` marks the ones that matter most.

    `type` says whose it is: owned, paid or earned media (Corcoran, "Defining earned, owned and paid media", Forrester
    2009). `response_time` is how long an answer takes there; `steps` names the steps or stages it spans. A name that is
    the id of a touchpoint of the project stands for that touchpoint.
    """

    name: Text
    channel: Channel | None = None
    type: Annotated[Literal["owned", "paid", "earned"], Checked(one_of("owned", "paid", "earned"))] | None = None
    key: Flag = False
    response_time: Duration = ""
    link: Link | None = None
    steps: tuple[Text, ...] = ()


class System(Part, short="name"):
    """A tool in use. A name that is the id of a system of the project stands for that system."""

    name: Text
    link: Link | None = None
    owner: Text = ""
