"""Where a workspace is: every spelling of its host as one base URL."""

from __future__ import annotations

import re
from typing import Final

from dovetail.runtime.errors import InvalidInput

AZURE_DOMAINS: Final = (".azuredatabricks.net", ".databricks.azure.us", ".databricks.azure.cn")
"""How hosts on Azure end: everywhere, in the US government's cloud, in China."""

_HOST: Final = re.compile(
    r"(?:(?P<scheme>https?)://)?(?P<place>(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::(?P<port>\d{1,5}))?)(?:[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)


def base_url_of(host: str, setting: str = "host") -> str:
    """The base URL of a host: ``https`` unless it says otherwise, without what a browser's address bar adds.

    Args:
        host: A bare host, with or without a port, or any URL of the workspace.
        setting: What the caller named it.

    Raises:
        InvalidInput: It is no host.

    Example:
        >>> base_url_of("adb-1234567890123456.16.azuredatabricks.net")
        'https://adb-1234567890123456.16.azuredatabricks.net'
        >>> base_url_of("https://adb-1234567890123456.16.azuredatabricks.net:443/?o=1234567890123456")
        'https://adb-1234567890123456.16.azuredatabricks.net'
        >>> base_url_of("http://127.0.0.1:8080/")
        'http://127.0.0.1:8080'
    """
    found = _HOST.fullmatch(host.strip())
    if found is None or int(found["port"] or 0) > 65_535:
        # The text itself is not shown: what is wrong with it may be a password in it.
        raise InvalidInput(
            f"{setting}: it is no host.",
            at=setting,
            remedy="Give it as adb-<workspace id>.<n>.azuredatabricks.net, or as https://host[:port].",
        )
    scheme = (found["scheme"] or "https").lower()
    place = found["place"].lower().removesuffix(":443" if scheme == "https" else ":80")
    return f"{scheme}://{place}"


def is_azure(base_url: str) -> bool:
    """Whether a base URL is that of a workspace on Azure."""
    return base_url.partition("://")[2].partition(":")[0].endswith(AZURE_DOMAINS)
