"""The clients of a generated package: every operation through a resource and as a call, sync and async."""

from __future__ import annotations

import asyncio
import doctest
import importlib
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import EnvironmentSecret, InvalidInput, RetryPolicy, Timeouts

PACKAGE = "zoo_sdk"
BO = {"id": 7, "name": "Bo"}
QUICK = {"retry": RetryPolicy(retries=0)}


def _modules(folder: Path) -> Iterator[ModuleType]:
    for path in sorted((folder / PACKAGE).rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        yield importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))


def _script(server: FaultServer) -> None:
    server.on("GET", "/animals", respond(200, json=[BO]))
    server.on("GET", "/animals/7", respond(200, json=BO))
    server.on("PUT", "/animals/1/photo", respond(204))
    server.on("GET", "/open", respond(200, json=True))
    server.on("GET", "/class", respond(200, json=["mammals"]))
    server.on("GET", "/v0/archive", respond(200, json=["dodo"]))
    server.on("POST", "/animals", respond(201, json=BO))


def test_an_operation_is_a_method_of_its_tags_resource_and_a_call(zoo: Any, server: FaultServer) -> None:
    _script(server)
    with zoo.Client(base_url=server.url, api_key="k") as client:
        animals = zoo.operations.animals
        by_method, by_call = client.animals.get_animal(7), client.send(animals.get_animal(animal_id=7))

    assert by_method == by_call == zoo.models.Animal(id=7, name="Bo")
    assert [request.header("X-Zoo-Key") for request in server.requests] == ["k", "k"]
    assert server.requests[0].header("User-Agent") == "zoo_sdk/2024-01-31"


def test_the_async_client_does_the_same(zoo: Any, server: FaultServer) -> None:
    _script(server)

    async def main() -> tuple[object, object, object]:
        async with zoo.AsyncClient(base_url=server.url, api_key="k") as client:
            detailed = await client.send_detailed(zoo.operations.animals.list_animals(limit=2))
            return await client.animals.get_animal(7), detailed.status, detailed.value

    animal = zoo.models.Animal(id=7, name="Bo")
    assert asyncio.run(main()) == (animal, 200, [animal])
    assert server.requests[0].query == "limit=2"


def test_resources_have_usable_names_whatever_tags_are_called(zoo: Any, server: FaultServer) -> None:
    _script(server)
    with zoo.Client(base_url=server.url, hosts={"uploads": server.url}, api_key="k") as client:
        client.send_.upload_photo(1, b"png")  # ``send`` is a method of the client itself
        assert client.old_dusty_things.archive() == ["dodo"]
        assert client.class_.get_class() == ["mammals"]
        assert client.default.is_open() is True  # an operation without a tag

    assert server.requests[0].body == b"png"


def test_what_needs_no_credentials_is_sent_without(zoo: Any, server: FaultServer) -> None:
    _script(server)
    with zoo.Client(base_url=server.url, api_key="k") as client:
        client.default.is_open()

    assert server.requests[0].header("X-Zoo-Key") is None


def test_several_success_statuses_give_a_union_each_read_by_its_status(zoo: Any, server: FaultServer) -> None:
    answers = (respond(201, json=BO), respond(202, json={"arrives": "soon"}), respond(204), respond(200, json=BO))
    server.on("POST", "/animals", *answers)
    with zoo.Client(base_url=server.url, api_key="k", **QUICK) as client:
        given = [client.animals.create_animal(name="Bo") for _ in answers]

    m = zoo.models
    # 200 is not declared: it is read as the first that is.
    assert given == [m.Animal(id=7, name="Bo"), m.Journey(arrives="soon"), None, m.Animal(id=7, name="Bo")]


def test_many_calls_and_calls_to_what_has_no_operation(zoo: Any, server: FaultServer) -> None:
    _script(server)
    server.on("GET", "/elsewhere", respond(200, json={"a": 1}))
    with zoo.Client(base_url=server.url, api_key="k") as client:
        calls = [zoo.operations.animals.get_animal(animal_id=7)] * 3
        assert client.send_many(calls) == [zoo.models.Animal(id=7, name="Bo")] * 3
        assert client.request("GET", "/elsewhere").value == {"a": 1}


def test_every_option_of_sending_can_be_given(zoo: Any) -> None:
    with zoo.Client(timeout=5, retries=0, headers={"x-trace": "1"}, engine="httpx", name="a") as client:
        settings = client.settings

    assert settings.timeouts == Timeouts(connect=5, read=5, total=5)
    assert (settings.retry.retries, settings.headers, settings.engine, settings.name) == (
        0,
        {"x-trace": "1"},
        "httpx",
        "a",
    )
    with pytest.raises(InvalidInput, match="timeout and timeouts are given at once"):
        zoo.Client(timeout=5, timeouts=Timeouts())
    with pytest.raises(InvalidInput, match="total: 0 is not a time limit"):
        zoo.Client(timeout=0)


def test_a_client_comes_back_from_a_pickle_with_its_resources(
    zoo: Any, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _script(server)
    monkeypatch.setenv("ZOO_SDK_API_KEY", "from the environment")
    with zoo.Client(base_url=server.url) as client, pickle.loads(pickle.dumps(client)) as again:
        assert type(again) is zoo.Client
        again.animals.get_animal(7)

    assert server.requests[0].header("X-Zoo-Key") == "from the environment"


def test_an_argument_beats_the_environment(zoo: Any, server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    _script(server)
    monkeypatch.setenv("ZOO_SDK_API_KEY", "from the environment")
    monkeypatch.setenv("OTHER", "from elsewhere")
    for given in ("k", EnvironmentSecret("OTHER")):
        with zoo.Client(base_url=server.url, api_key=given) as client:
            client.animals.get_animal(7)

    assert [request.header("X-Zoo-Key") for request in server.requests] == ["k", "from elsewhere"]


def test_every_example_of_the_package_runs(zoo: Any, built: Path, server: FaultServer) -> None:
    _script(server)
    ran = 0
    with zoo.Client(base_url=server.url, hosts={"uploads": server.url}, api_key="k") as client:
        for module in _modules(built):
            if "._async." not in module.__name__:
                ran += (found := doctest.testmod(module, extraglobs={"client": client})).attempted
                assert found.failed == 0, module.__name__

    assert ran > 20
    assert {request.method for request in server.requests} == {"GET", "POST", "PUT"}


def test_what_a_user_adds_is_part_of_the_clients(
    zoo: Any, built: Path, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _script(server)

    def first(self: Any) -> Any:
        return self.animals.list_animals()[0]

    extra = importlib.import_module(f"{PACKAGE}._extra")
    monkeypatch.setattr(extra.ClientExtra, "first", first, raising=False)
    with zoo.Client(base_url=server.url, api_key="k") as client:
        assert client.first().name == "Bo"
