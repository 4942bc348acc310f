"""Temporary links to files: who may get the client's credentials, and what an error may show of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from dovetail.runtime.free_style import free_style_call
from dovetail.runtime.prepared import origin_of
from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail_api.spark.operations import downloads

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.spark.base_url import BaseUrl

_DOCUMENT: Final = re.compile(r"/docstore/api/v1/documents/versions/tokens/([^/]+)/([^/]+)", re.IGNORECASE)


def link_call(base_url: BaseUrl, url: str) -> tuple[Call[bytes], dict[str, Any]]:
    """The call that fetches the file behind a link, and the options to send it with.

    A link into the document store of the client's own environment becomes a call of the contract's operation, whose
    token no error and no log shows. Any other link is called as it is; the runtime gives the client's credentials to no
    host but its own.

    Args:
        base_url: The address of the client's tenant.
        url: The link.

    Raises:
        SparkInputError: It is no web address.
    """
    if not url:
        raise SparkInputError("url: there is no link.", value=url, at="url")
    call: Call[Any]
    call, absolute = built(free_style_call, "GET", url, query=None, headers=None, json=None, content=None)
    parts = urlsplit(url)
    document = _DOCUMENT.fullmatch(parts.path)
    own = absolute is None or origin_of(absolute) == origin_of(base_url.hosts["entitystore"])
    if document and own and not parts.query:
        token, file = map(unquote, document.groups())
        return built(downloads.get_document, token=token, file=file), {}
    return call, {} if absolute is None else {"url": absolute}
