"""The command line and the project file → how the maps of a project are made: what is said first of the two wins."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymap.cli.project import shown
from journeymap.schema import usual
from journeymap.schema.vocabulary import FORMATS, Format

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

    @property
    def gathers_outputs(self) -> bool:
        """Whether it names a folder for all outputs."""
        return self.output_folder is not None


class Said(NamedTuple):
    """What a project file says about builds, as it is written there; an empty value leaves it to us."""

    formats: tuple[Format, ...] = ()
    output_folder: str = ""
    page: "Page | int | None" = None
    spec_folders: tuple[str, ...] = ()
    cache_folder: str = ""


class Settings(NamedTuple):
    """The formats in their order, the folder of all outputs (None: beside each spec).

    `page` is what flow maps are fitted to and PDFs are printed on; None is as by default.
    """

    formats: tuple[Format, ...]
    output_folder: Path | None
    page: "Page | int | None" = None


def said_by(project: "Project") -> Said:
    """Give what a project file says about builds."""
    return Said(project.formats, project.output_folder, project.page, project.spec_folders, project.cache_folder)


def settings_of(flags: Flags, said: Said, folder: Path) -> Settings:
    """Settle what holds for the maps of a project; its file lies in `folder`."""
    output_folder = flags.output_folder
    if output_folder is None and said.output_folder:
        output_folder = Path(shown(folder / said.output_folder.replace("\\", "/")))
    return Settings(in_order(flags.formats or said.formats or usual.FORMATS), output_folder, flags.page or said.page)


def in_order(formats: tuple[Format, ...]) -> tuple[Format, ...]:
    """Give the formats, each once, in the order in which they are made."""
    return tuple(format for format in FORMATS if format in formats)


def look_for(flags: Flags, project: "Project | None") -> "Look | None":
    """Settle how maps look; None is as by default.

    A theme of the command line comes without the project's colours, which were chosen for another one.
    """
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
