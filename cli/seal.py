"""A finished output of a spec → the same with its stamp."""

from journeymap.cli.digest import digest_of_name, digest_of_values
from journeymap.cli.draw import Picture, Tools
from journeymap.cli.find_specs import SPEC_SUFFIXES, Spec
from journeymap.cli.project_folder import Seen
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.stamp import stamped
from journeymap.schema.vocabulary import Format, Page


def sealed(
    picture: Picture,
    format: Format,
    spec: Spec,
    project: ProjectOfRun,
    page: Page | int | None,
    tools: Tools,
    seen: Seen,
) -> bytes:
    """Put the stamp on an output; of one from standard input nobody could say whether it is old."""
    if not spec.is_file:
        return picture.data
    inputs = inputs_of(format, spec, project, page, tools, seen)
    inputs = unaided(inputs) if picture.unaided else inputs
    return stamped(picture.data, format, digest_of_name(project.name_of(spec)), inputs)


def inputs_of(
    format: Format, spec: Spec, project: ProjectOfRun, page: Page | int | None, tools: Tools, seen: Seen
) -> str:
    """Tell what goes into an output from all else that could, the same on every machine.

    `seen` is the spec and what it refers to.
    """
    own = project.name_of(spec)
    shared = project.digest, project.theme, sorted(seen.items()), own
    scale = tools.scale if format == "png" else None
    is_related = any(name.endswith(SPEC_SUFFIXES) and name != own for name in seen)
    where = ("gathered",) if is_related and project.gathers_outputs else ()  # that says where related maps are
    return digest_of_values((format, *shared, page, scale, tools.transparent, *where))


def unaided(inputs: str) -> str:
    """Tell these inputs from the same where the layout engine was of no use, which gives another output."""
    return digest_of_values(("unaided", inputs))
