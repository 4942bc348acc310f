"""Downloads of packages: whole, verified, and without credentials where they do not belong; on real sockets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import KEY, Connect
from .impex_jobs import DOCUMENT, PACKAGE, ended, exporting


def test_credentials_stay_away_from_foreign_download_hosts(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    exporting(server, ended(other.url + DOCUMENT))
    other.on("GET", DOCUMENT, respond(body=PACKAGE))

    assert connect(server).impex.exp(folders="f")[0].buffer == PACKAGE

    [request] = other.requests
    assert KEY not in str(request.headers)
    assert request.header("x-tenant-name") is None


@pytest.mark.parametrize("to_disk", [False, True])
def test_a_package_whose_checksum_is_wrong_is_refused(
    server: FaultServer, connect: Connect, tmp_path: Path, to_disk: bool
) -> None:
    exporting(server, ended(server.url + DOCUMENT), content=b"PK something else")

    with pytest.raises(Spark.SparkTransportError, match="checksum"):
        connect(server, max_retries=0).impex.exp(folders="f", **({"to": tmp_path} if to_disk else {}))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file_hash", [None, "", "9a0c", "d41d8cd98f00b204e9800998ecf8427e"])
def test_a_checksum_of_an_unknown_kind_is_not_held_against_a_package(
    server: FaultServer, connect: Connect, file_hash: str | None
) -> None:
    exporting(server, ended(server.url + DOCUMENT, file_hash))

    assert connect(server).impex.exp(folders="f")[0].buffer == PACKAGE


def test_a_download_that_fails_is_an_error_and_not_left_out(server: FaultServer, connect: Connect) -> None:
    server.on("GET", DOCUMENT, respond(410, json={"status": "Error", "errorCode": "TOKEN_EXPIRED"}))

    with pytest.raises(Spark.SparkApiError) as caught:
        connect(server).impex.exports.download([server.url + DOCUMENT])

    assert caught.value.status == 410
    assert "s3cret-token" not in f"{caught.value} {caught.value.cause} {caught.value!r}"


@pytest.mark.parametrize("link", ["", "/relative", "ftp://host/x", "https://user:pw@host/x"])
def test_what_is_no_link_is_refused(server: FaultServer, connect: Connect, link: str) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).impex.exports.download([link])


@pytest.mark.parametrize("given", [None, [None], 7, ["https://h/x", {"file": "https://h/y"}], []])
def test_what_holds_no_link_is_refused_by_name(server: FaultServer, connect: Connect, given: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match="urls: "):
        connect(server).impex.exports.download(given)

    assert server.requests == []


def test_the_permission_in_a_link_is_not_shown() -> None:
    from dovetail_api.spark import models as m

    assert "s3cret-token" not in repr(m.ExportFile(file="https://host" + DOCUMENT))


def test_packages_are_written_where_they_are_wanted(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    other = DOCUMENT.replace("s3cret-token", "second")
    server.on("GET", other, respond(body=b"PK the other"))
    exporting(server, ended(server.url + DOCUMENT))
    exports = connect(server).impex.exports
    urls = [server.url + DOCUMENT, server.url + other]

    written = exports.download(urls, to=tmp_path)

    assert written == [tmp_path / "package.zip", tmp_path / "2-package.zip"]
    assert [path.read_bytes() for path in written] == [PACKAGE, b"PK the other"]
    assert exports.download(urls[:1], to=tmp_path / "one.zip") == [tmp_path / "one.zip"]
    with pytest.raises(Spark.SparkInputError, match="Give a folder"):
        exports.download(urls, to=tmp_path / "both.zip")
