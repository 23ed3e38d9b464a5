"""Command → Child: a running process that is bounded in time and whose end is told in one line."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue

MOST_KEPT = 4096  # bytes of what the process complains of
MOST_SAID = 300  # characters of it in a reason

_KEPT_VARIABLES = (
    "PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR",
    "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",  # some Pythons find their own library by these
)  # fmt: skip


class EngineFailed(Exception):  # noqa: N818
    """One graph was not laid out; `reason` says why, to follow the words "the layout engine"."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"the layout engine {reason}")


class Child:
    """A running process: what it is asked, what it answers, what it complains of, how it ended."""

    def __init__(self, command: list[str]) -> None:
        environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        try:
            self._process = subprocess.Popen(  # noqa: S603
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**environment, "LC_ALL": "C"},  # numbers with a point
                start_new_session=True,  # a wrapper script is then ended together with its children
            )
        except OSError as error:
            raise EngineFailed(f"could not be started ({error.strerror})") from error
        assert self._process.stdin
        assert self._process.stdout
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._ended = self._abandoned = False
        self._complaints = b""
        self._talk: threading.Thread | None = None
        self._listener = threading.Thread(target=self._listen, daemon=True)
        try:
            self._listener.start()
        except RuntimeError as error:  # no memory for another thread
            self._kill()
            self._process.communicate()
            raise EngineFailed("could not be started (no thread for it)") from error

    def _listen(self) -> None:
        """Keep the last of what it complains of, and never let it block on that."""
        assert self._process.stderr
        with self._process.stderr as complaints:
            while complaint := os.read(complaints.fileno(), 4096):
                self._complaints = (self._complaints + complaint)[-MOST_KEPT:]

    def within(self, seconds: float, talk: Callable[[], Iterable[bytes]]) -> Iterator[bytes]:
        """Begin a talk with the process; what is given waits for what comes of it.

        Kill the process and raise EngineFailed if the talk takes longer. It has a thread of its own, since no pipe is
        sure to close: what the process has started may hold it open.
        """
        until = time.monotonic() + seconds
        heard = SimpleQueue[bytes | None]()

        def hear() -> None:
            for answer in talk():
                heard.put(answer)
            heard.put(None)
            if self._abandoned:
                self._close()

        def answers() -> Iterator[bytes]:
            try:
                while (answer := heard.get(timeout=max(0, until - time.monotonic()))) is not None:
                    yield answer
            except Empty:
                self._kill()
                raise EngineFailed(f"timed out after {seconds:.3g} s") from None

        talking = threading.Thread(target=hear, daemon=True)
        try:
            talking.start()
        except RuntimeError as error:
            raise EngineFailed("could not be asked (no thread for it)") from error
        self._talk = talking
        return answers()

    def _kill(self) -> None:
        """Kill the process and those that it has started."""
        if self._ended:  # its number may be that of another by now
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def send(self, request: bytes, *, last: bool = False) -> None:
        """Hand over a request; a process that no longer reads shows by its answer."""
        with suppress(OSError):
            self._requests.write(request)
            self._requests.flush()
        if last:
            with suppress(OSError):
                self._requests.close()

    def receive(self, size: int) -> bytes:
        """Give `size` bytes of its answer, fewer only where it ends."""
        return self._answers.read(size)

    def forgive(self) -> None:
        """Forget what it has complained of, since it gave a good answer all the same."""
        self._complaints = b""

    def has_died(self) -> bool:
        """Say whether it is of no more use. On Linux it also dies with the thread that started it."""
        return self._process.poll() is not None

    def wait(self) -> int:
        """Give its exit code once it has ended, and end what it has left behind."""
        code = self._process.wait()
        self._kill()
        self._ended = True
        return code

    def end(self) -> None:
        """Kill it if need be, and leave neither a process nor an open pipe."""
        self._kill()
        self.wait()
        self._listener.join(timeout=1)
        if self._talk:
            self._talk.join(timeout=1)
            self._abandoned = self._talk.is_alive()  # somebody who has left the group holds a pipe open
        if not self._abandoned:
            self._close()

    def _close(self) -> None:
        self._answers.close()
        with suppress(OSError):  # a request that it did not read
            self._requests.close()

    @property
    def complaints(self) -> str:
        """The last of what it has said on its standard error, once it has ended."""
        self._listener.join(timeout=1)
        return self._complaints.decode(errors="replace")

    def failure(self) -> EngineFailed:
        """Say why it ended without a good answer."""
        code = self.wait()
        last_lines = self.complaints.split("\n")[-3:]
        said = " ".join(" ".join(last_lines).split())[-MOST_SAID:]
        if code < 0:
            return EngineFailed(f"was killed (signal {-code})")
        if said:
            return EngineFailed(f"said: {ascii(said)[1:-1]}")
        return EngineFailed(f"ended with exit code {code}" if code else "ended without an answer")
