"""The runner itself: health, version, status."""

from __future__ import annotations

import hashlib
import os
import time
from datetime import UTC, datetime
from importlib.resources import files
from itertools import groupby
from typing import Any, Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.hybrid.core import Core
from dovetail.sandbox.hybrid.engine import Loaded, ModelFigures
from dovetail.sandbox.hybrid.engine.memory import limit_bytes, mebibytes, resident_bytes
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark import clock

RUNNER_VERSION: Final = "1.46.0"
"""The first version of the runner that knows all of these calls."""


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    filehash = _own_hash()

    def version(asked: Asked) -> Answer:
        return Answer.of_json(
            {"lastPullDate": core.registry.last_received(), "filehash": filehash, "version": RUNNER_VERSION}
        )

    def status(asked: Asked) -> Answer:
        models: list[dict[str, Any]] = []
        for tenant, versions in groupby(core.registry.all(), lambda version: version.tenant):
            figures = [(version.id, core.pool.figures(version.model.id)) for version in versions]
            models.append(
                {
                    "tenant": tenant,
                    "model_stats": [_model(model_id, each, core.pool.size) for model_id, each in figures],
                    "total_model": len(figures),
                    "total_instances": sum(len(each.instances) for _, each in figures),
                }
            )
        processes = [resident_bytes(pid) for pid in (os.getpid(), *core.pool.pids)]
        usage = sum(size for size in processes if size is not None)
        return Answer.of_json(
            {
                "models": models,
                "memory_usage_mb": mebibytes(usage or None),
                "memory_limit_mb": mebibytes(limit_bytes()),
            }
        )

    return {
        "health_check": lambda asked: Answer.of_json({"msg": "ok"}),
        "version_get": version,
        "status_get": status,
    }


def _own_hash() -> str:
    """The SHA-256 of what the engine runs on: our script, and the versions of all packages."""
    folder = files("dovetail.sandbox.hybrid.engine")
    contents = [folder.joinpath(name).read_bytes() for name in ("worker.cjs", "package-lock.json")]
    return hashlib.sha256(b"".join(contents)).hexdigest()


def _model(model_id: str, figures: ModelFigures, size: int) -> dict[str, Any]:
    counted, threads = figures.counted, {str(number): _thread(item) for number, item in figures.instances.items()}
    memory = [item.current_bytes for item in figures.instances.values()]
    return {
        "thread_stats": threads,
        "memory_usage_mb": mebibytes(sum(memory) if memory else None),
        "uptime_ms": max((thread["uptime_ms"] for thread in threads.values()), default=None),
        "min_time_ms": _rounded(counted.least),
        "mean_time_ms": _rounded(counted.mean),
        "p95_time_ms": _rounded(counted.p95),
        "p99_time_ms": _rounded(counted.p99),
        "max_time_ms": _rounded(counted.greatest),
        "busy": min(counted.running, size),
        "size": size,
        "id": model_id,
        "last_use": None
        if counted.last_use is None
        else clock.text_of(datetime.fromtimestamp(counted.last_use, tz=UTC)),
        "completed_count": counted.completed,
        "running_count": counted.running,
        "crash_count": counted.crashes,
        "timeout_count": counted.timeouts,
    }


def _thread(item: Loaded) -> dict[str, Any]:
    return {
        "init_time_ms": item.init_ms,
        "init_memory_mb": mebibytes(item.init_bytes),
        "uptime_ms": round((time.time() - item.since) * 1000),
        "peak_memory_mb": mebibytes(max(item.peak_bytes, item.current_bytes)),
        "last_execute_consume_memory_mb": mebibytes(item.last_call_bytes),
        "current_memory_mb": mebibytes(item.current_bytes),
    }


def _rounded(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else round(milliseconds, 3)
