"""The threads that send: each takes messages that are due and stays with them until every record is settled."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Final

from dovetail.panoply.writer.drops import Drops
from dovetail.panoply.writer.handlers import logger
from dovetail.panoply.writer.ledger import Ledger
from dovetail.panoply.writer.reports import Reason
from dovetail.panoply.writer.store import Pack
from dovetail.panoply.writer.transport import Failed, Message, Refusal, Request, Response, SendError, Transport
from dovetail.runtime.retry import RetryPolicy

_FIRST_PAUSE: Final[dict[Refusal, float]] = {"passing": 0.2, "throttled": 1.0, "refused": 2.0}
_PAUSE_WHILE_CLOSING: Final = 0.5
_SHORTEST_TIMEOUT: Final = 0.1
_OUTCOME_UNKNOWN: Final = frozenset({"MD5Mismatch", "Unanswered"})
_ABOUT_CONTENTS: Final = frozenset({"InvalidMessageContents", "InvalidParameterValue", "MessageTooLong"})


class Senders:
    """Sends what a ledger has.

    Args:
        ledger: The books.
        transport: How messages leave.
        drops: Reports what is given up.
        queue_url: Where to.
        threads: How many requests at a time.
        delivery_timeout: Seconds from being accepted to being given up.
        request_timeout: Seconds for one request.
        longest_pause: Seconds between two attempts, unless the queue asks for more.
    """

    def __init__(
        self,
        ledger: Ledger,
        transport: Transport,
        drops: Drops,
        queue_url: Callable[[], str],
        *,
        threads: int,
        delivery_timeout: float,
        request_timeout: float,
        longest_pause: float,
    ) -> None:
        self.deadline: float | None = None
        """When the writer has to end; what begins later than this is not begun."""
        self.last_error: Exception | None = None
        """What sending failed with since it last succeeded."""
        self._ledger = ledger
        self._transport = transport
        self._drops = drops
        self._queue_url = queue_url
        self._count = threads
        self._delivery_timeout = delivery_timeout
        self._request_timeout = request_timeout
        self._pauses = {
            refusal: RetryPolicy(base=min(first, longest_pause), longest=longest_pause)
            for refusal, first in _FIRST_PAUSE.items()
        }
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Start the threads: daemons, so that the program's end waits for its exit hook and not for them.

        Raises:
            RuntimeError: There are no threads to be had, as when the interpreter is ending.
        """
        for number in range(len(self._threads), self._count):
            thread = threading.Thread(target=self._run, name=f"dovetail-panoply-{number + 1}", daemon=True)
            try:
                thread.start()
            except RuntimeError:
                if not self._threads:
                    raise
                return  # those that are there do it
            self._threads.append(thread)

    def forked(self, drops: Drops) -> None:
        """Begin anew in a forked child."""
        self._threads = []
        self._drops = drops
        self.last_error = None

    def join(self, timeout: float) -> None:
        """Wait for the threads to end, after the ledger has; not for the one in which this is called."""
        end = monotonic() + timeout
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, end - monotonic()))

    def _run(self) -> None:
        while packs := self._ledger.next_packs():
            while packs:
                try:
                    self._deliver(packs)
                except Exception:
                    # Nothing is known that gets here; but a record is never left behind by a thread that died.
                    logger.exception("sending failed in an unforeseen way; it goes on")
                    self._ledger.pause(self._pauses["refused"].longest)
                packs = self._ledger.owned(packs)

    def _deliver(self, packs: list[Pack]) -> None:
        doubtful: set[str] = set()
        groups = deque([packs])
        while groups:
            groups.extendleft(reversed(self._send(groups.popleft(), doubtful)))

    def _send(self, group: list[Pack], doubtful: set[str]) -> list[list[Pack]]:
        """Send packs until they are settled.

        Args:
            group: Packs that fit one request.
            doubtful: Packs of which an earlier request may have been stored; added to.

        Returns:
            Other groups, to be sent in their place.
        """
        further: list[list[Pack]] = []
        attempt = 0
        unknown: set[str] = set()  # what the last attempt may have stored
        while group := self._ledger.owned(group):
            attempt += 1
            records = sum(len(pack.lines) for pack in group)
            twice = sum(len(pack.lines) for pack in group if pack.id in unknown)
            unknown = set()
            request: Request | None = None
            try:
                request = self._prepared(group)
                self._ledger.count(requests=1, sent_bytes=len(request.data), retries=attempt > 1, twice=twice)
                response = self._transport.send(request, self._timeout())
            except Exception as error:
                failure = error if isinstance(error, SendError) else _unforeseen(error, request)
                if failure.sent and failure.refusal == "passing":
                    unknown.update(pack.id for pack in group)
                failure.records = records
                parts = self._parts(group, failure, doubtful)
            else:
                self.last_error = None
                # Counted first, so that a handler that does not return makes nothing look undelivered.
                with self._drops.handlers.owing():
                    self._ledger.delivered([pack for pack in group if pack.id in response.stored])
                    self._drops.handlers.tell("flush", {"req": request, "res": response})
                failed = [pack for pack in group if pack.id not in response.stored]
                if not failed:
                    break
                group, split, failure = self._sorted(failed, response, unknown, doubtful)
                further += split
                parts = None
            doubtful.update(unknown)
            failure.attempt, failure.request = attempt, request
            expired = [pack for pack in group if monotonic() >= pack.accepted + self._delivery_timeout]
            failure.will_retry = parts is not None or len(expired) < len(group)
            self._tell(failure)
            if parts is not None:
                return further + parts
            for pack in expired:
                self._give_up(pack, "expired", failure, doubtful)
            group = [pack for pack in group if pack not in expired]
            if group:
                self._pause(group, failure, attempt)
        return further

    def _prepared(self, group: list[Pack]) -> Request:
        try:
            request = self._transport.prepare(self._queue_url(), [Message(pack.id, pack.body) for pack in group])
        except Exception as error:
            raise SendError(f"no request can be made: {error}", refusal="refused", sent=False) from error
        self._drops.handlers.tell("send", {"req": request})
        return request

    def _timeout(self) -> float:
        if self.deadline is None:
            return self._request_timeout
        return max(_SHORTEST_TIMEOUT, min(self._request_timeout, self.deadline - monotonic()))

    def _pause(self, group: list[Pack], failure: SendError, attempt: int) -> None:
        policy = self._pauses.get(failure.refusal, self._pauses["passing"])
        seconds = policy.wait(attempt, failure.retry_after)
        if self.deadline is not None:
            seconds = min(seconds, _PAUSE_WHILE_CLOSING)
        # At its deadline a pack gets its last attempt.
        last = min(pack.accepted for pack in group) + self._delivery_timeout
        self._ledger.pause(max(0.0, min(seconds, last - monotonic())))

    def _tell(self, failure: SendError) -> None:
        self.last_error = failure
        self._ledger.count(errors=1)
        log = logger.warning if failure.attempt == 1 else logger.debug
        count = failure.records
        log("%d record%s not stored (attempt %d): %s", count, "s" * (count != 1), failure.attempt, failure)
        self._drops.handlers.tell("error", failure)

    # What a refusal means.

    def _parts(self, group: list[Pack], failure: SendError, doubtful: set[str]) -> list[list[Pack]] | None:
        """What to send in place of a refused request; None: the same again."""
        limits = self._ledger.limits
        refusal = failure.refusal
        if len(group) > 1:
            if refusal == "no_batches":
                limits.no_batches()
                self._ledger.learned()
            elif refusal == "batch_too_long":
                limits.batch_was_too_long(sum(self._size(pack) for pack in group), len(group))
                self._ledger.learned()
                half = len(group) // 2
                return [group[:half], group[half:]]
            elif refusal not in ("too_long", "contents"):
                return None
            return [[pack] for pack in group]
        (pack,) = group
        if refusal in ("too_long", "batch_too_long"):
            limits.message_was_too_long(self._size(pack))
            self._ledger.learned()
            return self._divided(pack, limits.message, "too_long", failure, doubtful)
        if refusal == "contents":
            return self._divided(pack, 0, "refused", failure, doubtful)
        return None

    def _sorted(
        self, failed: list[Pack], response: Response, unknown: set[str], doubtful: set[str]
    ) -> tuple[list[Pack], list[list[Pack]], SendError]:
        """What becomes of messages that were not stored: to be sent again as they are, in parts, or given up."""
        again: list[Pack] = []
        parts: list[list[Pack]] = []
        reasons = [(pack, response.failed.get(pack.id, Failed("Unanswered"))) for pack in failed]
        first = reasons[0][1]
        failure = SendError(
            f"{len(failed)} of {len(failed) + len(response.stored)} messages were not stored: {first.code}: "
            f"{first.message}",
            refusal="contents" if all(reason.sender_fault for _, reason in reasons) else "passing",
            code=first.code,
            status=response.status,
        )
        failure.records = sum(len(pack.lines) for pack in failed)
        for pack, reason in reasons:
            if not reason.sender_fault:
                again.append(pack)
                if reason.code in _OUTCOME_UNKNOWN:
                    unknown.add(pack.id)
            elif reason.code.rpartition(".")[2] in _ABOUT_CONTENTS:
                parts += self._divided(pack, 0, "refused", failure, doubtful)
            else:
                self._give_up(pack, "refused", failure, doubtful)
        return again, parts, failure

    def _divided(
        self, pack: Pack, most: int, reason: Reason, failure: SendError, doubtful: set[str]
    ) -> list[list[Pack]]:
        """A refused pack as several that are tried one by one, so that in the end the guilty record is alone.

        Args:
            pack: The pack; a single record is given up.
            most: Most bytes of a part, attributes included; 0 for two halves.
            reason: Why a single record is given up.
            failure: What the queue said.
            doubtful: See `_send`.
        """
        if len(pack.lines) == 1:
            self._give_up(pack, reason, failure, doubtful)
            return []
        counts = list(_counts(pack, most - self._transport.overhead)) or [len(pack.lines) // 2]
        parts = self._ledger.split(pack, counts)
        if pack.id in doubtful:
            doubtful.update(part.id for part in parts)
        return [[part] for part in parts]

    def _give_up(self, pack: Pack, reason: Reason, failure: SendError, doubtful: set[str]) -> None:
        if self._ledger.claim(pack):
            self._drops.report(pack, reason, failure, maybe_delivered=pack.id in doubtful)
            self._ledger.dropped(pack)

    def _size(self, pack: Pack) -> int:
        return pack.size + self._transport.overhead


def _counts(pack: Pack, most: int) -> Iterable[int]:
    """How many records go in each part of at most so many bytes, the last left out; nothing where it would be one."""
    if most <= 0:
        return
    count = size = 0
    for line in pack.lines:
        if count and size + len(line) + 1 > most:
            yield count
            count = size = 0
        count += 1
        size += len(line) + 1


def _unforeseen(error: Exception, request: Request | None) -> SendError:
    failure = SendError(f"{type(error).__name__}: {error}", sent=request is not None)
    failure.__cause__ = error
    return failure
