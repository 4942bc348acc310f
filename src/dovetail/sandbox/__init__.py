"""Real local servers of the APIs, to develop and test against without an account.

Example:
    >>> from dovetail.sandbox import serve
    >>> with serve("spark") as sandbox:
    ...     print(sandbox.base_url, sandbox.credentials["api_key"])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.sandbox.server import Sandbox as Sandbox
    from dovetail.sandbox.server import serve as serve
else:

    def __getattr__(name: str) -> object:
        if name in ("Sandbox", "serve"):
            from dovetail.sandbox import server

            return getattr(server, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["Sandbox", "serve"]
