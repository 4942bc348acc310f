"""Decoders are made once, by one thread at a time."""

from __future__ import annotations

import threading

import msgspec

from dovetail.runtime import codec


def test_a_decoder_is_made_once_however_many_threads_ask_for_it() -> None:
    for number in range(20):
        kind = msgspec.defstruct(f"Kind{number}", [("id", int)])
        start = threading.Barrier(8)
        found: list[object] = []

        def ask(kind: object = kind, start: threading.Barrier = start, found: list[object] = found) -> None:
            start.wait()
            found.append(codec.decoder(kind))

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert len({id(one) for one in found}) == 1
