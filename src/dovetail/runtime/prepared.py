"""What all exchanges of one client share: hosts, headers, and which operations its credentials open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from dovetail.runtime.auth import Choosing
from dovetail.runtime.engines.protocol import Header
from dovetail.runtime.errors import CredentialError, InvalidInput
from dovetail.runtime.fork_locks import making
from dovetail.runtime.retry import may_repeat
from dovetail.runtime.wire_body import METHODS_WITH_BODY

if TYPE_CHECKING:
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.drift import DriftLog
    from dovetail.runtime.operation import Operation
    from dovetail.runtime.settings import Settings


class Plan(msgspec.Struct, frozen=True):
    """What every call of one operation shares on one client.

    Attributes:
        base_url: Where it goes.
        headers: The headers that do not depend on the call.
        secured: Whether it is sent with credentials.
        auth: What puts them on it.
        repeatable: Whether it may be sent again although it may have taken effect.
        sends_body: Whether its method sends a body, so that an empty one is said to be empty.
    """

    base_url: str
    headers: list[Header]
    secured: bool
    auth: Auth
    repeatable: bool
    sends_body: bool


class Prepared:
    """Settings with what follows from them, worked out once."""

    __slots__ = ("_drift", "_origins", "_plans", "accepts", "base_headers", "settings")

    def __init__(self, settings: Settings) -> None:
        self.settings: Settings = settings
        for name, text in settings.headers.items():
            if not fits_header(text):
                raise InvalidInput(
                    f"headers: the value of {name} holds characters that a header cannot carry.", at=f"headers.{name}"
                )
        own = list(settings.headers.items())
        self.base_headers: list[Header] = overridden([("User-Agent", settings.user_agent)], own)
        self.accepts: bool = any(name.lower() == "accept" for name in settings.headers)
        self._drift: DriftLog | None = None
        self._origins: frozenset[str] | None = None
        self._plans: dict[Operation[Any], Plan] = {}

    def plan(self, operation: Operation[Any], url: str | None = None) -> Plan:
        """What all calls of an operation share.

        Args:
            operation: The operation.
            url: Where the call goes when not to the operation's own host.

        Raises:
            InvalidInput: The client has no host for it.
            CredentialError: The client's kind of credentials does not open it.
        """
        plan = self._plans.get(operation)
        if plan is None:
            auth = self._auth_for(operation)
            accept = [] if self.accepts else [("Accept", operation.accept)]
            encoding = "gzip" if operation.answer in ("json", "xml", "text") else "identity"
            plan = Plan(
                self.base_url(operation) if url is None else "",
                [*self.base_headers, *accept, ("Accept-Encoding", encoding)],
                bool(operation.security),
                auth,
                may_repeat(operation),
                operation.method in METHODS_WITH_BODY,
            )
            if operation.name:  # a constant of a module, so that there are only so many
                self._plans[operation] = plan
        return plan

    @property
    def drift(self) -> DriftLog | None:
        """Where what the contract does not know is noted; None where nobody looks for it."""
        wanted = self.settings.drift
        if self._drift is None and wanted is not False:
            from dovetail.runtime.drift import DriftLog
            from dovetail.runtime.drift_options import Drift

            with making:
                self._drift = self._drift or DriftLog(Drift() if wanted is True else wanted)
        return self._drift

    @property
    def origins(self) -> frozenset[str]:
        """The origins of the client's own hosts, the only ones that get credentials."""
        if self._origins is None:
            self._origins = frozenset(origin_of(url) for url in self.settings.hosts.values())
        return self._origins

    def base_url(self, operation: Operation[Any]) -> str:
        """Where an operation goes.

        Raises:
            InvalidInput: The client has no host of that label.
        """
        try:
            return self.settings.hosts[operation.host]
        except KeyError:
            label = operation.host or "default"
            raise InvalidInput(
                f"{operation.id}: this client has no {label} host.",
                at="hosts",
                remedy=f"Add {operation.host!r} to its hosts.",
            ) from None

    def _auth_for(self, operation: Operation[Any]) -> Auth:
        """What puts credentials on calls of an operation."""
        auth = self.settings.auth
        given = frozenset(name.lower() for name in self.settings.headers)
        refusal = self.settings.error_type(CredentialError)
        if isinstance(auth, Choosing):
            try:
                return auth.choose(operation, given)
            except CredentialError as error:
                raise refusal(error.message) from None
        for group in operation.security:
            if all(auth.satisfies(scheme) or scheme.parameter.lower() in given for scheme in group):
                return auth
        if operation.security:
            ways = " or ".join(" + ".join(scheme.name for scheme in group) for group in operation.security)
            raise refusal(f"{operation.id} accepts {ways} only; this client has {auth!r}.")
        return auth


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL, in one spelling.

    Raises:
        InvalidInput: The port is none.
    """
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    try:
        given = parts.port
    except ValueError as error:
        raise InvalidInput(f"{parts.scheme}://{parts.hostname}: {error}.", at="url") from None
    port = given or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{port}"


def fits_header(text: str) -> bool:
    """Whether a text arrives as it is: engines refuse, drop or rewrite control characters and blanks at the ends."""
    return text.isascii() and text.isprintable() and text.strip() == text


def overridden(headers: list[Header], own: Iterable[Header]) -> list[Header]:
    """Headers with a call's own in place of those of the same name."""
    names = {name.lower() for name, _ in own}
    return [pair for pair in headers if pair[0].lower() not in names] + list(own)
