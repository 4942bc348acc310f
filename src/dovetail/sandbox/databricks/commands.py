"""Contexts on clusters and the commands in them."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.interpreters import Interpreter, PythonInterpreter, SqlInterpreter
from dovetail.sandbox.databricks.metastore import Metastore
from dovetail.sandbox.message import JsonObject

_OFF: Final = "The sandbox does not run commands; its knob run_commands lets it."
_NOT_HERE: Final = "The sandbox runs commands in Python and SQL only."
_STAGES: Final = ("Queued", "Running", "Finished")


class _Command:
    """A command: really run, or only said to have been."""

    def __init__(self, command_id: str, since_ms: int, text: str) -> None:
        self.id = command_id
        self.since_ms = since_ms
        self.future: Future[JsonObject] | None = None
        self.text = text
        self.cancelled = False


class _Context:
    """A context with what runs its commands."""

    def __init__(self, context_id: str, cluster_id: str, language: str, since_ms: int) -> None:
        self.id = context_id
        self.cluster_id = cluster_id
        self.language = language
        self.since_ms = since_ms
        self.commands: dict[str, _Command] = {}
        self.interpreters: dict[str, Interpreter] = {}
        self.queue = ThreadPoolExecutor(1, "command")
        self.closed = False

    def interrupt(self) -> None:
        for interpreter in self.interpreters.values():
            interpreter.interrupt()

    def close(self) -> None:
        self.closed = True
        self.interrupt()
        self.queue.shutdown(wait=True, cancel_futures=True)
        for interpreter in self.interpreters.values():
            interpreter.close()


class Commands:
    """All contexts; they live as long as the sandbox. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lock = threading.Lock()
        self._contexts: dict[str, _Context] = {}
        core.at_close(self._close)

    def open(self, cluster_id: str, language: str) -> str:
        """Begin a context and tell its id."""
        context_id = str(self._core.ids.number("context"))
        with self._lock:
            self._contexts[context_id] = _Context(context_id, cluster_id, language, self._core.clock.now())
        return context_id

    def context_status(self, cluster_id: str, context_id: str) -> str:
        """How a context is.

        Raises:
            Refusal: There is none.
        """
        context = self._context(cluster_id, context_id)
        seconds = self._core.knobs.settings.command_step_seconds
        stage = self._core.clock.stage(f"context/{context_id}", context.since_ms, [seconds])
        return "Running" if stage else "Pending"

    def destroy(self, cluster_id: str, context_id: str) -> None:
        """End a context with everything that runs in it.

        Raises:
            Refusal: There is none.
        """
        context = self._context(cluster_id, context_id)
        with self._lock:
            self._contexts.pop(context_id, None)
        context.close()

    def execute(self, cluster_id: str, context_id: str, language: str, code: str) -> str:
        """Queue a command and tell its id.

        Raises:
            Refusal: There is no such context.
        """
        context = self._context(cluster_id, context_id)
        settings = self._core.knobs.settings
        language = language or context.language
        command_id = self._core.ids.hexadecimal("command", 32)
        command = _Command(command_id, self._core.clock.now(), _NOT_HERE if settings.run_commands else _OFF)
        if settings.run_commands and language in ("python", "sql"):
            with self._lock:
                if language not in context.interpreters:
                    context.interpreters[language] = self._interpreter(language)
                interpreter = context.interpreters[language]

            def wanted() -> bool:
                return not (command.cancelled or context.closed)

            command.future = context.queue.submit(interpreter.run, code, settings.command_seconds, wanted)
        with self._lock:
            context.commands[command_id] = command
        return command_id

    def command(self, cluster_id: str, context_id: str, command_id: str) -> JsonObject:
        """A command as it is told.

        Raises:
            Refusal: There is none.
        """
        command = self._command(self._context(cluster_id, context_id), command_id)
        if command.cancelled:
            return {"id": command_id, "status": "Cancelled"}
        if command.future is None:
            return {"id": command_id, **self._as_if(command)}
        if not command.future.done():
            return {"id": command_id, "status": "Running" if command.future.running() else "Queued"}
        results = command.future.result()
        return {"id": command_id, "status": "Finished", "results": results}

    def cancel(self, cluster_id: str, context_id: str, command_id: str) -> None:
        """End a command; nothing happens to one that has ended.

        Raises:
            Refusal: There is none.
        """
        context = self._context(cluster_id, context_id)
        command = self._command(context, command_id)
        if command.future is None:
            command.cancelled = self._as_if(command, look=False)["status"] != "Finished"
        elif not command.future.done():
            command.cancelled = True
            if not command.future.cancel():
                context.interrupt()

    def _as_if(self, command: _Command, *, look: bool = True) -> dict[str, Any]:
        seconds = self._core.knobs.settings.command_step_seconds
        key = f"command/{command.id}"
        status = _STAGES[self._core.clock.stage(key, command.since_ms, [seconds] * 2, look=look)]
        results = {"results": {"resultType": "text", "data": command.text}} if status == "Finished" else {}
        return {"status": status, **results}

    def _interpreter(self, language: str) -> Interpreter:
        return PythonInterpreter() if language == "python" else SqlInterpreter(self._core.state(Metastore))

    def _context(self, cluster_id: str, context_id: str) -> _Context:
        with self._lock:
            context = self._contexts.get(context_id)
        if context is None or context.cluster_id != cluster_id:
            raise invalid(f"ContextNotFound: there is no context {context_id} on cluster {cluster_id}")
        return context

    def _command(self, context: _Context, command_id: str) -> _Command:
        with self._lock:
            command = context.commands.get(command_id)
        if command is None:
            raise invalid(f"CommandNotFound: there is no command {command_id} in context {context.id}")
        return command

    def _close(self) -> None:
        with self._lock:
            contexts = list(self._contexts.values())
            self._contexts.clear()
        for context in contexts:
            context.close()
