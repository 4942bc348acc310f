"""Where the calls of a generated client go: by number, name, variable, URL and environment; hosts of their own."""

from __future__ import annotations

from typing import Any

import pytest

from dovetail.runtime import InvalidInput
from dovetail.runtime.api_package import ApiPackage, client_settings
from dovetail.runtime.servers import Server, ServerVariable

EU, PLAY = "https://eu.zoo.example.com/v1", "https://sandbox.zoo.example.com"
UPLOADS = "https://uploads.zoo.example.com/v1"


@pytest.mark.parametrize(
    ("arguments", "address"),
    [
        ({}, EU),
        ({"server": 0}, EU),
        ({"server": "production"}, EU),
        ({"server": 1}, PLAY),
        ({"server": "play_ground"}, PLAY),
        ({"variables": {"region": "us"}}, "https://us.zoo.example.com/v1"),
        ({"base_url": "http://localhost:9/x/"}, "http://localhost:9/x"),
    ],
)
def test_a_server_is_chosen_by_number_name_variable_or_url(zoo: Any, arguments: dict[str, Any], address: str) -> None:
    with zoo.Client(**arguments) as client:
        assert client.settings.hosts[""] == address


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"server": 2}, r"no server 2\. Its servers are 0 \(production\), 1 \(play_ground\)"),
        ({"server": -1}, "no server -1"),
        ({"server": "live"}, "no server 'live'"),
        ({"variables": {"region": "mars"}}, "'mars' is none of 'eu', 'us'"),
        ({"variables": {"planet": "mars"}}, r"no address of zoo_sdk has such a variable\. There is region"),
        ({"hosts": {"downloads": "http://x"}}, r"no operation of zoo_sdk goes to such a host\. There is"),
        ({"server": 1, "base_url": "http://x"}, "base_url and server are given at once"),
        ({"base_url": "x"}, "not a base URL"),
    ],
)
def test_what_cannot_be_an_address_is_refused_before_anything_is_sent(
    zoo: Any, arguments: dict[str, Any], words: str
) -> None:
    with pytest.raises(InvalidInput, match=words):
        zoo.Client(**arguments)


@pytest.mark.parametrize(
    ("variables", "address"),
    [
        ({"SERVER": "1"}, PLAY),
        ({"SERVER": "play_ground"}, PLAY),
        ({"SERVER_REGION": "us"}, "https://us.zoo.example.com/v1"),
        ({"BASE_URL": "http://localhost:9"}, "http://localhost:9"),
    ],
)
def test_the_environment_says_it_too(
    zoo: Any, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], address: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"ZOO_SDK_{name}", value)
    with zoo.Client() as client, zoo.Client(server=0) as told:
        assert client.settings.hosts[""] == address
        assert told.settings.hosts[""] == EU  # an argument switches all of it off


def test_operations_with_servers_of_their_own_go_there(zoo: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with zoo.Client() as client:
        assert client.settings.hosts == {"": EU, "uploads": UPLOADS, "v0": "https://eu.zoo.example.com/v0"}
        call = zoo.operations.send.upload_photo(animal_id=1, body=b"")
        assert f"{UPLOADS}/animals/1/photo" in client.curl(call)

    # With an address of one's own for the rest, credentials must not go to the contract's by accident.
    with zoo.Client(base_url="http://localhost:9/x", api_key="k") as client:
        assert client.settings.hosts == {"": "http://localhost:9/x", "v0": "http://localhost:9/v0"}
        with pytest.raises(InvalidInput, match="has no uploads host"):
            client.send_.upload_photo(1, b"")
    with zoo.Client(base_url="http://localhost:9", hosts={"uploads": "http://localhost:8"}) as client:
        assert client.settings.hosts["uploads"] == "http://localhost:8"
    monkeypatch.setenv("ZOO_SDK_BASE_URL", "http://localhost:9")
    monkeypatch.setenv("ZOO_SDK_UPLOADS_BASE_URL", "http://localhost:7")
    with zoo.Client() as client:
        assert client.settings.hosts["uploads"] == "http://localhost:7"


RELATIVE = ApiPackage(name="zoo", prefix="ZOO", servers=(Server("v1", "/v1"),))
NONE = ApiPackage(name="zoo", prefix="ZOO")
OPEN = ApiPackage(
    name="zoo", prefix="ZOO", servers=(Server("any", "https://{host}/v1", (ServerVariable("host", None),)),)
)


@pytest.mark.parametrize(
    ("api", "words"),
    [
        (RELATIVE, r"names only a path, '/v1'.*base_url=\"https://…/v1\", or set ZOO_BASE_URL"),
        (NONE, r"names no server.*or set ZOO_BASE_URL"),
        (OPEN, r"variables\['host'\]: the address https://{host}/v1 needs a value"),
    ],
)
def test_a_document_without_a_host_needs_one_and_says_how(api: ApiPackage, words: str) -> None:
    with pytest.raises(InvalidInput, match=words):
        client_settings(api, {})

    settings = client_settings(api, {}, base_url="https://example.com/v1")
    assert settings.hosts == {"": "https://example.com/v1"}


def test_a_variable_may_be_the_whole_address() -> None:
    variable = ServerVariable("address", "https://a.example.com")
    api = ApiPackage(name="zoo", prefix="ZOO", servers=(Server("any", "{address}/v1", (variable,)),))

    assert client_settings(api, {}).hosts == {"": "https://a.example.com/v1"}


def test_a_variable_without_a_default_takes_its_value() -> None:
    assert client_settings(OPEN, {}, variables={"host": "a.example.com"}).hosts == {"": "https://a.example.com/v1"}
