"""Signs of life from a method that takes long."""

from __future__ import annotations

import contextvars
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dovetail.panoply import BackgroundTimeout, DataSource, PanoplyException, background_progress


def source_of(work: Callable[[], Any], told: list[Any] | None = None, **limits: float) -> Any:
    """A source whose ``read`` does some work under watch."""

    class Watched(DataSource):
        @background_progress("Waiting", **limits)
        def read(self, batch_size: int | None = None) -> Any:
            """Work."""
            return work()

    told = [] if told is None else told
    return Watched({}, {"logger": told.append}).on("*", lambda name, data: told.append((name, data)))


def test_even_a_quick_call_gives_one_sign_and_its_result_comes_back() -> None:
    told: list[Any] = []

    assert source_of(lambda: [{"id": 1}], told).read(5) == [{"id": 1}]

    assert told == [("Waiting",), ("progress", {"loaded": None, "total": None, "msg": "Waiting"})]


def test_signs_come_until_the_work_is_done_and_in_the_callers_thread() -> None:
    enough = threading.Event()
    threads: set[threading.Thread] = set()
    source = source_of(lambda: (enough.wait(), threading.current_thread())[1], waiting_interval=0.001)

    def sign(_: Any) -> None:
        threads.add(threading.current_thread())
        signs.append(1)
        if len(signs) == 5:
            enough.set()

    signs: list[int] = []
    source.on("progress", sign)
    worker = source.read()

    assert len(signs) >= 5
    assert threads == {threading.current_thread()}
    assert worker is not threading.current_thread()


def test_a_result_is_not_kept_waiting_for_the_interval() -> None:
    source = source_of(lambda: "rows", waiting_interval=200)
    started = time.monotonic()

    assert source.read() == "rows"
    assert time.monotonic() - started < 100


@pytest.mark.parametrize("error", [PanoplyException("gone", retryable=False), KeyError("x"), SystemExit(3)])
def test_what_the_method_raises_is_raised(error: BaseException) -> None:
    def work() -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        source_of(work).read()

    assert caught.value is error


def test_the_time_limit_is_kept_and_does_not_wait_for_the_next_sign() -> None:
    leave = threading.Event()
    started = time.monotonic()

    with pytest.raises(BackgroundTimeout, match=r"read took longer than 0\.05 s: Waiting") as caught:
        source_of(leave.wait, waiting_interval=200, timeout=0.05).read()

    assert time.monotonic() - started < 100
    assert caught.value.retryable is False
    leave.set()


def test_a_method_that_never_ends_holds_up_neither_other_executors_nor_the_program() -> None:
    leave = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(BackgroundTimeout):
            source_of(leave.wait, timeout=0.01).read()
        assert pool.submit(lambda: "alive").result() == "alive"
    [left] = [thread for thread in threading.enumerate() if thread.name == "panoply-read"]

    assert left.daemon
    leave.set()
    left.join()


def test_what_a_handler_raises_ends_the_call() -> None:
    leave = threading.Event()
    source = source_of(leave.wait).on("progress", lambda _: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        source.read()
    leave.set()


def test_the_method_keeps_its_name_and_the_context_of_its_caller() -> None:
    tenant = contextvars.ContextVar("tenant", default="none")
    tenant.set("acme")
    source = source_of(tenant.get)

    assert (source.read.__name__, source.read.__doc__) == ("read", "Work.")
    assert source.read() == "acme"


@pytest.mark.parametrize("limits", [{"waiting_interval": 0}, {"timeout": -1}, {"timeout": float("nan")}])
def test_limits_that_make_no_sense_are_refused_by_name(limits: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(limits))):
        background_progress("Waiting", **limits)


def test_a_coroutine_function_is_refused() -> None:
    async def read(self: DataSource) -> None: ...

    with pytest.raises(TypeError, match="coroutine function"):
        background_progress("Waiting")(read)


def test_there_need_be_no_limit() -> None:
    assert source_of(lambda: "rows", waiting_interval=float("inf"), timeout=float("inf")).read() == "rows"
