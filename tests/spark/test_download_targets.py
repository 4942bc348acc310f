"""Files to be: a place where none can be written is refused before anything is sent, as an error of Spark."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.links import targets

from .conftest import Connect

DOWNLOADS: dict[str, Callable[[Any, object], object]] = {
    "services.download": lambda spark, to: spark.services.download("f/s", to=to),
    "logs.rehydrate": lambda spark, to: spark.logs.rehydrate("f/s", call_id="c", to=to),
    "files.download": lambda spark, to: spark.files.download("https://files.example/x", to=to),
    "wasm.download": lambda spark, to: spark.wasm.download("f/s", to=to),
    "logs.download": lambda spark, to: spark.logs.download("f/s", to=to),
}


@pytest.mark.parametrize("name", DOWNLOADS)
def test_a_place_where_nothing_can_be_written_is_refused(
    server: FaultServer, connect: Connect, tmp_path: Path, name: str
) -> None:
    spark = connect(server, token="t")

    for place, complaint in [(tmp_path, "is a directory"), (tmp_path / "no" / "file", "no directory"), (5, "no path")]:
        with pytest.raises(Spark.SparkInputError, match=f"to: .*{complaint}"):
            DOWNLOADS[name](spark, place)

    # As root the device would become a file.
    with pytest.raises(Spark.SparkInputError, match="is no regular file"):
        DOWNLOADS[name](spark, os.devnull)
    assert server.requests == []


def test_packages_go_into_a_folder_or_a_file(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    impex = connect(server, token="t").impex

    for place, complaint in [(tmp_path / "no" / "file", "no directory"), (5, "no path")]:
        with pytest.raises(Spark.SparkInputError, match=f"to: .*{complaint}"):
            impex.exp(services=["f/s"], to=place)
        with pytest.raises(Spark.SparkInputError, match=f"to: .*{complaint}"):
            impex.exports.download(f"{server.url}/package.zip", to=place)

    assert server.requests == []


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["t/.."], ["package.zip"]),
        (["t/%2e%2e"], ["package.zip"]),
        (["t/."], ["package.zip"]),
        (["a-token/"], ["package.zip"]),
        ([""], ["package.zip"]),
        (["t/%2e%2e%2fx", "t/a%5Cb", "t/a%00b"], [".._x", "a_b", "2-a_b"]),
        (["1/3-a.zip", "2/a.zip", "3/a.zip"], ["3-a.zip", "a.zip", "2-a.zip"]),
        (["1/a.zip", "2/A.zip"], ["a.zip", "2-A.zip"]),
        (["1/a.zip", "1/a.zip"], ["a.zip", "a.zip"]),
    ],
)
def test_each_link_has_a_file_of_its_own_in_the_folder(tmp_path: Path, paths: list[str], names: list[str]) -> None:
    assert targets(tmp_path, [f"https://h/{path}" for path in paths]) == [tmp_path / name for name in names]


def test_files_of_an_earlier_run_stay_while_a_file_that_is_named_is_replaced(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    server.on("GET", "/package.zip", respond(body=b"new"))
    exports = connect(server, token="t").impex.exports
    url = f"{server.url}/package.zip"
    (tmp_path / "package.zip").write_bytes(b"old")

    assert [exports.download(url, to=tmp_path) for _ in range(2)] == [
        [tmp_path / "2-package.zip"],
        [tmp_path / "3-package.zip"],
    ]
    assert (tmp_path / "package.zip").read_bytes() == b"old"
    assert (tmp_path / "2-package.zip").read_bytes() == b"new"
    assert exports.download(url, to=tmp_path / "package.zip") == [tmp_path / "package.zip"]
    assert (tmp_path / "package.zip").read_bytes() == b"new"


REFUSED: dict[str, tuple[str, Callable[[Any, Any], object]]] = {
    "download": ("to: .*no directory", lambda spark, call: spark.download(call, "no/such/folder/file")),
    "checksum": ("sha256: 'x'", lambda spark, call: spark.download(call, "file", sha256="x")),
    "concurrency": ("concurrency: 0", lambda spark, call: spark.send_many([call], concurrency=0)),
    "no call": ("not a call", lambda spark, _: spark.send("call")),
    "no pages": ("is not paged", lambda spark, call: list(spark.items(call))),
    "nothing to wait for": ("starts nothing", lambda spark, call: spark.wait(call)),
    "request": ("not an HTTP method", lambda spark, _: spark.request("", "/x")),
    "curl": ("not a call", lambda spark, _: spark.curl(7)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_runtime_refuses_is_an_error_of_spark_too(server: FaultServer, connect: Connect, name: str) -> None:
    from dovetail_api.spark.operations import services

    complaint, refused = REFUSED[name]

    with pytest.raises(Spark.SparkInputError, match=complaint):
        refused(connect(server), services.download(folder="f", service="s"))

    assert server.requests == []
