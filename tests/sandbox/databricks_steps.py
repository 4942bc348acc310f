"""Steps that several specifications of the Databricks sandbox take."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from dovetail.sandbox import Sandbox
from dovetail.sandbox.databricks.core import Core, open_core
from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.knobs import Knobs

VOLUME = "/api/2.0/fs/files/Volumes/main/default/files"
DIRECTORIES = "/api/2.0/fs/directories/Volumes/main/default/files"


@contextmanager
def caller(sandbox: Sandbox, token: str = "admin_token") -> Iterator[httpx.Client]:
    """Whoever a token stands for, be it a sample by its name or another; an administrator without one."""
    headers = {"authorization": f"Bearer {sandbox.credentials.get(token, token)}"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False) as client:
        yield client


@contextmanager
def prepared(folder: Path) -> Iterator[Core]:
    """The state of a sandbox that is not running, to fill it quickly."""
    folder.mkdir()
    core = open_core(folder, Knobs(DatabricksSettings()))
    try:
        yield core
    finally:
        core.close()


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def refused(answer: httpx.Response, status: int, code: str) -> str:
    """The message of an answer that must be this refusal."""
    body = answer.json()
    assert (answer.status_code, body["error_code"]) == (status, code), answer.text
    return str(body["message"])


def done(answer: httpx.Response) -> None:
    assert (answer.status_code, answer.json()) == (200, {}), answer.text
