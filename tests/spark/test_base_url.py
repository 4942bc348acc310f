"""Base URLs: which addresses are accepted, what stands in them, and where their neighbours are."""

from __future__ import annotations

import pickle

import pytest

from dovetail.spark.base_url import BaseUrl, HealthUrl
from dovetail.spark.errors import SparkSdkError


@pytest.mark.parametrize(
    ("url", "full", "env", "service"),
    [
        (
            "https://excel.my-env.coherent.global/My-Tenant",
            "https://excel.my-env.coherent.global/My-Tenant",
            "my-env",
            "excel",
        ),
        ("https://excel.uat.us.coherent.global/t/", "https://excel.uat.us.coherent.global/t", "uat.us", "excel"),
        ("HTTPS://EXCEL.US.COHERENT.GLOBAL/T", "https://excel.us.coherent.global/T", "us", "excel"),
        ("https://spark.us.coherent.global/t", "https://excel.us.coherent.global/t", "us", "excel"),
        ("https://keycloak.us.coherent.global/t", "https://keycloak.us.coherent.global/t", "us", "keycloak"),
        ("https://excel.us.coherent.global/t/api/v3", "https://excel.us.coherent.global/t", "us", "excel"),
        ("http://127.0.0.1:8080/acme", "http://127.0.0.1:8080/acme", None, None),
        ("http://localhost:8080/acme/", "http://localhost:8080/acme", None, None),
        ("https://[::1]:8443/acme", "https://[::1]:8443/acme", None, None),
    ],
)
def test_a_url_names_host_and_tenant(url: str, full: str, env: str | None, service: str | None) -> None:
    base = BaseUrl.of(url=url)
    assert (base.full, base.env, base.service) == (full, env, service)
    assert base.full == f"{base.value}/{base.tenant}"


@pytest.mark.parametrize(
    "url",
    [
        "http://excel.us.coherent.global/t",
        "https://excel.us.coherent.global:8443/t",
        "https://coherent.global/t",
        "https://us.coherent.global/t",
        "https://excel.us.coherent.global.example.test/t",
        "https://localhost.example.test/t",
        "http://127.0.0.1.example.test/t",
        "https://example.test/t",
        "ftp://127.0.0.1/t",
        "excel.us.coherent.global/t",
        "https://excel.us.coherent.global/t?x=1",
        "https://excel.us.coherent.global/t#x",
        "https://excel.us-.coherent.global/t",
        "https://excel.us.coherent.global:port/t",
        "http://[::1/t",
        "http://127.1.example/t",
    ],
)
def test_other_addresses_are_refused_and_told_how_to_get_by(url: str) -> None:
    with pytest.raises(SparkSdkError) as caught:
        BaseUrl.of(url=url)
    assert caught.value.cause == url
    assert "BaseUrl(url, tenant)" in caught.value.message


def test_a_password_in_a_url_is_refused_and_not_shown() -> None:
    with pytest.raises(SparkSdkError) as caught:
        BaseUrl.of(url="https://user:hunter2@excel.us.coherent.global/t")
    assert "hunter2" not in f"{caught.value!r} {caught.value.to_dict()}"


def test_environment_and_tenant_are_put_in_lower_case() -> None:
    assert BaseUrl.of(env="UAT.us", tenant="My-Tenant").full == "https://excel.uat.us.coherent.global/my-tenant"


def test_a_url_wins_over_the_environment_and_its_path_over_the_tenant() -> None:
    url = "https://excel.us.coherent.global"
    assert BaseUrl.of(url=f"{url}/a", tenant="b", env="jp").full == f"{url}/a"
    assert BaseUrl.of(url=url, tenant="B").full == f"{url}/B"


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"tenant": "t"},
        {"env": "us"},
        {"env": " ", "tenant": "t"},
        {"url": "https://excel.us.coherent.global"},
        {"url": "https://excel.us.coherent.global/", "tenant": " "},
        {"env": "a.b.c", "tenant": "t"},
        {"env": "us/x", "tenant": "t"},
        {"env": "us", "tenant": ".."},
        {"env": "us", "tenant": "a?b"},
        {"url": "http://localhost/../x"},
    ],
)
def test_an_incomplete_or_unsound_address_is_refused(arguments: dict[str, str]) -> None:
    with pytest.raises(SparkSdkError):
        BaseUrl.of(**arguments)


def test_any_server_of_ones_own_is_reached_with_a_ready_made_base_url() -> None:
    base = BaseUrl("https://spark.intern.example.test/gateway/", "acme")
    assert base.full == "https://spark.intern.example.test/gateway/acme"
    assert base.oauth2 == "https://spark.intern.example.test/gateway/auth/realms/acme"
    assert set(base.hosts.values()) == {"https://spark.intern.example.test/gateway"}


def test_neighbours_of_a_coherent_host() -> None:
    base = BaseUrl.of(env="us", tenant="t")
    assert base.oauth2 == "https://keycloak.us.coherent.global/auth/realms/t"
    assert base.hosts == {
        "": "https://excel.us.coherent.global",
        "keycloak": "https://keycloak.us.coherent.global",
        "entitystore": "https://entitystore.us.coherent.global",
    }
    assert base.to("unheard-of") == base.to() == "https://excel.us.coherent.global"


def test_changing_the_service_leaves_a_tenant_of_the_same_name_alone() -> None:
    base = BaseUrl.of(env="excel", tenant="excel-team")
    assert base.to("utility", with_tenant=True) == "https://utility.excel.coherent.global/excel-team"


def test_a_location_keeps_what_follows_the_tenant() -> None:
    base = BaseUrl.at("my.env/t/other/path")
    assert base.full == "https://excel.my.env.coherent.global/t/other/path"
    assert base.tenant == "t"
    assert BaseUrl.at("us:t", separator=":") == BaseUrl.of(env="us", tenant="t")


@pytest.mark.parametrize("location", ["", "us", "us/", "/t", "us:t"])
def test_a_location_without_environment_or_tenant_is_refused(location: str) -> None:
    with pytest.raises(SparkSdkError) as caught:
        BaseUrl.at(location)
    assert caught.value.cause == location


def test_a_copy_changes_only_what_is_asked() -> None:
    base = BaseUrl.of(env="us", tenant="t")
    assert base.copy_with(tenant="x").full == "https://excel.us.coherent.global/x"
    assert base.copy_with(env="jp").full == "https://excel.jp.coherent.global/t"
    assert base.copy_with(url="http://localhost:1").full == "http://localhost:1/t"


@pytest.mark.parametrize(
    ("where", "root"),
    [
        ("us", "https://excel.us.coherent.global"),
        ("https://excel.us.coherent.global/t", "https://excel.us.coherent.global"),
        (BaseUrl("http://127.0.0.1:9/prefix", "t"), "http://127.0.0.1:9"),
        ("http://localhost:9", "http://localhost:9"),
    ],
)
def test_health_is_asked_at_the_root_of_the_host(where: str | BaseUrl, root: str) -> None:
    assert HealthUrl.when(where).full == HealthUrl.when(where).value == root


def test_base_urls_are_values() -> None:
    base = BaseUrl.of(env="us", tenant="t")
    assert len({base, BaseUrl.of(url=base.full)}) == 1
    assert pickle.loads(pickle.dumps(base)) == base
    assert pickle.loads(pickle.dumps(HealthUrl.when(base))) == HealthUrl.when("us")
