"""What clients tell in the log: nothing unless it is asked for, and never a key."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sds import enable_logging, enable_structured_logging, reset_structured_logging

from .conftest import KEY, Connect


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    logger = logging.getLogger("dovetail")
    level, handlers = logger.level, logger.handlers[:]
    yield
    for handler in logger.handlers[:]:
        if handler not in handlers and not isinstance(handler, logging.NullHandler):
            logger.removeHandler(handler)
            handler.close()
    logger.setLevel(level)


def test_what_is_done_is_shown_on_request(
    server: FaultServer, connect: Connect, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("GET", "*", respond(200, json={"message": "valid"}))
    enable_logging("DEBUG")

    connect(server).authenticate()

    shown = capsys.readouterr().err
    assert "/api/v1/auth/" in shown
    assert KEY[:8] not in shown


def test_asking_twice_shows_it_once(capsys: pytest.CaptureFixture[str]) -> None:
    enable_logging()
    enable_logging()

    logging.getLogger("dovetail.sds").info("once")

    assert capsys.readouterr().err.count("once") == 1


@pytest.mark.parametrize("named", [True, False])
def test_what_is_done_is_written_as_json_on_request(server: FaultServer, connect: Connect, named: bool) -> None:
    server.on("GET", "*", respond(200, json={"message": "valid"}))
    file = Path("logs/here.jsonl") if named else None
    handler = enable_structured_logging(file)

    connect(server).authenticate()
    reset_structured_logging()
    logging.getLogger("dovetail.sds").warning("after the end")

    assert isinstance(handler, logging.FileHandler)
    written = Path(handler.baseFilename)
    assert written.is_relative_to(Path.cwd() if named else Path.home() / "xdg_state_home" / "dovetail" / "logs")
    text = written.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert any("/api/v1/auth/" in line["message"] for line in lines)
    assert {line["level"] for line in lines} == {"DEBUG"}
    assert KEY[:8] not in text
    assert "after the end" not in text


def test_importing_and_making_a_client_sets_up_nothing() -> None:
    import subprocess
    import sys

    code = """
import sys
from dovetail.sds import Client
Client("localhost")
import logging
print(logging.root.handlers, sys.excepthook is sys.__excepthook__, logging.getLogger("dovetail").handlers)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ended.stdout.strip() == "[] True []"
