"""A project that uses ``dovetail.sds`` as its guide does: names, arguments and results are typed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import assert_type
from uuid import UUID

from dovetail.sds import (
    AsyncClient,
    AsyncPaginator,
    Client,
    Config,
    File,
    Paginator,
    Result,
    SDSError,
    TransferReport,
    errors,
)
from dovetail_api.sds import models as m
from dovetail_api.sds.operations import files

sds = Client(
    host="sds.crc.nd.edu", env_file=Path(".env"), env_config={"SDS_SECRET_TOKEN": "a.key"}, log_file="log.jsonl"
)
assert_type(sds.dry_run, bool)
assert_type(sds.config, Config)
assert_type(sds.whoami(), m.User)
sds.dry_run = False
Client("localhost", port=8000)  # must fail
Client(host=5)  # must fail
sds.dryrun  # must fail

listing = sds.list_files(PurePosixPath("/runs"), datetime.now(UTC), datetime.now(UTC), page_size=50)
assert_type(listing, Paginator[File])
assert_type(len(listing), int)
assert_type([file.path for file in listing], list[PurePosixPath])
assert_type(next(listing).uuid, UUID | None)
sds.list_files("/runs", "2026-01-01")  # must fail
sds.list_files(5)  # must fail

file = sds.get_file("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
assert_type(file, File)
assert_type(file.created_at, datetime | None)
assert_type(file.owner, m.Owner | None)
assert_type(file.compute_sum_blake3(), str | None)
assert_type(sds.delete_file(UUID(int=7)), bool)
File(name="a", permissions=0o644, directory="runs")
File(nome="a")  # must fail
sds.get_file(7)  # must fail

report = sds.upload(local_path=Path("recording"), sds_path="/runs", verbose=False)
assert_type(report, TransferReport)
assert_type([result() for result in report], list[File])
assert_type(sds.download(from_sds_path="/runs", to_local_path="copies"), TransferReport)
assert_type(sds.upload_file(local_file="part.csv"), File)
sds.upload("recording")  # must fail
sds.download(to_path="copies")  # must fail

results = [Result(value=file)]
assert_type(results[0](), File)
assert_type(results[0].value_or(None), File | None)
assert_type(results[0].exception, Exception | None)
assert_type(sds.send(files.list(path="/")), m.FilePage)


def what_goes_wrong(error: SDSError) -> str | None:
    if isinstance(error, errors.GatewayError):
        assert_type(error.status, int)
        return error.reason
    if isinstance(error, errors.NetworkError):
        assert_type(error.sent, bool)
    return error.detail  # must fail


async def what_an_async_client_gives(sds: AsyncClient) -> None:
    listing = sds.list_files("/runs")
    assert_type(listing, AsyncPaginator[File])
    assert_type([file async for file in listing], list[File])
    assert_type(await listing.total(), int)
    assert_type(await sds.get_file(UUID(int=7)), File)
    assert_type(await sds.whoami(), m.User)
    (await sds.authenticate()).ok  # must fail
