"""What both places answer in the tests of a client that has two, and what was asked of them."""

from __future__ import annotations

from typing import Any

from support.addresses import refused_port
from support.behaviours import respond
from support.fault_server import FaultServer
from support.wire import Recorded

TENANT = "acme"
EXECUTE = f"/{TENANT}/api/v3/folders/f/services/s/execute"
MANY = f"/{TENANT}/api/v4/execute"
TOKEN = "a-token-of-the-runner"

MISSING_MODEL = {
    "status": "Error",
    "response_data": None,
    "response_meta": None,
    "error": {
        "error_category": "missing_model_error",
        "error_type": "error.MISSING_MODEL_ERROR",
        "message": "No model answers to it.",
        "additional_details": None,
    },
}


def v3(payment: float = 1.5, version_id: str = "v-1") -> dict[str, Any]:
    return {
        "status": "Success",
        "error": None,
        "response_data": {"outputs": {"payment": payment}, "warnings": None, "errors": None, "service_chain": None},
        "response_meta": {"service_id": "s-id", "version_id": version_id, "version": "1.4.2", "process_time": 3},
    }


def v4(version_id: str = "v-1") -> Any:
    """Answers as many outputs as inputs came, each the input itself."""

    def answer(request: Recorded) -> Any:
        inputs = request.json()["inputs"]
        return respond(json={"outputs": inputs, "version_id": version_id, "version": version_id, "process_time": []})

    return answer


def nowhere() -> str:
    return f"http://127.0.0.1:{refused_port()}"


def asked(*servers: FaultServer) -> list[int]:
    return [len(server.requests) for server in servers]


def all_sent(server: FaultServer) -> str:
    return "".join(f"{request.headers}{request.body!r}{request.path}" for request in server.requests)
