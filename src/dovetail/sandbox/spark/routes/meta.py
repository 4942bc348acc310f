"""What answers tell about the compiler, the version and the call."""

from __future__ import annotations

from typing import Any

from dovetail.sandbox.spark.compilers import STABLE
from dovetail.sandbox.spark.services import Version

COMPILER_TYPE = "Neuron"
COMPILER_VERSION = STABLE


def compiler_meta(arrived: str, document_id: str) -> dict[str, Any]:
    """The part of `response_meta` that is the same for all v3 answers.

    Args:
        arrived: When the request arrived.
        document_id: The workbook.
    """
    return {
        "process_time": 0,
        "call_id": None,
        "compiler_type": COMPILER_TYPE,
        "compiler_version": COMPILER_VERSION,
        "source_hash": None,
        "engine_id": document_id.replace("-", ""),
        "correlation_id": None,
        "parameterset_version_id": None,
        "system": "SPARK",
        "request_timestamp": arrived,
    }


def version_meta(arrived: str, version: Version, process_time: int) -> dict[str, Any]:
    """The `response_meta` of an answer given by a version."""
    return {
        **compiler_meta(arrived, version.document_id),
        "compiler_version": version.compiler,
        "service_id": version.service_id,
        "version_id": version.id,
        "version": str(version.number),
        "process_time": process_time,
    }
