"""Which redirects are followed: those that can do no harm."""

from __future__ import annotations

from typing import Final

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.prepared import origin_of

STATUSES: Final = frozenset({301, 302, 303, 307, 308})
MOST: Final = 10
_SAFE_METHODS: Final = frozenset({"GET", "HEAD"})


def followed(status: int, method: str, url: str, location: str | None, replayable: bool) -> tuple[str, str] | None:
    """The method and URL of the next request, or None when the redirect is not to be followed.

    A body never goes to another origin, and only 303 turns a POST into a GET.

    Args:
        status: Status of the answer.
        method: Method of the request that was answered.
        url: URL of that request.
        location: The ``Location`` header.
        replayable: Whether the body can be sent again.
    """
    if not location or status not in STATUSES:
        return None
    from urllib.parse import urldefrag, urljoin, urlsplit

    try:
        target = urldefrag(urljoin(url, location)).url
        stays = origin_of(target) == origin_of(url)
    except (ValueError, InvalidInput):
        return None
    if not target.startswith(("http://", "https://")) or "@" in urlsplit(target).netloc:
        return None
    if method in _SAFE_METHODS:
        return method, target
    if status == 303:
        return "GET", target
    return (method, target) if status in {307, 308} and stays and replayable else None
