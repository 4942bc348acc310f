"""The genuine package under other names."""

from __future__ import annotations

from functools import cache
from uuid import NAMESPACE_URL, uuid5

from support.engine import PACKAGE, SERVICE_ID, VERSION_ID
from support.engine import TENANT as OWNER

from dovetail.sandbox.spark.archives import unzipped, zipped

from .stand_in import TENANT

NAME = "volume-cylinder"


@cache
def package(service: str) -> bytes:
    """The package as one of `TENANT`, its service called as told; with ids of its own when that is another name."""
    names = {OWNER: TENANT, NAME: service}
    if service != NAME:
        names |= {given: str(uuid5(NAMESPACE_URL, f"{service} {given}")) for given in (VERSION_ID, SERVICE_ID)}
    files: dict[str, bytes] = {}
    for name, content in unzipped(PACKAGE.read_bytes()).items():
        for old, new in names.items():
            name = name.replace(old, new)
            content = content.replace(old.encode(), new.encode()) if name.endswith(".json") else content
        files[name] = content
    return zipped(files)
