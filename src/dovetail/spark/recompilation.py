"""From keywords to the call that compiles a version of a service again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from dovetail.spark.building import built
from dovetail.spark.constants import SPARK_SDK
from dovetail.spark.dates import Date, effective_period
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import Strs, comma_joined
from dovetail.spark.service_calls import named_service
from dovetail.spark.uri import UriParams
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m


def recompiled_version(
    uri: str | UriParams | None, folder: str | None, service: str | None, version_id: str | None
) -> tuple[str, str, str | None]:
    """Folder, service and version id that a recompilation means; no id for the latest version.

    Raises:
        SparkInputError: The locator is no folder with a service, or two versions are named.
    """
    if isinstance(uri, UriParams) and uri.folder is not None and uri.version_id is not None:
        if version_id not in (None, uri.version_id):
            raise SparkInputError("version_id: the locator names another version.", value=version_id, at="version_id")
        uri, version_id = UriParams(uri.folder, uri.service, version=uri.version, public=uri.public), uri.version_id
    return (*named_service(uri, folder, service), version_id)


def recompile_call(
    tenant: str,
    folder: str,
    service: str,
    *,
    version_id: str | None,
    compiler: str | None,
    release_notes: str | None,
    label: str | None,
    start_date: Date | None,
    end_date: Date | None,
    upgrade: str | None,
    tags: Strs | None,
) -> Call[m.RecompileResponse]:
    """The call that compiles a version again.

    Raises:
        SparkInputError: A name, a date or the upgrade cannot be used.
    """
    start, end = effective_period(start_date, end_date)
    data: dict[str, Any] = {
        "versionId": version_id,
        "upgradeType": upgrade or "patch",
        "neuronCompilerVersion": compiler or "StableLatest",
        "releaseNotes": release_notes or f"Recompiled by {SPARK_SDK}.",
        "versionLabel": label,
        "effectiveStartDate": start,
        "effectiveEndDate": end,
        "tags": comma_joined(tags, "tags"),
    }
    body = cast("d.RecompileRequest", {"request_data": data})
    return built(services.recompile, tenant=tenant, folder=folder, service=service, body=body)
