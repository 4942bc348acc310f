"""What a package says about a version: the contents of its `ModelMetaData.json`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from dovetail.sandbox.spark.documents import Document
from dovetail.sandbox.spark.services import Version
from dovetail.sandbox.spark.workbook import Workbook

_COMPILER = "Neuron_v1.23.1"


def record_of(version: Version, document: Document, workbook: Workbook, origin: str) -> dict[str, Any]:
    """The record of a version made here.

    Args:
        version: The version.
        document: Its workbook.
        workbook: The same, compiled.
        origin: Scheme, host and port of the server.
    """
    content = document.content
    size, sha256 = len(content), hashlib.sha256(content).hexdigest().upper()
    information = {
        "FileSize": size,
        "Description": None,
        "FileMD5Hash": hashlib.md5(content, usedforsecurity=False).hexdigest().upper(),
        "UniversalFileHash": None,
        "ReleaseDate": version.created_at,
        "NoOfInstance": 1,
        "DefaultEngineType": "Neuron",
        "OriginalFileName": document.name,
        "SizeOfUploadedFile": size,
        "IsTypeScriptFile": False,
        "EngineUpgradeType": "minor",
        "FileGuid": document.id,
        "BaseUrl": origin,
        "AllowToStoreHistory": True,
        "CalcMode": "AUTO",
        "ForceInputsWriteBeforeCalcModeChanges": True,
        "Provenance": None,
        "ExplainerType": "",
        "IsXParameter": False,
        "ParametersetCompatibilityGroup": "",
        "XParameterSetVersionId": "",
        "VersionUpgradeAssert": "OFF",
        "XReportRanges": None,
        "OriginalServiceHash": sha256,
        "CompiledOutputHash": sha256,
        "CompilerVersion": _COMPILER,
        "CompilerVersionServiceUpdate": "StableLatest",
        "DirectAddressingOutputsEnabled": False,
    }
    record = {
        "EngineInformation": information,
        "XInputTable": workbook.input_table(),
        "XOutputTable": workbook.output_table(),
        "HasSignatureChain": None,
    }
    return with_place(record, version)


def with_place(record: Mapping[str, Any], version: Version) -> dict[str, Any]:
    """A record that says where its version is now, and under which ids and names."""
    return {
        "EffectiveStartDate": version.effective_start,
        "EffectiveEndDate": version.effective_end,
        **{key: value for key, value in record.items() if key not in ("EffectiveStartDate", "EffectiveEndDate")},
        "EngineInformation": {
            **record["EngineInformation"],
            "Author": version.author,
            "ProductName": version.folder,
            "Revision": str(version.number),
            "ServiceName": version.service,
            "UploaderEmail": version.author,
            "ReleaseNote": version.release_note,
            "PublicAPI": version.public,
            "ServiceGuid": version.service_id,
            "ServiceVersionGuid": version.id,
            "Tenant": version.tenant,
            "VersionLabel": version.label,
            "Tags": version.tags,
        },
        "VersionId": version.id,
    }
