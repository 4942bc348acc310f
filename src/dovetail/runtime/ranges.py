"""Going on with a body where it broke off: what to ask for, and whether the answer is that; pure."""

from __future__ import annotations

import re
from typing import Final

from dovetail.runtime.headers import Headers

_CONTENT_RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


def first_of_range(content_range: str) -> tuple[int, int] | None:
    """Where the piece of an answer begins and how large the whole file is; None when the header does not tell.

    Example:
        >>> first_of_range("bytes 10-19/100")
        (10, 100)
    """
    found = _CONTENT_RANGE.fullmatch(content_range.strip())
    return None if found is None else (int(found[1]), int(found[3]))


class Continuation:
    """Whether the rest of a body can be asked for, and how.

    The rest must be of the very same file. The server vouches for that with a validator (``ETag`` or
    ``Last-Modified``, sent back as ``If-Range``); without one, a checksum of the whole must be there to prove it.

    Args:
        headers: The headers of the answer whose body breaks off, a whole one.
        size: The size it declares; None when it declares none.
        proven: Whether a checksum of the whole file is going to be looked at.
    """

    def __init__(self, headers: Headers, size: int | None, proven: bool) -> None:
        self._size = size
        self._etag = headers.get("etag", "")
        self._validator = self._etag if self._etag.startswith('"') else headers.get("last-modified", "")
        refused = headers.get("accept-ranges", "").strip().lower() == "none"
        self.possible: bool = bool(self._validator or proven) and "content-encoding" not in headers and not refused

    def headers(self, written: int) -> dict[str, str]:
        """The headers that ask for the rest.

        Args:
            written: How many bytes are there.
        """
        asked = {"Range": f"bytes={written}-"}
        if self._validator:
            asked["If-Range"] = self._validator
        return asked

    def fits(self, headers: Headers, written: int) -> bool:
        """Whether an answer that is a part (206) is the rest that was asked for.

        Args:
            headers: Its headers.
            written: How many bytes were there when it was asked for.
        """
        if "content-encoding" in headers:
            return False
        told = first_of_range(headers.get("content-range", ""))
        if told is None or told[0] != written or (self._size is not None and told[1] != self._size):
            return False
        return not (self._etag and headers.get("etag", self._etag) != self._etag)
