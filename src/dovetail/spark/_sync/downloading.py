# Derived from _async/downloading.py by `make generate`; do not edit.
"""``download`` twice: ``client.download(call, to)`` sends a call, ``Client.download(url)`` needs no client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, overload

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from dovetail.runtime.call import Call
    from dovetail.spark._sync.client import Client
    from dovetail.spark.authorization import Authorization


class CallDownload(Protocol):
    """``client.download``."""

    def __call__(
        self,
        call: Call[bytes],
        to: str | os.PathLike[str],
        *,
        sha256: str | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        **options: Any,
    ) -> int:
        """Send a call and write the body of its answer to a file; see the runtime's client."""
        ...


class UrlDownload(Protocol):
    """``Client.download``."""

    def __call__(self, url: str, auth: Authorization | None = None) -> bytes:
        """Download what a web address names."""
        ...


class Download:
    """The attribute ``download``: of a client the runtime's method, of the class a function without a client."""

    @overload
    def __get__(self, client: None, owner: type[Client]) -> UrlDownload: ...
    @overload
    def __get__(self, client: Client, owner: type[Client]) -> CallDownload: ...
    def __get__(self, client: Client | None, owner: type[Client]) -> UrlDownload | CallDownload:
        """What ``download`` means here."""
        if client is None:
            return download_url
        from dovetail.spark._sync.client import Client

        return super(Client, client).download


def download_url(url: str, auth: Authorization | None = None) -> bytes:
    """Download what a web address names, without a client.

    Args:
        url: The address.
        auth: Credentials to send to the host of the address, and not beyond a redirect to another; none by default.

    Returns:
        The file.

    Raises:
        SparkInputError: It is no absolute http(s) URL.
        SparkCredentialError: OAuth credentials are given that no token was retrieved with yet.
        SparkApiError: The server answered with an error.

    Example:
        >>> answer = spark.services.execute("lending/loan-quote", inputs={"years": 5}, downloadable=True)
        >>> (Spark.Client.download(answer.outputs[0]["excel_file"]))[:2]
        b'PK'
    """
    from urllib.parse import urlsplit

    from dovetail.spark._sync.client import Client
    from dovetail.spark.base_url import BaseUrl
    from dovetail.spark.config import Config
    from dovetail.spark.errors import SparkCredentialError
    from dovetail.spark.links import link_call

    headers = {} if auth is None else auth.as_header
    if auth is not None and auth.oauth is not None and not headers:
        raise SparkCredentialError("auth: there is no token yet. Call auth.oauth.retrieve_token(config) first.")
    call, absolute = link_call(url)
    parts = urlsplit(absolute)
    config = Config(base_url=BaseUrl(f"{parts.scheme}://{parts.netloc}", ""), token="open")  # noqa: S106 - none
    with Client.use(config) as client:
        return (client.send_detailed(call.with_(headers=headers), url=absolute)).raw
