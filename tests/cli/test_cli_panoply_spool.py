"""`dovetail panoply spool` and `dead-letters`: what waits on disk, and what was given up, looked at and sent."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.panoply.credentials import at_endpoint
from dovetail.panoply.writer.spool import Spool
from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def panoply(served: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    for name, text in served.environment.items():
        monkeypatch.setenv(name, text or "")
    served.enter("forget")
    yield served
    served.faults.clear()
    assert served.violations == ()


def rows(panoply: Sandbox, table: str) -> list[int]:
    return sorted(row["id"] for row in panoply.enter("rows", table=table)["rows"])


def queue_url(panoply: Sandbox) -> str:
    from dovetail.panoply.credentials import Credentials

    environment = panoply.environment
    credentials = Credentials(str(environment["PANOPLY_API_KEY"]), str(environment["PANOPLY_API_SECRET"]))
    return at_endpoint(credentials.queue_url, str(environment["PANOPLY_ENDPOINT"]))


def fill(identity: str, *ids: int) -> None:
    spool = Spool("spool", identity, label="https://sqs/1/sdk-acme-…")
    for number in ids:
        spool.append("users", b'{"id":%d,"__table":"users"}' % number)
    spool.close()


def test_a_spool_is_shown_and_sent(dovetail: Dovetail, panoply: Sandbox) -> None:
    fill(queue_url(panoply), 1, 2, 3)
    shown = dovetail("panoply", "spool", "show", "spool").data
    (writer,) = shown["writers"]
    assert (writer["alive"], writer["records"], writer["queue"]) == (False, 3, "https://sqs/1/sdk-acme-…")
    assert (shown["records"], shown["damaged"]) == (3, [])
    done = dovetail("panoply", "spool", "send", "spool")
    assert (done.status, done.data) == (0, {"found": 3, "delivered": 3})
    assert rows(panoply, "users") == [1, 2, 3]
    assert dovetail("panoply", "spool", "show", "spool").data == {"writers": [], "records": 0, "damaged": []}
    assert list(Path("spool").iterdir()) == []


def test_what_cannot_be_sent_stays(dovetail: Dovetail, panoply: Sandbox) -> None:
    fill(queue_url(panoply), 1, 2)
    panoply.faults.add("503")
    done = dovetail("panoply", "spool", "send", "spool", "--timeout", "0.2")
    assert done.status == 1
    assert (done.data["found"], done.data["left"], done.data["delivered"]) == (2, 2, 0)
    assert "2 records were not delivered." in done.err
    panoply.faults.clear()
    assert dovetail("panoply", "spool", "send", "spool").data == {"found": 2, "delivered": 2}
    assert rows(panoply, "users") == [1, 2]


def test_records_of_others_are_told_of_and_stay(dovetail: Dovetail, panoply: Sandbox) -> None:
    fill("https://elsewhere/1/sdk-other-r4nd0m", 9)
    living = Spool("spool", queue_url(panoply))
    living.append("users", b'{"id":8,"__table":"users"}')
    done = dovetail("panoply", "spool", "send", "spool")
    assert done.data == {"found": 0, "delivered": 0, "others": 2}
    assert "2 records belong to living processes or other queues" in done.err
    shown = dovetail("panoply", "spool", "show", "spool").data
    assert sorted((one["alive"], one["records"]) for one in shown["writers"]) == [(False, 1), (True, 1)]
    living.close()


def test_a_spool_is_exported_and_stays(dovetail: Dovetail, panoply: Sandbox) -> None:
    fill(queue_url(panoply), 1, 2)
    living = Spool("spool", "another queue")
    living.append("users", b'{"id":3}')
    done = dovetail("panoply", "spool", "export", "spool")
    assert [json.loads(line) for line in done.out.splitlines()] == [
        {"id": 1, "__table": "users"},
        {"id": 2, "__table": "users"},
    ]
    assert "belongs to a living process" in done.err
    assert dovetail("panoply", "spool", "export", "spool", "--all", "-o", "all.jsonl").status == 0
    assert len(Path("all.jsonl").read_bytes().splitlines()) == 3
    assert dovetail("panoply", "spool", "export", "spool", "-o", "all.jsonl").status == 1
    living.close()
    assert dovetail("panoply", "spool", "send", "spool").data["found"] == 2


def test_damage_is_an_exit_status(dovetail: Dovetail, panoply: Sandbox) -> None:
    fill(queue_url(panoply), 1, 2)
    (path,) = Path("spool").rglob("*.segment")
    path.write_bytes(path.read_bytes().replace(b'"id":1', b'"id":7'))
    shown = dovetail("panoply", "spool", "show", "spool")
    assert (shown.status, shown.data["writers"][0]["unreadable"]) == (1, 1)
    assert dovetail("panoply", "spool", "send", "spool").status == 1
    assert rows(panoply, "users") == [2]
    shown = dovetail("panoply", "spool", "show", "spool")
    assert shown.status == 1
    assert len(shown.data["damaged"]) == 1


@pytest.mark.parametrize(
    "command", [("spool", "show"), ("spool", "send"), ("spool", "export"), ("dead-letters", "show")]
)
def test_what_is_not_there_is_an_exit_status(command: tuple[str, str], dovetail: Dovetail) -> None:
    done = dovetail("panoply", *command, "missing")
    assert (done.status, Path("missing").exists()) == (4, False)


def written_by(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The lines that are accepted for sending from now on."""
    from dovetail.panoply.writer.intake import Intake

    lines: list[bytes] = []
    accept = Intake.accept

    def listening(self: Intake, table: str, line: bytes, *, wait: bool = True) -> int:
        lines.append(line)
        return accept(self, table, line, wait=wait)

    monkeypatch.setattr(Intake, "accept", listening)
    return lines


def letter(number: int, **more: Any) -> str:
    record = {"id": number, "__table": "users"}
    shape = {"time": f"2026-01-02T03:04:0{number}.000Z", "table": "users", "reason": "expired", "error": "503"}
    return json.dumps({**shape, "record": record, **more}) + "\n"


def test_dead_letters_are_shown(dovetail: Dovetail) -> None:
    Path("dead.jsonl").write_text(letter(1) + letter(2) + letter(3, reason="refused", error="no"))
    assert dovetail("panoply", "dead-letters", "show", "dead.jsonl").data == [
        {
            "table": "users",
            "reason": "expired",
            "records": 2,
            "first": "2026-01-02T03:04:01.000Z",
            "last": "2026-01-02T03:04:02.000Z",
            "error": "503",
        },
        {
            "table": "users",
            "reason": "refused",
            "records": 1,
            "first": "2026-01-02T03:04:03.000Z",
            "last": "2026-01-02T03:04:03.000Z",
            "error": "no",
        },
    ]
    records = dovetail("panoply", "dead-letters", "show", "dead.jsonl", "--records").data
    assert [one["record"]["id"] for one in records] == [1, 2, 3]


def test_dead_letters_are_sent_and_gone(dovetail: Dovetail, panoply: Sandbox) -> None:
    Path("dead.jsonl").write_text(letter(1) + letter(2))
    done = dovetail("panoply", "dead-letters", "resend", "dead.jsonl")
    assert (done.status, done.data) == (0, {"resent": 2, "delivered": 2})
    assert rows(panoply, "users") == [1, 2]
    assert [one.name for one in Path().iterdir() if "dead" in one.name] == ["dead.jsonl"]
    assert Path("dead.jsonl").read_bytes() == b""


def test_dead_letters_that_cannot_be_sent_return(dovetail: Dovetail, panoply: Sandbox) -> None:
    Path("dead.jsonl").write_text(letter(1) + "nonsense\n")
    panoply.faults.add("503")
    done = dovetail("panoply", "dead-letters", "resend", "dead.jsonl", "--timeout", "0.2")
    assert done.status == 1
    assert (done.data["resent"], done.data["delivered"], done.data["returned"]) == (1, 0, 1)
    assert done.data["unreadable"] == 1
    assert "2 are in dead.jsonl again." in done.err
    lines = Path("dead.jsonl").read_text().splitlines()
    assert json.loads(lines[0])["record"] == {"id": 1, "__table": "users"}
    assert lines[1] == "nonsense"


def test_what_a_killed_resend_left_is_sent_by_the_next(dovetail: Dovetail, panoply: Sandbox) -> None:
    Path("dead.jsonl.resending").write_text(letter(1))
    Path("dead.jsonl").write_text(letter(2))
    assert dovetail("panoply", "dead-letters", "resend", "dead.jsonl").data == {"resent": 2, "delivered": 2}
    assert rows(panoply, "users") == [1, 2]
    assert not Path("dead.jsonl.resending").exists()


def test_numbers_of_dead_letters_are_sent_digit_for_digit(
    dovetail: Dovetail, panoply: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = written_by(monkeypatch)
    digits = "1.2345678901234567890123456789"
    Path("dead.jsonl").write_text(letter(1).replace('"id": 1', f'"id": {digits}'))
    dovetail("panoply", "dead-letters", "resend", "dead.jsonl")
    assert sent == [f'{{"id":{digits},"__table":"users"}}'.encode()]


def test_lines_that_are_no_text_are_returned(dovetail: Dovetail, panoply: Sandbox) -> None:
    nonsense = b'{"time":"\xff"}\n' + b'{"record":' + b'{"a":' * 5000 + b"1" + b"}" * 5001 + b"\n"
    Path("dead.jsonl").write_bytes(letter(1).encode() + nonsense + letter(2).encode())
    assert dovetail("panoply", "dead-letters", "show", "dead.jsonl").status == 1
    done = dovetail("panoply", "dead-letters", "resend", "dead.jsonl")
    assert (done.status, done.data) == (1, {"resent": 2, "delivered": 2, "unreadable": 2})
    assert rows(panoply, "users") == [1, 2]
    assert Path("dead.jsonl").read_bytes() == nonsense


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_a_resend_that_is_cut_short_returns_all_that_it_did_not_write(
    error: type[BaseException], dovetail: Dovetail, panoply: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dovetail.panoply import SDK

    write, calls = SDK.write, iter(range(9))

    def interrupted(self: SDK, table: str, data: Any) -> None:
        if next(calls) == 1:
            raise error
        write(self, table, data)

    monkeypatch.setattr(SDK, "write", interrupted)
    Path("dead.jsonl").write_text(letter(1) + letter(2) + letter(3))
    with contextlib.suppress(error):
        assert dovetail("panoply", "dead-letters", "resend", "dead.jsonl").status != 0
    assert rows(panoply, "users") == [1]
    assert Path("dead.jsonl").read_text() == letter(2) + letter(3)
    assert not Path("dead.jsonl.resending").exists()


def test_a_resend_that_cannot_begin_leaves_the_file_as_it_is(
    dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PANOPLY_API_KEY", raising=False)
    Path("dead.jsonl").write_text(letter(1))
    assert dovetail("panoply", "dead-letters", "resend", "dead.jsonl").status != 0
    assert Path("dead.jsonl").read_text() == letter(1)


def test_what_a_killed_resend_left_is_shown_and_a_torn_end_there_spoils_nothing(
    dovetail: Dovetail, panoply: Sandbox
) -> None:
    Path("dead.jsonl").write_text(letter(2))
    Path("dead.jsonl.resending").write_text(letter(1) + letter(2)[:20])
    shown = dovetail("panoply", "dead-letters", "show", "dead.jsonl", "--records")
    assert [one["record"]["id"] for one in shown.data] == [1, 2]
    assert "dead.jsonl.resending" in shown.err
    done = dovetail("panoply", "dead-letters", "resend", "dead.jsonl")
    assert done.data == {"resent": 2, "delivered": 2, "unreadable": 1}
    assert rows(panoply, "users") == [1, 2]
