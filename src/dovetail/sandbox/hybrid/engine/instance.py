"""A place for an engine process: it is started when needed, started anew when it died, and keeps its models loaded."""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from dovetail.sandbox.hybrid.engine.installing import Installation
from dovetail.sandbox.hybrid.engine.memory import resident_bytes
from dovetail.sandbox.hybrid.engine.process import (
    EngineCrashed,
    EngineFailure,
    EngineProcess,
    EngineTimeout,
    Reply,
)

_MOST_MODELS: Final = 16
"""How many models an instance keeps; each takes a thread and some tens of MiB."""


@attrs.frozen
class Model:
    """A compiled module.

    Attributes:
        id: The version it is of, and of which tenant.
        digest: The SHA-256 of its archive.
        path: The archive.
    """

    id: str
    digest: str
    path: Path

    @property
    def key(self) -> str:
        """What the engine calls it, and its files: another archive of the same version is another model."""
        return hashlib.sha256(f"{self.id} {self.digest}".encode()).hexdigest()[:32]


@attrs.define
class Loaded:
    """A model in an instance; memory in bytes, of the whole process."""

    model: Model
    since: float
    init_ms: float
    init_bytes: int
    current_bytes: int
    peak_bytes: int
    last_call_bytes: int | None = None


class Instance:
    """One engine instance. Whoever took it from the pool has it alone.

    Args:
        number: Which of the pool's instances it is, from 1.
        find: Finds the engine.
        died: Told of every model that was loaded when the process was found dead.
    """

    def __init__(self, number: int, find: Callable[[], Installation], died: Callable[[Model], None]) -> None:
        self.number = number
        self._find = find
        self._died = died
        self._process: EngineProcess | None = None
        self._loaded: OrderedDict[str, Loaded] = OrderedDict()

    @property
    def pid(self) -> int | None:
        """The id of the process; None when none runs."""
        process = self._process
        return process.pid if process is not None and process.alive else None

    def has(self, model: Model) -> bool:
        """Whether the model is loaded."""
        return model.key in self._loaded

    def loaded(self, model_id: str) -> Loaded | None:
        """A version's model, with the memory that the process has right now."""
        found = next((item for item in list(self._loaded.values()) if item.model.id == model_id), None)
        pid = self.pid
        if found is None or pid is None:
            return None
        return attrs.evolve(found, current_bytes=resident_bytes(pid) or found.current_bytes)

    def load(self, model: Model, *, timeout: float) -> None:
        """Have a model loaded, the process started if need be.

        Raises:
            EngineError: It cannot be loaded.
            EngineUnavailable: The engine is not there.
        """
        process = self._running()
        if model.key in self._loaded:
            self._loaded.move_to_end(model.key)
            return
        self._make_room(process, model, timeout)
        started = time.perf_counter()
        try:
            reply = self._call(process, model, "load", {"id": model.key, "path": str(model.path)}, timeout)
        except EngineFailure:
            # What it leaves behind in the process is anyone's guess.
            self._forget(None)
            raise
        milliseconds = (time.perf_counter() - started) * 1000
        memory = reply.memory_bytes
        self._loaded[model.key] = Loaded(
            model, time.time(), round(milliseconds, 2), memory, memory, reply.peak_memory_bytes
        )

    def execute(self, model: Model, request: Mapping[str, Any], *, timeout: float) -> Any:
        """Calculate with a model that was loaded.

        Raises:
            EngineError: It came to nothing.
        """
        process, item = self._running(), self._loaded.get(model.key)
        if item is None:
            raise EngineCrashed("the engine's process ended just after it had loaded the model")
        reply = self._call(process, model, "execute", {"id": model.key, "request": request}, timeout)
        item.last_call_bytes = max(0, reply.memory_bytes - item.current_bytes)
        item.current_bytes, item.peak_bytes = reply.memory_bytes, reply.peak_memory_bytes
        return reply.result

    def look(self) -> None:
        """Notice a death between calls."""
        if self._process is not None and not self._process.alive:
            self._forget([item.model for item in self._loaded.values()])

    def end(self, *, at_once: bool = False) -> None:
        """End the process."""
        process = self._process
        if process is not None:
            process.end(at_once=at_once)

    def _running(self) -> EngineProcess:
        self.look()
        if self._process is None:
            self._process = EngineProcess(self._find())
        return self._process

    def _make_room(self, process: EngineProcess, model: Model, timeout: float) -> None:
        """Unload what another archive replaced, and what was not used for longest."""
        outdated = [item.model.key for item in self._loaded.values() if item.model.id == model.id]
        outdated += list(self._loaded)[: max(0, len(self._loaded) + 1 - _MOST_MODELS)]
        for key in dict.fromkeys(outdated):
            self._call(process, model, "unload", {"id": key}, timeout)
            del self._loaded[key]

    def _call(
        self, process: EngineProcess, model: Model, action: str, details: Mapping[str, Any], timeout: float
    ) -> Reply:
        try:
            return process.call(action, details, timeout=timeout)
        except EngineCrashed:
            self._forget([model, *(item.model for item in self._loaded.values() if item.model != model)])
            raise
        except EngineTimeout:
            self._forget(None)
            raise

    def _forget(self, dead: list[Model] | None) -> None:
        """Let go of the process.

        Args:
            dead: The models that died with it; None when it was ended on purpose.
        """
        process, self._process = self._process, None
        self._loaded.clear()
        if process is not None:
            process.end(at_once=True)
        for model in dead or ():
            self._died(model)
