"""Where the gateway is: every spelling of its host as one base URL."""

from __future__ import annotations

import re
from typing import Final

from dovetail.sds.errors import InputError

DEFAULT_HOST: Final = "sds.crc.nd.edu"
"""The public service."""

_HOST: Final = re.compile(
    r"(?:(?P<scheme>https?)://)?(?P<name>[\w-]+(?:\.[\w-]+)*\.?|\[[0-9a-f:.]+(?:%25[\w.-]+)?\])(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<prefix>/[^\s?#\\\x00-\x1f]*)?",
    re.IGNORECASE,
)


def base_url_of(host: object, setting: str = "host") -> str:
    """The base URL of a host; without a scheme it is ``https``, and ``http`` for this machine itself.

    Args:
        host: A name or an address, with or without scheme, port and a path that all routes stand below.
        setting: What the caller named it.

    Raises:
        InputError: It is no host.

    Example:
        >>> base_url_of("sds.crc.nd.edu")
        'https://sds.crc.nd.edu'
        >>> base_url_of("localhost:8000"), base_url_of("[::1]:8000")
        ('http://localhost:8000', 'http://[::1]:8000')
        >>> base_url_of("http://gateway.lab:8080/sds/"), base_url_of("10.0.0.7:8443")
        ('http://gateway.lab:8080/sds', 'https://10.0.0.7:8443')
    """
    found = _HOST.fullmatch(host.strip()) if isinstance(host, str) else None
    if found is None or not 0 < int(found["port"] or 1) <= 65_535:
        # The text itself is not shown: what is wrong with it may be a password in it.
        raise InputError(
            f"{setting}: it is no host.",
            at=setting,
            remedy="Give it as sds.crc.nd.edu, host:port or http(s)://host[:port][/prefix].",
        )
    name = found["name"].lower()
    scheme = (found["scheme"] or ("http" if is_this_machine(name) else "https")).lower()
    port = found["port"]
    place = name if port is None or int(port) == _USUAL[scheme] else f"{name}:{int(port)}"
    return f"{scheme}://{place}{(found['prefix'] or '').rstrip('/')}"


_USUAL: Final = {"http": 80, "https": 443}


def is_this_machine(name: str) -> bool:
    """Whether a host name or address is that of this machine itself, whatever its network.

    Example:
        >>> [is_this_machine(name) for name in ("localhost", "127.0.0.2", "[::1]", "localhost.example.org")]
        [True, True, True, False]
    """
    if name == "localhost" or name.endswith(".localhost"):
        return True
    if not name.startswith(("127.", "[")):
        return False
    import ipaddress

    try:
        return ipaddress.ip_address(name.strip("[]").partition("%")[0]).is_loopback
    except ValueError:
        return False


def without_port(base_url: str) -> str:
    """A base URL without its port.

    Example:
        >>> without_port("http://localhost:8000/sds"), without_port("https://[::1]:8443")
        ('http://localhost/sds', 'https://[::1]')
    """
    return re.sub(r"(?<=[^:/]):\d+(?=/|$)", "", base_url, count=1)
