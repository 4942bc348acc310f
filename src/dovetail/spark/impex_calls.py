"""From what is to be exported or imported to the calls that start it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypedDict, cast
from urllib.parse import unquote, urlsplit

from dovetail.runtime.body import File
from dovetail.runtime.plain import is_array, is_object
from dovetail.spark.building import built
from dovetail.spark.constants import SPARK_SDK
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import Strs, names
from dovetail.spark.uri import Uri, UriParams
from dovetail_api.spark.operations import impex

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.runtime.call import Call
    from dovetail.spark.base_url import BaseUrl
    from dovetail.spark.progress import ProgressOption
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

Destination: TypeAlias = "str | Mapping[str, str] | Sequence[str | Mapping[str, str]]"
"""Where services go: ``"folder/service"`` for a service that keeps its name, a mapping with ``source`` and optionally
``target`` and ``upgrade`` (``major``, ``minor`` or ``patch``), or a list of these.
"""
IfPresent = Literal["abort", "replace", "add_version"]

_UPGRADES: Final = ("major", "minor", "patch")
_IF_PRESENT: Final = ("abort", "replace", "add_version")
_DESTINATION_KEYS: Final = frozenset({"source", "target", "upgrade"})
_HINT: Final = "Give 'folder/service', or a mapping with source, target and upgrade, or a list of these."


class ExportOptions(TypedDict, total=False):
    """The keywords of an export; see `ImpEx.exp`."""

    folders: Strs | None
    services: Strs | None
    version_ids: Strs | None
    file_filter: Literal["migrate", "onpremises"] | None
    version_filter: Literal["latest", "all"] | None
    source_system: str | None
    correlation_id: str | None
    max_retries: int | None
    retry_interval: float | None
    limit: float
    progress: ProgressOption


class ImportOptions(TypedDict, total=False):
    """The keywords of an import; see `ImpEx.imp`."""

    if_present: IfPresent | None
    source_system: str | None
    correlation_id: str | None
    max_retries: int | None
    retry_interval: float | None
    limit: float
    progress: ProgressOption


def export_call(
    tenant: str,
    *,
    folders: Strs | None,
    services: Strs | None,
    version_ids: Strs | None,
    file_filter: str | None,
    version_filter: str | None,
    source_system: str | None,
    correlation_id: str | None,
) -> Call[m.JobStarted]:
    """The call that starts an export.

    Raises:
        SparkInputError: Nothing is selected, or an argument cannot be used.
    """
    uris = [Uri.encode(_named(uri, "services", versions=True), long=False) for uri in names(services, "services") or ()]
    selected = {
        "folders": list(names(folders, "folders") or ()),
        "services": uris,
        "version_ids": list(names(version_ids, "version_ids") or ()),
    }
    inputs = {name: values for name, values in selected.items() if values}
    if not inputs:
        raise SparkInputError(
            "Nothing is selected for export.", at="inputs", remedy="Give folders, services or version_ids."
        )
    body = {
        "inputs": inputs,
        "file_filter": _one_of(file_filter or "migrate", ("migrate", "onpremises"), "file_filter"),
        "version_filter": _one_of(version_filter or "latest", ("latest", "all"), "version_filter"),
        "source_system": source_system or SPARK_SDK,
        "correlation_id": correlation_id,
    }
    return built(impex.start_export, tenant=tenant, body=cast("d.ExportRequest", body))


def import_call(
    tenant: str,
    destination: Destination,
    file: FileContent,
    *,
    if_present: str | None,
    source_system: str | None,
    correlation_id: str | None,
) -> Call[m.JobStarted]:
    """The call that uploads a package and starts its import.

    Raises:
        SparkInputError: The destination, the file or an option cannot be used.
    """
    entity = {
        "inputs": {"services_modify": destinations(destination)},
        "services_existing": _one_of(if_present or "add_version", _IF_PRESENT, "if_present"),
        "source_system": source_system or SPARK_SDK,
        "correlation_id": correlation_id,
    }
    return built(
        impex.start_import,
        tenant=tenant,
        import_request_entity=cast("d.ImportRequest", entity),
        file=File(file, "package.zip", "application/zip"),
    )


def destinations(destination: Destination) -> list[dict[str, str]]:
    """Where services go, in wire form.

    Raises:
        SparkInputError: It is no destination.

    Example:
        >>> [moved] = destinations({"source": "lending/loan", "target": "retail/loan"})
        >>> moved["service_uri_destination"], moved["update_version_type"]
        ('retail/loan', 'minor')
    """
    given: object = destination
    if is_array(given):
        if not given:
            raise SparkInputError("destination: the list is empty.", value=destination, at="destination", remedy=_HINT)
        rows = [_mapping(one, f"destination[{index}]") for index, one in enumerate(given)]
        for name in ("service_uri_source", "service_uri_destination"):
            _check_once([row[name] for row in rows], name.rpartition("_")[2])
        return rows
    return [_mapping(given, "destination")]


def completed(given: Mapping[str, Mapping[str, str]], versions: Sequence[str]) -> list[dict[str, str]]:
    """A destination for each service of some versions: the one given, in wire form by source, or its own name."""
    found: list[dict[str, str]] = []
    for uri in _services_of(versions):
        row = given.get(uri, {})
        target, upgrade = row.get("service_uri_destination", uri), row.get("update_version_type", "minor")
        found.append({"source": uri, "target": target, "upgrade": upgrade})
    return found


def check_sources(given: Mapping[str, Mapping[str, str]], versions: Sequence[str]) -> None:
    """Refuse destinations of services that were not exported.

    Raises:
        SparkInputError: There is one.
    """
    exported = _services_of(versions)
    for uri in given:
        if uri not in exported:
            raise SparkInputError(
                f"destination: {uri} was not exported.",
                value=uri,
                at="destination",
                remedy=f"Select it too, or leave it out; exported were {', '.join(exported)}. Nothing was imported.",
            )


def import_arguments(given: object, file: object, options: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of an import that were given one by one, or all in one mapping that holds ``file``.

    Raises:
        SparkInputError: One is missing, unknown or given twice.
    """
    data: dict[str, Any] = {"destination": given, "file": file}
    if file is None and is_object(given) and "file" in given:
        data = _checked(given, {"destination", "file", *ImportOptions.__annotations__})
    for name in ("destination", "file"):
        if data.get(name) is None:
            raise SparkInputError(f"{name} is missing.", at=name, remedy="Give destination and file.")
    return _joined(data, _checked(options, ImportOptions.__annotations__))


def export_arguments(data: Mapping[str, Any] | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of an export, given in one mapping, as keywords, or both.

    Raises:
        SparkInputError: One is unknown or given twice.
    """
    known = ExportOptions.__annotations__
    return _joined(_checked(data or {}, known), _checked(options, known))


def known_job(base_url: BaseUrl, kind: Literal["export", "import"], job_id: str | None, url: str | None) -> str:
    """The id of a job that is named by its id, or by the URL of its status.

    Raises:
        SparkInputError: Neither is given, or both, or the URL is none of this tenant: nothing is sent to other hosts.
    """
    if job_id is not None and url is not None:
        raise SparkInputError(
            "job_id and url are given at once.", value=job_id, at="job_id", remedy="Give one of them."
        )
    if job_id is not None:
        return job_id
    if url is None:
        raise SparkInputError("Neither job_id nor url is given.", at="job_id", remedy="Give one of them.")
    parts = urlsplit(url)
    own = {urlsplit(host)[:2] for host in base_url.hosts.values()}
    path = [unquote(segment) for segment in parts.path.split("/")][-6:]
    if parts[:2] not in own or len(path) < 6 or [*path[:4], path[5]] != [base_url.tenant, "api", "v4", kind, "status"]:
        raise SparkInputError(
            f"url: it tells of no {kind} of {base_url.full}.",
            value=f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}",
            at="url",
            remedy="Give the status_url that this tenant answered with, or job_id.",
        )
    return path[4]


def _check_once(uris: Sequence[str], what: str) -> None:
    for index, uri in enumerate(uris):
        if uri in uris[:index]:
            at = f"destination[{index}]"
            raise SparkInputError(f"{at}: {uri} is the {what} twice.", value=uri, at=at, remedy="Name it once.")


def _mapping(given: object, at: str) -> dict[str, str]:
    if isinstance(given, str):
        given = {"source": given}
    if not is_object(given):
        raise SparkInputError(f"{at}: {type(given).__name__} is no destination.", value=given, at=at, remedy=_HINT)
    unknown = [str(key) for key in given if key not in _DESTINATION_KEYS]
    if unknown or given.get("source") is None:
        wrong = f"{unknown[0]!r} is unknown" if unknown else "source is missing"
        raise SparkInputError(f"{at}: {wrong}.", value=given, at=at, remedy=_HINT)
    source = _named(given["source"], f"{at}.source")
    target = source if given.get("target") is None else _named(given["target"], f"{at}.target")
    upgrade = given.get("upgrade")
    return {
        "service_uri_source": source.encode(long=False),
        "service_uri_destination": target.encode(long=False),
        "update_version_type": _one_of("minor" if upgrade is None else upgrade, _UPGRADES, f"{at}.upgrade"),
    }


def _named(uri: Any, at: str, *, versions: bool = False) -> UriParams:
    locator = Uri.validate(uri)
    if locator.kinds != ("folder",) or locator.public:
        raise SparkInputError(f"{at}: {uri!r} is no folder with a service.", value=uri, at=at)
    if locator.version is not None and not versions:
        raise SparkInputError(
            f"{at}: {uri!r} names a version, but whole services are moved.",
            value=uri,
            at=at,
            remedy="Leave out the version; choose versions when exporting.",
        )
    return locator


def _one_of(value: object, known: Sequence[str], at: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise SparkInputError(
            f"{at}: {value!r} is none of {', '.join(known)}.",
            value=value,
            at=at,
            remedy=f"Give one of {', '.join(known)}.",
        )
    return value


def _checked(given: object, known: Collection[str]) -> dict[str, Any]:
    if not is_object(given):
        raise SparkInputError(f"data: {type(given).__name__} is no mapping.", value=given, at="data")
    for name in given:
        if name not in known:
            raise SparkInputError(
                f"{name!r} is no option here.",
                value=name,
                at=str(name),
                remedy=f"Use one of {', '.join(sorted(known))}.",
            )
    return dict(given)


def _services_of(versions: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(uri.partition("[")[0] for uri in versions))


def _joined(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    twice = sorted(first.keys() & second.keys())
    if twice:
        raise SparkInputError(f"{twice[0]} is given twice.", at=twice[0])
    return first | second
