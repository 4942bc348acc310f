"""The whole public surface of the vendor's client is here: every owner, member, parameter and default.

``vendor_surface.txt`` lists it, of release 0.2.4, which holds that of 0.1.13: ``Owner.member(parameters)``,
``Owner(parameters)`` for making one, ``Owner : name name`` for attributes. Whatever is called as written there can be
called here, and what takes its arguments by keyword only does so here; where not, ``DIFFERENT`` says why.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from spark.test_vendor_surface import accepts, member_of, parameters_of

import dovetail.sds as sds
from dovetail.sds import errors, models
from dovetail.sds._async.captures import AsyncCaptures
from dovetail.sds._async.datasets import AsyncDatasets
from dovetail.sds._sync.captures import Captures
from dovetail.sds._sync.datasets import Datasets

LINES = Path(__file__).with_name("vendor_surface.txt").read_text(encoding="utf-8").splitlines()

DIFFERENT = {
    "Client : gateway ENABLE_NEW_UPLOAD_METHOD": (
        "host, port and scheme are given to the client, and `send` reaches every route; there is one way of uploading"
    ),
    "Captures(gateway, dry_run=True, verbose=False)": "made by a client, whose dry run it heeds",
    "Paginator(*, Entry, gateway, list_method, list_kwargs, dry_run=False, page_size=30, start_page=1, "
    "total_matches=None, verbose=False)": "made by a client's methods, which take the size of a page",
    "models : UserSharePermission ItemType PermissionLevel SDSModel": (
        "shares and their words are read as the contract has them; models have no common base"
    ),
    "File : path is_local chmod_props contents_lock": "a file needs no lock: nothing of it is shared between threads",
    "Captures.listing(*, capture_type=None, page_size=30)": "fetches 100 at a time, the most that one page holds",
    "Config : api_key show_config init_config": "the key is never shown; a configuration is made once and shows itself",
    "the package : experiments": "it is empty: the gateway knows no experiments",
}
"""What is meant to be otherwise, and why."""

OWNERS: dict[str, Any] = {
    "Client": sds.Client,
    "AsyncClient": sds.AsyncClient,
    "Captures": Captures,
    "AsyncCaptures": AsyncCaptures,
    "Datasets": Datasets,
    "AsyncDatasets": AsyncDatasets,
    "models": models,
    "errors": errors,
    "File": models.File,
    "Result": sds.Result,
    "Paginator": sds.Paginator,
    "AsyncPaginator": sds.AsyncPaginator,
    "Config": sds.Config("localhost", env_config={"SDS_SECRET_TOKEN": "a.key"}),
    "the package": sds,
}
RESOURCES = ("Client", "Captures", "Datasets")


def owner_of(name: str) -> Any:
    if name in {"Client", "AsyncClient"}:
        # What a client has only once it is made counts too.
        return OWNERS[name]("localhost")
    return OWNERS[name]


def check(line: str, prefix: str = "") -> None:
    if " : " in line:
        owner, _, names = line.partition(" : ")
        missing = [name for name in names.split() if not hasattr(owner_of(prefix + owner), name)]
        assert not missing, f"{prefix}{owner} has no {missing}"
        return
    found = re.fullmatch(r"(?:([\w.]+)\.)?(\w+)\((.*)\)", line)
    assert found, line
    wanted = parameters_of(found[3])
    if found[1] is None:
        function, bound = OWNERS.get(prefix + found[2], getattr(sds, found[2])), False
    else:
        first, *rest = found[1].split(".")
        owner = OWNERS[prefix + first]
        for name in rest:
            owner = getattr(owner, name)
        function, bound = member_of(owner, found[2]) if inspect.isclass(owner) else (getattr(owner, found[2]), False)
    accepts(function, wanted, bound)
    ours = inspect.signature(function).parameters
    by_name = [name for name, parameter in wanted.items() if parameter.kind is parameter.KEYWORD_ONLY]
    if found[2] != "UploadError":
        loose = [name for name in by_name if ours[name].kind is not inspect.Parameter.KEYWORD_ONLY]
        assert not loose, f"{loose} can be given by place"


@pytest.mark.parametrize("line", [line for line in LINES if line not in DIFFERENT], ids=str)
def test_a_member_of_the_vendors_client_is_here(line: str) -> None:
    check(line)


@pytest.mark.parametrize(
    "line",
    [line for line in LINES if line not in DIFFERENT and re.split(r"[.( ]", line)[0] in RESOURCES],
    ids=str,
)
def test_the_async_clients_are_the_same(line: str) -> None:
    check(line, "Async")


def test_what_is_different_is_listed_as_it_stands_and_is_different() -> None:
    assert DIFFERENT.keys() <= set(LINES)
    for line in DIFFERENT:
        with pytest.raises((AssertionError, AttributeError, TypeError)):
            check(line)


def test_the_errors_are_a_tree_as_the_vendors() -> None:
    parents = {
        errors.AuthError: errors.SDSError,
        errors.NetworkError: errors.SDSError,
        errors.ServiceError: errors.SDSError,
        errors.FileError: errors.SDSError,
        errors.UploadError: errors.FileError,
        errors.CaptureError: errors.SDSError,
        errors.DatasetError: errors.SDSError,
        errors.ExperimentError: errors.SDSError,
    }

    assert all(issubclass(kind, parent) for kind, parent in parents.items())
    siblings = [kind for kind in parents if kind is not errors.UploadError]
    assert not [(one, other) for one in siblings for other in siblings if one is not other and issubclass(one, other)]
