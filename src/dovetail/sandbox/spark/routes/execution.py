"""Running services: one record (v3), a list of records (v4), validation rules and metadata."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Literal

import attrs

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject, Refusal
from dovetail.sandbox.spark import answers, clock, records
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.locators import Locator, parse_locator
from dovetail.sandbox.spark.rehydrate import with_inputs
from dovetail.sandbox.spark.routes.meta import version_meta
from dovetail.sandbox.spark.services import Version
from dovetail.sandbox.spark.workbook import CalculationOptions, Workbook

_WAYS = ("", "_by_service_id", "_by_version_id", "_by_proxy")


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def execute_v3(asked: Asked) -> Answer:
        arrived, started = clock.now(), time.perf_counter()
        meta, inputs = _request(asked.body)
        version = _resolve(core, asked, _path_locator(asked, meta))
        if version.delay_ms:
            time.sleep(version.delay_ms / 1000)
        workbook = core.workbooks.get(version.document_id)
        calculation = workbook.calculate(inputs, options=CalculationOptions.from_request_meta(meta))
        data: dict[str, Any] = {
            "outputs": calculation.outputs,
            "warnings": calculation.warnings,
            "errors": calculation.errors,
            "service_chain": None,
        }
        if meta.get("response_data_inputs"):
            data["inputs"] = {item.name: item.default for item in workbook.inputs} | (inputs or {})
        if meta.get("excel_file"):
            data["outputs"] = {
                **(calculation.outputs or {}),
                "excel_file": _excel_link(core, asked, version, workbook, inputs),
            }
        call_id = str(meta.get("call_id") or uuid.uuid4())
        elapsed = (time.perf_counter() - started) * 1000
        response_meta = version_meta(arrived, version, max(1, round(elapsed)))
        response_meta |= {"call_id": call_id, "correlation_id": meta.get("correlation_id") or ""}
        response = {"status": "Success", "error": None, "response_data": data, "response_meta": response_meta}
        core.calls.record(call_id, asked.caller, version, "v3", arrived, elapsed, asked.body, response)
        return Answer.of_json(response)

    def execute_v4(asked: Asked) -> Answer:
        arrived, started = clock.now(), time.perf_counter()
        request: Mapping[str, Any] = asked.body
        version = _resolve(core, asked, body_locator(request))
        workbook = core.workbooks.get(version.document_id)
        hold = partial(time.sleep, version.delay_ms / 1000) if version.delay_ms else None
        results = records.calculate(workbook, request["inputs"], request, before_each=hold)
        number = records.count(request["inputs"])
        call_id = str(uuid.uuid4())
        response = {
            "outputs": results.outputs,
            "process_time": results.process_time,
            "warnings": results.warnings,
            "errors": results.errors,
            "service_chain": [None] * number if results.outputs is not None else None,
            "summary_output": None,
            "summary_errors": None,
            "service_id": version.service_id,
            "version_id": version.id,
            "version": str(version.number),
            "call_id": call_id,
            "compiler_version": version.compiler,
            "correlation_id": request.get("correlation_id"),
            "request_timestamp": arrived,
        }
        elapsed = (time.perf_counter() - started) * 1000
        core.calls.record(call_id, asked.caller, version, "v4", arrived, elapsed, request, response)
        return answers.v4(response)

    def validate(asked: Asked) -> Answer:
        arrived, started = clock.now(), time.perf_counter()
        meta, inputs = _request(asked.body)
        version = _resolve(core, asked, _path_locator(asked, meta))
        kind: Literal["dynamic", "default_values"] = (
            "dynamic" if meta.get("validation_type") == "dynamic" else "default_values"
        )
        rules = core.workbooks.get(version.document_id).validation_rules(kind, inputs)
        return _described(rules, arrived, started, version)

    def metadata(asked: Asked) -> Answer:
        arrived, started = clock.now(), time.perf_counter()
        version = _resolve(core, asked, _path_locator(asked, {}))
        return _described(core.workbooks.get(version.document_id).metadata(), arrived, started, version)

    found: dict[str, Handler] = {
        "services_execute_by_meta": execute_v3,
        "services_execute_by_meta_at_root": execute_v3,
        "services_execute_v4": execute_v4,
        "services_execute_v4_public": execute_v4,
    }
    for name, handler in (
        ("services_execute", execute_v3),
        ("services_validate", validate),
        ("services_get_metadata", metadata),
    ):
        found |= _everywhere(name, handler, proxy=name == "services_execute")
    return found


def _request(body: JsonObject) -> tuple[JsonObject, JsonObject | None]:
    """`request_meta` and `request_data.inputs` of a v3 call; the latter None when absent, which null is not."""
    data: JsonObject = body.get("request_data") or {}
    inputs = data.get("inputs")
    return body.get("request_meta") or {}, {} if inputs is None and "inputs" in data else inputs


def body_locator(request: Mapping[str, Any]) -> Locator:
    """The version that the body of a v4 call or of a new batch means.

    Raises:
        Refusal: It names none.
    """
    if request.get("version_id"):
        return Locator(version_id=request["version_id"])
    if not request.get("service"):
        raise Refusal(400, "BAD_REQUEST", "name the service: service or version_id is required", place="/service")
    locator = parse_locator(request["service"], "/service")
    return Locator(
        folder=locator.folder,
        service=locator.service,
        service_id=locator.service_id,
        version_id=locator.version_id,
        version=locator.version,
        moment=_moment(request, "version_by_timestamp", "/version_by_timestamp"),
    )


def _path_locator(asked: Asked, meta: Mapping[str, Any]) -> Locator:
    path = asked.path
    if not path.keys() & {"folder", "service_id", "version_id", "proxy"}:
        return _meta_locator(meta)
    return Locator(
        folder=path.get("folder"),
        service=path.get("service"),
        service_id=path.get("service_id"),
        version_id=path.get("version_id") or meta.get("version_id"),
        version=meta.get("version"),
        moment=_moment(meta, "transaction_date", "/request_meta/transaction_date"),
        endpoint=path.get("proxy"),
    )


def _meta_locator(meta: Mapping[str, Any]) -> Locator:
    """The version that `request_meta` alone means.

    Raises:
        Refusal: It names none.
    """
    if meta.get("version_id"):
        return Locator(version_id=meta["version_id"])
    if not meta.get("service_id") and not meta.get("service_uri"):
        raise Refusal(
            400,
            "BAD_REQUEST",
            "name the service: version_id, service_id or service_uri is required",
            place="/request_meta",
        )
    named = Locator(service_id=meta["service_id"]) if meta.get("service_id") else None
    locator = named or parse_locator(meta["service_uri"], "/request_meta/service_uri")
    return attrs.evolve(
        locator,
        version=meta.get("version") or locator.version,
        moment=_moment(meta, "transaction_date", "/request_meta/transaction_date"),
    )


def _moment(request: Mapping[str, Any], name: str, place: str) -> str | None:
    return clock.read_moment(request[name], place) if request.get(name) else None


def _resolve(core: Core, asked: Asked, locator: Locator) -> Version:
    version = core.services.resolve(asked.caller.tenant, locator)
    if asked.caller.kind == "anonymous" and not version.public:
        raise Refusal(401, "INVALID_TOKEN", f"{version.folder}/{version.service} is not public")
    return version


def _excel_link(
    core: Core, asked: Asked, version: Version, workbook: Workbook, inputs: Mapping[str, Any] | None
) -> str:
    document = core.documents.get(version.document_id)
    content = with_inputs(document.content, workbook.inputs, inputs or {})
    lifetime = core.knobs.settings.download_lifetime_seconds
    return core.documents.link(asked.incoming.origin, document.name, content, lifetime)


def _described(outputs: Mapping[str, Any], arrived: str, started: float, version: Version) -> Answer:
    elapsed = round((time.perf_counter() - started) * 1000)
    data = {"outputs": outputs, "warnings": None, "errors": None, "service_chain": None}
    return answers.v3(data, version_meta(arrived, version, elapsed))


def _everywhere(name: str, handler: Callable[[Asked], Answer], *, proxy: bool) -> dict[str, Handler]:
    """The handler under all ids of an operation: by name, by ids, by custom endpoint, with and without credentials."""
    ways = [way for way in _WAYS if proxy or way != "_by_proxy"]
    return {name + access + way: handler for access in ("", "_public") for way in ways}
