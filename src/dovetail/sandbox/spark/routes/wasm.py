"""Versions as archives with a WebAssembly module."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.locators import Locator


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def download(asked: Asked) -> Answer:
        path = asked.path
        locator = Locator(path.get("folder"), path.get("service"), path.get("service_id"), path.get("version_id"))
        version = core.services.resolve(asked.caller.tenant, locator)
        if asked.caller.kind == "anonymous" and not version.public:
            raise Refusal(401, "INVALID_TOKEN", f"{version.folder}/{version.service} is not public")
        return Answer.of_file(core.modules.archive(version), f"{version.service}.zip", "application/zip")

    return {
        f"wasm_download{access}{way}": download
        for access in ("", "_public")
        for way in ("", "_by_service_id", "_by_version_id")
    }
