"""What an execution is told besides its inputs: the caller's keywords, and the keys they have on the wire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, TypedDict

from dovetail.runtime.plain import is_array
from dovetail.spark.constants import SPARK_SDK
from dovetail.spark.dates import Date, to_iso
from dovetail.spark.errors import SparkInputError
from dovetail.spark.uri import UriParams

Strs = str | Sequence[str]
"""One text, several separated by commas, or a sequence of them."""

COMPILER_TYPES: Final = ("Neuron", "Type3", "Type2", "Type1", "Xconnector")
_COMPILERS: Final = {name.lower(): name for name in COMPILER_TYPES}


class Metadata(TypedDict, total=False):
    """Keywords of an execution; each is optional.

    Attributes:
        active_since: Use the version in effect at this date.
        source_system: Who asks, for the records of the tenant; ``Spark Python SDK`` by default.
        correlation_id: An id of the caller's to find the call by.
        call_purpose: What the call is for.
        compiler_type: ``Neuron`` (the default), ``Type3``, ``Type2``, ``Type1`` or ``Xconnector``, in any case.
        subservices: Run only these subservices.
        debug_solve: Whether to explain solves; v3 only.
        downloadable: Whether to make the calculated workbook available; v3 only.
        echo_inputs: Whether the answer repeats the inputs; v3 only.
        tables_as_array: Tables to answer as arrays; v3 only.
        selected_outputs: Answer only these outputs.
        outputs_filter: A regular expression of the outputs to answer; v3 only.
        extras: More wire keys, sent as they are; they replace those above. For a server that wants the selected
            outputs as one text: ``extras={"requested_output": "a,b"}``.
    """

    active_since: Date | None
    source_system: str | None
    correlation_id: str | None
    call_purpose: str | None
    compiler_type: str | None
    subservices: Strs | None
    debug_solve: bool | None
    downloadable: bool | None
    echo_inputs: bool | None
    tables_as_array: Strs | None
    selected_outputs: Strs | None
    outputs_filter: str | None
    extras: Mapping[str, Any] | None


def request_meta(uri: UriParams, keywords: Metadata) -> dict[str, Any]:
    """The ``request_meta`` of a v3 call.

    Args:
        uri: A checked locator; its version or ids are repeated here.
        keywords: What the caller asks for.

    Raises:
        SparkInputError: A keyword has a value that means nothing.
    """
    found: dict[str, Any] = {
        "service_id": uri.service_id,
        "version_id": uri.version_id,
        "version": uri.version,
        "transaction_date": to_iso(keywords.get("active_since"), "active_since"),
        "source_system": keywords.get("source_system") or SPARK_SDK,
        "correlation_id": keywords.get("correlation_id"),
        "call_purpose": keywords.get("call_purpose") or "Single Execution",
        "compiler_type": compiler_type(keywords.get("compiler_type")),
        "service_category": comma_joined(keywords.get("subservices"), "subservices"),
        "debug_solve": keywords.get("debug_solve"),
        "excel_file": bool(keywords.get("downloadable")),
        "response_data_inputs": bool(keywords.get("echo_inputs")),
        "array_outputs": comma_joined(keywords.get("tables_as_array"), "tables_as_array"),
        "requested_output": names(keywords.get("selected_outputs"), "selected_outputs"),
        "requested_output_regex": keywords.get("outputs_filter"),
    }
    return _merged(found, keywords.get("extras"))


def batch_fields(
    uri: UriParams,
    keywords: Metadata,
    call_purpose: Literal["Sync Batch Execution", "Async Batch Execution"] = "Sync Batch Execution",
) -> dict[str, Any]:
    """The members beside the inputs of a v4 call, and of a batch.

    Args:
        uri: A checked locator.
        keywords: What the caller asks for.
        call_purpose: What the call is for, unless the caller says.

    Raises:
        SparkInputError: A keyword is known to v3 only or means nothing, or the locator has no form in v4.
    """
    for name in ("debug_solve", "downloadable", "echo_inputs", "tables_as_array", "outputs_filter"):
        if keywords.get(name):
            raise SparkInputError(
                f"{name}: it has no meaning for many records at once.",
                value=keywords.get(name),
                at=name,
                remedy="Leave it out, or execute one record at a time.",
            )
    found: dict[str, Any] = {
        **locator_fields(uri),
        "version_by_timestamp": to_iso(keywords.get("active_since"), "active_since"),
        "subservice": comma_joined(keywords.get("subservices"), "subservices"),
        "output": names(keywords.get("selected_outputs"), "selected_outputs"),
        "call_purpose": keywords.get("call_purpose") or call_purpose,
        "source_system": keywords.get("source_system") or SPARK_SDK,
        "correlation_id": keywords.get("correlation_id"),
        "compiler_type": compiler_type(keywords.get("compiler_type")) if keywords.get("compiler_type") else None,
    }
    return _merged(found, keywords.get("extras"))


def locator_fields(uri: UriParams) -> dict[str, str]:
    """How v4 names a service: in the body.

    Raises:
        SparkInputError: The locator has no such form.

    Example:
        >>> locator_fields(UriParams("lending", "loan", version="1.2"))
        {'service': 'lending/loan[1.2]'}
    """
    if uri.version_id is not None:
        return {"version_id": uri.version_id}
    if uri.proxy is not None:
        raise SparkInputError("uri: custom endpoints take one record at a time.", value=uri, at="uri")
    if uri.service_id is None:
        return {"service": uri.service_uri}
    if uri.version is not None:
        raise SparkInputError(
            "uri: a version number next to a service id has no form here.",
            value=uri,
            at="uri",
            remedy="Give version_id, or folder and service.",
        )
    return {"service": uri.service_id}


def compiler_type(name: str | None) -> str:
    """A compiler's name as Spark spells it; ``Neuron`` by default.

    Raises:
        SparkInputError: There is no such compiler.

    Example:
        >>> compiler_type("xconnector")
        'Xconnector'
    """
    if not name:
        return COMPILER_TYPES[0]
    found = _COMPILERS.get(name.strip().lower())
    if found is None:
        raise SparkInputError(
            f"compiler_type: {name!r} is no compiler.",
            value=name,
            at="compiler_type",
            remedy=f"Use one of {', '.join(COMPILER_TYPES)}.",
        )
    return found


def names(value: Strs | None, place: str) -> list[str] | None:
    """Names as a list; None when there are none.

    Raises:
        SparkInputError: They are no texts; ``place`` is the keyword that holds them.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        _check_names(value, place)
    parts = value.split(",") if isinstance(value, str) else value
    return [part.strip() for part in parts if part.strip()] or None


def _check_names(value: object, place: str) -> None:
    if not is_array(value) or not all(isinstance(name, str) for name in value):
        raise SparkInputError(
            f"{place}: {value!r} are no names.", value=value, at=place, remedy="Give one text, or a list of texts."
        )


def check_keywords(keywords: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuse keywords that would be left unread: a misspelt one changes what is calculated.

    Raises:
        SparkInputError: There is no such keyword.
    """
    names_known = tuple(known)
    for name in keywords:
        if name not in names_known:
            raise SparkInputError(
                f"{name}: there is no such keyword.",
                value=name,
                at=name,
                remedy=f"Use one of {', '.join(names_known)}; extras= takes keys of the API itself.",
            )


def check_mapping(name: str, value: object, remedy: str) -> None:
    """Refuse what is neither a mapping nor left out.

    Raises:
        SparkInputError: It is something else.
    """
    if value is not None and not isinstance(value, Mapping):
        raise SparkInputError(f"{name}: {value!r} is no mapping.", value=value, at=name, remedy=remedy)


def comma_joined(value: Strs | None, place: str) -> str | None:
    """Names as one text; None when there are none; ``place`` is the keyword that holds them."""
    parts = names(value, place)
    return ",".join(parts) if parts else None


def _merged(found: dict[str, Any], extras: Mapping[str, Any] | None) -> dict[str, Any]:
    check_mapping("extras", extras, "Give a dictionary of wire keys.")
    merged = {key: value for key, value in found.items() if value is not None}
    merged.update(extras or {})
    return merged
