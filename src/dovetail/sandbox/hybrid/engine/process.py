"""One engine instance: a Node process of ours that carries out one call at a time."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import secrets
import shutil
import subprocess
import tempfile
import threading
import time
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Final

import attrs

from dovetail.sandbox.hybrid.engine.installing import Installation
from dovetail.sandbox.message import is_object

_SEPARATOR = b"\x1e"
_SCRIPT = Path(__file__).with_name("worker.cjs")
_LAST_WORDS_LINES: Final = 40
_LAST_WORDS_LINE_BYTES: Final = 500
_ENDING_SECONDS: Final = 5
_PASSED_ON = ("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "LANG", "TZ")


class EngineError(Exception):
    """A call that the engine did not carry out."""


class EngineCrashed(EngineError):
    """The engine's process ended under the call, or before it."""


class EngineTimeout(EngineError):
    """The call took too long, and the engine's process was ended."""


class EngineFailure(EngineError):
    """The engine answered with a failure of its own.

    Attributes:
        name: What the engine calls it, such as `execution_error`.
        type: Its type, such as `error.EXECUTION`; None when it gives none.
    """

    def __init__(self, name: str, type: str | None, message: str) -> None:  # noqa: A002
        super().__init__(message)
        self.name = name
        self.type = type


@attrs.frozen
class Reply:
    """What came back of a call.

    Attributes:
        result: What the action gives.
        memory_bytes: The process's resident memory after the call.
        peak_memory_bytes: The greatest it ever had.
    """

    result: Any
    memory_bytes: int
    peak_memory_bytes: int


class EngineProcess:
    """A running instance. One thread at a time may call it; any thread may end it.

    It ends by itself when this process is gone: its standard input closes then.

    Args:
        installation: The engine.
    """

    def __init__(self, installation: Installation) -> None:
        self._scratch = tempfile.mkdtemp(prefix="dovetail-engine-")
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        try:
            self._process = subprocess.Popen(  # noqa: S603
                [installation.node, str(_SCRIPT), str(installation.folder), self._scratch],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**environment, "LOG_LEVEL": "error", "NODE_ENV": "production"},
                # A Ctrl-C at the terminal is for the sandbox, which ends its engines in order.
                start_new_session=True,
            )
        except BaseException:
            shutil.rmtree(self._scratch, ignore_errors=True)
            raise
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._calls: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._records: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._last_words: deque[bytes] = deque(maxlen=_LAST_WORDS_LINES)
        self._threads = [
            threading.Thread(target=serve, args=[stream], name="dovetail-engine", daemon=True)
            for serve, stream in (
                (self._send_calls, self._process.stdin),
                (self._listen_to_records, self._process.stdout),
                (self._listen_to_words, self._process.stderr),
            )
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def call(self, action: str, details: Mapping[str, Any], *, timeout: float) -> Reply:
        """Have an action carried out.

        Args:
            action: `load`, `unload` or `execute`.
            details: What the action needs.
            timeout: How long it may take, in seconds.

        Raises:
            EngineFailure: The engine answered with a failure.
            EngineCrashed: The process is gone.
            EngineTimeout: It took too long; the process is ended.
        """
        key = secrets.token_hex(8)
        message = {"call": key, "action": action, **details}
        try:
            text = json.dumps(message, allow_nan=False, separators=(",", ":"))
        except ValueError as error:
            told = "a number is too large to be handed to the engine"
            raise EngineFailure("bad_request", "error.VALIDATION", told) from error
        self._calls.put(text.encode() + b"\n")
        answer = self._answer_to(key, timeout)
        if "error" in answer:
            failure: dict[str, Any] = answer["error"]
            raise EngineFailure(failure["name"], failure["type"], failure["message"])
        return Reply(answer["result"], answer["memory"]["current"], answer["memory"]["peak"])

    def end(self, *, at_once: bool = False) -> None:
        """End the process and clear up after it; done twice it does no harm.

        Args:
            at_once: Kill it rather than let it see that there is nothing more to do.
        """
        if at_once:
            self._process.kill()
        self._calls.put(None)
        try:
            self._process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(_ENDING_SECONDS)
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _answer_to(self, key: str, timeout: float) -> dict[str, Any]:
        deadline = time.monotonic() + timeout
        while True:
            try:
                record = self._records.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                self.end(at_once=True)
                raise EngineTimeout(f"the engine did not answer within {timeout:g} s and was ended") from None
            if record is None:
                raise self._crashed()
            # A module may write whatever it likes, what looks like a record too; but it does not know the key.
            with contextlib.suppress(ValueError):
                answer: object = json.loads(record)
                if is_object(answer) and answer.get("call") == key:
                    return answer
            self._note(record)

    def _crashed(self) -> EngineCrashed:
        self.end(at_once=True)
        words = b"".join(self._last_words).decode("utf-8", "replace").strip()
        return EngineCrashed(
            f"the engine's process ended (status {self._process.returncode})" + (f": {words}" if words else "")
        )

    def _send_calls(self, stream: IO[bytes]) -> None:
        # In a thread of its own, since a process that reads no more would hold the sender up without end.
        with contextlib.suppress(OSError), stream:
            while (call := self._calls.get()) is not None:
                stream.write(call)
                stream.flush()

    def _listen_to_records(self, stream: IO[bytes]) -> None:
        with stream:
            for line in stream:
                words, separator, record = line.rpartition(_SEPARATOR)
                if separator:
                    self._records.put(record)
                self._note(words if separator else line)
        self._records.put(None)

    def _listen_to_words(self, stream: IO[bytes]) -> None:
        with stream:
            while line := stream.readline(_LAST_WORDS_LINE_BYTES):
                self._note(line)

    def _note(self, words: bytes) -> None:
        if words:
            self._last_words.append(words[:_LAST_WORDS_LINE_BYTES])
