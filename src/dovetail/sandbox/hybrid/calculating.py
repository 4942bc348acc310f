"""Who calculates a version: the engine, or the workbook calculator of the Spark sandbox in its place.

Both answer in the engine's words: a v3 answer has `response_data` and `response_meta`, a v4 answer has a list for each
kind of result.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Protocol, cast

from dovetail.sandbox.hybrid.engine import (
    EngineBusy,
    EngineCrashed,
    EngineError,
    EngineFailure,
    EnginePool,
    EngineTimeout,
    EngineUnavailable,
)
from dovetail.sandbox.hybrid.registry import Version
from dovetail.sandbox.message import JsonObject, Refusal, is_object
from dovetail.sandbox.spark import records
from dovetail.sandbox.spark.workbook import CalculationOptions, Workbook

_METADATA = "metadata."
_TOLD_AGAIN: Final = frozenset(
    ["array_outputs", "correlation_id", "random_seed", "response_data_inputs", "service_category", "validation_type"]
)
"""What the engine repeats of `request_meta` in its answer."""
_WORKBOOKS: Final = 64
"""How many compiled workbooks are kept."""


class Calculator(Protocol):
    """What calculates one version."""

    def one(self, request: JsonObject) -> JsonObject:
        """Calculate one record: a v3 request."""
        ...

    def many(self, request: JsonObject) -> JsonObject:
        """Calculate a list of records: a v4 request."""
        ...

    def dynamic_rules(self, inputs: JsonObject | None) -> JsonObject:
        """The rules that change given the inputs."""
        ...

    def metadata(self, inputs: JsonObject | None) -> JsonObject:
        """The `Metadata.…` values."""
        ...


class Calculators:
    """Finds what calculates a version. Safe to use from any thread.

    Args:
        pool: The engine.
    """

    def __init__(self, pool: EnginePool) -> None:
        self._pool = pool
        self._lock = threading.Lock()
        self._workbooks: OrderedDict[Path, Workbook] = OrderedDict()

    def of(self, version: Version) -> Calculator:
        """What calculates a version: the engine where there is a module for it, else the workbook.

        Raises:
            Refusal: Neither can: the engine is not there, and the package carries no workbook.
        """
        try:
            if version.compiled:
                self._pool.find()
        except EngineUnavailable as error:
            if version.workbook is None:
                raise refused(error) from error
        else:
            if version.compiled or version.workbook is None:
                return _ByEngine(self._pool, version)
        return _ByWorkbook(self._pool, version, self._workbook(version))

    def prove(self, version: Version) -> None:
        """Make sure that a version can be calculated, which loads it.

        Raises:
            Refusal: Its module cannot be loaded.
            CompileError: Its workbook cannot be compiled.
        """
        try:
            calculator = self.of(version)
        except Refusal:
            # Without the engine a module is taken on trust; executing it says what is missing.
            return
        if isinstance(calculator, _ByEngine):
            try:
                self._pool.load(version.model)
            except (EngineFailure, EngineCrashed, EngineTimeout) as error:
                message = f"the module of {version.folder}/{version.service} cannot be loaded: {error}"
                raise Refusal(400, "INVALID_IMPORT_ZIP", message) from error
            except (EngineError, EngineUnavailable) as error:
                raise refused(error) from error

    def _workbook(self, version: Version) -> Workbook:
        assert version.workbook is not None
        with self._lock:
            if version.workbook in self._workbooks:
                self._workbooks.move_to_end(version.workbook)
                return self._workbooks[version.workbook]
        compiled = Workbook.compile(version.workbook.read_bytes(), file_name=f"{version.service}.xlsx")
        with self._lock:
            compiled = self._workbooks.setdefault(version.workbook, compiled)
            while len(self._workbooks) > _WORKBOOKS:
                self._workbooks.popitem(last=False)
        return compiled


def refused(error: Exception) -> Refusal:
    """The refusal that tells of the engine's trouble."""
    if isinstance(error, EngineFailure):
        status = 400 if error.name == "bad_request" else 500
        return Refusal(
            status, (error.type or "error.EXECUTION").removeprefix("error."), str(error), category=error.name
        )
    if isinstance(error, EngineTimeout):
        return Refusal(504, "EXECUTION_TIMEOUT", str(error), category="execution_timeout")
    if isinstance(error, EngineBusy):
        return Refusal(503, "ENGINE_BUSY", str(error), category="engine_busy")
    if isinstance(error, EngineUnavailable):
        return Refusal(503, "ENGINE_UNAVAILABLE", str(error), category="engine_unavailable")
    return Refusal(500, "ENGINE_CRASHED", str(error), category="engine_crashed")


class _ByEngine:
    def __init__(self, pool: EnginePool, version: Version) -> None:
        self._pool = pool
        self._model = version.model

    def one(self, request: JsonObject) -> JsonObject:
        answer = self._ask(request)
        if not is_object(answer.get("response_data")):
            raise Refusal(500, "EXECUTION", "the engine gave no outputs", category="execution_error")
        return answer

    def many(self, request: JsonObject) -> JsonObject:
        return self._ask(request)

    def dynamic_rules(self, inputs: JsonObject | None) -> JsonObject:
        meta = {"__api_meta": {"api": "dynamic_validation"}}
        answer = self.one({"request_data": {"inputs": inputs or {}}, "request_meta": meta})
        rules: JsonObject = answer["response_data"].get("outputs") or {}
        return {name: rule for name, rule in rules.items() if rule is not None}

    def metadata(self, inputs: JsonObject | None) -> JsonObject:
        meta = {"service_category": "Metadata"}
        answer = self.one({"request_data": {"inputs": inputs or {}}, "request_meta": meta})
        outputs: JsonObject = answer["response_data"].get("outputs") or {}
        return {name: value for name, value in outputs.items() if name.lower().startswith(_METADATA)}

    def _ask(self, request: JsonObject) -> JsonObject:
        try:
            return self._pool.execute(self._model, request)
        except (EngineError, EngineUnavailable) as error:
            raise refused(error) from error


class _ByWorkbook:
    def __init__(self, pool: EnginePool, version: Version, workbook: Workbook) -> None:
        self._pool = pool
        self._version = version
        self._workbook = workbook

    def one(self, request: JsonObject) -> JsonObject:
        meta: JsonObject = request.get("request_meta") or {}
        data: JsonObject = request.get("request_data") or {}
        sent: Any = data.get("inputs")
        # Only inputs that are absent are an error; null is an object without members.
        inputs: Any = {} if "inputs" in data and sent is None else sent
        started = time.perf_counter()
        calculation = self._pool.timing(
            self._version.model.id,
            lambda: self._workbook.calculate(inputs, options=CalculationOptions.from_request_meta(meta)),
        )
        response_data: JsonObject = {
            "outputs": calculation.outputs,
            "warnings": calculation.warnings,
            "errors": self._named(calculation.errors),
        }
        if meta.get("response_data_inputs"):
            response_data["inputs"] = sent
        return {"response_data": response_data, "response_meta": self._meta(meta, started)}

    def many(self, request: JsonObject) -> JsonObject:
        inputs: list[Any] = request["inputs"]
        results = self._pool.timing(self._version.model.id, lambda: records.calculate(self._workbook, inputs, request))
        return {
            "summary_output": None,
            "outputs": results.outputs,
            "warnings": results.warnings,
            "errors": results.errors and [self._named(each) for each in results.errors],
            "summary_errors": None,
            "process_time": results.process_time,
            "compiler_version": self._version.compiler,
        }

    def dynamic_rules(self, inputs: JsonObject | None) -> JsonObject:
        return dict(self._workbook.validation_rules("dynamic", inputs))

    def metadata(self, inputs: JsonObject | None) -> JsonObject:
        return dict(self._workbook.metadata(inputs))

    def _named(self, errors: Any) -> Any:
        """Errors that say, as the engine's do, which service they come from; sentences stay as they are."""
        if not isinstance(errors, list):
            return errors
        items = cast("list[JsonObject]", errors)
        return [{**error, "additional_details": self._version.service} for error in items] or None

    def _meta(self, meta: Mapping[str, Any], started: float) -> JsonObject:
        return {
            **{name: value for name, value in meta.items() if name in _TOLD_AGAIN},
            "allow_range_address": False,
            "compiler_type": "Neuron",
            "system": "SPARK",
            "compiler_version": self._version.compiler,
            "process_time": max(1, round((time.perf_counter() - started) * 1000)),
        }
