"""What can be turned on a running runner sandbox."""

from __future__ import annotations

from typing import Any

import attrs
from attrs.validators import ge, gt, instance_of

from dovetail.sandbox.spark.archives import MOST_UNPACKED

_SECONDS: Any = [instance_of((int, float)), gt(0)]
_SIZE: Any = [instance_of(int), gt(0)]


def _prefix(given: object) -> str:
    """A path as it stands before others: `/runner/api`."""
    if not isinstance(given, str):
        raise TypeError(f"path_prefix is text like /runner/api, not {given!r}")
    bare = given.strip("/")
    return f"/{bare}" if bare else ""


@attrs.frozen
class HybridSettings:
    """The knobs of a runner sandbox.

    Attributes:
        engines: How many engine processes there are; each carries out one call at a time.
        call_timeout_seconds: For how long one calculation may go on, and wait for a free engine before that.
        load_timeout_seconds: How long an engine may take to load a model.
        token: What callers must present, as bearer token or as API key; nothing when empty.
        path_prefix: What stands before every path (the runner's `CUSTOM_API_ROUTE`).
        upload_enabled: Whether packages are taken (the runner's `UPLOAD_ENABLE`).
        body_limit_bytes: The greatest body of a request that is no upload (the runner's `BODY_LIMIT`).
        package_limit_bytes: The greatest package.
        unpacked_limit_bytes: How much a package, and each archive in it, may unpack to.
    """

    engines: int = attrs.field(default=1, validator=[instance_of(int), ge(1)])
    call_timeout_seconds: float = attrs.field(default=55, validator=_SECONDS)
    load_timeout_seconds: float = attrs.field(default=30, validator=_SECONDS)
    token: str = attrs.field(default="", validator=instance_of(str), repr=False)
    path_prefix: str = attrs.field(default="", converter=_prefix)
    upload_enabled: bool = attrs.field(default=True, validator=instance_of(bool))
    body_limit_bytes: int = attrs.field(default=30 * 2**20, validator=_SIZE)
    package_limit_bytes: int = attrs.field(default=200 * 2**20, validator=_SIZE)
    unpacked_limit_bytes: int = attrs.field(default=MOST_UNPACKED, validator=_SIZE)
