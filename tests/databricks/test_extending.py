"""A way of authenticating and an area of the API come from outside, and no class here knows of them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks import ConfigError, InvalidInput, register_auth
from dovetail.databricks.auth import auth_types, registry

from .conftest import Connect

PACKAGE = """
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.token_calls import token_call, token_of
from dovetail.runtime.steps import Ask, Work


class BrokerAuth(FetchedAuth):
    def fetch(self):
        user = yield Work(lambda seconds: "me")
        answer = yield Ask(token_call(grant_type="client_credentials", client_id=user), f"{self.config.host}/broker")
        return token_of(answer)


def broker(config):
    return BrokerAuth(config)


class Lineage:
    def __init__(self, client):
        self.client = client

    def of_table(self, name):
        return self.client.request("GET", "/api/2.0/lineage-tracking/table-lineage", query={"table_name": name})
"""
LINEAGE = "/api/2.0/lineage-tracking/table-lineage"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package that offers a way of authenticating in its metadata."""
    site = tmp_path / "site"
    (site / "my_broker-1.0.dist-info").mkdir(parents=True)
    (site / "my_broker.py").write_text(PACKAGE)
    (site / "my_broker-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: my-broker\nVersion: 1.0\n")
    offer = "[dovetail.databricks.auth]\nbroker = my_broker:broker\n"
    (site / "my_broker-1.0.dist-info/entry_points.txt").write_text(offer)
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "my_broker", raising=False)
    monkeypatch.setattr(registry, "_WAYS", dict(registry._WAYS))


@pytest.fixture
def server(server: FaultServer) -> FaultServer:
    token = {"access_token": "from-the-broker", "token_type": "Bearer", "expires_in": 3600}
    server.on("POST", "/broker", respond(json=token))
    server.on("GET", LINEAGE, respond(json={"upstreams": []}))
    return server


@pytest.mark.usefixtures("package")
def test_a_package_brings_both(server: FaultServer, connect: Connect) -> None:
    assert "broker" in auth_types()
    client = connect(server, auth_type="broker")
    from my_broker import Lineage  # type: ignore[import-not-found]

    for _ in range(2):
        assert Lineage(client).of_table("a.b.c").value == {"upstreams": []}
    assert [request.path for request in server.requests] == ["/broker", LINEAGE, LINEAGE]
    assert server.requests[-1].header("Authorization") == "Bearer from-the-broker"
    assert server.requests[-1].header("User-Agent").endswith("auth/broker")  # type: ignore[union-attr]


@pytest.mark.usefixtures("package")
def test_a_profile_names_it_as_any_other(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    (tmp_path / ".databrickscfg").write_text(f"[work]\nhost = {server.url}\nauth_type = broker\n")
    connect(profile="work").request("GET", LINEAGE)
    assert server.requests[-1].header("Authorization") == "Bearer from-the-broker"


def test_a_way_that_is_registered_is_tried_last_or_on_request(
    server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dovetail.databricks import Client, Config
    from dovetail.runtime import BearerAuth

    monkeypatch.setattr(registry, "_WAYS", dict(registry._WAYS))

    def vault(config: Config) -> BearerAuth:
        return BearerAuth(f"of-{config.cluster_id}")

    register_auth("vault", vault, needs=("host", "cluster_id"))
    with pytest.raises(ConfigError, match="default auth"):
        Client(host=server.url, cluster_id="c")
    with pytest.raises(ConfigError, match="vault auth: cannot configure, cluster_id must be set"):
        Client(host=server.url, auth_type="vault")
    register_auth("vault", vault, needs=("host", "cluster_id"), on_request=False)
    connect(server.url, token=None, cluster_id="c").request("GET", LINEAGE)
    connect(server.url, token="t", cluster_id="c").request("GET", LINEAGE)
    assert [request.header("Authorization") for request in server.requests] == ["Bearer of-c", "Bearer t"]
    with pytest.raises(ConfigError, match="there is no setting 'cluster'"):
        register_auth("vault", vault, needs=("cluster",))
    with pytest.raises(ConfigError, match="is no function"):
        register_auth("vault", cast("Any", "vault"))


def test_a_strategy_may_be_given_itself(server: FaultServer, connect: Connect) -> None:
    from dovetail.runtime import BearerAuth

    connect(server, auth=BearerAuth("mine")).request("GET", LINEAGE)
    assert server.requests[0].header("Authorization") == "Bearer mine"
    assert "auth/custom" in (server.requests[0].header("User-Agent") or "")


def test_an_area_is_made_once_for_each_client(server: FaultServer) -> None:
    from dovetail.databricks import Client

    class Area:
        def __init__(self, client: Client) -> None:
            self.client = client

    with Client(host=server.url, token="t") as one, Client(host=server.url, token="t") as two:
        assert one.area(Area) is one.area(Area)
        assert one.area(Area) is not two.area(Area)
        assert one.area(Area).client is one
        with pytest.raises(InvalidInput, match="is no class"):
            one.area(cast("Any", "Area"))
