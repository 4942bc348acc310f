"""The transport that posts to the queue: one attempt, over connections that are kept."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NoReturn
from urllib.parse import urlsplit

from dovetail.panoply.constants import SDK_ATTRIBUTE
from dovetail.panoply.credentials import shown_queue_url
from dovetail.panoply.writer.checksums import md5_of_attributes, md5_of_body
from dovetail.panoply.writer.queue_transport import attributes_of, overhead_of
from dovetail.panoply.writer.refusals import refusal_of, told
from dovetail.panoply.writer.transport import Failed, Message, Request, Response, SendError
from dovetail.runtime._sync.client import Client
from dovetail.runtime.auth import NoAuth
from dovetail.runtime.engines import native
from dovetail.runtime.errors import ApiError, CredentialError, DecodeError, DovetailError, InvalidInput, TransportError
from dovetail.runtime.model import MASK
from dovetail.runtime.retry import RetryPolicy, asked_wait
from dovetail.runtime.settings import Settings, Timeouts
from dovetail_api.panoply import models as m
from dovetail_api.panoply.operations import queue

if TYPE_CHECKING:
    from dovetail.panoply.credentials import Credentials
    from dovetail.panoply.writer.transport import Refusal
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.call import Call
    from dovetail.runtime.headers import Headers
    from dovetail.runtime.response import Response as Answer

_MD5_MISMATCH: Final = "MD5Mismatch"
_UNANSWERED: Final = "Unanswered"
_MILLISECONDS: Final = 1000.0
_LONGEST_ASKED: Final = 300.0
"""Seconds that a queue, or what stands before it, may ask to wait; more would be as good as no queue."""


class HttpTransport:
    """Posts messages to the queue of a pair of key and secret.

    A message goes as an unsigned form to the address of the queue, as Panoply's own senders do it; several go as a
    batch. What the queue says it stored is compared with what was sent, by MD5.

    Args:
        credentials: The key and the secret, which go with every message.
        auth: A strategy that signs, for a queue that is closed to the public (`panoply.SigV4`); None to sign nothing.
        proxy: A proxy's address; that of the environment by default, None for none.
        verify: True to verify certificates, or the path of a PEM file of roots.

    Attributes:
        overhead: Bytes that the attributes of every message count.
    """

    def __init__(
        self,
        credentials: Credentials,
        *,
        auth: Auth | None = None,
        proxy: str | None = "environment",
        verify: bool | str = True,
    ) -> None:
        texts = attributes_of(credentials)
        self.overhead: int = overhead_of(texts)
        self._attributes = {
            name: m.MessageAttribute(data_type="String", string_value=text) for name, text in texts.items()
        }
        self._md5 = md5_of_attributes(texts)
        self._secret = credentials.apisecret
        self._settings = Settings(
            hosts={},
            auth=auth or NoAuth(),
            timeouts=Timeouts(),
            retry=RetryPolicy(retries=0),
            user_agent=SDK_ATTRIBUTE,
            request_id_header="",
            proxy=proxy,
            verify=verify,
            drift=False,  # nobody can ask a writer for it
        )
        self._clients: dict[str, Client] = {}
        _load()

    def prepare(self, queue_url: str, messages: Sequence[Message]) -> Request:
        """The request that carries messages; see `Transport`.

        Raises:
            InvalidInput: The queue cannot have such an address, or a message no such text.
        """
        *_, account, name = ("", "", *urlsplit(queue_url).path.strip("/").split("/"))
        account, name = account or "0", name or "0"  # the address itself is what counts
        call: Call[Any]
        if len(messages) == 1:
            text = messages[0].body.decode()
            call = queue.send_message(
                account=account, queue=name, message_body=text, message_attributes=self._attributes
            )
        else:
            entries = [
                m.SendMessageBatchEntry(
                    id=message.id, message_body=message.body.decode(), message_attributes=self._attributes
                )
                for message in messages
            ]
            call = queue.send_message_batch(account=account, queue=name, entries=entries)
        data = call.body if isinstance(call.body, bytes) else b""
        headers = {"Content-Type": call.content_type or "", "Content-Length": str(len(data))}
        return Request(messages, full_url=queue_url, data=data, headers=headers, call=call)

    def send(self, request: Request, timeout: float) -> Response:
        """Send a request once; see `Transport`.

        Raises:
            SendError: Nothing is known to have been stored.
        """
        try:
            client = self._client(request.full_url)
            answer: Answer[Any] = client.send_detailed(request.call, timeout=timeout, url=request.full_url)
        except ApiError as error:
            raise _refused(error, request) from error
        except InvalidInput as error:
            raise _no_address(error) from error
        except DovetailError as error:
            raise _unanswered(error, request) from error
        return self._read(answer, request)

    def close(self) -> None:
        """Close all connections; see `Transport`."""
        clients, self._clients = list(self._clients.values()), {}
        for client in clients:
            client.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "A transport cannot be pickled, so that the secret stays in this process. Make one in the other process."
        )

    def __repr__(self) -> str:
        return f"HttpTransport(auth={self._settings.auth!r})"

    def _client(self, queue_url: str) -> Client:
        """The client of a queue's host: the address of the queue may change while requests are under way."""
        try:
            parts = urlsplit(queue_url)
        except ValueError:
            raise InvalidInput("it is no URL.", at="qurl") from None
        origin = f"{parts.scheme}://{parts.netloc}"
        client = self._clients.get(origin)
        if client is None:
            # No lock, which a fork might leave locked for ever: where two threads make one, the first is kept.
            made = Client(self._settings.with_(hosts={"": origin}))
            client = self._clients.setdefault(origin, made)
            if client is not made:
                made.close()
        return client

    def _read(self, answer: Answer[Any], request: Request) -> Response:
        stored: dict[str, str] = {}
        failed: dict[str, Failed] = {}
        bodies = {message.id: message.body for message in request.messages}
        if isinstance(answer.value, m.SendMessageResponse):
            results = [(request.messages[0].id, answer.value.send_message_result)]
        else:
            batch = answer.value.send_message_batch_result
            results = [(entry.id, entry) for entry in batch.successful or ()]
            failed = {entry.id: self._failed(entry, request) for entry in batch.failed or () if entry.id in bodies}
        for id_, result in results:
            damage = self._damage(result, bodies[id_]) if id_ in bodies else ""
            if damage:
                failed[id_] = Failed(_MD5_MISMATCH, f"the queue stored another {damage} than was sent")
            elif id_ in bodies and (result.message_id or result.md5_of_message_body):
                stored[id_] = result.message_id or ""
        stored = {id_: message_id for id_, message_id in stored.items() if id_ not in failed}
        for id_ in bodies.keys() - stored.keys() - failed.keys():
            failed[id_] = Failed(_UNANSWERED, "the answer does not speak of it")
        return Response(stored, failed, status=answer.status, headers=dict(answer.headers.items()), body=answer.raw)

    def _failed(self, entry: m.BatchResultErrorEntry, request: Request) -> Failed:
        """Why an entry was not stored; it is logged, and queues repeat what they were sent."""
        message = entry.message or ""
        for secret in (self._secret, urlsplit(request.full_url).path.rpartition("/")[2]):
            message = message.replace(secret, MASK) if secret else message
        return Failed(entry.code or "", message, entry.sender_fault is True)

    def _damage(self, result: m.SendMessageResult | m.SendMessageBatchResultEntry, body: bytes) -> str:
        """What of a message was stored otherwise than it was sent; empty when nothing is known to be."""
        said = result.md5_of_message_body
        if said and said != md5_of_body(body):
            return "body"
        said = result.md5_of_message_attributes
        return "set of attributes" if said and said != self._md5 else ""


def _load() -> None:
    """Import what the first requests would import on their way: a fork amid an import leaves a child that hangs."""
    engine = "pyreqwest_engine" if native.load() else "httpx_engine"
    for name in (f"engines.{engine}", "answers", "nesting", "redact", "xml"):
        import_module(f"dovetail.runtime.{name}")
    for name in ("dovetail_api.panoply.models.common", "random"):
        import_module(name)


def _refused(error: ApiError, request: Request) -> SendError:
    """What an answer with an error status means."""
    code, message = told(error)
    refusal = refusal_of(error.status, code, message, len(request.messages))
    words = ": ".join(filter(None, (code, message))) or "no reason is given"
    return SendError(
        f"{shown_queue_url(request.full_url)}: {error.status}: {words}",
        refusal=refusal,
        code=code,
        status=error.status,
        retry_after=_asked(error.headers),
    )


def _no_address(error: InvalidInput) -> SendError:
    """What it means that nothing can be sent to the queue's address, which somebody may put right."""
    return SendError(f"qurl: {error.message.rpartition(': ')[2]}", refusal="refused", sent=False)


def _unanswered(error: DovetailError, request: Request) -> SendError:
    """What it means that there is no answer, or none that can be read."""
    where = shown_queue_url(request.full_url)
    if isinstance(error, DecodeError):
        return SendError(f"{where}: {error.status}: the answer is not that of a queue", status=error.status)
    if isinstance(error, TransportError):
        return SendError(f"{where}: no answer: {error.message.partition(': ')[2]}", sent=error.sent)
    refusal: Refusal = "refused" if isinstance(error, CredentialError) else "passing"
    return SendError(f"{where}: {error.message}", refusal=refusal, sent=False)


def _asked(headers: Headers | None) -> float | None:
    """Seconds that the queue asks to wait: its own header tells milliseconds."""
    if headers is None:
        return None
    seconds = asked_wait(headers, ("retry-after",), time.time())
    with contextlib.suppress(ValueError):
        milliseconds = float(headers.get("x-amz-retry-after", ""))
        seconds = max(0.0, milliseconds / _MILLISECONDS) if math.isfinite(milliseconds) else seconds
    return None if seconds is None else min(seconds, _LONGEST_ASKED)
