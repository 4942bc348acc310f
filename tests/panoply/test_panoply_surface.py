"""The whole public surface of Panoply's own SDK, release 3.2.0, is here: every name, parameter and default.

``vendor_surface.txt`` lists it: ``owner.member(parameters)`` for what is called, ``owner : name name`` for attributes,
which objects are asked for. Whatever is called as written there can be called here, under the name ``panoply`` too.
What means something else here stands in ``DIFFERENT``.
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spark.test_vendor_surface import accepts, parameters_of

import dovetail.panoply
from dovetail.panoply import MemoryTransport, panoply_alias
from dovetail.panoply.errors import Phase

LINES = Path(__file__).with_name("vendor_surface.txt").read_text(encoding="utf-8").splitlines()
KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
GATE = {"active": True, "host": "bastion", "username": "ada", "privateKey": "key"}


class Empty(dovetail.panoply.DataSource):
    """A source without rows."""

    def read(self, batch_size: int | None = None) -> None:
        return None


INSTANCES: dict[str, Callable[[], Any]] = {
    "panoply.SDK": lambda: dovetail.panoply.SDK(KEY, SECRET, transport=MemoryTransport()),
    "panoply.DataSource": lambda: Empty({}),
    "panoply.SSHTunnel": lambda: dovetail.panoply.SSHTunnel("db", 1, GATE),
    "panoply.errors.PanoplyException": lambda: dovetail.panoply.PanoplyException("gone"),
    "panoply.errors.TokenValidationException": lambda: dovetail.panoply.TokenValidationException(OSError(), "gone"),
    "panoply.errors.DataSourceException": lambda: dovetail.panoply.DataSourceException(
        "gone", 404, "x.Y", Phase.COLLECT, "crm", "s1", None
    ),
}
DIFFERENT = {
    "__package_name__": ("panoply-python-sdk", "messages say what wrote them, in the same form `<name>-<version>`"),
    "__version__": ("3.2.0", "Dovetail's own"),
}
"""What is there and means something else: what the vendor's says, and why ours does not."""


def found(path: str) -> Any:
    """What stands behind a dotted name below ``panoply``."""
    thing: Any = importlib.import_module("panoply")
    for name in path.split(".")[1:]:
        if not hasattr(thing, name):
            importlib.import_module(f"{thing.__name__}.{name}")
        thing = getattr(thing, name)
    return thing


def check(line: str) -> None:
    owner, attributes, names = line.partition(" : ")
    if attributes:
        thing = INSTANCES[owner]() if owner in INSTANCES else found(owner)
        missing = [name for name in names.split() if not hasattr(thing, name)]
        if owner == "panoply.SDK":
            thing.close()
        assert not missing, f"{owner} has no {missing}"
        return
    called = re.fullmatch(r"([\w.]+)\((.*)\)", line)
    assert called, line
    holder, _, name = called[1].rpartition(".")
    place = found(holder)
    function = getattr(place, name)
    is_method = inspect.isclass(place) and not inspect.ismethod(function) and not inspect.isclass(function)
    accepts(function, parameters_of(called[2]), is_method)


@pytest.mark.parametrize("line", LINES, ids=str)
def test_what_the_vendors_sdk_offers_is_here(line: str) -> None:
    with panoply_alias():
        check(line)


@pytest.mark.parametrize(
    "line",
    ["panoply : nothing", "panoply.SDK : nothing", "panoply.to_record(resource, rows)", "panoply.validate_token(url)"],
)
def test_what_is_missing_would_be_found(line: str) -> None:
    with panoply_alias(), pytest.raises(AssertionError):
        check(line)


def test_values_that_programs_read() -> None:
    panoply = dovetail.panoply

    assert (panoply.MAXSIZE, panoply.FLUSH_TIMEOUT) == (256_000, 2.0)
    assert (Phase.COLLECT.value, Phase.CONFIG.value) == ("collect", "config")
    assert set(panoply.errors.error_normalization.ERROR_CODES_REGISTRY) == {
        400, 401, 403, 404, 408, 422, 429, 500, 501, 506,
    }  # fmt: skip
    sdk = panoply.SDK(KEY, SECRET, transport=MemoryTransport())
    assert (sdk.apikey, sdk.qurl) == (
        KEY,
        "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd",
    )
    sdk.close()


@pytest.mark.parametrize("name", DIFFERENT)
def test_what_is_meant_to_be_different_is(name: str) -> None:
    theirs, _ = DIFFERENT[name]

    assert getattr(dovetail.panoply.constants, name) not in ("", theirs)


def test_everything_can_be_imported_at_once() -> None:
    names: dict[str, Any] = {}

    exec("from dovetail.panoply import *", names)

    assert names["SDK"] is dovetail.panoply.SDK
    assert set(dovetail.panoply.__all__) <= names.keys()
