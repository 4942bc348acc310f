"""The whole public surface of the vendor's runner client is here: every owner, member, parameter and default.

``vendor_surface.txt`` lists it, in the form of that of Spark; where something is meant to be otherwise, ``DIFFERENT``
says why.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from spark.test_vendor_surface import accepts, member_of, parameters_of

import dovetail.hybrid as Hybrid  # noqa: N812

LINES = Path(__file__).with_name("vendor_surface.txt").read_text(encoding="utf-8").splitlines()
DIFFERENT = {
    "Config.copy_with(*, base_url=None, tenant=None, api_key=None, token=None, timeout=None, max_retries=None, "
    "retry_interval=None, **kwargs)": "names what else can be changed, so that a misspelt name is an error",
    "RunnerUrl.copy_with(*, url=None, tenant=None, **kwargs)": "takes prefix=, and nothing that would be left unread",
    "RunnerUrl.of(*, url=None, tenant=None, **kwargs)": "takes prefix=, and nothing that would be left unread",
}
RESOURCES = ("Client", "Services", "Version", "Health", "Status")


def check(line: str, prefix: str = "") -> None:
    if " : " in line:
        owner_name, _, names = line.partition(" : ")
        owner = Hybrid if owner_name == "the package" else getattr(Hybrid, prefix + owner_name)
        missing = [name for name in names.split() if not hasattr(owner, name)]
        assert not missing, f"{prefix}{owner_name} has no {missing}"
        return
    found = re.fullmatch(r"(\w+)(?:\.(\w+))?\((.*)\)", line)
    assert found, line
    owner = getattr(Hybrid, prefix + found[1])
    wanted = parameters_of(found[3])
    if line in DIFFERENT:
        del wanted["kwargs"]
    if found[2] is None:
        accepts(owner, wanted, bound=False)
        return
    function, bound = member_of(owner, "aclose" if prefix and found[2] == "close" else found[2])
    accepts(function, wanted, bound)


@pytest.mark.parametrize("line", LINES, ids=str)
def test_a_member_of_the_vendors_client_is_here(line: str) -> None:
    check(line)


@pytest.mark.parametrize("line", [line for line in LINES if re.split(r"[.( ]", line)[0] in RESOURCES], ids=str)
def test_the_async_clients_are_the_same(line: str) -> None:
    check(line, "Async")


def test_what_is_different_is_listed_as_it_stands() -> None:
    assert DIFFERENT.keys() <= set(LINES)


def test_the_default_address_is_the_vendors() -> None:
    assert Hybrid.DEFAULT_RUNNER_URL == "http://localhost:3000"
    assert inspect.signature(Hybrid.RunnerUrl.no_tenant).parameters["url"].default == Hybrid.DEFAULT_RUNNER_URL
    assert Hybrid.ENV_VARS.RUNNER_URL == "CSPARK_RUNNER_URL"
