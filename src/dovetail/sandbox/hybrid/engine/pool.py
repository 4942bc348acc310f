"""The pool of engine instances: calls wait their turn, a dead instance is replaced, and everything is counted."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import attrs

from dovetail.sandbox.hybrid.engine.figures import Counted, Figures
from dovetail.sandbox.hybrid.engine.installing import EngineUnavailable, Installation, find_engine
from dovetail.sandbox.hybrid.engine.instance import Instance, Loaded, Model
from dovetail.sandbox.hybrid.engine.process import EngineCrashed, EngineError, EngineTimeout

T = TypeVar("T")
_ATTEMPTS = 2
"""A calculation changes nothing, so that one whose engine died is safe to repeat."""


class EngineBusy(EngineError):
    """No instance became free in time."""


@attrs.frozen
class Limits:
    """How many instances there are, and how long they may take; seconds."""

    size: int = 1
    call: float = 55
    load: float = 30


@attrs.frozen
class ModelFigures:
    """What is known of a model: its figures, and the instances it is loaded in, by number."""

    counted: Counted
    instances: Mapping[int, Loaded]


class EnginePool:
    """Instances of the engine, each a process that carries out one call at a time. Safe to use from any thread.

    Processes are started when they are needed: a second one when the first is busy. A model is loaded into an instance
    by the first call that needs it there.

    Args:
        limits: Tells the limits in force; asked before every call, so that they may change.
        find: Finds the engine.

    Example:
        >>> pool = EnginePool(lambda: Limits(size=2))
        >>> pool.execute(model, {"request_data": {"inputs": {"radius": 1}}, "request_meta": {}})
        {'response_data': {'outputs': {'volume': 12.566}, …
    """

    def __init__(self, limits: Callable[[], Limits], find: Callable[[], Installation] = find_engine) -> None:
        self._limits = limits
        self._find = find
        self._found: Installation | None = None
        self._changed = threading.Condition()
        self._instances: list[Instance] = []
        self._idle: list[Instance] = []
        self._waiting: deque[object] = deque()
        self._figures: dict[str, Figures] = {}
        self._closed = False

    @property
    def size(self) -> int:
        """How many instances there may be."""
        return self._limits().size

    @property
    def pids(self) -> list[int]:
        """The processes that run."""
        with self._changed:
            return [pid for instance in self._instances if (pid := instance.pid) is not None]

    def find(self) -> Installation:
        """The engine.

        Raises:
            EngineUnavailable: It cannot run here.
        """
        if self._found is None:
            self._found = self._find()
        return self._found

    def load(self, model: Model) -> None:
        """Load a model into one instance, which shows whether it can be loaded at all.

        Raises:
            EngineError: It cannot.
            EngineUnavailable: The engine is not there.
        """
        limits = self._limits()
        with self._instance(model, limits.call) as instance:
            instance.load(model, timeout=limits.load)

    def execute(self, model: Model, request: Mapping[str, Any]) -> dict[str, Any]:
        """Calculate.

        Args:
            model: What calculates.
            request: A v3 or v4 request as the engine takes it.

        Raises:
            EngineError: It came to nothing.
            EngineUnavailable: The engine is not there.
        """
        limits = self._limits()

        def once() -> dict[str, Any]:
            with self._instance(model, limits.call) as instance:
                instance.load(model, timeout=limits.load)
                return self.timing(model.id, lambda: instance.execute(model, request, timeout=limits.call))

        return self._repeated(once)

    def timing(self, model_id: str, calculate: Callable[[], T]) -> T:
        """Count and time a calculation with a model, which need not be one of the engine's."""
        figures = self._of(model_id)
        figures.begin()
        started, took = time.perf_counter(), None
        try:
            result = calculate()
            took = (time.perf_counter() - started) * 1000
            return result
        except EngineTimeout:
            figures.timed_out()
            raise
        finally:
            figures.finish(took)

    def figures(self, model_id: str) -> ModelFigures:
        """What is known of a model."""
        with self._changed:
            # A busy instance notices a death itself.
            for instance in self._idle:
                instance.look()
            loaded = {instance.number: instance.loaded(model_id) for instance in self._instances}
        return ModelFigures(
            self._of(model_id).counted(), {number: item for number, item in loaded.items() if item is not None}
        )

    def close(self) -> None:
        """End all processes; calls under way fail."""
        with self._changed:
            self._closed = True
            instances = list(self._instances)
            self._changed.notify_all()
        for instance in instances:
            instance.end(at_once=True)

    def _repeated(self, once: Callable[[], T]) -> T:
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return once()
            except EngineCrashed:
                if attempt == _ATTEMPTS or self._closed:
                    raise
        raise AssertionError("unreachable")

    @contextmanager
    def _instance(self, model: Model, seconds: float) -> Generator[Instance, None, None]:
        """An instance for one call; calls are served in the order they came."""
        ticket = object()
        with self._changed:
            self._waiting.append(ticket)
            try:
                if not self._changed.wait_for(lambda: self._is_served(ticket), seconds):
                    raise EngineBusy(f"all {self.size} engine instances were busy for {seconds:g} s")
                if self._closed:
                    raise EngineUnavailable("the sandbox stops")
                instance = self._take(model)
            finally:
                self._waiting.remove(ticket)
                self._changed.notify_all()
        try:
            yield instance
        finally:
            with self._changed:
                if len(self._instances) > self.size or self._closed:
                    self._instances.remove(instance)
                    instance.end(at_once=True)
                else:
                    self._idle.append(instance)
                self._changed.notify_all()

    def _is_served(self, ticket: object) -> bool:
        if self._closed:
            return True
        return self._waiting[0] is ticket and (bool(self._idle) or len(self._instances) < self.size)

    def _take(self, model: Model) -> Instance:
        """An idle instance, best one that has the model; a new one when all are busy."""
        if self._idle:
            instance = next((item for item in self._idle if item.has(model)), self._idle[-1])
            self._idle.remove(instance)
            return instance
        taken = {instance.number for instance in self._instances}
        number = next(number for number in range(1, len(taken) + 2) if number not in taken)
        instance = Instance(number, self.find, lambda dead: self._of(dead.id).crashed())
        self._instances.append(instance)
        return instance

    def _of(self, model_id: str) -> Figures:
        return self._figures.setdefault(model_id, Figures())
