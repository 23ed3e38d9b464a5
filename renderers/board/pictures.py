"""Images and icons of a journey → pictures and signs of the board."""

from journeymap.renderers.board.cells import Icon, Picture
from journeymap.schema.models import pictures
from journeymap.schema.vocabulary import CHANNELS, ICONS


def picture_of(image: pictures.Image | None, name: str) -> Picture | None:
    """Give an image; those who cannot see it are told its `alt`, else its caption, else the `name` it stands for."""
    if image is None:
        return None
    return Picture(image.data, image.width, image.height, image.alt or image.caption or name, image.caption)


def icon_of(icon: pictures.Icon | None) -> Icon | None:
    """Give an icon: a picture where it was a file, an emoji where it is no name of a built-in one."""
    if icon is None:
        return None
    if icon.data:
        return Icon(picture=Picture(icon.data, icon.width, icon.height, ""))
    return Icon(name=icon.name) if icon.name in (*ICONS, *CHANNELS) else Icon(text=icon.name)
