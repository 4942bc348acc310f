"""Batches."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.batches import ENDED, Batch
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.routes.execution import body_locator
from dovetail.sandbox.spark.routes.meta import COMPILER_TYPE

_PULLED_AT_ONCE = 50
_SHORT_SUMMARY = ("records_submitted", "records_failed", "records_completed", "compute_time_ms", "batch_time_ms")
_DEFAULTS = {"initial_workers": 10, "max_workers": 100, "chunks_per_request": 2, "runner_thread_count": 2}


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def create(asked: Asked) -> Answer:
        version = core.services.resolve(asked.caller.tenant, body_locator(asked.body))
        return answers.v4(_batch(core.batches.create(asked.caller, version, asked.body)))

    def get(asked: Asked) -> Answer:
        batch = core.batches.get(asked.caller.tenant, asked.path["batch_id"])
        body = _batch(batch)
        body["data"] |= {"summary": _summary(batch), "configuration": _configuration(batch)}
        return answers.v4(body)

    def status(asked: Asked) -> Answer:
        arrived = clock.now()
        return answers.v4(_status(core.batches.get(asked.caller.tenant, asked.path["batch_id"]), arrived))

    def push(asked: Asked) -> Answer:
        arrived = clock.now()
        batch = core.batches.push(asked.caller.tenant, asked.path["batch_id"], asked.body["chunks"])
        return answers.v4(_status(batch, arrived))

    def pull(asked: Asked) -> Answer:
        arrived = clock.now()
        limit = asked.query.get("max", _PULLED_AT_ONCE)
        data, batch = core.batches.pull(asked.caller.tenant, asked.path["batch_id"], limit)
        body: dict[str, Any] = {"data": data, "status": _status(batch, arrived)}
        if not data and core.knobs.settings.status_only_pull:
            del body["data"]
        return answers.v4(body)

    def update(asked: Asked) -> Answer:
        word = asked.body["batch_status"]
        return answers.v4(_batch(core.batches.dispose(asked.caller.tenant, asked.path["batch_id"], word)))

    def describe(asked: Asked) -> Answer:
        hour_ago = clock.text_of(datetime.now(UTC) - timedelta(hours=1))
        batches = core.batches.of_user(asked.caller, hour_ago)
        used_in = sum(batch.counters.input_used for batch in batches)
        used_out = sum(batch.counters.output_used for batch in batches)
        settings = core.knobs.settings
        room_in, room_out = settings.batch_input_buffer_bytes, settings.batch_output_buffer_bytes
        return answers.v4(
            {
                "in_progress_batches": [_listed(batch) for batch in batches if batch.status not in ENDED],
                "recent_batches": [_listed(batch) for batch in batches if batch.status in ENDED],
                "tenant": {
                    "configuration": {
                        "input_buffer_allocated_bytes": room_in,
                        "output_buffer_allocated_bytes": room_out,
                        "max_workers": _DEFAULTS["max_workers"],
                    },
                    "status": {
                        "input_buffer_used_bytes": used_in,
                        "input_buffer_remaining_bytes": max(0, room_in - used_in),
                        "output_buffer_used_bytes": used_out,
                        "output_buffer_remaining_bytes": max(0, room_out - used_out),
                        "workers_in_use": sum(batch.counters.running for batch in batches),
                    },
                },
                "environment": {"update": None},
            }
        )

    return {
        "batches_create": create,
        "batches_get": get,
        "batches_get_status": status,
        "batches_push": push,
        "batches_pull": pull,
        "batches_update": update,
        "batches_describe": describe,
    }


def _batch(batch: Batch) -> dict[str, Any]:
    return {
        "object": "batch",
        "id": batch.id,
        "data": {
            "service_id": batch.service_id,
            "version_id": batch.version_id,
            "compiler_version": f"{COMPILER_TYPE}_v{batch.compiler}",
            "correlation_id": batch.request.get("correlation_id"),
            "source_system": batch.request.get("source_system"),
            "unique_record_key": batch.request.get("unique_record_key"),
            "response_timestamp": clock.now(),
            "batch_status": batch.status,
            "created_by": batch.created_by,
            "created_timestamp": batch.created_at,
            "updated_timestamp": batch.updated_at,
            "service_uri": batch.service_uri,
        },
    }


def _summary(batch: Batch) -> dict[str, Any]:
    counters = batch.counters
    ended = batch.updated_at if batch.status in ENDED else clock.now()
    done = counters.records_completed
    return {
        "chunks_submitted": counters.submitted,
        "chunks_retried": 0,
        "chunks_completed": counters.completed,
        "chunks_failed": 0,
        "records_retried": 0,
        "input_size_bytes": counters.input_bytes,
        "output_size_bytes": counters.output_bytes,
        "avg_compute_time_ms": round(counters.compute_ms / done, 3) if done else 0,
        "records_submitted": counters.records_submitted,
        "records_failed": counters.records_failed,
        "records_completed": done,
        "compute_time_ms": counters.compute_ms,
        "batch_time_ms": clock.milliseconds_between(batch.created_at, ended),
    }


def _configuration(batch: Batch) -> dict[str, Any]:
    return {
        **{name: batch.request.get(name, default) for name, default in _DEFAULTS.items()},
        "acceptable_error_percentage": batch.request.get("acceptable_error_percentage", 0),
        "input_buffer_allocated_bytes": batch.input_limit,
        "output_buffer_allocated_bytes": batch.output_limit,
    }


def _status(batch: Batch, arrived: str) -> dict[str, Any]:
    counters = batch.counters
    return {
        "request_timestamp": arrived,
        "response_timestamp": clock.now(),
        "batch_status": batch.status,
        "pipeline_status": _pipeline_status(batch),
        "chunks_available": counters.available,
        "chunks_submitted": counters.submitted,
        "chunks_completed": counters.completed,
        "record_submitted": counters.records_submitted,
        "records_completed": counters.records_completed,
        "records_available": counters.records_available,
        "compute_time_ms": counters.compute_ms,
        "input_buffer_used_bytes": counters.input_used,
        "input_buffer_remaining_bytes": max(0, batch.input_limit - counters.input_used),
        "output_buffer_used_bytes": counters.output_used,
        "output_buffer_remaining_bytes": max(0, batch.output_limit - counters.output_used),
        "workers_in_use": counters.running,
    }


def _pipeline_status(batch: Batch) -> str:
    if batch.status in ENDED:
        return "closed"
    return "in_progress" if batch.counters.unfinished else "idle"


def _listed(batch: Batch) -> dict[str, Any]:
    summary = _summary(batch)
    return {
        "object": "batch",
        "id": batch.id,
        "data": {
            "pipeline_status": _pipeline_status(batch),
            "summary": {name: summary[name] for name in _SHORT_SUMMARY},
            "response_timestamp": clock.now(),
            "batch_status": batch.status,
            "created_by": batch.created_by,
            "created_timestamp": batch.created_at,
            "updated_timestamp": batch.updated_at,
            "service_uri": batch.service_uri,
        },
    }
