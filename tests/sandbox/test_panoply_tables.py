"""The platform behind the queue: records go to tables, and what cannot go there is told."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import httpx
import pytest
from panoply_steps import ATTRIBUTES, USERS, post, talking, vendors_form, write

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.message import Refusal


def rows(panoply: Sandbox, table: str) -> list[dict[str, Any]]:
    """The rows of a table without what the platform adds."""
    found: list[dict[str, Any]] = panoply.enter("rows", table=table)["rows"]
    return [{name: value for name, value in row.items() if not name.endswith("time")} for row in found]


def send_lines(panoply: Sandbox, http: httpx.Client, body: str) -> None:
    """Send a message with any body."""
    head, _, attributes = vendors_form(()).partition(b"&MessageAttribute")
    form = head + body.encode() + b"&MessageAttribute" + attributes
    assert post(http, panoply.details["queue_url"], form).status_code == 200


def test_records_become_rows(panoply: Sandbox, anybody: httpx.Client) -> None:
    write(anybody, panoply, *USERS)
    assert rows(panoply, "users") == [{"id": 1, "name": "Zoë & co"}, {"id": 2, "name": None}]
    [table] = panoply.enter("tables")["tables"].values()
    assert table["rows"] == 2
    assert {"__senttime", "__updatetime", "__createtime"} < set(table["columns"])


def test_a_later_record_replaces_the_row_and_is_counted_all_the_same(panoply: Sandbox, anybody: httpx.Client) -> None:
    write(anybody, panoply, *USERS)
    write(anybody, panoply, {"id": 2, "name": "Bo", "__table": "Users"})
    assert rows(panoply, "users")[1] == {"id": 2, "name": "Bo"}
    counts = panoply.enter("counts")
    assert (counts["messages"], counts["lines"], counts["lines_by_table"]) == (2, 3, {"users": 3})


def test_bad_lines_are_told_and_all_others_are_there(panoply: Sandbox, anybody: httpx.Client) -> None:
    lines = ['{"id":1,"__table":"good"}', "", "{", "  ", '{"id":2}', '{"__table":" "}', '{"__table":7}', "[]", "NaN"]
    send_lines(panoply, anybody, "%0A".join(lines))
    assert rows(panoply, "good") == [{"id": 1}]
    told = panoply.enter("bad_lines")["bad_lines"]
    assert [line["line"] for line in told] == [3, 5, 6, 7, 8, 9]
    assert all(line["problem"] and line["message_id"] for line in told)
    assert panoply.enter("counts")["bad_lines"] == 6


def test_what_no_table_takes_is_a_bad_line_and_leaves_the_others(panoply: Sandbox, anybody: httpx.Client) -> None:
    deep = "[" * 900 + "]" * 900
    lines = ['{"id":1,"__table":"t"}', f'{{"id":2,"__table":"t","x":{deep}}}', '{"id":3,"__table":"t"}']
    send_lines(panoply, anybody, "%0A".join(lines))
    assert rows(panoply, "t") == [{"id": 1}, {"id": 3}]
    [bad] = panoply.enter("bad_lines")["bad_lines"]
    assert (bad["line"], bad["text"].startswith('{"id":2')) == (2, True)


def test_a_record_nested_as_deeply_as_can_be_read_stops_nothing(panoply: Sandbox, anybody: httpx.Client) -> None:
    depths = range(900, 1000, 2)
    deep = [f'{{"id":2,"__table":"t","x":{"[" * depth + "]" * depth}}}' for depth in depths]
    send_lines(panoply, anybody, "%0A".join([*deep, '{"id":3,"__table":"t"}']))
    assert rows(panoply, "t") == [{"id": 3}]
    assert len(panoply.enter("bad_lines")["bad_lines"]) == len(depths)


def test_a_message_of_a_stranger_is_left_out(panoply: Sandbox, anybody: httpx.Client) -> None:
    url = panoply.details["queue_url"]
    other = panoply.credentials["second_api_key"], panoply.credentials["second_api_secret"]
    for key, secret in (("nobody/x", ATTRIBUTES["secret"]), (ATTRIBUTES["key"], "c2VjcmV0"), other):
        assert post(anybody, url, vendors_form(USERS, {"key": key, "secret": secret})).status_code == 200
    assert post(anybody, url, b"Action=SendMessage&MessageBody=x").status_code == 200
    counts = panoply.enter("counts")
    assert (counts["messages"], counts["strangers"], counts["lines"]) == (4, 4, 0)
    problems = [stranger["problem"] for stranger in panoply.enter("bad_lines")["strangers"]]
    assert problems == [
        "the key 'nobody/x' is not known",
        "the secret is not that of the key 'acme/4f9k2p7q1x8m3z6c'",
        f"the key {other[0]!r} is of another queue",
        "a message has the attributes key and secret",
    ]


def test_a_stranger_can_be_refused_at_once(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"refuse_strangers": True})
    answer = post(anybody, panoply.details["queue_url"], vendors_form(USERS, {"key": "a/b", "secret": "x"}))
    assert (answer.status_code, "AccessDenied" in answer.text) == (403, True)
    write(anybody, panoply, *USERS)


def test_a_pair_of_ones_own(panoply: Sandbox, anybody: httpx.Client) -> None:
    secret = base64.b64encode(b"rand2/uuid/999999999999/eu-west-1/more").decode()
    told = panoply.enter("register", key="own/rand1", secret=secret)
    assert told == {"account": "999999999999", "queue": "sdk-own-rand2"}
    form = vendors_form(({"id": 5, "__table": "own"},), {"key": "own/rand1", "secret": secret})
    assert post(anybody, "/999999999999/sdk-own-rand2", form).status_code == 200
    assert rows(panoply, "own") == [{"id": 5}]


@pytest.mark.parametrize(("key", "secret"), [("a/b", "?"), ("a/b", "eA=="), ("/b", "eC95L3ovdw=="), ("a/b", "/w==")])
def test_a_pair_that_is_none(panoply: Sandbox, key: str, secret: str) -> None:
    with pytest.raises(Refusal):
        panoply.enter("register", key=key, secret=secret)


def test_the_doors_are_open_over_http(panoply: Sandbox, anybody: httpx.Client) -> None:
    write(anybody, panoply, *USERS)

    def enter(door: str, **wish: Any) -> httpx.Response:
        return anybody.post(f"/_sandbox/{door}", json=wish)

    assert [row["id"] for row in enter("rows", table="users", limit=1, offset=1).json()["rows"]] == [2]
    assert enter("query", sql="SELECT count(*) AS n FROM users").json() == {"rows": [{"n": 2}]}
    assert enter("counts").json()["settled"] is True
    assert enter("rows", table="nobody").status_code == 404
    assert enter("query", sql="SELEKT").status_code == 400
    assert enter("rows").status_code == 400
    assert enter("messages", limit=-1).status_code == 400
    assert enter("forget").json() == {}
    assert enter("tables").json() == {"tables": {}}


def test_messages_stay_where_the_platform_takes_none(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"consume": False})
    write(anybody, panoply, *USERS)
    assert panoply.enter("counts") | {"bytes": 0} == {
        "messages": 0,
        "bytes": 0,
        "lines": 0,
        "bad_lines": 0,
        "strangers": 0,
        "lines_by_table": {},
        "settled": False,
    }
    panoply.knobs.turn({"consume": True})
    assert panoply.enter("counts")["lines"] == 2


def test_records_can_be_counted_alone(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"tables": False})
    write(anybody, panoply, *USERS)
    assert panoply.enter("counts")["lines"] == 2
    assert panoply.enter("tables")["tables"] == {}


def test_only_so_many_messages_are_kept(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"kept_messages": 2})
    for number in range(5):
        write(anybody, panoply, {"id": number, "__table": "t"})
        assert panoply.enter("counts")["settled"]
    kept = panoply.enter("messages")["messages"]
    assert ['"id": 3' in kept[0]["body"], '"id": 4' in kept[1]["body"], len(kept)] == [True, True, 2]
    assert len(rows(panoply, "t")) == 5


def test_state_outlives_the_sandbox(tmp_path: Path) -> None:
    with serve("panoply", state=tmp_path) as first, talking(first) as http:
        write(http, first, *USERS)
        assert first.enter("counts")["settled"]
        first.knobs.turn({"consume": False})
        write(http, first, {"id": 3, "__table": "users"})
    with serve("panoply", state=tmp_path) as second:
        assert [row["id"] for row in rows(second, "users")] == [1, 2, 3]
        assert second.enter("counts")["lines"] == 3
