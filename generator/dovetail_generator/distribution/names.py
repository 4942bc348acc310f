"""What a package is called: as it is imported, as it is installed, in the environment, and in its own classes."""

from __future__ import annotations

import re
from typing import Any, Final

from dovetail_generator.normalize.words import pascal, unique

# What clients have already, or what makes their members; a resource of such a name gets an underscore.
CLIENT_MEMBERS: Final = frozenset(
    [
        "aclose",
        "cached_property",
        "close",
        "closed",
        "curl",
        "download",
        "drift",
        "events",
        "from_settings",
        "items",
        "pages",
        "request",
        "send",
        "send_detailed",
        "send_many",
        "settings",
        "start",
        "stream",
        "wait",
    ]
)


def member(module: str) -> str:
    """The attribute of a client that holds the resource of a module."""
    return f"{module}_" if module in CLIENT_MEMBERS else module


def distribution_name(package: str) -> str:
    """``my-api`` for ``my_api``."""
    return re.sub(r"[-_.]+", "-", package).strip("-").lower()


def variable_prefix(package: str) -> str:
    """What the names of environment variables begin with."""
    return re.sub(r"\W|\.", "_", package, flags=re.ASCII).strip("_").upper()


def error_base(package: str) -> str:
    """The class of all errors of the API: ``PetStoreError``."""
    return f"{pascal(package.rpartition('.')[2])}Error"


def server_names(servers: list[dict[str, Any]]) -> list[str]:
    """What each server is chosen by: its name in the document, or what is telling in its description or address."""
    found: list[str] = []
    for server in servers:
        # The usual one keeps its name when its address changes.
        name = _told_name(server) or (_address_name(server) if found else "default")
        found.append(unique(name, found))
    return found


_NOT_TELLING: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "is",
        "of",
        "for",
        "to",
        "in",
        "on",
        "at",
        "and",
        "or",
        "our",
        "your",
        "all",
        "server",
        "servers",
        "environment",
        "url",
        "api",
        "apis",
        "rest",
        "endpoint",
        "endpoints",
        "base",
        "host",
        "https",
        "http",
        "public",
        "uri",
        "default",
    ]
)
_LONGEST: Final = 3


def _told_name(server: dict[str, Any]) -> str:
    named = server.get("x-name") or server.get("name")
    if named:
        return _joined(str(named))
    sentence = re.split(r"[.(:,;\n]", str(server.get("description") or "").strip())[0]
    words = [word for word in re.findall(r"[a-z0-9]+", sentence.lower()) if word not in _NOT_TELLING]
    return "_".join(words) if len(words) <= _LONGEST else ""


def _address_name(server: dict[str, Any]) -> str:
    return _joined(re.sub(r"^\w*:?//", "", str(server.get("url", "")))) or "server"


def _joined(words: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", words.lower()))
