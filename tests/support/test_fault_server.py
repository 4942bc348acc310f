"""The fault server does what its behaviours say: else no test that uses it means anything."""

from __future__ import annotations

import gzip
import hashlib
import http.client
import os
import re
import socket
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest

from .addresses import black_hole, refused_port
from .behaviours import (
    close,
    close_idle,
    digest_upload,
    dribble,
    drop_next,
    events,
    huge_headers,
    ignore_upload,
    raw,
    redirect,
    require_authorization,
    reset,
    respond,
    retry_after,
    stall,
    stall_in_body,
    stream,
    truncate,
    without_continue,
)
from .fault_server import FaultServer


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def client(server: FaultServer) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    yield connection
    connection.close()


def fetch(
    client: http.client.HTTPConnection, path: str, method: str = "GET", body: bytes | None = None, **headers: str
) -> tuple[int, bytes]:
    client.request(method, path, body=body, headers=headers)
    answer = client.getresponse()
    return answer.status, answer.read()


def exchange(server: FaultServer, request: bytes) -> bytes:
    """Send raw bytes and read to the end."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as sock:
        sock.sendall(request)
        return b"".join(iter(lambda: sock.recv(65536), b""))


def test_behaviours_queue_up_and_the_last_repeats(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/x", respond(503), respond(200, json={"ok": True}))
    assert [fetch(client, "/x?q=1") for _ in range(3)] == [(503, b""), (200, b'{"ok": true}'), (200, b'{"ok": true}')]
    assert server.connections == 1


def test_a_request_is_recorded_as_sent(server: FaultServer) -> None:
    server.on("POST", "/a%2Fb/../c", respond(204, close=True))
    exchange(server, b"POST /a%2Fb/../c?x=%27&y HTTP/1.1\r\nX-Two: 1\r\nx-two: 2\r\nContent-Length: 3\r\n\r\nabc")
    (request,) = server.requests
    assert (request.method, request.target) == ("POST", b"/a%2Fb/../c?x=%27&y")
    assert (request.path, request.query) == ("/a%2Fb/../c", "x=%27&y")
    assert request.headers == [("X-Two", "1"), ("x-two", "2"), ("Content-Length", "3")]
    assert (request.body, request.complete) == (b"abc", True)
    with pytest.raises(ValueError, match="2 times"):
        request.header("X-Two")


def test_a_chunked_upload_is_put_together(server: FaultServer) -> None:
    server.on("POST", "/x", respond(200, close=True))
    exchange(
        server, b"POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;q=1\r\nde\r\n0\r\nT: 1\r\n\r\n"
    )
    assert server.requests[0].body == b"abcde"


def test_a_large_upload_is_digested_not_kept(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("PUT", "/x", digest_upload(respond(200)))
    body = os.urandom(3_000_000)
    assert fetch(client, "/x", "PUT", body)[0] == 200
    (request,) = server.requests
    assert (request.body, request.body_length) == (b"", len(body))
    assert request.body_sha256 == hashlib.sha256(body).hexdigest()


def test_a_callable_sees_the_whole_request(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("POST", "*", lambda request: respond(200, body=request.body[::-1]))
    assert fetch(client, "/anything", "POST", b"abc") == (200, b"cba")


def test_what_is_not_scripted_is_a_404_that_says_so(server: FaultServer, client: http.client.HTTPConnection) -> None:
    assert fetch(client, "/y") == (404, b'{"error": "nothing is scripted for GET /y"}')


def test_a_head_answer_has_no_body(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("*", "/x", respond(200, body=b"abc"))
    assert fetch(client, "/x", "HEAD") == (200, b"")
    assert fetch(client, "/x") == (200, b"abc")


def test_encoding_framing_and_version(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/gzip", respond(200, body=b"abc", encoding="gzip"))
    server.on("GET", "/chunked", respond(200, body=b"abc", chunked=True))
    server.on("GET", "/old", respond(200, body=b"abc", version="HTTP/1.0"))
    assert gzip.decompress(fetch(client, "/gzip")[1]) == b"abc"
    assert fetch(client, "/chunked") == (200, b"abc")
    assert exchange(server, b"GET /old HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 200 OK\r\n")


@pytest.mark.parametrize("read", [True, False])
def test_reset_in_place_of_an_answer(server: FaultServer, client: http.client.HTTPConnection, read: bool) -> None:
    server.on("POST", "/x", reset(read=read))
    with pytest.raises(ConnectionResetError):
        fetch(client, "/x", "POST", b"abc")
    assert server.wait_for_requests(1)[0].complete is read


def test_reset_before_anything_is_read(server: FaultServer) -> None:
    server.on_connect("reset", None)
    server.on("GET", "/x", respond(200, close=True))
    with pytest.raises((ConnectionResetError, BrokenPipeError)):
        exchange(server, b"GET /x HTTP/1.1\r\n\r\n")
    assert server.requests == []
    assert exchange(server, b"GET /x HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 200")


def test_close_in_place_of_an_answer(server: FaultServer) -> None:
    server.on("GET", "/x", close())
    assert exchange(server, b"GET /x HTTP/1.1\r\n\r\n") == b""


def test_a_stale_connection_drops_the_next_request_unread(
    server: FaultServer, client: http.client.HTTPConnection
) -> None:
    server.on("POST", "/x", drop_next(respond(200), "reset"))
    assert fetch(client, "/x", "POST", b"1")[0] == 200
    with pytest.raises(ConnectionResetError):
        fetch(client, "/x", "POST", b"2")
    assert [request.body for request in server.requests] == [b"1"]
    assert server.requests[0].dropped_next


def test_a_connection_closed_while_idle(server: FaultServer) -> None:
    server.on("GET", "/x", close_idle(respond(200)))
    answer = exchange(server, b"GET /x HTTP/1.1\r\n\r\n")
    assert answer == b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


def test_a_gate_holds_the_answer_back(server: FaultServer, client: http.client.HTTPConnection) -> None:
    gate = server.gate()
    server.on("GET", "/x", stall(gate, respond(200, body=b"late")))
    client.request("GET", "/x")
    server.wait_for_requests(1)
    gate.set()
    assert client.getresponse().read() == b"late"


@pytest.mark.parametrize("gated", [True, False])
def test_closing_the_server_ends_every_stall_at_once(gated: bool) -> None:
    with FaultServer() as server:
        server.on("GET", "/x", stall(server.gate(), respond(200)) if gated else stall())
        client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        client.request("GET", "/x")
        server.wait_for_requests(1)
        begin = time.monotonic()
    assert time.monotonic() - begin < 4
    client.close()


def test_a_client_that_gives_up_is_noticed(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/x", stall())
    client.request("GET", "/x")
    (request,) = server.wait_for_requests(1)
    with pytest.raises(AssertionError, match="still open"):
        server.wait_for_disconnect(request, timeout=0.05)
    client.close()
    server.wait_for_disconnect(request)


def test_an_upload_nobody_reads_stalls_the_writer(server: FaultServer) -> None:
    server.on("PUT", "/x", ignore_upload())
    with socket.create_connection(("127.0.0.1", server.port), timeout=0.2) as sock:
        sock.sendall(b"PUT /x HTTP/1.1\r\nContent-Length: 100000000\r\n\r\n")
        with pytest.raises(TimeoutError):
            sock.sendall(bytes(100_000_000))
    assert not server.requests[0].complete


def test_slow_and_cut_bodies(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/slow", dribble(b"abcdef", size=2, pause=0.001))
    assert fetch(client, "/slow") == (200, b"abcdef")

    server.on("GET", "/stalled", stall_in_body(b"abc"))
    client.request("GET", "/stalled")
    assert client.getresponse().read(3) == b"abc"
    client.close()

    server.on("GET", "/short", truncate(b"abc"), truncate(b"abc", chunked=True))
    for _ in range(2):
        with pytest.raises(http.client.IncompleteRead) as caught:
            fetch(client, "/short")
        assert caught.value.partial in {b"abc", b""}
        client.close()

    server.on("GET", "/reset", truncate(b"abc", ending="reset"))
    with pytest.raises(ConnectionResetError):
        fetch(client, "/reset")


def test_bytes_that_are_not_http(server: FaultServer) -> None:
    server.on("GET", "/x", raw(b"\x16\x03\x01"))
    assert exchange(server, b"GET /x HTTP/1.1\r\n\r\n") == b"\x16\x03\x01"


def test_huge_headers(server: FaultServer) -> None:
    server.on("GET", "/x", huge_headers(100_000))
    answer = exchange(server, b"GET /x HTTP/1.1\r\nConnection: close\r\n\r\n")
    assert len(answer.partition(b"\r\n\r\n")[0]) > 100_000


def test_a_redirect_to_a_second_origin(server: FaultServer, client: http.client.HTTPConnection) -> None:
    with FaultServer() as other:
        server.on("GET", "/x", redirect(307, f"{other.url}/y"))
        client.request("GET", "/x")
        answer = client.getresponse()
        assert (answer.status, answer.getheader("Location")) == (307, f"{other.url}/y")


def test_401_until_the_right_authorization_comes(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/x", require_authorization("Bearer b", respond(200)))
    assert fetch(client, "/x", Authorization="Bearer a")[0] == 401
    assert fetch(client, "/x", Authorization="Bearer b")[0] == 200


@pytest.mark.parametrize(
    ("when", "sent"),
    [(120, r"120"), ("soon", r"soon"), (timedelta(minutes=2), r"\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT")],
)
def test_retry_after(
    server: FaultServer, client: http.client.HTTPConnection, when: float | timedelta | str, sent: str
) -> None:
    server.on("GET", "/x", retry_after(429, when))
    client.request("GET", "/x")
    answer = client.getresponse()
    assert answer.status == 429
    assert re.fullmatch(sent, answer.getheader("Retry-After") or "")


def test_an_event_stream_ends_as_told(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/whole", events(["data: 1", {"id": "7", "data": {"n": 2}}]))
    assert fetch(client, "/whole") == (200, b'data: 1\n\nid: 7\ndata: {"n": 2}\n\n')
    server.on("GET", "/cut", events(["data: 1"], ending="close"))
    with pytest.raises(http.client.IncompleteRead):
        fetch(client, "/cut")


def test_a_generated_body_is_streamed(server: FaultServer, client: http.client.HTTPConnection) -> None:
    server.on("GET", "/counted", stream(lambda: iter([b"ab", b"cd"]), length=4))
    server.on("GET", "/chunked", stream(lambda: iter([b"ab", b"cd"])))
    assert fetch(client, "/counted") == fetch(client, "/chunked") == (200, b"abcd")


def test_expect_100_continue_is_answered_or_ignored(server: FaultServer) -> None:
    head = b"POST /x HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close\r\n\r\n"
    server.on("POST", "/x", respond(200), without_continue(respond(200)))
    assert exchange(server, head + b"a").startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200")
    assert exchange(server, head + b"a").startswith(b"HTTP/1.1 200")


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_holds_nothing_open() -> None:
    with FaultServer() as server, socket.create_connection(("127.0.0.1", server.port), timeout=5) as sock:
        server.on("GET", "/x", respond(200, close=True))
        read_end, write_end = os.pipe()
        born, tell_born = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(tell_born, b".")
            os.close(write_end)
            os.read(read_end, 1)  # until the parent is done
            os._exit(0)
        os.read(born, 1)  # until the child has had its turn to let go
        sock.sendall(b"GET /x HTTP/1.1\r\n\r\n")
        assert b"".join(iter(lambda: sock.recv(1024), b"")).startswith(b"HTTP/1.1 200")
    # The child still lives. Had it kept the listener, this connect would succeed.
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.port), timeout=1)
    for end in (read_end, write_end, born, tell_born):
        os.close(end)
    os.waitpid(child, 0)


def test_many_connections_at_once(server: FaultServer) -> None:
    server.on("GET", "/x", respond(200, close=True))
    answers: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: answers.append(exchange(server, b"GET /x HTTP/1.1\r\n\r\n"))) for _ in range(50)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == len(server.requests) == server.connections == 50


def test_a_refused_port_refuses() -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", refused_port()), timeout=5)


def test_a_black_hole_swallows_every_connect() -> None:
    with black_hole() as port:
        for _ in range(2):
            with pytest.raises(TimeoutError):
                socket.create_connection(("127.0.0.1", port), timeout=0.2)
