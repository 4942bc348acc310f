"""Folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.folders import Folder
from dovetail.sandbox.spark.routes.lists import page_of
from dovetail.sandbox.spark.routes.services import service_row

_SORTS = {
    "updated": "lastModifiedDate",
    "created": "createdAt",
    "name": "name",
    "productname": "name",
    "status": "status",
    "category": "category",
}
_SERVICES_SHOWN = 10


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def list_folders(asked: Asked) -> Answer:
        rows = [_row(core, asked, folder) for folder in core.folders.all(asked.caller.tenant)]
        if not asked.body.get("shouldFetchActiveServicesCount"):
            for row in rows:
                row["activeServiceCount"] = None
        return page_of(rows, asked.body, _SORTS)

    def create(asked: Asked) -> Answer:
        form: Mapping[str, str] = asked.body
        dates = _dates(form, {"StartDate": "start_date", "LaunchDate": "launch_date"})
        fields = {"category": form["Category"], "description": form["Description"], "status": form["Status"], **dates}
        folder = core.folders.create(asked.caller, form["Name"], fields)
        url = f"{asked.incoming.origin}/api/v1/product/getproduct/{quote(folder.name, safe='')}"
        return answers.v1({"folderId": folder.id, "get_product_url": url})

    def get(asked: Asked) -> Answer:
        folder = core.folders.named(asked.caller.tenant, asked.path["folder"])
        if folder is None:
            raise _missing(asked.path["folder"])
        services = core.services.in_folder(folder.id)
        shown = services[: asked.query.get("noOfCalculationEngines", _SERVICES_SHOWN)]
        engines = {
            "count": len(services),
            "next": "False",
            "previous": None,
            "message": None,
            "data": [service_row(core, service) for service in shown],
            "errorCode": None,
            "status": "Success",
        }
        return answers.v1({**_row(core, asked, folder), "calculationEngines": engines, "sections": []})

    def update(asked: Asked) -> Answer:
        folder = _by_id(core, asked)
        texts = {name: asked.body[name] for name in ("name", "description", "category", "status") if name in asked.body}
        dates = _dates(asked.body, {"startDate": "start_date", "launchDate": "launch_date"})
        core.folders.update(folder, {**texts, **dates})
        return answers.v1(None)

    def delete(asked: Asked) -> Answer:
        core.folders.delete(_by_id(core, asked))
        return answers.v1(None)

    def upload_cover(asked: Asked) -> Answer:
        folder = core.folders.by_id(asked.caller.tenant, asked.body["id"])
        if folder is None:
            raise _missing(asked.body["id"])
        core.covers.keep(folder.id, asked.files["coverImage"])
        core.folders.update(folder, {})
        return answers.v1(None)

    def exists(asked: Asked) -> Answer:
        return answers.v1(core.folders.named(asked.caller.tenant, asked.path["folder"]) is not None)

    return {
        "folders_list": list_folders,
        "folders_create": create,
        "folders_get": get,
        "folders_update": update,
        "folders_delete": delete,
        "folders_upload_cover": upload_cover,
        "folders_exists": exists,
    }


def _row(core: Core, asked: Asked, folder: Folder) -> dict[str, Any]:
    return {
        "id": folder.id,
        "name": folder.name,
        "status": folder.status,
        "category": folder.category,
        "description": folder.description,
        "coverImagePath": core.covers.link(asked.incoming.origin, folder.id),
        "createdAt": folder.created_at,
        "createdBy": folder.created_by,
        "lastModifiedDate": folder.updated_at,
        "isStarred": False,
        "kanbanStatus": None,
        "startDate": folder.start_date,
        "launchDate": folder.launch_date,
        "activeServiceCount": folder.services,
        "totalServiceCount": folder.services,
    }


def _by_id(core: Core, asked: Asked) -> Folder:
    folder = core.folders.by_id(asked.caller.tenant, asked.path["folder_id"])
    if folder is None:
        raise _missing(asked.path["folder_id"])
    return folder


def _dates(request: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    return {column: clock.read_moment(request[name], f"/{name}") for name, column in names.items() if request.get(name)}


def _missing(folder: str) -> Refusal:
    return Refusal(200, "PRODUCT_NOT_FOUND", f"There is no folder {folder}.")
