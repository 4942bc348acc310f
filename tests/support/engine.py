"""The Hybrid Runner's engine and a genuine package for it, in tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dovetail.sandbox.hybrid.engine import EngineUnavailable, Installation, find_engine
from dovetail.sandbox.hybrid.engine.installing import find_node

PACKAGE = Path(__file__).resolve().parents[2] / "examples" / "packages" / "volume-cylinder.zip"
TENANT = "fieldengineering"
VERSION_ID = "91299a5d-9328-4435-911b-4e5f7783f5d4"
SERVICE_ID = "b3cfea0c-aca4-471a-8500-26b887d14d69"


def the_engine() -> Installation:
    """The engine; a machine without Node cannot have it, on any other it must be installed."""
    try:
        find_node()
    except EngineUnavailable as error:
        pytest.skip(str(error))
    return find_engine()


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something that other processes bring about."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.01)
