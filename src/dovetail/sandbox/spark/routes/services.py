"""Services: upload, compile, publish, list, download, delete."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.documents import EXCEL
from dovetail.sandbox.spark.locators import Locator
from dovetail.sandbox.spark.rehydrate import with_details
from dovetail.sandbox.spark.routes.lists import page_of
from dovetail.sandbox.spark.routes.meta import COMPILER_TYPE, compiler_meta
from dovetail.sandbox.spark.services import Service, Version, not_found

_COUNTS = (
    "lines_of_code",
    "hours_saved",
    "no_of_sheets",
    "no_of_inputs",
    "no_of_outputs",
    "no_of_formulas",
    "no_of_cellswithdata",
)


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def upload(asked: Asked) -> Answer:
        arrived = clock.now()
        request = asked.body["engineUploadRequestEntity"]["request_data"]
        uploaded = core.uploads.upload(
            asked.caller, asked.path["folder"], asked.path["service"], asked.files["serviceFile"], request
        )
        meta = {
            **compiler_meta(arrived, uploaded.document.id),
            "service_id": uploaded.service_id,
            "version_id": uploaded.version_id,
            "version": str(uploaded.number),
        }
        return answers.v3(
            {
                **dict.fromkeys(_COUNTS),
                **uploaded.statistics,
                "nodegen_compilation_jobid": uploaded.job_id,
                "original_file_documentid": uploaded.document.id,
                "engine_file_documentid": uploaded.engine_document_id,
                "warnings": list(uploaded.warnings),
                "current_statistics": None,
            },
            meta,
        )

    def progress(asked: Asked) -> Answer:
        path, steps = asked.path, core.knobs.settings.compile_steps
        state = core.uploads.progress(asked.caller, path["folder"], path["service"], path["job_id"], steps)
        if state.percent >= 100:
            core.recompilations.finish(path["job_id"])
        word = "InProgress" if state.percent < 100 else "Failed" if state.error else "Success"
        # "null" as text is what the platform says when there was no complaint.
        return answers.v3({"status": word, "last_error_message": state.error or "null", "progress": state.percent})

    def publish(asked: Asked) -> Answer:
        version_id = core.uploads.publish(
            asked.caller, asked.path["folder"], asked.path["service"], asked.body["request_data"]
        )
        return answers.v3({"version_id": version_id})

    def exists(asked: Asked) -> Answer:
        found = core.services.named(asked.caller.tenant, asked.path["folder"], asked.path["service"])
        return answers.v3({"is_exists": found is not None})

    def list_services(asked: Asked) -> Answer:
        folder = core.folders.named(asked.caller.tenant, asked.path["folder"])
        if folder is None:
            raise Refusal(200, "PRODUCT_NOT_FOUND", f"There is no folder {asked.path['folder']}.")
        rows = [service_row(core, service) for service in core.services.in_folder(folder.id)]
        return page_of(rows, asked.body, {"name": "serviceName", "name1": "serviceName", "updated": "updatedAt"})

    def versions(asked: Asked) -> Answer:
        found = core.services.versions(_service(core, asked))
        return answers.v1([_version_row(version) for version in found])

    def download(asked: Asked) -> Answer:
        version_id = asked.path.get("version_id")
        path, tenant = asked.path, asked.caller.tenant
        service = core.services.existing(tenant, path["folder"], path["service"])
        version = core.services.resolve(
            tenant, Locator(folder=path["folder"], service=path["service"], version_id=version_id)
        )
        if version.service_id != service.id:
            raise not_found(f"{path['folder']}/{path['service']} with a version {version_id}")
        document = core.documents.get(version.document_id)
        content = document.content
        if asked.query.get("type") == "withmetadata":
            content = with_details(content, version)
        return Answer.of_file(content, asked.query.get("filename") or PurePath(document.name).name, EXCEL)

    def delete(asked: Asked) -> Answer:
        core.services.delete(_service(core, asked))
        return answers.v1(None)

    return {
        "services_upload": upload,
        "services_compilation_progress": progress,
        "services_publish": publish,
        "services_exists": exists,
        "services_list": list_services,
        "services_get_versions": versions,
        "services_download": download,
        "services_download_version": download,
        "services_delete": delete,
    }


def service_row(core: Core, service: Service) -> dict[str, Any]:
    """A service as a row of a list."""
    versions = core.services.versions(service)
    newest = versions[0] if versions else None
    return {
        "id": service.id,
        "serviceName": service.name,
        "revision": str(newest.number) if newest else None,
        "versionId": newest.id if newest else None,
        "updatedAt": newest.created_at if newest else None,
        "isActive": newest is not None and newest.in_effect_at(clock.now()),
    }


def _service(core: Core, asked: Asked) -> Service:
    return core.services.existing(asked.caller.tenant, asked.path["folder"], asked.path["service"], status=200)


def _version_row(version: Version) -> dict[str, Any]:
    return {
        "id": version.id,
        "createdAt": version.created_at,
        "engine": version.service,
        "revision": str(version.number),
        "effectiveStartDate": version.effective_start,
        "effectiveEndDate": version.effective_end,
        "isActive": version.in_effect_at(clock.now()),
        "releaseNote": version.release_note,
        "childEngines": None,
        "versionLabel": version.label,
        "defaultEngineType": COMPILER_TYPE,
        "tags": version.tags,
        "product": version.folder,
        "author": version.author,
        "originalFileName": version.file_name,
    }
