"""What really runs commands: a Python process for each context, and the SQL engine of the sandbox."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from dovetail.sandbox.databricks.metastore import Metastore
from dovetail.sandbox.databricks.sql.errors import Interrupted, StatementError
from dovetail.sandbox.message import JsonObject

if TYPE_CHECKING:
    from dovetail.sandbox.databricks.sql.engine import Running

_WORKER: Final = Path(__file__).with_name("command_worker.py")
_PASSED_ON: Final = frozenset({"LANG", "LC_ALL", "PATH", "SYSTEMROOT", "TZ"})
"""What a process of commands gets to know of the environment: no credentials of whoever started the sandbox."""
_MOST_ROWS: Final = 1000
_CANCELLED: Final[JsonObject] = {"resultType": "error", "summary": "The command was cancelled", "cause": "cancelled"}


class Interpreter(Protocol):
    """What runs the commands of one context, one at a time."""

    def run(self, code: str, seconds: float, wanted: Callable[[], bool]) -> JsonObject:
        """Run a command and give its results.

        Args:
            code: The command.
            seconds: After how long it is ended.
            wanted: Whether it shall still be run. What changes that calls `interrupt` afterwards.
        """
        ...

    def interrupt(self) -> None:
        """End the command that is running, from any thread; the next one begins anew."""
        ...

    def close(self) -> None:
        """Let go of everything, once nothing is running any more."""
        ...


class PythonInterpreter:
    """Runs Python in a process of its own, which keeps the variables.

    The process knows nothing of the environment, begins in an empty folder, and takes with it what it has started.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy = False
        self._process: subprocess.Popen[str] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def run(self, code: str, seconds: float, wanted: Callable[[], bool]) -> JsonObject:
        """Run a command and give its results; after its time the process is ended."""
        with self._lock:
            if not wanted():
                return _CANCELLED
            process = self._started()
            self._busy = True
        line = self._answer(process, code, seconds)
        with self._lock:
            self._busy = False
            if not line:
                self._reap()
        if not line:
            summary = f"The command was cancelled, or took longer than {seconds} s; its variables are lost"
            return {"resultType": "error", "summary": summary, "cause": summary}
        try:
            answer: JsonObject = json.loads(line)
        except ValueError:
            summary = "The command broke the interpreter that ran it; its variables are lost"
            with self._lock:
                self._reap()
            return {"resultType": "error", "summary": summary, "cause": line}
        if "text" in answer:
            return {"resultType": "text", "data": answer["text"]}
        return {"resultType": "error", **answer}

    def interrupt(self) -> None:
        """End the process with the command that it runs."""
        with self._lock:
            if self._busy and self._process is not None:
                _kill(self._process)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._reap()

    def _answer(self, process: subprocess.Popen[str], code: str, seconds: float) -> str:
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(seconds, _kill, (process,))
        timer.start()
        try:
            process.stdin.write(json.dumps({"code": code}) + "\n")
            process.stdin.flush()
            return process.stdout.readline()
        except OSError:
            return ""
        finally:
            timer.cancel()

    def _reap(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            _kill(process)
            with contextlib.suppress(OSError):
                # What could not be written any more is written on closing.
                process.communicate()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._folder = tempfile.TemporaryDirectory(prefix="dovetail-commands-", ignore_cleanup_errors=True)
            self._process = subprocess.Popen(  # noqa: S603 - our own file
                [sys.executable, "-I", str(_WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                cwd=self._folder.name,
                env={name: value for name, value in os.environ.items() if name in _PASSED_ON},
                start_new_session=True,
            )
        return self._process


def _kill(process: subprocess.Popen[str]) -> None:
    """End a process and those that it started, unless they left its group."""
    if sys.platform == "win32":
        process.kill()
        return
    # Its number is the group's too, and is not given away as long as nobody has asked how it ended.
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


class SqlInterpreter:
    """Runs SQL with the engine that SQL warehouses use.

    Args:
        metastore: Where the engine and its tables are.
    """

    def __init__(self, metastore: Metastore) -> None:
        self._engine = metastore.engine
        self._running: Running | None = None

    def run(self, code: str, seconds: float, wanted: Callable[[], bool]) -> JsonObject:
        """Run a statement and give its first rows."""
        from dovetail.sandbox.databricks.sql.engine import Job

        running = self._running = self._engine.begin()
        timer = threading.Timer(seconds, running.interrupt)
        timer.start()
        try:
            if not wanted():
                return _CANCELLED
            rows = self._engine.run(running, Job(code, {}), _MOST_ROWS)
            names = [{"name": field.name, "type": json.dumps(str(field.type))} for field in rows.schema]
            first = next(rows.batches, None)
            data = [] if first is None else [[_plain(value) for value in row.values()] for row in first.to_pylist()]
            return {
                "resultType": "table",
                "data": data,
                "schema": names,
                "truncated": next(rows.batches, None) is not None,
            }
        except StatementError as error:
            return {"resultType": "error", "summary": error.message, "cause": error.message}
        except Interrupted:
            return {"resultType": "error", "summary": "The command took too long", "cause": "The command took too long"}
        finally:
            timer.cancel()
            self._running = None
            running.close()

    def interrupt(self) -> None:
        """End the statement that is running."""
        running = self._running
        if running is not None:
            running.interrupt()

    def close(self) -> None:
        """Nothing: the engine is not this interpreter's own."""


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
