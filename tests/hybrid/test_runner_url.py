"""Addresses of runners: how text is read, and what a path prefix does."""

from __future__ import annotations

from typing import Any

import pytest

import dovetail.hybrid as Hybrid  # noqa: N812


@pytest.mark.parametrize(
    ("given", "prefix", "tenant"),
    [
        ({"url": "http://h:1", "tenant": "Acme"}, "", "Acme"),
        ({"url": "http://h:1/", "tenant": "acme"}, "", "acme"),
        ({"url": "http://h:1/acme"}, "", "acme"),
        ({"url": "http://h:1/runner/api/acme"}, "runner/api", "acme"),
        ({"url": "http://h:1//runner///api/acme/"}, "runner/api", "acme"),
        ({"url": "http://h:1/runner/api", "tenant": "acme"}, "runner/api", "acme"),
        ({"url": "http://h:1/runner/api/acme", "tenant": "acme"}, "runner/api", "acme"),
        ({"url": "http://h:1/acme", "tenant": "acme"}, "", "acme"),
        ({"url": "http://h:1", "tenant": "acme", "prefix": "runner/api"}, "runner/api", "acme"),
        ({"url": "http://h:1", "tenant": "acme", "prefix": "/runner/api/"}, "runner/api", "acme"),
        ({"url": "http://h:1/acme", "prefix": "runner/api"}, "runner/api", "acme"),
        ({"url": "http://h:1/runner/api", "tenant": "acme", "prefix": "runner/api"}, "runner/api", "acme"),
        ({"url": "http://h:1/runner/api/acme", "prefix": "runner/api"}, "runner/api", "acme"),
        ({"url": "http://h:1/acme", "tenant": "acme", "prefix": ""}, "", "acme"),
    ],
)
def test_the_path_of_a_url_is_prefix_and_tenant(given: dict[str, str], prefix: str, tenant: str) -> None:
    address = Hybrid.RunnerUrl.of(**given)

    assert (address.prefix, address.tenant) == (prefix, tenant)
    assert address.value == f"http://h:1/{prefix}".rstrip("/")
    assert address.full == f"{address.value}/{tenant}"
    assert address.hosts == {"": address.value}


def test_the_runner_of_the_environment_comes_before_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Hybrid.RunnerUrl.of(tenant="My-Tenant").full == f"{Hybrid.DEFAULT_RUNNER_URL}/my-tenant"
    monkeypatch.setenv("CSPARK_RUNNER_URL", "http://h:1/runner/api")
    assert Hybrid.RunnerUrl.of(tenant="acme").full == "http://h:1/runner/api/acme"
    assert Hybrid.RunnerUrl.of(url="http://h:2", tenant="acme").full == "http://h:2/acme"
    monkeypatch.setenv("CSPARK_RUNNER_URL", "http://h:1/acme")
    assert Hybrid.RunnerUrl.of().tenant == "acme"


def test_a_host_of_coherents_is_left_as_it_is() -> None:
    address = Hybrid.RunnerUrl("https://runner.us.coherent.global", "acme")

    assert (address.value, address.env, address.service) == ("https://runner.us.coherent.global", None, None)
    assert address.to("keycloak") == address.value
    assert address.to("excel", with_tenant=True) == address.full


def test_a_runner_itself_has_no_tenant_and_all_of_its_path_is_prefix() -> None:
    assert Hybrid.RunnerUrl.no_tenant().full == "http://localhost:3000"
    assert Hybrid.RunnerUrl.no_tenant("http://h:1/runner/api/").full == "http://h:1/runner/api"
    assert Hybrid.RunnerUrl().value == Hybrid.DEFAULT_RUNNER_URL


@pytest.mark.parametrize(
    ("change", "full"),
    [
        ({"tenant": "Other"}, "http://h:1/p/Other"),
        ({"url": "http://h:2"}, "http://h:2/acme"),
        ({"url": "http://h:2/other"}, "http://h:2/other"),
        ({"url": "http://h:2/q", "tenant": "other"}, "http://h:2/q/other"),
        ({"prefix": "q/r"}, "http://h:1/q/r/acme"),
        ({"prefix": ""}, "http://h:1/acme"),
        ({"url": "http://h:2", "prefix": "q"}, "http://h:2/q/acme"),
        ({}, "http://h:1/p/acme"),
    ],
)
def test_a_copy_changes_what_it_is_told(change: dict[str, str], full: str) -> None:
    assert Hybrid.RunnerUrl("http://h:1", "acme", prefix="p").copy_with(**change).full == full


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda: Hybrid.RunnerUrl.of(url="http://h:1"), "tenant"),
        (lambda: Hybrid.RunnerUrl.of(), "tenant"),
        (lambda: Hybrid.RunnerUrl.of(url="h:1", tenant="t"), "base_url"),
        (lambda: Hybrid.RunnerUrl.of(url="ftp://h/t"), "base_url"),
        (lambda: Hybrid.RunnerUrl.of(url="http://h/a/../t"), "base_url"),
        (lambda: Hybrid.RunnerUrl.of(url="http://h/t?x=1"), "base_url"),
        (lambda: Hybrid.RunnerUrl.of(url="http://h/a/b", prefix="c"), "prefix"),
        (lambda: Hybrid.RunnerUrl.of(url="http://h/c/a", prefix="c", tenant="b"), "prefix"),
        (lambda: Hybrid.RunnerUrl.of(url="http://h", tenant="t", prefix=".."), "prefix"),
        (lambda: Hybrid.RunnerUrl("http://h/a", "t", prefix="b"), "prefix"),
        (lambda: Hybrid.RunnerUrl("http://h", "a/b"), "tenant"),
        (lambda: Hybrid.RunnerUrl("http://h", "t?x"), "tenant"),
    ],
)
def test_what_is_no_address_is_refused_with_place_and_remedy(make: Any, place: str) -> None:
    with pytest.raises(Hybrid.SparkInputError) as caught:
        make()

    assert caught.value.at == place
    assert "base_url='http://HOST:PORT'" in str(caught.value)


@pytest.mark.parametrize("url", ["http://me:pass-word@h:1/t", "http://me:pass-word@h:x/t", "me:pass-word@h:1/t"])
def test_a_user_name_in_the_address_is_refused_and_not_shown(url: str) -> None:
    with pytest.raises(Hybrid.SparkInputError) as caught:
        Hybrid.RunnerUrl.of(url=url)

    assert "pass-word" not in repr(caught.value) + str(caught.value) + repr(caught.value.value)


def test_an_address_of_the_environment_is_refused_by_the_name_of_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSPARK_RUNNER_URL", "h:1/t")

    for make in (Hybrid.RunnerUrl.of, Hybrid.Client.health_check):
        with pytest.raises(Hybrid.SparkInputError, match="CSPARK_RUNNER_URL: 'h:1/t' is no"):
            make()


@pytest.mark.parametrize("url", ["http://h:x/t", "h:1", "http://h?x"])
def test_the_remedy_is_that_of_a_runner_alone(url: str) -> None:
    with pytest.raises(Hybrid.SparkInputError) as caught:
        Hybrid.RunnerUrl.of(url=url)

    assert "excel." not in str(caught.value)


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda odd: Hybrid.RunnerUrl(odd), "base_url"),
        (lambda odd: Hybrid.RunnerUrl("http://h", odd), "tenant"),
        (lambda odd: Hybrid.RunnerUrl("http://h", prefix=odd), "prefix"),
        (lambda odd: Hybrid.RunnerUrl.of(url=odd, tenant="t"), "base_url"),
        (lambda odd: Hybrid.RunnerUrl.of(tenant=odd), "tenant"),
        (lambda odd: Hybrid.RunnerUrl.of(tenant="t", prefix=odd), "prefix"),
        (lambda odd: Hybrid.RunnerUrl.no_tenant(odd), "base_url"),
        (lambda odd: Hybrid.RunnerUrl("http://h", "t").copy_with(tenant=odd), "tenant"),
        (lambda odd: Hybrid.Client(base_url=odd, tenant="t", token="open"), "base_url"),
        (lambda odd: Hybrid.Client.health_check(odd), "base_url"),
    ],
)
@pytest.mark.parametrize("odd", [5, b"http://h", ["t"]])
def test_what_is_no_text_is_refused_with_its_place(make: Any, place: str, odd: object) -> None:
    with pytest.raises(Hybrid.SparkInputError, match=f"{place}: .* is not text") as caught:
        make(odd)

    assert caught.value.at == place
