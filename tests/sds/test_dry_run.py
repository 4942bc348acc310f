"""In a dry run nothing is sent and nothing is written; answers are made up, always the same, and marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sds import Client
from dovetail.sds.errors import InputError

from .conftest import Connect

FILE = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"


def test_a_client_begins_in_dry_run() -> None:
    assert Client().dry_run


@pytest.mark.parametrize(("setting", "argument", "expected"), [("no", None, False), ("no", True, True)])
def test_how_a_dry_run_is_begun(setting: str, argument: bool | None, expected: bool) -> None:
    assert Client(env_config={"DRY_RUN": setting}, dry_run=argument).dry_run is expected


def test_nothing_is_sent(server: FaultServer, connect: Connect) -> None:
    client = connect(server, dry_run=True, env_config={})

    client.authenticate()
    me = client.whoami()
    file = client.get_file(FILE)
    files = list(client.list_files("/runs"))

    assert client.is_authenticated
    assert me.email == client.email() == "sample@example.com"
    assert (str(file.uuid), file.is_sample) == (FILE, True)
    assert client.delete_file(FILE)
    assert client.detach_file_from_datasets(FILE)
    assert len(files) == 75
    assert all(file.is_sample and file.directory.parts == ("runs",) for file in files)
    assert len({file.uuid for file in files}) == 75
    assert files == list(client.list_files("/runs"))
    assert server.requests == []
    assert list(Path.home().rglob("*")) == []


def test_arguments_are_checked_all_the_same(connect: Connect) -> None:
    client = connect("http://127.0.0.1:1", dry_run=True)

    for method in (client.get_file, client.delete_file, client.detach_file_from_datasets):
        with pytest.raises(InputError, match="file_uuid: 'seven' is no UUID"):
            method("seven")
    with pytest.raises(InputError, match="sds_path"):
        client.list_files("../x")


def test_it_ends_when_it_is_told_to(server: FaultServer) -> None:
    server.on("GET", "/api/v1/users/me/", respond(json={"name": "Ada", "email": "ada@example.com"}))
    with Client(server.url, env_config={"SDS_SECRET_TOKEN": "a.key"}, proxy=None) as client:
        assert client.email() == "sample@example.com"

        client.dry_run = False

        assert client.email() == client.email() == "ada@example.com"
    assert len(server.requests) == 1
