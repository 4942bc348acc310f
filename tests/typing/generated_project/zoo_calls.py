"""A project that uses a package which ``dovetail-generate build`` made of a document: everything in it is typed."""

from __future__ import annotations

from typing import assert_type

import zoo_sdk
from zoo_sdk import AsyncClient, Client, errors
from zoo_sdk import models as m
from zoo_sdk.operations import animals, default

from dovetail.runtime import Call, EnvironmentSecret, Response

zoo_sdk.Clinet  # must fail
errors.NotFund  # must fail
assert_type(zoo_sdk.VERSION, str)  # must fail


def how_a_client_is_made() -> None:
    Client(api_key="k", token=EnvironmentSecret("TOKEN"))
    Client(server="production", variables={"region": "us"}, hosts={"uploads": "http://localhost:1"})
    Client(server=1, timeout=5, retries=0, headers={"x-trace": "1"})
    Client(server="live")  # must fail
    Client(variables={"region": "mars"})  # must fail
    Client(variables={"planet": "mars"})  # must fail
    Client(hosts={"downloads": "http://localhost:1"})  # must fail
    Client(api_key=5)  # must fail
    Client(password="s3cret")  # must fail
    Client(timeout="5")  # must fail
    Client("k")  # must fail


def what_a_client_gives(client: Client) -> None:
    assert_type(client.animals.list_animals(limit=2), list[m.Animal])
    assert_type(client.animals.get_animal(7).name, str)
    assert_type(client.animals.create_animal(name="Bo"), m.Animal | m.Journey | None)
    assert_type(client.send(animals.get_animal(animal_id=7)), m.Animal)
    assert_type(client.send_detailed(default.is_open()), Response[bool])
    assert_type(animals.list_animals(), Call[list[m.Animal]])
    client.send_.upload_photo(7, b"png")
    client.animals.get_animal("7")  # must fail
    client.animals.create_animal(nme="Bo")  # must fail
    client.animals.list_animal()  # must fail
    client.plants  # must fail


async def what_an_async_client_gives(client: AsyncClient) -> None:
    assert_type(await client.animals.get_animal(7), m.Animal)
    client.animals.get_animal(7).name  # must fail


def what_errors_hold(client: Client) -> None:
    try:
        client.animals.get_animal(7)
    except errors.NotFound as error:
        assert_type(error.body, m.Problem | None)
        assert_type(error.status, int)
        error.body.message  # must fail
    except errors.Conflict as error:
        assert_type(error.body, m.Cage | None)
    except errors.ZooSdkError as error:
        assert_type(error.body, m.Problem | m.Cage | None)
