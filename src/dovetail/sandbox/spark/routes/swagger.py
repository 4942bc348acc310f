"""Descriptions of single services."""

from __future__ import annotations

import json

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.locators import Locator
from dovetail.sandbox.spark.services import not_found
from dovetail.sandbox.spark.swagger import ALL, swagger_of


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def swagger(asked: Asked) -> Answer:
        path, tenant = asked.path, asked.caller.tenant
        service = core.services.existing(tenant, path["folder"], path["service"])
        version = core.services.resolve(
            tenant, Locator(folder=path["folder"], service=path["service"], version_id=path.get("version_id"))
        )
        if version.service_id != service.id:
            raise not_found(f"{path['folder']}/{path['service']} with a version {version.id}")
        workbook = core.workbooks.get(version.document_id)
        known = {name.casefold(): name for name in (ALL, *workbook.subservices)}
        subservice = known.get(path["subservice"].casefold())
        if subservice is None:
            raise Refusal(404, "SERVICE_NOT_FOUND", f"{version.uri} has no subservice {path['subservice']}")
        document = swagger_of(version, workbook, subservice, asked.incoming.origin)
        if path["downloadable"].casefold() != "true":
            return Answer.of_json(document)
        content = json.dumps(document, indent=2, ensure_ascii=False).encode()
        return Answer.of_file(content, f"{version.service}.json", "application/json")

    return {"services_get_swagger": swagger, "services_get_swagger_of_version": swagger}
