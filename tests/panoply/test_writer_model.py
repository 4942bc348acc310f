"""Random programs against a random queue: each record ends in exactly one of delivered, pending and dropped."""

from __future__ import annotations

import json
import random
import threading
from collections import Counter
from typing import Any

import pytest
from scripted_transport import PATIENCE, ScriptedTransport, records_of, sdk_on

from dovetail.panoply import SDK, BufferFull, Dropped, Failed, Request, Response, SendError

REFUSALS: list[Any] = ["passing", "throttled", "too_long", "batch_too_long", "no_batches", "contents", "refused"]


class FickleQueue(ScriptedTransport):
    """Does to each request what chance says; a record whose id says so is never taken."""

    def __init__(self, seed: int, faults: float) -> None:
        super().__init__(otherwise=self._answer)
        self._random = random.Random(seed)
        self._faults = faults

    def _answer(self, request: Request) -> Response:
        if any(r["id"].startswith("poison") for m in request.messages for r in records_of(m)):
            if len(request.messages) == 1:
                raise SendError("no", refusal="contents", status=400)
            poisoned = {
                m.id: Failed("InvalidMessageContents", "no", sender_fault=True)
                for m in request.messages
                if any(r["id"].startswith("poison") for r in records_of(m))
            }
            return self.partly(request, poisoned)
        if self._random.random() >= self._faults:
            return self.store(request)
        kind = self._random.randrange(5)
        if kind == 0:  # stored, and never answered
            self.store(request)
            raise SendError("no answer")
        if kind == 1:
            failed = {m.id: Failed("InternalError") for m in request.messages if self._random.random() < 0.5}
            return self.partly(request, failed)
        if kind == 2:
            return Response({})
        refusal = self._random.choice(REFUSALS[:2] if len(request.messages) == 1 else REFUSALS[:5])
        raise SendError(f"by chance {refusal}", refusal=refusal, status=400)


def books(sdk: SDK) -> None:
    stats = sdk.stats
    assert stats.written + stats.recovered == stats.delivered + stats.pending + stats.dropped
    assert 0 <= stats.in_flight <= stats.pending


@pytest.mark.parametrize("seed", range(12))
def test_every_record_is_accounted_for(seed: int, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    queue = FickleQueue(seed, faults=chance.choice([0.0, 0.2, 0.5]))
    reported: list[Dropped] = []
    dead = tmp_path / "dead.jsonl"
    when_full = chance.choice(["block", "raise", "drop_oldest"])
    sdk = sdk_on(
        queue,
        linger=chance.choice([0.0, 0.002]),
        max_records=chance.choice([5, 50, 1000]),
        message_bytes=chance.choice([1024, 4096]),
        in_flight=chance.choice([1, 4]),
        ordered=chance.choice([False, True]),
        delivery_timeout=chance.choice([0.02, PATIENCE]),
        longest_pause=0.002,
        when_full=when_full,
        on_drop=reported.append,
        dead_letters=dead,
    )
    monkeypatch.setattr("dovetail.panoply.writer.writer._FAREWELL", PATIENCE)
    accepted: list[str] = []
    own = threading.Lock()

    def program(number: int) -> None:
        chance = random.Random(seed * 100 + number)
        for count in range(150):
            name = f"{'poison' if chance.random() < 0.01 else 'fine'}-{number}-{count}"
            try:
                sdk.write(f"table{count % 3}", {"id": name, "text": "x" * chance.randrange(120)})
            except BufferFull:
                assert when_full == "raise"
            else:
                with own:
                    accepted.append(name)
            if chance.random() < 0.03:
                sdk.flush(chance.choice([0, 0.01]))
            if chance.random() < 0.1:
                books(sdk)

    threads = [threading.Thread(target=program, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    if chance.random() < 0.5:
        assert sdk.flush(PATIENCE).complete
    report = sdk.close(chance.choice([0.0, PATIENCE]))
    books(sdk)

    stats = sdk.stats
    dropped = Counter(r["id"] for d in reported for r in d.records)
    delivered = Counter(queue.ids)
    certainly_dropped = {r["id"] for d in reported if not d.maybe_delivered for r in d.records}
    assert set(delivered) | set(dropped) == set(accepted)  # nothing lost, nothing made up
    assert max(dropped.values(), default=1) == 1  # and each reported once
    assert not certainly_dropped & set(delivered)  # what was called dropped did not arrive all the same
    assert (stats.written, stats.dropped, stats.pending) == (len(accepted), dropped.total(), 0)
    assert stats.delivered == len(accepted) - stats.dropped
    assert report.left == 0
    assert {name for name in accepted if name.startswith("poison")} <= set(dropped)
    # Doubles come only from requests whose outcome was not known, and are counted.
    assert delivered.total() - len(delivered) <= stats.maybe_twice
    written_down = [json.loads(line) for line in dead.read_text().splitlines()] if dropped else []
    assert Counter(letter["record"]["id"] for letter in written_down) == dropped
    assert all(letter["table"] == letter["record"]["__table"] for letter in written_down)
