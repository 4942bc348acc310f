"""`dovetail.converter`: config files, profiles and dictionaries into options, models and users' own classes."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import tomllib
from typing import Annotated, Any

import attrs
import msgspec
import pytest
from msgspec import UNSET, Meta, UnsetType

from dovetail import converter
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.model import Model, RequestModel
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Settings, Timeouts


class Owner(Model):
    id: int
    first_name: str | UnsetType = msgspec.field(name="firstName", default=UNSET)


class NewOrder(RequestModel):
    item: Annotated[str, Meta(min_length=1)]
    amounts: dict[str, int] | UnsetType = UNSET


@attrs.frozen
class Profile:
    url: str
    timeouts: Timeouts = attrs.field(factory=Timeouts)
    retry: RetryPolicy | None = None
    owners: list[Owner] = attrs.field(factory=list[Owner])
    orders: dict[str, NewOrder] = attrs.field(factory=dict[str, NewOrder])


@dataclasses.dataclass
class Wrapper:
    profile: Profile


def test_a_config_file_becomes_an_object_and_back() -> None:
    text = """
        url = "https://h"
        [timeouts]
        read = 5
        [retry]
        retries = 0
        [[owners]]
        id = 1
        firstName = "a"
        later = true
        [orders."first one"]
        item = "x"
    """
    profile = converter.structure(tomllib.loads(text), Profile)
    assert profile == Profile(
        "https://h",
        Timeouts(read=5.0),
        RetryPolicy(retries=0),
        [Owner(id=1, first_name="a")],
        {"first one": NewOrder(item="x")},
    )
    plain = converter.unstructure(profile)
    assert plain["owners"] == [{"id": 1, "firstName": "a"}]
    assert converter.structure(plain, Profile) == profile


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"url": "u", "timeouts": {"raed": 5}}, "timeouts.raed: there is no such option. Did you mean 'read'?"),
        (
            {"url": "u", "retry": {"zzz": 1}},
            "retry.zzz: there is no such option. It takes base, longest, lost, retries.",
        ),
        ({"url": "u", "tiemouts": {}}, "tiemouts: there is no such option. Did you mean 'timeouts'?"),
        ({}, "url: it is required. Give it a value."),
        ({"url": "u", "timeouts": {"read": "5"}}, "timeouts.read: expected `float`, got '5'."),
        (
            {"url": "u", "timeouts": {"read": -5}},
            "timeouts.read: -5.0 is not a time limit. Give a positive, finite number of seconds.",
        ),
        ({"url": "u", "timeouts": 5}, "timeouts: expected an object with options, got 5."),
        ({"url": "u", "owners": [{"id": 1}, {"id": "x"}]}, "owners[1].id: expected `int`, got 'x'."),
        ({"url": "u", "owners": [{}]}, "owners[0].id: it is required. Give it a value."),
        (
            {"url": "u", "orders": {"a b": {"item": ""}}},
            "orders['a b'].item: expected `str` of length >= 1, got ''.",
        ),
        (
            {"url": "u", "orders": {"a": {"item": "x", "amounts": {"k": "v"}}}},
            "orders.a.amounts.k: expected `int`, got 'v'.",
        ),
    ],
)
def test_a_misfit_is_named_with_its_place_and_remedy(data: Any, message: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        converter.structure(data, Profile)
    assert str(caught.value) == message
    assert message.startswith(caught.value.at)
    with pytest.raises(InvalidInput) as caught:
        converter.structure({"profile": data}, Wrapper, place="config.toml")
    assert str(caught.value) == f"config.toml.profile.{message}"


def test_a_request_model_refuses_what_the_contract_does_not_know() -> None:
    with pytest.raises(InvalidInput, match="itme: there is no such field"):
        converter.structure({"item": "x", "itme": "y"}, NewOrder)
    assert converter.structure({"id": 1, "later": 2}, Owner) == Owner(id=1)


def test_collections_of_options_and_models() -> None:
    assert converter.structure([{"id": 1}], list[Owner]) == [Owner(id=1)]
    with pytest.raises(InvalidInput, match=r"^\[1\]\.id: "):
        converter.structure([{"id": 1}, {"id": None}], list[Owner])
    assert converter.structure({"a": {}}, dict[str, Timeouts]) == {"a": Timeouts()}


def test_settings_take_plain_options_and_ready_objects() -> None:
    timeouts = Timeouts(read=1)
    settings = converter.structure({"hosts": {"": "https://h/"}, "timeouts": timeouts, "headers": {"a": "b"}}, Settings)
    assert (settings.hosts, settings.timeouts, settings.headers) == ({"": "https://h"}, timeouts, {"a": "b"})
    with pytest.raises(InvalidInput, match=r"^hosts: it is required"):
        converter.structure({}, Settings)
    with pytest.raises(InvalidInput, match=r"^auth: it cannot be given as plain data"):
        converter.structure({"hosts": {}, "auth": "token"}, Settings)


def test_hooks_of_your_own() -> None:
    @attrs.frozen
    class Version:
        text: str

    mine = converter.make_converter()
    mine.register_structure_hook(Version, lambda value, _: Version(f"v{value}"))
    assert converter.structure("1", Version, converter=mine) == Version("v1")
    with pytest.raises(InvalidInput, match="expected an object"):
        converter.structure("1", Version)


def test_cattrs_is_loaded_when_it_is_used() -> None:
    code = "import sys, dovetail.converter; print('cattrs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
