"""Files of volumes in the sandbox: raw bytes in and out, pieces, conditions, parts and signed addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_steps import DIRECTORIES, VOLUME, caller, refused

from dovetail.sandbox import Sandbox, serve

BYTES = {"content-type": "application/octet-stream"}
PLACE = "/Volumes/main/default/files"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox, request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client
        sandbox.knobs.turn({"presigned_urls": True, "clock": "wall"})
        sandbox.faults.clear()
        for item in client.get(DIRECTORIES).json().get("contents", []):
            kind = "directories" if item["is_directory"] else "files"
            client.delete(f"/api/2.0/fs/{kind}{item['path']}")


@pytest.fixture
def stranger() -> Iterator[httpx.Client]:
    """Somebody without credentials."""
    with httpx.Client(trust_env=False, verify=False) as client:
        yield client


def put(http: httpx.Client, name: str, content: bytes, **query: Any) -> httpx.Response:
    return http.put(f"{VOLUME}/{name}", content=content, params=query, headers=BYTES)


def get(http: httpx.Client, name: str, **headers: str) -> httpx.Response:
    return http.get(f"{VOLUME}/{name}", headers={name.replace("_", "-"): value for name, value in headers.items()})


def begin(http: httpx.Client, name: str, **query: Any) -> str:
    answer = http.post(f"{VOLUME}/{name}", params={"action": "initiate-upload", **query})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["multipart_upload"]["session_token"])


def part_urls(http: httpx.Client, name: str, token: str, **more: Any) -> list[dict[str, Any]]:
    asked = {"path": f"{PLACE}/{name}", "session_token": token, "start_part_number": 1, "count": 2, **more}
    answer = http.post("/api/2.0/fs/create-upload-part-urls", json=asked)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["upload_part_urls"])


def headers_of(signed: dict[str, Any]) -> dict[str, str]:
    return {item["name"]: item["value"] for item in signed["headers"]}


def complete(http: httpx.Client, name: str, token: str, parts: list[tuple[int, str]]) -> httpx.Response:
    query = {"action": "complete-upload", "upload_type": "multipart", "session_token": token}
    body = {"parts": [{"part_number": number, "etag": etag} for number, etag in parts]}
    return http.post(f"{VOLUME}/{name}", params=query, json=body)


def test_a_file_goes_up_and_comes_down(http: httpx.Client) -> None:
    assert put(http, "a/b c%23é.bin", b"content").status_code == 204
    answer = get(http, "a/b c%23é.bin")
    assert (answer.status_code, answer.content) == (200, b"content")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["last-modified"].endswith("GMT")
    told = http.head(f"{VOLUME}/a/b c%23é.bin")
    assert (told.status_code, told.content, told.headers["content-length"]) == (200, b"", "7")
    assert http.delete(f"{VOLUME}/a/b c%23é.bin").status_code == 204
    refused(http.delete(f"{VOLUME}/a/b c%23é.bin"), 404, "NOT_FOUND")
    assert http.delete(f"{DIRECTORIES}/a").status_code == 204


def test_an_upload_replaces_unless_told_not_to(http: httpx.Client) -> None:
    assert put(http, "f", b"one").status_code == 204
    assert put(http, "f", b"two").status_code == 204
    refused(put(http, "f", b"three", overwrite="false"), 409, "ALREADY_EXISTS")
    assert get(http, "f").content == b"two"


def test_an_upload_needs_a_length_also_when_it_is_empty(http: httpx.Client) -> None:
    assert put(http, "empty", b"").status_code == 204
    answer = http.put(f"{VOLUME}/empty", content=iter(()), headers=BYTES)
    refused(answer, 400, "MALFORMED_REQUEST")


@pytest.mark.parametrize(
    ("wanted", "piece", "told"),
    [
        ("bytes=2-4", b"234", "bytes 2-4/10"),
        ("bytes=7-", b"789", "bytes 7-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"),
    ],
)
def test_a_piece_of_a_file(http: httpx.Client, wanted: str, piece: bytes, told: str) -> None:
    put(http, "digits", b"0123456789")
    answer = get(http, "digits", range=wanted)
    assert (answer.status_code, answer.content, answer.headers["content-range"]) == (206, piece, told)


def test_a_piece_beyond_the_end_is_refused(http: httpx.Client) -> None:
    put(http, "digits", b"0123456789")
    assert get(http, "digits", range="bytes=10-").status_code == 416


def test_a_file_that_was_changed_since_is_not_given(http: httpx.Client) -> None:
    put(http, "f", b"one")
    modified = get(http, "f").headers["last-modified"]
    assert get(http, "f", if_unmodified_since=modified).status_code == 200
    refused(get(http, "f", if_unmodified_since="Mon, 04 May 2020 09:12:01 GMT"), 412, "ABORTED")


def test_directories_are_made_found_and_deleted_when_empty(http: httpx.Client) -> None:
    assert http.put(f"{DIRECTORIES}/a/b").status_code == 204
    assert http.put(f"{DIRECTORIES}/a/b").status_code == 204
    assert http.head(f"{DIRECTORIES}/a/b").status_code == 200
    put(http, "f", b"x")
    assert http.head(f"{DIRECTORIES}/f").status_code == 404
    assert http.head(f"{VOLUME}/a").status_code == 404
    refused(get(http, "a"), 404, "NOT_FOUND")
    refused(http.put(f"{DIRECTORIES}/f"), 409, "ALREADY_EXISTS")
    answer = http.delete(f"{DIRECTORIES}/a")
    assert answer.status_code == 400
    assert answer.json()["details"][0]["reason"] == "FILES_API_DIRECTORY_IS_NOT_EMPTY"
    assert http.delete(f"{DIRECTORIES}/a/b").status_code == 204
    assert http.delete(f"{DIRECTORIES}/a").status_code == 204
    refused(http.delete(f"{DIRECTORIES}/a"), 404, "NOT_FOUND")


def test_a_directory_is_listed_page_by_page(http: httpx.Client) -> None:
    for number in range(5):
        put(http, f"f{number}", b"x" * number)
    http.put(f"{DIRECTORIES}/d")
    shown: list[dict[str, Any]] = []
    query: dict[str, Any] = {"page_size": 4}
    while True:
        page = http.get(DIRECTORIES, params=query).json()
        shown += page["contents"]
        if "next_page_token" not in page:
            break
        query["page_token"] = page["next_page_token"]
    assert [item["name"] for item in shown] == ["d", "f0", "f1", "f2", "f3", "f4"]
    assert shown[0] == {"path": f"{PLACE}/d", "name": "d", "is_directory": True}
    assert shown[5]["file_size"] == 4
    refused(http.get(DIRECTORIES, params={"page_token": "made-up"}), 400, "INVALID_PARAMETER_VALUE")


@pytest.mark.parametrize("path", ["Volumes/main/default/other/f", "Volumes/nowhere/x/y/f"])
def test_a_volume_must_be_there(http: httpx.Client, path: str) -> None:
    refused(http.get(f"/api/2.0/fs/files/{path}"), 404, "NOT_FOUND")
    assert http.put(f"/api/2.0/fs/files/{path}", content=b"x", headers=BYTES).status_code == 404


@pytest.mark.parametrize("path", ["Volumes/main/default", "etc/passwd", "Volumes/main/default/files/%2e%2e/%2e%2e/x"])
def test_a_path_must_be_one_of_a_volume(http: httpx.Client, path: str) -> None:
    refused(http.get(f"/api/2.0/fs/files/{path}"), 400, "INVALID_PARAMETER_VALUE")


def test_parts_come_in_any_order_and_without_credentials(http: httpx.Client, stranger: httpx.Client) -> None:
    token = begin(http, "large")
    etags: list[tuple[int, str]] = []
    for signed, content in zip(reversed(part_urls(http, "large", token)), (b"second", b"first "), strict=True):
        answer = stranger.put(signed["url"], content=content, headers=headers_of(signed))
        assert answer.status_code == 201, answer.text
        etags.append((signed["part_number"], answer.headers["etag"]))
    assert get(http, "large").status_code == 404
    assert complete(http, "large", token, sorted(etags)).status_code == 200
    assert get(http, "large").content == b"first second"
    refused(complete(http, "large", token, sorted(etags)), 404, "NOT_FOUND")


def test_parts_that_did_not_come_are_missed(http: httpx.Client) -> None:
    token = begin(http, "large")
    refused(complete(http, "large", token, [(1, "")]), 400, "INVALID_PARAMETER_VALUE")


def test_parts_also_go_to_the_workspace_itself(http: httpx.Client) -> None:
    token = begin(http, "direct")
    answer = put(http, "direct", b"all", session_token=token, upload_type="multipart", part_number=1)
    assert complete(http, "direct", token, [(1, answer.headers["etag"])]).status_code == 200
    assert get(http, "direct").content == b"all"


def test_an_upload_that_must_not_overwrite_is_told_at_its_end(http: httpx.Client) -> None:
    token = begin(http, "f", overwrite="false")
    answer = put(http, "f", b"part", session_token=token, upload_type="multipart", part_number=1)
    put(http, "f", b"came between")
    refused(complete(http, "f", token, [(1, answer.headers["etag"])]), 409, "ALREADY_EXISTS")
    assert get(http, "f").content == b"came between"


def test_an_upload_is_aborted_here_or_at_a_signed_address(http: httpx.Client, stranger: httpx.Client) -> None:
    for name in ("one", "two"):
        token = begin(http, name)
        put(http, name, b"part", session_token=token, upload_type="multipart", part_number=1)
        if name == "one":
            query = {"action": "abort-upload", "upload_type": "multipart", "session_token": token}
            assert http.post(f"{VOLUME}/{name}", params=query).status_code == 200
        else:
            asked = {"path": f"{PLACE}/{name}", "session_token": token}
            signed = http.post("/api/2.0/fs/create-abort-upload-url", json=asked).json()["abort_upload_url"]
            assert stranger.delete(signed["url"], headers=headers_of(signed)).status_code == 204
        refused(complete(http, name, token, []), 404, "NOT_FOUND")


def test_a_signed_address_refuses_credentials(http: httpx.Client) -> None:
    put(http, "f", b"content")
    signed = http.post("/api/2.0/fs/create-download-url", params={"path": f"{PLACE}/f"}).json()
    answer = http.get(signed["url"])
    assert answer.status_code == 400
    assert "<Code>InvalidAuthenticationInfo</Code>" in answer.text


def test_a_signed_address_expires(http: httpx.Client, stranger: httpx.Client) -> None:
    token = begin(http, "large")
    [signed, _] = part_urls(http, "large", token, expire_time="2020-01-01T00:00:00Z")
    answer = stranger.put(signed["url"], content=b"late", headers=headers_of(signed))
    assert answer.status_code == 403
    assert "<Code>AuthenticationFailed</Code>" in answer.text
    assert "Signature not valid in the specified time frame" in answer.text


def test_an_expired_address_on_order(http: httpx.Client, stranger: httpx.Client, sandbox: Sandbox) -> None:
    put(http, "f", b"content")
    signed = http.post("/api/2.0/fs/create-download-url", params={"path": f"{PLACE}/f"}).json()
    sandbox.faults.add("403 once@/cloud-storage")
    answer = stranger.get(signed["url"])
    assert (answer.status_code, "Signature not valid" in answer.text) == (403, True)
    assert stranger.get(signed["url"]).content == b"content"


def test_a_signed_address_opens_nothing_else(http: httpx.Client, stranger: httpx.Client) -> None:
    put(http, "f", b"content")
    put(http, "g", b"other")
    url = http.post("/api/2.0/fs/create-download-url", params={"path": f"{PLACE}/f"}).json()["url"]
    assert stranger.get(url).content == b"content"
    assert stranger.get(url, headers={"range": "bytes=0-2"}).content == b"con"
    assert stranger.get(url.replace("/f?", "/g?")).status_code == 403
    assert stranger.get(url.replace("sig=", "sig=0")).status_code == 403
    assert stranger.delete(url).status_code == 403
    missing = url.replace("action=download", "action=upload")
    assert stranger.put(missing, content=b"x").status_code == 403


def test_signed_addresses_can_be_turned_off(http: httpx.Client, sandbox: Sandbox) -> None:
    put(http, "f", b"content")
    sandbox.knobs.turn({"presigned_urls": False})
    for answer in (
        http.post(f"{VOLUME}/f", params={"action": "initiate-upload"}),
        http.post("/api/2.0/fs/create-download-url", params={"path": f"{PLACE}/f"}),
    ):
        refused(answer, 403, "PERMISSION_DENIED")
        assert answer.json()["details"][0]["reason"] == "FILES_API_API_IS_NOT_ENABLED"


def test_nobody_gets_in_without_credentials(sandbox: Sandbox, stranger: httpx.Client) -> None:
    assert stranger.get(f"{sandbox.url}{VOLUME}/f").status_code == 401
    assert stranger.head(f"{sandbox.url}{VOLUME}/f").content == b""
