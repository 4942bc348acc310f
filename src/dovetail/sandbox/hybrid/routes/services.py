"""Running services: one record (v3), a list of records (v4), validation rules and metadata."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.hybrid.core import Core
from dovetail.sandbox.hybrid.registry import Version
from dovetail.sandbox.message import Answer, JsonObject
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.locators import Locator
from dovetail.sandbox.spark.routes.execution import body_locator


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def execute_v3(asked: Asked) -> Answer:
        arrived = clock.now()
        meta, data = _parts(asked.body)
        version = core.registry.resolve(asked.path["tenant"], _locator(asked, meta))
        answer = core.calculators.of(version).one({"request_data": data, "request_meta": meta})
        response_data = {"outputs": None, "warnings": None, "errors": None, "service_chain": None}
        return _v3(response_data | answer["response_data"], answer["response_meta"], meta, version, arrived)

    def execute_v4(asked: Asked) -> Answer:
        arrived = clock.now()
        request: JsonObject = asked.body
        version = core.registry.resolve(asked.path["tenant"], body_locator(request))
        answer = core.calculators.of(version).many(_public(request))
        times: list[int] | None = answer.get("process_time")
        return answers.v4(
            {
                "service_chain": None if times is None else [None] * len(times),
                "request_timestamp": arrived,
                **answer,
                "service_id": version.service_id,
                "version_id": version.id,
                "version": str(version.number),
                "call_id": str(uuid.uuid4()),
                "correlation_id": request.get("correlation_id"),
            }
        )

    def validate(asked: Asked) -> Answer:
        arrived, started = clock.now(), time.perf_counter()
        meta, data = _parts(asked.body)
        version = core.registry.resolve(asked.path["tenant"], _locator(asked, meta))
        dynamic = meta.get("validation_type") == "dynamic"
        rules = core.calculators.of(version).dynamic_rules(data.get("inputs")) if dynamic else version.validations
        return _described(rules, meta, version, arrived, started)

    def metadata(asked: Asked) -> Answer:
        arrived, started = clock.now(), time.perf_counter()
        meta, data = _parts(asked.body)
        version = core.registry.resolve(asked.path["tenant"], _locator(asked, meta))
        outputs = core.calculators.of(version).metadata(data.get("inputs"))
        return _described(outputs, meta, version, arrived, started)

    return {
        "services_execute": execute_v3,
        "services_execute_by_service_id": execute_v3,
        "services_execute_by_version_id": execute_v3,
        "services_execute_v4": execute_v4,
        "services_validate": validate,
        "services_get_metadata": metadata,
    }


def _parts(body: JsonObject | None) -> tuple[JsonObject, JsonObject]:
    """`request_meta` and `request_data` of a v3 call."""
    body = body or {}
    return _public(body.get("request_meta") or {}), _public(body.get("request_data") or {})


def _public(values: Mapping[str, Any]) -> JsonObject:
    """What callers may tell the engine: names with an underscore in front are between the runner and it."""
    return {name: value for name, value in values.items() if not name.startswith("_")}


def _locator(asked: Asked, meta: Mapping[str, Any]) -> Locator:
    path, moment = asked.path, meta.get("transaction_date")
    return Locator(
        folder=path.get("folder"),
        service=path.get("service"),
        service_id=path.get("service_id") or (None if "folder" in path else meta.get("service_id")),
        version_id=path.get("version_id") or meta.get("version_id"),
        version=meta.get("version"),
        moment=clock.read_moment(moment, "/request_meta/transaction_date") if moment else None,
    )


def _v3(
    data: Mapping[str, Any], engine_meta: Mapping[str, Any], meta: Mapping[str, Any], version: Version, arrived: str
) -> Answer:
    return answers.v3(
        data,
        {
            "parameterset_version_id": None,
            **engine_meta,
            # The engine repeats what the caller says of it.
            "source_hash": None,
            "service_id": version.service_id,
            "version_id": version.id,
            "version": str(version.number),
            "call_id": str(meta.get("call_id") or uuid.uuid4()),
            "engine_id": version.archive.stem[:32],
            "correlation_id": meta.get("correlation_id") or "",
            "request_timestamp": arrived,
        },
    )


def _described(
    outputs: Mapping[str, Any], meta: Mapping[str, Any], version: Version, arrived: str, started: float
) -> Answer:
    data = {"outputs": outputs, "warnings": None, "errors": None, "service_chain": None}
    engine_meta = {
        "compiler_type": "Neuron",
        "compiler_version": version.compiler,
        "process_time": round((time.perf_counter() - started) * 1000),
        "system": "SPARK",
    }
    return _v3(data, engine_meta, meta, version, arrived)
