"""The examples → their pages, as `journeymap build` draws them."""

from pathlib import Path

from journeymap.cli.compile import to_board
from journeymap.cli.draw import draw
from journeymap.cli.workspace import Workspace

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").rglob("*.journey.yaml"))


def page_of(spec: Path) -> bytes:
    """The HTML page of an example, in its project's look."""
    board, _ = to_board(spec.read_bytes(), name=spec.name, folder=spec.parent)
    return draw(board, "html", look=Workspace().project(spec.parent).look).data
