"""A runner that holds one service, ``my-folder/volume-cylinder``: just enough for examples and programs to run."""

from __future__ import annotations

import math
from typing import Any, Self

from support.behaviours import Behaviour, respond
from support.fault_server import FaultServer
from support.wire import Recorded

VERSION_ID = "91299a5d-9328-4435-911b-4e5f7783f5d4"
SERVICE_ID = "b3cfea0c-aca4-471a-8500-26b887d14d69"
TENANT = "my-tenant"
DEFAULTS = {"radius": 7, "height": 4}
STATUS: dict[str, Any] = {
    "models": [
        {
            "tenant": TENANT,
            "model_stats": [
                {
                    "thread_stats": {"1": {"init_time_ms": 380, "init_memory_mb": None, "current_memory_mb": 96.5}},
                    "memory_usage_mb": 96.5,
                    "mean_time_ms": 2.5,
                    "id": VERSION_ID,
                    "completed_count": 3,
                }
            ],
            "total_model": 1,
            "total_instances": 1,
        }
    ],
    "memory_usage_mb": 181.25,
    "memory_limit_mb": None,
}
PACKAGE: dict[str, Any] = {
    "response_data": [
        {
            "tenant": TENANT,
            "services": [
                {
                    "EffectiveStartDate": "2024-11-13T22:24:00Z",
                    "EngineInformation": {
                        "ProductName": "my-folder",
                        "ServiceName": "volume-cylinder",
                        "Revision": "0.1.0",
                        "FileSize": 11525,
                        "FileMD5Hash": "6E82",
                        "ServiceGuid": None,
                        "Unheard": "of",
                    },
                    "XInputTable": [
                        {"Input Name": "height", "Description": "Height of the cylinder", "Address": "B3"},
                        {"Input Name": "radius", "Description": "Radius of the cylinder", "Address": "B2"},
                    ],
                    "XOutputTable": [{"Output Name": "volume", "Description": None, "Address": "B4"}],
                    "VersionId": VERSION_ID,
                    "HasSignatureChain": None,
                }
            ],
        }
    ]
}


class StandIn:
    """Serves the service to the tenant under every locator, and the runner's own answers."""

    def __init__(self) -> None:
        self._server = FaultServer()
        self.url: str = self._server.url

    def __enter__(self) -> Self:
        on, api = self._server.on, f"/{TENANT}/api"
        on("GET", "/healthcheck", respond(json={"msg": "ok"}))
        version = {"lastPullDate": "2026-05-01T00:00:00.000Z", "filehash": "3f0c", "version": "1.46.3"}
        on("GET", "/version", respond(json=version))
        on("GET", "/status", respond(json=STATUS))
        on("POST", "/api/v3/upload", respond(json=PACKAGE))
        on("POST", f"{api}/v3/folders/my-folder/services/volume-cylinder/execute", _executed)
        on("POST", f"{api}/v3/folders/my-folder/services/my-service/execute", _executed)
        on("POST", f"{api}/v3/service/{SERVICE_ID}", _executed)
        on("POST", f"{api}/v3/version/{VERSION_ID}", _executed)
        on("POST", f"{api}/v4/execute", _executed_many)
        on("POST", f"{api}/v3/validation", respond(json=_envelope({name: _rule(name) for name in DEFAULTS})))
        on("POST", f"{api}/v3/metadata", respond(json=_envelope({"Metadata.Font": "Arial"})))
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()


def _volume(inputs: dict[str, Any]) -> dict[str, Any]:
    given = {**DEFAULTS, **inputs}
    return {"volume": round(math.pi * given["radius"] ** 2 * given["height"], 3)}


def _executed(request: Recorded) -> Behaviour:
    return respond(json=_envelope(_volume(request.json()["request_data"]["inputs"])))


def _executed_many(request: Recorded) -> Behaviour:
    rows = request.json()["inputs"]
    if isinstance(rows[0], list):
        records = [_volume(dict(zip(rows[0], row, strict=True))) for row in rows[1:]]
        outputs: list[Any] = [["volume"], *([record["volume"]] for record in records)]
    else:
        records = outputs = [_volume(row) for row in rows]
    nothing = [None] * len(records)
    return respond(
        json={
            "outputs": outputs,
            "process_time": [1] * len(records),
            "warnings": nothing,
            "errors": nothing,
            "service_chain": nothing,
            "version_id": VERSION_ID,
        }
    )


def _rule(name: str) -> dict[str, Any]:
    return {"validation_allow": None, "validation_type": "none", "min": None, "default_value": DEFAULTS[name]}


def _envelope(outputs: dict[str, Any]) -> dict[str, Any]:
    return {
        "status": "Success",
        "error": None,
        "response_data": {"outputs": outputs, "warnings": None, "errors": None, "service_chain": None},
        "response_meta": {"version_id": VERSION_ID, "version": "0.1.0", "process_time": 1, "system": "SPARK"},
    }
