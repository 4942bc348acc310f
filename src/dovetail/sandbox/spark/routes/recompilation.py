"""Compiling versions again."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark import answers
from dovetail.sandbox.spark.core import Core


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def recompile(asked: Asked) -> Answer:
        service = core.services.existing(asked.caller.tenant, asked.path["folder"], asked.path["service"])
        begun = core.recompilations.begin(asked.caller, service, asked.body["request_data"])
        return answers.v3({"versionId": begun.version_id, "revision": str(begun.number), "jobId": begun.job_id})

    return {"services_recompile": recompile}
