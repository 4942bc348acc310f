"""From a request to an answer: route, admit, check against the contract, handle, check the answer."""

from __future__ import annotations

import functools
import logging
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, TypeAlias

import attrs

from dovetail.sandbox.checks import BrokenContract, check_answer, read_request
from dovetail.sandbox.contract import Contract, Operation
from dovetail.sandbox.encodings import decoded
from dovetail.sandbox.forms import urlencoded_member
from dovetail.sandbox.message import Answer, Caller, Incoming, Refusal, UploadedFile
from dovetail.sandbox.routing import Match, NoMatch, Router

_FIRST_FAILURE: Final = 400
_LOG = logging.getLogger("dovetail.sandbox")


@attrs.frozen
class Asked:
    """A request that was admitted and keeps to the contract.

    Attributes:
        path: Path parameters by name, decoded.
        query: Query parameters by name, typed.
        body: The JSON body, the fields of a form, or the bytes of anything else.
        files: The files of a form by field.
    """

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any
    files: Mapping[str, UploadedFile]
    incoming: Incoming
    caller: Caller


Handler: TypeAlias = Callable[[Asked], Answer]


class Api(Protocol):
    """What one API brings to be served."""

    @property
    def contract(self) -> Contract:
        """Its operations."""
        ...

    @property
    def handlers(self) -> Mapping[str, Handler]:
        """What answers each operation, by operation id."""
        ...

    def understood(self, incoming: Incoming) -> Incoming:
        """The request in the words of the contract, where the platform takes others too."""
        ...

    def aside(self, incoming: Incoming) -> Answer | None:
        """The answer to a request that the contract has no part in, such as signing in; None for all others.

        Raises:
            Refusal: It is one of those, and is not answered as it wishes.
        """
        ...

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling.

        Raises:
            Refusal: The credentials do not do.
        """
        ...

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        """A refusal in the API's own shape, told by the request's path and headers: its body may not be there."""
        ...

    def is_quick(self, incoming: Incoming) -> bool:
        """Whether an answer takes less than handing the request to another thread: then all others wait for it."""
        ...


@attrs.frozen
class Violation:
    """An answer of the sandbox that broke the contract: a fault of the sandbox or of the contract."""

    operation: str
    status: int
    place: str
    message: str


class Dispatcher:
    """Answers requests to one API. Safe to use from any thread."""

    def __init__(self, api: Api) -> None:
        unanswered = [operation.id for operation in api.contract.operations if operation.id not in api.handlers]
        if unanswered:
            raise NotImplementedError(f"operations without a handler: {', '.join(unanswered)}")
        self._api = api
        self._router = Router(api.contract.operations)
        self._lock = threading.Lock()
        self._violations: list[Violation] = []
        self._executions: Counter[str] = Counter()

    @property
    def violations(self) -> tuple[Violation, ...]:
        """The answers so far that broke the contract."""
        with self._lock:
            return tuple(self._violations)

    @property
    def executions(self) -> Mapping[str, int]:
        """How often each operation was carried out, by operation id: answered with a status below 400."""
        with self._lock:
            return dict(self._executions)

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        """A refusal in the API's own error shape, for faults on order."""
        return self._api.refuse(incoming, refusal)

    def is_quick(self, incoming: Incoming) -> bool:
        """Whether an answer takes so little that a thread for it would take more."""
        return self._api.is_quick(incoming)

    def answer(self, incoming: Incoming) -> Answer:
        """Answer a request; whatever goes wrong becomes an answer too."""
        beside = self._beside(incoming)
        if beside is not None:
            return beside
        incoming = self._api.understood(incoming)
        try:
            match = self._router.find(incoming.method, incoming.path, functools.partial(_told, incoming))
            if isinstance(match, NoMatch):
                return self._api.refuse(incoming, _unknown(incoming, match))
        except UnicodeDecodeError:
            return self._api.refuse(incoming, Refusal(400, "BAD_REQUEST", "the path is not UTF-8"))
        answer = self._handle(match, incoming)
        try:
            check_answer(match.operation, answer)
        except BrokenContract as error:
            return self._broken_answer(match.operation, incoming, answer, error)
        return answer

    def _beside(self, incoming: Incoming) -> Answer | None:
        try:
            return self._api.aside(incoming)
        except Refusal as refusal:
            return self._api.refuse(incoming, refusal)
        except Exception:
            _LOG.exception("%s %s failed", incoming.method, incoming.path)
            message = f"{incoming.method} {incoming.path} failed; the sandbox's log has the details"
            return self._api.refuse(incoming, Refusal(500, "INTERNAL_ERROR", message))

    def _handle(self, match: Match, incoming: Incoming) -> Answer:
        try:
            caller = self._api.admit(match, incoming)
            plain = incoming
            if "content-encoding" in incoming.headers:
                plain = attrs.evolve(incoming, body=decoded(incoming.body, incoming.headers["content-encoding"]))
            read = read_request(match.operation, match.path, plain)
            handler = self._api.handlers[match.operation.id]
            answer = handler(Asked(match.operation, match.path, read.query, read.body, read.files, incoming, caller))
            if answer.status < _FIRST_FAILURE:
                with self._lock:
                    self._executions[match.operation.id] += 1
            return answer
        except BrokenContract as error:
            refusal = Refusal(400, "BAD_REQUEST", error.message, place=error.place, rule=error.rule)
        except Refusal as error:
            refusal = error
        except Exception:
            _LOG.exception("%s failed", match.operation.id)
            refusal = Refusal(500, "INTERNAL_ERROR", f"{match.operation.id} failed; the sandbox's log has the details")
        refused = self._api.refuse(incoming, refusal)
        return attrs.evolve(refused, body=b"", media_type=None) if incoming.method == "HEAD" else refused

    def _broken_answer(self, operation: Operation, incoming: Incoming, answer: Answer, error: BrokenContract) -> Answer:
        violation = Violation(operation.id, answer.status, error.place, error.message)
        with self._lock:
            self._violations.append(violation)
        _LOG.error("answer of %s (%d) breaks the contract: %s", operation.id, answer.status, error)
        message = f"the sandbox's answer to {operation.id} ({answer.status}) breaks the contract: {error.message}"
        return self._api.refuse(incoming, Refusal(500, "ANSWER_BREAKS_CONTRACT", message, place=error.place))


def _told(incoming: Incoming, place: str, name: str) -> str | None:
    """What a request says in a header, or in a field of its form."""
    if place == "header":
        return incoming.headers.get(name.lower())
    is_form = "json" not in incoming.headers.get("content-type", "").lower()
    return urlencoded_member(incoming.body, name) if is_form else None


def _unknown(incoming: Incoming, match: NoMatch) -> Refusal:
    if match.untold:
        message = f"{incoming.path} has several operations, and the request names none of them"
        return Refusal(400, "UNKNOWN_OPERATION", message)
    if match.allowed:
        allowed = ", ".join(match.allowed)
        return Refusal(
            405,
            "METHOD_NOT_ALLOWED",
            f"{incoming.path} takes {allowed}, not {incoming.method}",
            headers={"allow": allowed},
        )
    return Refusal(404, "NOT_FOUND", f"there is no {incoming.method} {incoming.path}")
