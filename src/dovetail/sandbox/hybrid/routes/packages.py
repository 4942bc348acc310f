"""Taking packages."""

from __future__ import annotations

from uuid import UUID

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.checks import BrokenContract, check_answer
from dovetail.sandbox.hybrid.core import Core
from dovetail.sandbox.hybrid.registry import Version
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.archives import unzipped
from dovetail.sandbox.spark.packages import Packed, unpack
from dovetail.sandbox.spark.workbook import CompileError


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def upload(asked: Asked) -> Answer:
        settings = core.knobs.settings
        if not settings.upload_enabled:
            raise Refusal(404, "NOT_FOUND", "this runner takes no uploads; start it with the knob upload_enabled on")
        content, limit = asked.files["file"].content, settings.package_limit_bytes
        if len(content) > limit:
            raise Refusal(400, "EXCEEDED_FILE_SIZE", f"the package has {len(content)} bytes, {limit} are allowed")
        package = unpack(content, settings.unpacked_limit_bytes)
        for packed in package.versions:
            _check(packed, settings.unpacked_limit_bytes)
        versions = [core.registry.stored(package.tenant, packed) for packed in package.versions]
        for version in versions:
            _check_window(version)
            try:
                core.calculators.prove(version)
            except CompileError as error:
                message = f"the workbook of {version.folder}/{version.service} cannot be calculated: {error}"
                raise Refusal(400, "INVALID_IMPORT_ZIP", message) from error
        records = [version.record for version in versions]
        answer = Answer.of_json({"response_data": [{"tenant": package.tenant, "services": records}]})
        try:
            check_answer(asked.operation, answer)
        except BrokenContract as error:
            message = f"a record of the package is none: {error.place}: {error.message}"
            raise Refusal(400, "INVALID_IMPORT_ZIP", message) from error
        core.registry.add(versions)
        return answer

    return {"services_upload": upload}


def _check_window(version: Version) -> None:
    try:
        version.in_effect_at(clock.now())
    except Refusal as error:
        message = (
            f"the record of {version.folder}/{version.service} says when it is in effect in another way than ISO 8601"
        )
        raise Refusal(400, "INVALID_IMPORT_ZIP", message) from error


def _check(packed: Packed, limit: int) -> None:
    for given in (packed.version_id, packed.service_id):
        try:
            UUID(given)
        except ValueError as error:
            raise Refusal(400, "INVALID_IMPORT_ZIP", f"{given!r} is no UUID, but an id of {packed.uri}") from error
    kinds = {name.rpartition(".")[2] for name in unzipped(packed.archive, limit)}
    missing = sorted({"js", "wasm"} - kinds)
    if missing:
        message = f"{packed.version_id}.zip of {packed.uri} holds no .{' and no .'.join(missing)} file"
        raise Refusal(400, "INVALID_IMPORT_ZIP", message)
