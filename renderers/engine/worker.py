"""DOT on standard input → Graphviz's JSON on standard output, in a process that may hang or die.

Run by path, never imported: `worker.py bundled FOLDER` serves one framed request after another with the
Graphviz that pygraphviz carries in FOLDER; `worker.py dot SECONDS PROGRAM` becomes `dot` under the same
limits.
"""

import os
import signal
import sys
from typing import Any, BinaryIO

MOST_MEMORY = 512 * 2**20  # bytes


def limit_itself() -> None:
    """Bound the memory, leave no core file and, on Linux, die with the parent; all of it survives `exec`."""
    if sys.platform == "win32":
        return
    import resource

    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_DATA, MOST_MEMORY)
    if sys.platform == "linux":
        import ctypes

        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def limit(kind: int, most: int) -> None:
    """Bound what the process may have of a kind; a lower limit that holds already stays."""
    import resource

    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def limit_time(seconds: float) -> None:
    """Die by SIGALRM after `seconds`; 0 lifts the limit.

    The signal's default action needs neither the interpreter's lock nor a living parent.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def load_graphviz(folder: str) -> Any:
    """Import pygraphviz's compiled part alone: its Python part is slow to load and not needed."""
    if sys.platform == "win32":
        libraries = os.path.join(os.path.dirname(folder), "pygraphviz.libs")  # noqa: PTH118, PTH120
        if os.path.isdir(libraries):  # noqa: PTH112
            os.add_dll_directory(libraries)
    sys.path.append(folder)
    import _graphviz  # type: ignore[import-not-found]

    return _graphviz


def file_holding(dot: bytes) -> BinaryIO:
    """Give a file for Graphviz to read `dot` from: it cannot read from memory."""
    if sys.platform == "linux":
        file: BinaryIO = os.fdopen(os.memfd_create("graph"), "w+b")
    else:
        import tempfile

        file = tempfile.TemporaryFile()  # noqa: SIM115
    file.write(dot)
    file.seek(0)
    return file


def lay_out(graphviz: Any, context: Any, dot: bytes) -> bytes:
    """Give the layout of `dot` as JSON."""
    with file_holding(dot) as file:
        graph = graphviz.agread(file, None)
    if graphviz.gvLayout(context, graph, b"dot") != 0:
        sys.exit("layout failed")
    failed, answer = graphviz.gvRenderData(context, graph, b"json0")
    if failed:
        sys.exit("rendering failed")
    graphviz.gvFreeLayout(context, graph)
    graphviz.agclose(graph)
    return bytes(answer)


def serve(folder: str) -> None:
    """Answer requests until the input ends.

    A request is how many graphs there are and the milliseconds allowed for all of them, four bytes each, then each
    graph: its length in four bytes, then the DOT. For each there is an answer: its length in four bytes, then the JSON.
    What goes wrong ends the process.
    """
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever the library prints must not stand between the answers
    graphviz = load_graphviz(folder)
    context = graphviz.gvContextWithBuiltins()
    while len(head := requests.read(8)) == 8:
        dots = [requests.read(int.from_bytes(requests.read(4))) for _ in range(int.from_bytes(head[:4]))]
        limit_time(int.from_bytes(head[4:]) / 1000)
        for dot in dots:
            answer = lay_out(graphviz, context, dot)
            answers.write(len(answer).to_bytes(4) + answer)
            answers.flush()
        limit_time(0)


def become_dot(seconds: str, program: str) -> None:
    """Replace this process by the `dot` program, which may be a script: what that starts has no alarm of its own."""
    import resource

    limit_time(float(seconds))
    limit(resource.RLIMIT_CPU, int(float(seconds)) + 1)
    os.execv(program, [program, "-Tjson0"])  # noqa: S606


if __name__ == "__main__":
    sys.tracebacklimit = 0  # the reason is reported in one line
    limit_itself()
    if sys.argv[1] == "bundled":
        serve(*sys.argv[2:])
    else:
        become_dot(*sys.argv[2:])
