"""The command line and the project file → how the maps of a project are made: what is said first of the two wins."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymap.cli.project import shown
from journeymap.schema.vocabulary import FORMATS, USUAL_FORMATS, Format

if TYPE_CHECKING:
    from journeymap.renderers.look import Look
    from journeymap.schema.models.project import Project
    from journeymap.schema.vocabulary import Page


class Flags(NamedTuple):
    """What the command line says; an empty value leaves it to the project."""

    formats: tuple[Format, ...] = ()
    output_folder: Path | None = None
    theme: str = ""
    page: "Page | int | None" = None


class Settings(NamedTuple):
    """The formats in their order, the folder of all outputs (None: beside each spec), the look (None: light).

    `page` is what flow maps are fitted to and PDFs are printed on; None is as by default.
    """

    formats: tuple[Format, ...]
    output_folder: Path | None
    look: "Look | None"
    page: "Page | int | None" = None


def settings_of(flags: Flags, project: "Project | None", folder: Path) -> Settings:
    """Settle what holds for the maps of a project; its file lies in `folder`."""
    formats, page = flags.formats, flags.page
    if project is not None:
        formats, page = formats or project.formats, page or project.page
    look = _look(flags, project)
    return Settings(in_order(formats or USUAL_FORMATS), output_folder_of(flags, project, folder), look, page)


def output_folder_of(flags: Flags, project: "Project | None", folder: Path) -> Path | None:
    """Settle where all outputs of a project go; None where that is beside each spec."""
    if flags.output_folder is None and project is not None and project.output_folder:
        return Path(shown(folder / project.output_folder.replace("\\", "/")))
    return flags.output_folder


def in_order(formats: tuple[Format, ...]) -> tuple[Format, ...]:
    """Give the formats, each once, in the order in which they are made."""
    return tuple(format for format in FORMATS if format in formats)


def _look(flags: Flags, project: "Project | None") -> "Look | None":
    """A theme of the command line comes without the project's colours, which were chosen for another one."""
    theme = project.theme if project is not None else None
    if not flags.theme and theme is None:
        return None
    from journeymap.renderers.board.pictures import picture_of
    from journeymap.renderers.look import look_of

    if project is None or theme is None:
        return look_of(flags.theme)
    own = {} if flags.theme else theme.colours
    look = look_of(flags.theme or theme.base, own=own, fonts=theme.fonts)
    return look._replace(logo=picture_of(theme.logo, project.name))
