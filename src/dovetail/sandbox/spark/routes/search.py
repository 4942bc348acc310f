"""The search over the services of all folders."""

from __future__ import annotations

from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.routes.lists import chosen

_USUAL = ("id", "folderName", "fileName", "version", "modifiedDate")
_SORTS = {
    "name1_co": "fileName",
    "name": "fileName",
    "filename": "fileName",
    "foldername": "folderName",
    "version": "version",
    "modifieddate": "modifiedDate",
    "updated": "modifiedDate",
}


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def search(asked: Asked) -> Answer:
        arrived = clock.now()
        request: dict[str, Any] = asked.body["request_data"]
        rows = chosen(_rows(core, asked.caller.tenant), request, _SORTS)
        page, size = request.get("page", 1), request.get("page_size", -1)
        if size == 0:
            raise Refusal(400, "BAD_REQUEST", "a page holds something, or -1 for all", place="/request_data/page_size")
        start, end = ((page - 1) * size, page * size) if size > 0 else (0 if page == 1 else len(rows), len(rows))
        meta = {
            "count": len(rows),
            "next": page + 1 if end < len(rows) else None,
            "previous": page - 1 if page > 1 else None,
            "page": page,
            "page_size": size,
            "page_total": max(1, -(-len(rows) // size)) if size > 0 else 1,
            "request_timestamp": arrived,
            "system": "SPARK",
        }
        wanted = {name.casefold() for name in request.get("fields", ())} or {name.casefold() for name in _USUAL}
        data = [{name: value for name, value in row.items() if name.casefold() in wanted} for row in rows[start:end]]
        return Answer.of_json({"status": "Success", "error": None, "response_data": data, "response_meta": meta})

    return {"services_search": search}


def _rows(core: Core, tenant: str) -> list[dict[str, Any]]:
    """All services that have a version, with everything a row can hold."""
    now = clock.now()
    return [
        {
            "id": service.id,
            "folderName": folder.name,
            "fileName": service.name,
            "version": str(newest.number),
            "modifiedDate": newest.created_at,
            "versionId": newest.id,
            "versionLabel": newest.label,
            "tags": newest.tags,
            "author": newest.author,
            "category": folder.category,
            "isActive": newest.in_effect_at(now),
        }
        for folder in core.folders.all(tenant)
        for service in core.services.in_folder(folder.id)
        for newest in core.services.versions(service)[:1]
    ]
