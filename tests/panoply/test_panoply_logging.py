"""Log records as records of a table."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Iterator
from logging.handlers import QueueHandler, QueueListener
from queue import SimpleQueue
from typing import Any

import pytest
from tests.panoply.writing import writer

from dovetail.panoply import MemoryTransport, PanoplyHandler, Request, Response, SendError


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger("shop.orders")
    logger.setLevel(logging.DEBUG)
    yield logger
    for handler in [*logger.handlers, *logging.getLogger().handlers]:
        if isinstance(handler, PanoplyHandler):
            logger.removeHandler(handler)
            logging.getLogger().removeHandler(handler)
            handler.close()


def rows(queue: MemoryTransport, table: str = "logs") -> list[dict[str, Any]]:
    return queue.tables.get(table, [])


def test_a_log_record_is_a_record(logger: logging.Logger) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        logger.addHandler(PanoplyHandler(conn))
        logger.warning("out of %s", "pears", extra={"customer": 7, "level": "own"}, stack_info=True)
    [row] = rows(queue)
    assert (row["level"], row["logger"], row["message"]) == ("WARNING", "shop.orders", "out of pears")
    assert (row["customer"], row["extra_level"]) == (7, "own")
    assert row["file"] == __file__
    assert row["function"] == "test_a_log_record_is_a_record"
    assert row["stack"].startswith("Stack (most recent call last)")
    assert dt.datetime.fromisoformat(row["time"]).tzinfo == dt.UTC
    assert len(row["id"]) == 32
    assert "exception" not in row


def test_an_exception_is_told_with_its_traceback(logger: logging.Logger) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        logger.addHandler(PanoplyHandler(conn, "errors", level="ERROR"))
        logger.info("not this")
        try:
            raise ValueError("no pears")
        except ValueError:
            logger.exception("failed")
    [row] = rows(queue, "errors")
    assert row["exception"].startswith("Traceback")
    assert row["exception"].endswith("ValueError: no pears")


class Unspeakable:
    def __repr__(self) -> str:
        raise RuntimeError("not even this")


def test_a_field_without_a_form_in_json_is_shown(logger: logging.Logger) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        logger.addHandler(PanoplyHandler(conn))
        logger.info("odd", extra={"odd": object, "worse": Unspeakable(), "number": float("nan")})
    [row] = rows(queue)
    assert (row["odd"], row["worse"], row["number"]) == (
        "<class 'object'>",
        "<Unspeakable: RuntimeError>",
        "nan",
    )


@pytest.mark.parametrize("queued", [False, True], ids=["directly", "through a queue"])
def test_what_sending_itself_logs_is_not_fed_back(logger: logging.Logger, queued: bool) -> None:
    """Warnings of the writer, and of whatever the sending threads call, would never end."""
    library = logging.getLogger("some.http.library")
    library.setLevel(logging.DEBUG)

    def chatty(request: Request) -> Response | None:
        library.info("request of %d bytes", len(request.data))
        return None

    queue = MemoryTransport([chatty, SendError("down"), chatty])
    with writer(queue) as conn:
        handler = PanoplyHandler(conn)
        records: SimpleQueue[Any] = SimpleQueue()
        listener = QueueListener(records, handler)
        first: logging.Handler = QueueHandler(records) if queued else handler
        logging.getLogger().addHandler(first)
        listener.start()
        logger.info("first")
        assert queue.wait(1)
        conn.flush(30)
        logging.getLogger("dovetail.panoply").warning("of our own")
        logger.info("second")
        logging.getLogger().removeHandler(first)
        listener.stop()
        conn.flush(30)
        assert conn.stats.written == 2
    assert [row["message"] for row in rows(queue)] == ["first", "second"]


def test_what_an_encoder_hook_logs_is_not_fed_back(logger: logging.Logger) -> None:
    def hook(value: object) -> object:
        logger.warning("what is %s?", type(value).__name__)
        return "shown"

    queue = MemoryTransport()
    with writer(queue, default=hook) as conn:
        logger.addHandler(PanoplyHandler(conn))
        logger.info("odd", extra={"odd": object()})
    assert [(row["message"], row["odd"]) for row in rows(queue)] == [("odd", "shown")]


def test_a_formatter_makes_the_message(logger: logging.Logger) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        handler = PanoplyHandler(conn)
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        logger.addHandler(handler)
        logger.info("hello")
    assert rows(queue)[0]["message"] == "INFO: hello"


def test_flush_waits_a_little_and_close_leaves_the_writer_open(logger: logging.Logger) -> None:
    queue = MemoryTransport()
    with writer(queue, linger=60.0) as conn:
        handler = PanoplyHandler(conn)
        logger.addHandler(handler)
        logger.info("one")
        handler.flush()
        assert len(rows(queue)) == 1
        queue.pause()
        logger.info("two")
        PanoplyHandler(conn, flush_timeout=0.02).flush()
        logging.shutdown([lambda: PanoplyHandler(conn, flush_timeout=0.02)])
        queue.resume()
        conn.write("logs", {"message": "three"})
    handler.flush()
    assert sorted(row["message"] for row in rows(queue)) == ["one", "three", "two"]


def test_logging_after_the_writer_was_closed_is_told_on_standard_error(
    logger: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    conn = writer(MemoryTransport())
    logger.addHandler(PanoplyHandler(conn))
    conn.close()
    logger.info("late")
    assert "The writer is closed" in capsys.readouterr().err


def test_threads_log_at_once(logger: logging.Logger) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        logger.addHandler(PanoplyHandler(conn))

        def log(name: int) -> None:
            for number in range(50):
                logger.info("%d-%d", name, number)

        threads = [threading.Thread(target=log, args=(name,)) for name in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len({row["message"] for row in rows(queue)}) == 200
