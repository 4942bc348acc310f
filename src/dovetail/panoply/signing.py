"""Signatures for queues that are closed to the public; nothing needs to be signed to send to Panoply."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote, urlsplit

from dovetail.runtime.auth import Credentials
from dovetail.runtime.credentials import EnvironmentSecret, secret
from dovetail.runtime.errors import CredentialError, InvalidInput

if TYPE_CHECKING:
    from dovetail.runtime.auth import Pairs
    from dovetail.runtime.credentials import SecretSource
    from dovetail.runtime.security import SecurityScheme
    from dovetail.runtime.steps import Steps
    from dovetail.runtime.tokens import Token, TokenCache

_ALGORITHM: Final = "AWS4-HMAC-SHA256"
_SERVICE: Final = "sqs"
_SIGNED: Final = frozenset({"content-type", "x-amz-security-token", "x-amz-target"})
_REGION_OF_HOST: Final = re.compile(r"(?:sqs\.([a-z0-9-]+)|([a-z0-9-]+)\.queue)\.amazonaws\.com(?:\.cn)?")
_USUAL_PORTS: Final = {"http": 80, "https": 443}


class SigV4:
    """AWS Signature Version 4, for private queues: signs the host, the date, the body and what says how to read it.

    Each attempt of a request is signed anew, with the time at which it leaves. A clock that is some minutes off makes
    signatures that are refused.

    Args:
        access_key_id: The id of the access key, which is no secret.
        secret_access_key: The key, or where to read it (`dovetail.runtime.EnvironmentSecret` and its like). A key
            given as a text cannot be pickled.
        session_token: The token of temporary credentials, or where to read it; None for lasting ones.
        region: The region of the queue; by default the one that its host names.

    Raises:
        InvalidInput: The id of the access key is empty, or the region is not a region.

    Source: AWS Signature Version 4, signing requests

    Example:
        >>> from dovetail.runtime import EnvironmentSecret
        >>> SigV4("AKIDEXAMPLE", EnvironmentSecret("AWS_SECRET_ACCESS_KEY"), region="us-east-1")
        SigV4('AKIDEXAMPLE', EnvironmentSecret('AWS_SECRET_ACCESS_KEY'), region='us-east-1')
    """

    def __init__(
        self,
        access_key_id: str,
        secret_access_key: str | SecretSource,
        *,
        session_token: str | SecretSource | None = None,
        region: str | None = None,
    ) -> None:
        self.access_key_id: str = access_key_id.strip()
        if not re.fullmatch(r"[!-~]+", self.access_key_id) or "/" in self.access_key_id:
            raise InvalidInput(
                "access_key_id: it is not the id of an access key.",
                at="access_key_id",
                remedy="It looks like 'AKIDEXAMPLE'; the secret comes second.",
            )
        if region is not None and not re.fullmatch(r"[a-z0-9-]+", region):
            raise InvalidInput(
                f"region: {region!r} is not a region.", value=region, at="region", remedy="It looks like 'us-east-1'."
            )
        self.region: str | None = region
        self._secret = secret(secret_access_key)
        self._token = None if session_token is None else secret(session_token)
        self._key: tuple[tuple[str, str, str], bytes] | None = None

    @classmethod
    def from_environment(cls, *, region: str | None = None) -> SigV4:
        """What ``AWS_ACCESS_KEY_ID``, ``AWS_SECRET_ACCESS_KEY`` and ``AWS_SESSION_TOKEN`` say; it can be pickled.

        Args:
            region: The region of the queue; by default the one that its host names.

        Returns:
            What signs requests; the secret and the token are read when they are needed.

        Raises:
            CredentialError: The id of the access key is missing.

        Example:
            >>> import os
            >>> os.environ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE"
            >>> SigV4.from_environment(region="us-east-1").access_key_id
            'AKIDEXAMPLE'
        """
        import os

        token = EnvironmentSecret("AWS_SESSION_TOKEN") if os.environ.get("AWS_SESSION_TOKEN") else None
        access_key_id = EnvironmentSecret("AWS_ACCESS_KEY_ID").read()
        return cls(access_key_id, EnvironmentSecret("AWS_SECRET_ACCESS_KEY"), session_token=token, region=region)

    @property
    def tokens(self) -> TokenCache | None:
        """None: there is no token to fetch."""
        return None

    def fetch(self) -> Steps:
        """Never called.

        Returns:
            Nothing.

        Raises:
            CredentialError: Always.
        """
        raise CredentialError("These credentials are not fetched.")

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Whether it is what an operation asks for: something in the ``Authorization`` header.

        Args:
            scheme: What the contract says.

        Returns:
            Whether it is.
        """
        return scheme.kind == "apiKey" and scheme.parameter.lower() == "authorization"

    def credentials(self, token: Token | None) -> Credentials:
        """What goes with a request.

        Args:
            token: Not looked at.

        Returns:
            What signs it, and the header of the session token.
        """
        session = () if self._token is None else (("X-Amz-Security-Token", self._token.read()),)
        return Credentials(session, sign=self.sign)

    def sign(self, method: str, url: str, headers: Pairs, body: bytes, at: datetime.datetime | None = None) -> Pairs:
        """The headers that sign a request.

        Args:
            method: Its method.
            url: Its URL as it goes on the wire.
            headers: Its other headers; those that say what the body is, and the session token, are signed.
            body: Its body.
            at: When it is signed; now by default.

        Returns:
            ``X-Amz-Date`` and ``Authorization``.

        Raises:
            CredentialError: The secret cannot be read, or the region is not known.
        """
        moment = (at or datetime.datetime.now(datetime.UTC)).astimezone(datetime.UTC)
        stamp = moment.strftime("%Y%m%dT%H%M%SZ")
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        port = parts.port
        named = host if port is None or port == _USUAL_PORTS.get(parts.scheme) else f"{host}:{port}"
        signed = {name.lower(): " ".join(text.split()) for name, text in headers if name.lower() in _SIGNED}
        signed |= {"host": named, "x-amz-date": stamp}
        names = ";".join(sorted(signed))
        request = canonical_request(method, parts.path, parts.query, signed, body)
        scope = f"{stamp[:8]}/{self.region or _region_of(host)}/{_SERVICE}/aws4_request"
        told = f"{_ALGORITHM}\n{stamp}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
        signature = hmac.new(self._signing_key(scope), told.encode(), "sha256").hexdigest()
        credential = f"{self.access_key_id}/{scope}"
        return (
            ("X-Amz-Date", stamp),
            ("Authorization", f"{_ALGORITHM} Credential={credential}, SignedHeaders={names}, Signature={signature}"),
        )

    def _signing_key(self, scope: str) -> bytes:
        date, region, service, end = scope.split("/")
        own = self._secret.read()
        known = self._key
        if known is not None and known[0] == (own, date, region):
            return known[1]
        key = f"AWS4{own}".encode()
        for word in (date, region, service, end):
            key = hmac.new(key, word.encode(), "sha256").digest()
        self._key = ((own, date, region), key)
        return key

    def __getstate__(self) -> dict[str, object]:
        # The key of a day is as good as the secret for that day.
        return {**self.__dict__, "_key": None}

    def __repr__(self) -> str:
        pieces = [repr(self.access_key_id), repr(self._secret)]
        pieces += [] if self._token is None else [f"session_token={self._token!r}"]
        pieces += [] if self.region is None else [f"region={self.region!r}"]
        return f"SigV4({', '.join(pieces)})"


def canonical_request(method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> str:
    """A request in the one form that both sides sign.

    Args:
        method: Its method.
        path: Its path as it goes on the wire, quoted.
        query: Its query as it goes on the wire.
        headers: The headers to sign, their names in lower case.
        body: Its body.
    """
    pairs = sorted((quote(name, safe="-_.~"), quote(value, safe="-_.~")) for name, value in parse_qsl(query, True))
    return "\n".join(
        (
            method,
            # It is quoted once more than it was.
            quote(path or "/", safe="/-_.~"),
            "&".join(f"{name}={value}" for name, value in pairs),
            *(f"{name}:{headers[name]}" for name in sorted(headers)),
            "",
            ";".join(sorted(headers)),
            hashlib.sha256(body).hexdigest(),
        )
    )


def _region_of(host: str) -> str:
    found = _REGION_OF_HOST.fullmatch(host)
    if found is None:
        raise CredentialError(f"SigV4: the host {host} names no region. Give region='us-east-1' or where the queue is.")
    return found[1] or found[2]
