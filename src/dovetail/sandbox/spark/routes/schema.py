"""What is known about a version: its schema."""

from __future__ import annotations

import hashlib
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import answers, clock
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.locators import Locator
from dovetail.sandbox.spark.routes.meta import COMPILER_TYPE
from dovetail.sandbox.spark.services import Version


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def schema(asked: Asked) -> Answer:
        path = asked.path
        locator = Locator(folder=path.get("folder"), service=path.get("service"), version_id=path.get("version_id"))
        try:
            version = core.services.resolve(asked.caller.tenant, locator)
        except Refusal as refusal:
            # v1 tells failures with the status word alone.
            raise Refusal(200, refusal.code, refusal.message) from refusal
        return answers.v1(_detail(core, version))

    return {
        "services_get_schema": schema,
        "services_get_schema_of_version": schema,
        "services_get_schema_by_name_and_version_id": schema,
        "services_get_schema_by_version_id": schema,
    }


def _detail(core: Core, version: Version) -> dict[str, Any]:
    detail: dict[str, Any] = dict(core.workbooks.get(version.document_id).schema())
    content = core.documents.get(version.document_id).content
    moment = version.created_at.replace("T", " ")[:19]
    engine_id = version.document_id.replace("-", "")
    detail["bookSummary"] = {
        **detail["bookSummary"],
        "bookServiceName": version.service,
        "bookFileHash": hashlib.md5(content, usedforsecurity=False).hexdigest().upper(),
        "universalFileHash": hashlib.sha256(content).hexdigest().upper(),
        "bookFileGUID": version.document_id,
        "bookRevision": str(version.number),
        "bookReleaseDate": moment,
        "bookUploadDate": version.created_at,
        "bookUploaderEmail": version.author,
        "bookVersionReleaseNotes": version.release_note,
        "versionId": version.id,
        "product": version.folder,
        "isStarred": False,
        "versionLabel": version.label,
        "tags": version.tags,
        "compilerVersion": f"{COMPILER_TYPE}_v{version.compiler}",
    }
    return {
        **detail,
        "engineHash": engine_id.upper(),
        "engineID": engine_id,
        "fetchTimeUTC": clock.now(),
        "success": True,
        "effectiveStartDate": version.effective_start,
        "effectiveEndDate": version.effective_end,
        "chainingEngines": [],
        "chainedEngines": [],
        "solveInputs": [],
        "reportInputs": [],
        "imageInputs": [],
        "engineType": COMPILER_TYPE,
        "isActiveService": version.in_effect_at(clock.now()),
        "activeServiceDetails": None,
        "xParameter": None,
    }
