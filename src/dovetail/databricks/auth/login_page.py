"""The page that a browser comes back to after a login."""

from __future__ import annotations

import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

import msgspec

from dovetail.runtime.errors import CredentialError

DEFAULT_PORT: Final = 8020
_DONE: Final = b"<!doctype html><title>Logged in</title><p>You are logged in. You may close this page."
_REFUSED: Final = b"<!doctype html><title>Not logged in</title><p>You are not logged in."


class Login(msgspec.Struct, frozen=True):
    """A login in the browser, for a `Work` step.

    Attributes:
        page: Where the user logs in.
        redirect: Where the browser comes back to, on this machine.
        state: What it brings along; anything else is not this login.
    """

    page: str
    redirect: str
    state: str

    def __call__(self, seconds: float) -> str:
        """Open the browser, wait until it comes back, and give the code it brings.

        Raises:
            CredentialError: It did not come in time, or brought an error; or the port is taken.
        """
        import threading
        import webbrowser

        came: list[dict[str, list[str]]] = []
        state = self.state

        class Page(BaseHTTPRequestHandler):
            timeout = 5.0

            def do_GET(self) -> None:
                """The browser."""
                query = parse_qs(urlsplit(self.path).query)
                ours = query.get("state") == [state]
                if ours:
                    came.append(query)
                body = _DONE if ours and "code" in query else _REFUSED
                self.send_response(200 if ours else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
                """Nothing: there are codes in what it would print."""

        port = urlsplit(self.redirect).port or DEFAULT_PORT
        try:
            server = HTTPServer(("127.0.0.1", port), Page)
        except OSError:
            raise CredentialError(
                f"external-browser: port {port} is taken, so that the browser could not come back. Give "
                "oauth_callback_port=."
            ) from None
        with server:
            end = time.monotonic() + seconds
            # Some browsers come back only when they are closed.
            threading.Thread(target=webbrowser.open, args=(self.page,), daemon=True).start()
            while not came and (left := end - time.monotonic()) > 0:
                server.timeout = min(left, 1.0)
                server.handle_request()
        if not came:
            raise CredentialError("external-browser: nobody logged in in time.")
        if "code" not in came[0]:
            told = (came[0].get("error_description") or came[0].get("error") or ["it brought no code"])[0]
            raise CredentialError(f"external-browser: the login failed: {told[:300]}.")
        return came[0]["code"][0]
