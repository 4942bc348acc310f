"""Records of executions: one, a list, archives to download, and workbooks made from them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject, Refusal
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.call_records import asked as asked_for
from dovetail.sandbox.spark.call_records import inputs_at, record_at
from dovetail.sandbox.spark.calls import Call
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.rehydrate import with_inputs
from dovetail.sandbox.spark.routes.lists import page_of

_ZIP = "application/zip"
_SORTS = {"updated": "timeStamp", "timestamp": "timeStamp", "transactiondate": "transactionDate"}


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def get(asked: Asked) -> Answer:
        record = record_at(core.calls.get(asked.caller.tenant, asked.path["call_id"]), asked.query.get("index"))
        # As JSON text inside JSON: so the platform does it.
        return answers.v3(json.dumps(record))

    def find(asked: Asked) -> Answer:
        folder, service = asked.path["folder"], asked.path["service"]
        core.services.existing(asked.caller.tenant, folder, service, status=200)
        calls = core.calls.of_service(asked.caller.tenant, folder, service)
        for condition in asked.body.get("search", ()):
            meets = _condition(condition)
            calls = [call for call in calls if meets(call)]
        rows = [_row(call) for call in reversed(calls)]
        return page_of(rows, {**asked.body, "search": []}, _SORTS)

    def rehydrate(asked: Asked) -> Answer:
        folder, service = asked.path["folder"], asked.path["service"]
        call = core.calls.get(asked.caller.tenant, asked.path["call_id"])
        if (call.folder, call.service) != (folder, service):
            raise Refusal(404, "CALL_NOT_FOUND", f"{folder}/{service} has no record of a call {call.id}")
        inputs = inputs_at(call, asked.query.get("index"))
        document = core.documents.get(call.document_id)
        content = with_inputs(document.content, core.workbooks.get(document.id).inputs, inputs)
        link = core.documents.link(asked.incoming.origin, document.name, content, _lifetime())
        return _without_status({"download_url": link})

    def start(kind: str) -> Handler:
        def handler(asked: Asked) -> Answer:
            folder, service = asked.path["folder"], asked.path["service"]
            core.services.existing(asked.caller.tenant, folder, service)
            limit = core.knobs.settings.log_download_limit_bytes
            job_id = core.log_jobs.start(asked.caller, folder, service, kind, asked.body, limit)
            return answers.v3({"job_id": job_id})

        return handler

    def status(kind: str) -> Handler:
        def handler(asked: Asked) -> Answer:
            folder, service, job_id = asked.path["folder"], asked.path["service"], asked.path["job_id"]
            steps = core.knobs.settings.log_download_steps
            job = core.log_jobs.progress(asked.caller, folder, service, kind, job_id, steps)
            url = None
            if job.archive is not None:
                name = f"{service}.zip"
                url = core.documents.link(asked.incoming.origin, name, job.archive, _lifetime(), _ZIP)
            return _without_status({"progress": job.percent, "download_url": url}, job.error)

        return handler

    def _lifetime() -> float:
        return core.knobs.settings.download_lifetime_seconds

    return {
        "logs_get": get,
        "logs_find": find,
        "logs_download_json": start("json"),
        "logs_download_json_status": status("json"),
        "logs_download_csv": start("csv"),
        "logs_download_csv_status": status("csv"),
        "logs_rehydrate": rehydrate,
        "logs_rehydrate_legacy": rehydrate,
        "logs_rehydrate_legacy_by_get": rehydrate,
    }


def _without_status(data: JsonObject, error: str | None = None) -> Answer:
    """A v3 answer whose status is null, as the platform leaves it here; a failure has one."""
    problem = {
        "error_category": "application_error",
        "error_type": "error.application_error",
        "message": error,
        "additional_details": None,
    }
    return Answer.of_json(
        {
            "status": "Error" if error else None,
            "error": problem if error else None,
            "response_data": data,
            "response_meta": None,
        }
    )


def _condition(condition: Mapping[str, Any]) -> Callable[[Call], bool]:
    """Whether a call meets a condition.

    Raises:
        Refusal: The condition makes no sense.
    """
    field = str(condition["field"]).casefold()
    wanted = str(condition.get("id") or condition.get("value") or "")
    if field in ("startdate", "enddate"):
        moment = clock.read_moment(wanted, "/search/value")
        return (
            (lambda call: call.called_at >= moment) if field == "startdate" else lambda call: call.called_at <= moment
        )
    if field == "version":
        return lambda call: wanted.lower() in (call.version_id, call.version)
    if field == "callpurpose":
        return lambda call: str(asked_for(call, "call_purpose")).casefold() == wanted.casefold()
    if field == "username":
        return lambda call: wanted.casefold() in call.user.casefold()
    if field == "search":
        return lambda call: any(wanted.casefold() in str(value).casefold() for value in _row(call).values())
    raise Refusal(200, "BAD_REQUEST", f"a record has no field {condition['field']}")


def _row(call: Call) -> JsonObject:
    times = call.response["process_time"] if call.api == "v4" else [call.response["response_meta"]["process_time"]]
    return {
        "id": call.id,
        "transactionDate": asked_for(call, "transaction_date") or call.called_at,
        "timeStamp": call.called_at,
        "callGUID": call.id,
        "engineGUID": call.version_id,
        "engineHASH": call.document_id.replace("-", ""),
        "serviceName": call.service,
        "serviceVersion": call.version,
        "calcTime": str(sum(times or ())),
        "callPurpose": asked_for(call, "call_purpose"),
        "sourceSystem": asked_for(call, "source_system"),
        "log": None,
        "totalTime": str(round(call.total_ms)),
        "username": call.user,
        "isBatchCall": call.api == "v4",
        "correlationId": asked_for(call, "correlation_id"),
    }
