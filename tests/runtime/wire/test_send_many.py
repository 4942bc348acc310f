"""Many calls at once: in order, bounded, and one failure stops nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from support.behaviours import Behaviour, respond, stall
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import ApiError, InvalidInput

from .conftest import Connect
from .drivers import TRIO, WAYS, Way
from .sample_api import GET


def by_number(request: Recorded) -> Behaviour:
    number = int(request.path.rpartition("/")[2])
    return respond(404, json={}) if number % 5 == 3 else respond(200, json={"id": number})


def calls(count: int) -> Iterator[Any]:
    return (GET.call({"id": str(number)}) for number in range(count))


@pytest.mark.parametrize("way", [*WAYS, TRIO], ids=lambda way: way.name, indirect=True)
def test_results_and_failures_come_in_order(connect: Connect, server: FaultServer, way: Way) -> None:
    server.on("GET", "*", by_number)
    results = connect(server).send_many(calls(100), concurrency=7)
    assert [result.id if not isinstance(result, Exception) else type(result) for result in results] == [
        ApiError if number % 5 == 3 else number for number in range(100)
    ]
    assert len(server.requests) == 100


class Crowd:
    """Answers only when `size` requests are under way at once, and notes the largest number there ever were."""

    def __init__(self, size: int) -> None:
        self.barrier = threading.Barrier(size)
        self.lock = threading.Lock()
        self.now = self.most = 0

    def __call__(self, request: Recorded) -> Behaviour:
        def act(wire: Any, request: Recorded) -> None:
            with self.lock:
                self.now += 1
                self.most = max(self.most, self.now)
            self.barrier.wait(timeout=10)
            with self.lock:
                self.now -= 1
            respond(200, json={"id": 1}).act(wire, request)

        return Behaviour(act)


def test_exactly_so_many_are_under_way_at_once(connect: Connect, server: FaultServer) -> None:
    crowd = Crowd(5)
    server.on("GET", "*", crowd)
    assert len(connect(server).send_many(calls(20), concurrency=5)) == 20
    assert crowd.most == 5


def test_calls_are_taken_as_workers_become_free(connect: Connect, server: FaultServer) -> None:
    gate = server.gate()
    server.on("GET", "*", stall(gate, respond(200, json={"id": 1})))
    taken: list[int] = []

    def watched() -> Iterator[Any]:
        for number, call in enumerate(calls(50)):
            taken.append(number)
            yield call

    client = connect(server)
    sending = threading.Thread(target=lambda: client.send_many(watched(), concurrency=4))
    sending.start()
    server.wait_for_requests(4)
    assert len(taken) <= 8
    gate.set()
    sending.join()
    assert len(taken) == len(server.requests) == 50


def test_the_first_failure_ends_it_when_asked_to(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "*", by_number)
    with pytest.raises(ApiError):
        connect(server).send_many(calls(1000), concurrency=2, stop_on_error=True)
    assert len(server.requests) < 100


def test_options_are_those_of_send(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "*", respond(503))
    results = connect(server).send_many(calls(3), retries=0)
    assert [result.attempts for result in results] == [1, 1, 1]


def test_nothing_to_send(connect: Connect, server: FaultServer) -> None:
    assert connect(server).send_many([]) == []
    with pytest.raises(InvalidInput, match="concurrency"):
        connect(server).send_many([], concurrency=0)


def test_an_error_of_the_calls_iterable_is_the_callers_own(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "*", by_number)

    def broken() -> Iterator[Any]:
        yield GET.call({"id": "1"})
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        connect(server).send_many(broken())


def test_an_executor_of_the_callers_own(connect: Connect, server: FaultServer, way: Way) -> None:
    server.on("GET", "*", by_number)
    client = connect(server)
    with ThreadPoolExecutor(3) as executor:
        if way.mode == "sync":
            results = client.send_many(calls(10), executor=executor)
            assert [getattr(result, "id", None) for result in results] == [0, 1, 2, None, 4, 5, 6, 7, None, 9]
        else:
            with pytest.raises(TypeError, match="sync Client"):
                client.send_many(calls(10), executor=executor)
