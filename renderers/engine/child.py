"""Command → Child: a running process that is bounded in time and whose end is told in one line."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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
        self._expired = False
        self._complaints = b""
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        """Keep the last of what it complains of, and never let it block on that."""
        assert self._process.stderr
        with self._process.stderr as complaints:
            while complaint := os.read(complaints.fileno(), 4096):
                self._complaints = (self._complaints + complaint)[-MOST_KEPT:]

    @contextmanager
    def limited_to(self, seconds: float) -> Iterator[None]:
        """Kill the process if what is done inside takes longer."""
        timer = threading.Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _expire(self) -> None:
        self._expired = True
        self._kill()

    def _kill(self) -> None:
        if self._process.returncode is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def send(self, request: bytes, *, last: bool = False) -> None:
        """Hand over a request; a process that no longer reads shows by its answer."""
        self._complaints = b""
        with suppress(OSError):
            self._requests.write(request)
            self._requests.flush()
        if last:
            with suppress(OSError):
                self._requests.close()

    def receive(self, size: int) -> bytes:
        """Give `size` bytes of its answer, fewer only where it ends."""
        return self._answers.read(size)

    def has_died(self) -> bool:
        """Say whether it is of no more use. On Linux it also dies with the thread that started it."""
        return self._expired or self._process.poll() is not None

    def wait(self) -> int:
        """Give its exit code once it has ended by itself or by the time limit."""
        return self._process.wait()

    def end(self) -> None:
        """Kill it if need be, and leave neither a process nor an open pipe."""
        self._kill()
        self._process.wait()
        self._listener.join(timeout=1)
        self._answers.close()
        with suppress(OSError):  # a request that it did not read
            self._requests.close()

    def failure(self, seconds: float) -> EngineFailed:
        """Say why it ended without an answer."""
        self._listener.join(timeout=1)
        code = self._process.returncode
        last_lines = self._complaints.decode(errors="replace").split("\n")[-3:]
        said = " ".join(" ".join(last_lines).split())[-MOST_SAID:]
        if self._expired:
            return EngineFailed(f"timed out after {seconds:g} s")
        if code < 0:
            return EngineFailed(f"was killed (signal {-code})")
        if said:
            return EngineFailed(f"said: {ascii(said)[1:-1]}")
        return EngineFailed(f"ended with exit code {code} and without an answer")
