"""A command that goes on and on, run as a process, with what it says as it says it."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

PATIENCE = 60  # seconds after which a busy machine is a hanging command


class Running:
    """`journeymap` with these arguments in a folder, until it is ended."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.lines: list[str] = []
        self._coming: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "journeymap", *arguments], cwd=folder, env={**os.environ, **environment}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self._coming.put(line.rstrip("\n"))
        self._coming.put(None)

    def hears(self, text: str) -> str:
        """Wait for a line with this text, and give it."""
        until = time.monotonic() + PATIENCE
        while (left := until - time.monotonic()) > 0:
            try:
                line = self._coming.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                break
            self.lines.append(line)
            if text in line:
                return line
        raise AssertionError(f"never said {text!r}, but {self.lines}")

    def end(self, sign: int = signal.SIGINT) -> int:
        """End it by a signal; gives its exit code."""
        self.process.send_signal(sign)
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """End it politely, so that it can clean up, or else by force."""
        try:
            self.end(signal.SIGTERM)
        except subprocess.TimeoutExpired:
            self.kill()
        self._listener.join(PATIENCE)

    def kill(self) -> None:
        """End it and whatever it started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(PATIENCE)
        self._listener.join(PATIENCE)
