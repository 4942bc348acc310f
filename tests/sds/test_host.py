"""Any host, port and scheme."""

from __future__ import annotations

import pytest

from dovetail.sds import Client
from dovetail.sds.errors import InputError
from dovetail.sds.host import base_url_of


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("sds.crc.nd.edu", "https://sds.crc.nd.edu"),
        ("SDS.crc.nd.edu:443", "https://sds.crc.nd.edu"),
        (" sds.crc.nd.edu:8443 ", "https://sds.crc.nd.edu:8443"),
        ("localhost", "http://localhost"),
        ("localhost:8000", "http://localhost:8000"),
        ("gateway.localhost:8000", "http://gateway.localhost:8000"),
        ("127.0.0.1:80", "http://127.0.0.1"),
        ("127.1.2.3:9", "http://127.1.2.3:9"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("[2001:db8::1]", "https://[2001:db8::1]"),
        ("10.0.0.7:8000", "https://10.0.0.7:8000"),
        ("http://10.0.0.7:8000/", "http://10.0.0.7:8000"),
        ("HTTPS://localhost", "https://localhost"),
        ("https://lab.example/sds/gateway/", "https://lab.example/sds/gateway"),
        ("lab.example/sds", "https://lab.example/sds"),
        ("localhost.example", "https://localhost.example"),
        ("b\u00fccher.example:8000", "https://b\u00fccher.example:8000"),
        ("my_gateway", "https://my_gateway"),
    ],
)
def test_every_spelling_of_a_host(host: str, url: str) -> None:
    assert base_url_of(host) == url


@pytest.mark.parametrize(
    "host",
    [
        "",
        "  ",
        "two words",
        "ftp://x",
        "https://",
        "user:secret@host",
        "host?x=1",
        "host#x",
        "host:0",
        "host:70000",
        7,
        "host\\other.example",
        "host..example",
        "host\x00",
        "\u202elocalhost",
        "host:\u0663",
        "host%2f",
        "one,two",
        "h/\\x",
    ],
)
def test_what_is_no_host_is_refused_and_not_shown(host: object) -> None:
    with pytest.raises(InputError, match="it is no host") as caught:
        base_url_of(host)

    assert "secret" not in str(caught.value)


def test_a_client_tells_where_it_goes() -> None:
    client = Client("http://lab.example:8080/sds")

    assert (client.host, client.base_url) == ("lab.example:8080", "http://lab.example:8080/sds")
    assert client.base_url_no_port == "http://lab.example/sds"


def test_the_public_service_is_where_one_goes_by_default() -> None:
    assert Client().base_url == "https://sds.crc.nd.edu"
