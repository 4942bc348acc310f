"""Exports and imports."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.packages import unpack
from dovetail.sandbox.spark.transfers import Kind, Outcome, Transfer

_ZIP = "application/zip"


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def start_export(asked: Asked) -> Answer:
        core.exporting.check(asked.caller.tenant, asked.body)
        return _started(asked, core.transfers.start("export", asked.caller, asked.body))

    def get_export(asked: Asked) -> Answer:
        origin, limit = asked.incoming.origin, core.knobs.settings.transfer_limit_bytes

        def make(transfer: Transfer) -> Outcome:
            return core.exporting.run(transfer, origin, limit)

        transfer = core.transfers.poll("export", asked.caller.tenant, asked.path["job_id"], make)
        return _status(asked, transfer, _with_link(core, asked, transfer))

    def cancel_export(asked: Asked) -> Answer:
        return answers.v4(_row(core.transfers.cancel("export", asked.caller.tenant, asked.path["job_id"])))

    def start_import(asked: Asked) -> Answer:
        package = asked.files["file"].content
        limit = core.knobs.settings.transfer_limit_bytes
        if len(package) > limit:
            raise Refusal(400, "EXCEEDED_FILE_SIZE", f"the package has {len(package)} bytes, {limit} are allowed")
        unpack(package)
        request = asked.body["importRequestEntity"]
        return _started(asked, core.transfers.start("import", asked.caller, request, package))

    def get_import(asked: Asked) -> Answer:
        transfer = core.transfers.poll("import", asked.caller.tenant, asked.path["job_id"], core.importing.run)
        return _status(asked, transfer, transfer.outputs)

    return {
        "impex_start_export": start_export,
        "impex_describe_exports": lambda asked: _described(core, asked, "export"),
        "impex_get_export": get_export,
        "impex_cancel_export": cancel_export,
        "impex_start_import": start_import,
        "impex_describe_imports": lambda asked: _described(core, asked, "import"),
        "impex_get_import": get_import,
    }


def _started(asked: Asked, transfer: Transfer) -> Answer:
    return answers.v4({"object": transfer.kind, "id": transfer.id, "status_url": _status_url(asked, transfer)})


def _status(asked: Asked, transfer: Transfer, outputs: dict[str, Any] | None) -> Answer:
    return answers.v4(
        {
            "object": transfer.kind,
            "id": transfer.id,
            "response_timestamp": clock.now(),
            "status": transfer.status,
            "status_url": _status_url(asked, transfer),
            "process_time": transfer.process_time,
            "outputs": outputs,
            "errors": transfer.errors,
            "warnings": transfer.warnings,
            "source_system": transfer.request.get("source_system"),
            "correlation_id": transfer.request.get("correlation_id"),
        }
    )


def _with_link(core: Core, asked: Asked, transfer: Transfer) -> dict[str, Any] | None:
    """The outputs of an export with a fresh link to its package."""
    if transfer.outputs is None or transfer.package is None:
        return transfer.outputs
    name = str(transfer.request.get("file_name") or "package").removesuffix(".zip") + ".zip"
    lifetime = core.knobs.settings.download_lifetime_seconds
    link = core.documents.link(asked.incoming.origin, name, transfer.package, lifetime, _ZIP)
    return {**transfer.outputs, "files": [{"file": link, "file_hash": transfer.package_hash}]}


def _described(core: Core, asked: Asked, kind: Kind) -> Answer:
    hour_ago = clock.text_of(datetime.now(UTC) - timedelta(hours=1))
    transfers = core.transfers.since(kind, asked.caller.tenant, hour_ago)
    under_way = [_row(transfer) for transfer in transfers if not transfer.ended]
    return answers.v4(
        {
            f"in_progress_{kind}s": under_way,
            f"recent_{kind}s": [_row(transfer) for transfer in transfers if transfer.ended],
            "tenant": {
                "configuration": {f"{kind}_api_job_limit": 1},
                "status": {f"{kind}_api_jobs_in_progress": len(under_way)},
            },
        }
    )


def _row(transfer: Transfer) -> dict[str, Any]:
    return {
        "object": transfer.kind,
        "id": transfer.id,
        "data": {
            f"{transfer.kind}_status": transfer.status,
            "response_timestamp": clock.now(),
            "created_by": transfer.created_by,
            "created_timestamp": transfer.created_at,
            "updated_timestamp": transfer.updated_at,
            "process_time": transfer.process_time,
        },
    }


def _status_url(asked: Asked, transfer: Transfer) -> str:
    return f"{asked.incoming.origin}/{transfer.tenant}/api/v4/{transfer.kind}/{transfer.id}/status"
