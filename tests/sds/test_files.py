"""Rows of files against a gateway: looked up, deleted, taken out of datasets."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from functools import partial
from uuid import UUID

import httpx
import pytest

from dovetail.runtime.body import File as FilePart
from dovetail.sandbox import Sandbox, serve
from dovetail.sds import Client, errors
from dovetail_api.sds import models as m
from dovetail_api.sds.operations import files

from .conftest import Connect

_NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def shared_gateway() -> Iterator[Sandbox]:
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def gateway(shared_gateway: Sandbox) -> Iterator[Sandbox]:
    yield shared_gateway
    shared_gateway.faults.clear()


def stored(client: object, name: str) -> m.StoredFile:
    """A new file of the caller's, with contents of its own."""
    contents = f"{name} {next(_NUMBERS)}".encode()
    call = files.create(directory="/rows", file=FilePart(contents, filename=name), name=name)
    row = client.send(call)  # type: ignore[attr-defined]
    assert isinstance(row, m.StoredFile)
    return row


def at_the_side_door(gateway: Sandbox, wish: dict[str, object]) -> dict[str, str]:
    """What the gateway's web pages do with keys."""
    answer = httpx.post(f"{gateway.url}/_sandbox/keys", json=wish, trust_env=False)
    done: dict[str, str] = answer.raise_for_status().json()
    return done


def test_a_file_is_looked_up_by_its_uuid_in_any_form(gateway: Sandbox, connect: Connect) -> None:
    client = connect(gateway)
    row = stored(client, "looked-up.txt")
    uuid = UUID(str(row.uuid))

    found = [client.get_file(given) for given in (uuid, str(uuid), uuid.hex, uuid.hex.upper())]

    assert found == [found[0]] * 4
    assert str(found[0].path) == "rows/looked-up.txt"
    assert found[0].owner.email == client.email()
    assert found[0].created_at == row.created_at.replace(microsecond=0)  # type: ignore[union-attr]


def test_a_file_is_deleted_with_one_request(gateway: Sandbox, connect: Connect) -> None:
    client = connect(gateway)
    uuid = stored(client, "deleted.txt").uuid
    before = len(gateway.requests.all())

    assert client.delete_file(uuid) is True

    assert [request.method for request in gateway.requests.all()[before:]] == ["DELETE"]
    with pytest.raises(errors.FileError) as caught:
        client.get_file(uuid)
    assert caught.value.status == 404


def test_a_delete_whose_answer_is_lost_is_not_taken_for_a_failure(gateway: Sandbox, connect: Connect) -> None:
    client = connect(gateway)
    uuid = stored(client, "lost.txt").uuid
    gateway.faults.add("drop-after once@DELETE /api/v1/assets/files/*")

    assert client.delete_file(uuid) is True


def test_a_file_is_taken_out_of_its_datasets(gateway: Sandbox, connect: Connect) -> None:
    client = connect(gateway)

    assert client.detach_file_from_datasets(stored(client, "detached.txt").uuid) is True


def test_what_is_somebody_elses_is_not_touched(gateway: Sandbox, connect: Connect) -> None:
    row = stored(connect(gateway), "of-ada.txt")
    bo = connect(gateway, env_config={"SDS_SECRET_TOKEN": gateway.credentials["bo@example.com"]})

    with pytest.raises(errors.FileError) as caught:
        bo.get_file(row.uuid)

    assert caught.value.status == 403
    assert not isinstance(caught.value, errors.AuthError)


def test_who_one_is_is_asked_once_for_all_that_want_to_know(gateway: Sandbox, connect: Connect) -> None:
    client = connect(gateway)
    before = len(gateway.requests.all("GET", "/users/me/"))

    assert client.email() == client.email() == "ada@example.com"

    assert len(gateway.requests.all("GET", "/users/me/")) == before + 1


def test_a_sync_client_works_where_an_event_loop_is_running(gateway: Sandbox) -> None:
    """As in a notebook."""
    config = {"SDS_SECRET_TOKEN": gateway.credentials["api_key"]}

    async def cell() -> list[str]:
        with Client(gateway.url, env_config=config, dry_run=False, proxy=None) as client:
            stored(client, "cell.txt")
            client.authenticate()
            assert len(client.list_files("/rows/cell.txt")) == 1
            return [file.name for file in client.list_files("/rows/cell.txt")]

    assert asyncio.run(cell()) == ["cell.txt"]


@pytest.mark.parametrize("kind", ["unknown", "of a federation", "revoked"])
def test_a_key_that_is_not_taken_is_an_auth_error_on_every_route(gateway: Sandbox, connect: Connect, kind: str) -> None:
    """Captures answer 403 where the other routes answer 401."""
    key = "unknown1.abcdefghijklmnopqrstuvwxyz012345"
    if kind != "unknown":
        source = "federation" if kind == "of a federation" else "web"
        key = at_the_side_door(gateway, {"owner": "ada@example.com", "source": source})["key"]
    if kind == "revoked":
        assert at_the_side_door(gateway, {"revoke": key})["revoked"]
    client = connect(gateway, env_config={"SDS_SECRET_TOKEN": key})
    anything = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"

    for ask in (
        client.authenticate,
        client.whoami,
        partial(client.get_file, anything),
        partial(client.captures.read, anything),
        partial(client.get_dataset, anything),
    ):
        with pytest.raises(errors.AuthError):
            ask()
