"""Files of the gateway's sandbox: uploaded, found to be there, linked, told of, downloaded, changed and deleted."""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from blake3 import blake3
from sds_steps import ADA, BO, CHECK, FILES, at_once, caller, is_page, listed, refused, send, uploaded

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import UploadedFile
from dovetail.sandbox.sds.contents import Contents, Kept, Sum
from dovetail.sandbox.sds.core import open_core
from dovetail.sandbox.sds.files import NewFile
from dovetail.sandbox.sds.settings import SdsSettings


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    before = shared.knobs.values()
    yield shared
    shared.knobs.turn(before)


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Ada, who has no files."""
    with caller(sandbox) as client:
        yield client
        while rows := client.get(FILES, params={"page_size": 100}).json()["results"]:
            for row in rows:
                client.delete(f"{FILES}{row['uuid']}/")


def check(http: httpx.Client, path: str, content: bytes, **more: Any) -> dict[str, Any]:
    directory, _, name = path.rpartition("/")
    sum_blake3 = blake3(content).hexdigest()
    answer = http.post(CHECK, data={"directory": directory, "name": name, "sum_blake3": sum_blake3, **more})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def get(http: httpx.Client, uuid: str) -> dict[str, Any]:
    return dict(http.get(f"{FILES}{uuid}/").json())


def content(http: httpx.Client, uuid: str, **headers: str) -> httpx.Response:
    return http.get(
        f"{FILES}{uuid}/download/", headers={name.replace("_", "-"): text for name, text in headers.items()}
    )


def test_a_new_file_is_told_with_its_relative_directory_and_full_times(http: httpx.Client) -> None:
    row = uploaded(http, "runs/a/notes.txt", b"hello", media_type="text/plain", permissions="rwxr-x---")
    assert list(row) == [
        *("uuid", "created_at", "directory", "expiration_date", "media_type"),
        *("name", "permissions", "size", "sum_blake3", "updated_at"),
    ]
    assert (row["directory"], row["name"], row["media_type"]) == ("/runs/a", "notes.txt", "text/plain")
    assert (row["permissions"], row["size"]) == ("rwxr-x---", 5)
    assert row["sum_blake3"] == blake3(b"hello").hexdigest()
    for name in ("created_at", "updated_at", "expiration_date"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}-0[45]:00", row[name]), row[name]


def test_a_file_is_found_with_its_absolute_directory_and_times_without_a_zone(http: httpx.Client) -> None:
    row = get(http, uploaded(http, "runs/a/notes.txt", b"hello")["uuid"])
    assert row["directory"] == f"/files/{ADA}/runs/a"
    assert row["owner"] == {"id": 2, "email": ADA, "name": "Ada"}
    assert (row["captures"], row["datasets"], row["deleted_at"], row["is_deleted"]) == ([], [], None, False)
    assert (row["media_type"], row["permissions"]) == ("", "rw-r--r--")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row["created_at"])
    assert "user_directory" not in row


def test_contents_go_up_and_come_down(http: httpx.Client) -> None:
    uuid = uploaded(http, 'runs/é "q".bin', b"\0\xff" * 500, media_type="application/x-hdf5")["uuid"]
    answer = content(http, uuid, range="bytes=3-5")
    assert (answer.status_code, answer.content) == (200, b"\0\xff" * 500)
    assert answer.headers["content-type"] == "application/x-hdf5"
    assert answer.headers["content-disposition"].startswith('attachment; filename="')
    assert not {"etag", "last-modified", "accept-ranges", "content-encoding"} & set(answer.headers)
    told = http.head(f"{FILES}{uuid}/download/")
    assert (told.status_code, told.content, told.headers["content-length"]) == (200, b"", "1000")


def test_a_row_that_no_header_can_tell_is_downloaded_all_the_same(http: httpx.Client) -> None:
    first = uploaded(http, "a/f", b"odd")
    odd = {"sibling_uuid": first["uuid"], "directory": "/b", "name": 'a"\r\n\x01é', "media_type": "text/\r\nx: é"}
    answer = content(http, http.post(FILES, json=odd).json()["uuid"])
    assert (answer.content, answer.headers["content-type"]) == (b"odd", "application/octet-stream")
    assert answer.headers["content-disposition"] == 'attachment; filename="a\'____"'


def test_the_same_contents_at_the_same_place_are_refused(http: httpx.Client) -> None:
    uploaded(http, "a/f", b"same")
    assert "already" in refused(send(http, "a/f", b"same"), 400)
    assert "already" in refused(send(http, "a/f", b"same", name="another"), 400)  # the name that counts is the part's


def test_known_contents_take_the_name_of_the_form_and_new_ones_that_of_the_part(http: httpx.Client) -> None:
    first = uploaded(http, "a/part", b"contents", name="form")
    assert first["name"] == "part"
    assert uploaded(http, "b/part", b"contents", name="form")["name"] == "form"
    assert uploaded(http, "c/part", b"contents")["name"] == ""


def test_what_is_said_of_size_checksum_and_owner_does_not_count(http: httpx.Client) -> None:
    row = uploaded(http, "a/f", b"real", size="999", sum_blake3="0" * 64, owner="3")
    assert (row["size"], row["sum_blake3"]) == (4, blake3(b"real").hexdigest())


def test_an_expiration_date_may_be_given(http: httpx.Client) -> None:
    row = uploaded(http, "a/f", b"x", expiration_date="2031-01-02T03:04:05.000006-05:00")
    assert row["expiration_date"] == "2031-01-02T03:04:05.000006-05:00"
    answer = send(http, "a/g", b"y", expiration_date="soon")
    assert (answer.status_code, list(answer.json())) == (400, ["expiration_date"])


def test_files_that_are_none_are_refused(http: httpx.Client) -> None:
    assert send(http, "a/f", b"").json() == {"file": ["The submitted file is empty."]}
    for body in ({"directory": "/a"}, {"directory": "/a", "name": "f"}):
        for answer in (http.post(FILES, data=body), http.post(FILES, json=body)):
            assert (answer.status_code, answer.json()) == (400, {"file": ["No file was submitted."]})
    answer = send(http, f"a/{'n' * 101}", b"x")
    assert (answer.status_code, list(answer.json())) == (400, ["file"])
    assert send(http, f"a/{'n' * 100}", b"x").status_code == 201


@pytest.mark.parametrize(
    ("filename", "name"), [("a/b/c.txt", "c.txt"), ("c:\\a\\b.txt", "b.txt"), ("a&amp;b", "a&b"), ("é ü.h5", "é ü.h5")]
)
def test_a_name_is_the_last_part_of_the_filename(http: httpx.Client, filename: str, name: str) -> None:
    answer = http.post(FILES, files={"file": (filename, filename.encode())}, data={"directory": "/a"})
    assert answer.json()["name"] == name


def test_a_filename_that_is_no_name_is_no_file(http: httpx.Client) -> None:
    for filename in ("a/..", "."):
        answer = http.post(FILES, files={"file": (filename, b"x")}, data={"directory": "/a"})
        assert (answer.status_code, answer.json()) == (400, {"file": ["No file was submitted."]})


@pytest.mark.parametrize(
    ("field", "limit"), [("name", 255), ("directory", 2048), ("media_type", 255), ("permissions", 9)]
)
def test_texts_have_limits(http: httpx.Client, field: str, limit: int) -> None:
    form = {"directory": "/a", field: "x" * (limit + 1)}
    answer = http.post(FILES, files={"file": ("f", b"x")}, data=form)
    assert answer.json() == {field: [f"Ensure this field has no more than {limit} characters."]}
    form[field] = "x" * limit
    assert http.post(FILES, files={"file": ("f", b"x")}, data=form).status_code == 201


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("runs", "/runs"),
        ("/runs/", "/runs"),
        ("/", "/"),
        (".", "/"),
        ("a//b/./c/../d", "/a/b/d"),
        (f"/files/{ADA}/runs", "/runs"),
        (f"/files/{BO}/runs", f"/files/{BO}/runs"),
        ("/ä b", "/ä b"),
    ],
)
def test_a_directory_is_below_the_users_root(http: httpx.Client, given: str, kept: str) -> None:
    answer = http.post(FILES, files={"file": ("f", given.encode())}, data={"directory": given})
    assert answer.json()["directory"] == kept


def test_a_directory_that_leads_out_is_an_error_of_the_server_for_uploads_alone(http: httpx.Client) -> None:
    for form in ({"directory": "../bo@example.com"}, {}, {"directory": ""}):
        assert is_page(http.post(FILES, files={"file": ("f", b"x")}, data=form), 500)
    fields = {"directory": "../x", "sum_blake3": "0" * 64, "name": "f"}
    assert "user's files directory" in refused(http.post(CHECK, data=fields), 400)
    assert "user's files directory" in refused(http.get(FILES, params={"path": "a/../../x"}), 400)
    uuid = uploaded(http, "f", b"x")["uuid"]
    assert "user's files directory" in refused(http.put(f"{FILES}{uuid}/", data={"directory": "../x"}), 400)


def test_a_check_tells_what_is_there(http: httpx.Client, sandbox: Sandbox) -> None:
    nothing = {
        "file_exists_in_tree": False,
        "file_contents_exist_for_user": False,
        "user_mutable_attributes_differ": True,
        "asset_id": None,
    }
    assert check(http, "/a/f", b"x") == nothing
    uuid = uploaded(http, "a/f", b"x", media_type="text/plain")["uuid"]
    assert check(http, "/b/f", b"x") == nothing | {"file_contents_exist_for_user": True, "asset_id": uuid}
    same = {"file_exists_in_tree": True, "file_contents_exist_for_user": True, "asset_id": uuid}
    assert check(http, "/a/f", b"x") == same | {"user_mutable_attributes_differ": False}
    assert check(http, "a/f", b"x", media_type="text/plain") == same | {"user_mutable_attributes_differ": False}
    assert check(http, "a/f", b"x", permissions="rwxrwxrwx") == same | {"user_mutable_attributes_differ": True}
    with caller(sandbox, BO) as bo:
        assert check(bo, "/a/f", b"x") == nothing


def test_a_check_misses_things_in_order(http: httpx.Client) -> None:
    fields: dict[str, str] = {}
    for name, called in (("directory", "directory"), ("sum_blake3", "checksum"), ("name", "file name")):
        assert refused(http.post(CHECK, json=fields), 400) == f"No {called} provided."
        fields[name] = "x"
    assert http.post(CHECK, json=fields).status_code == 200


def test_a_sibling_has_the_contents_of_another(http: httpx.Client, sandbox: Sandbox) -> None:
    first = uploaded(http, "a/f", b"contents")
    wanted = {"sibling_uuid": first["uuid"].replace("-", ""), "directory": "/b", "name": "g", "sum_blake3": "0" * 64}
    rows = [http.post(FILES, data=wanted).json() for _ in range(2)]
    assert rows[0]["uuid"] != rows[1]["uuid"]  # nobody asks whether there is one like it
    for row in rows:
        assert (row["directory"], row["name"], row["sum_blake3"]) == ("/b", "g", first["sum_blake3"])
        assert content(http, row["uuid"]).content == b"contents"
    with caller(sandbox, BO) as bo:
        assert refused(bo.post(FILES, data=wanted), 404) == "No File matches the given query."
    assert is_page(http.post(FILES, data=wanted | {"sibling_uuid": "nonsense"}), 500)


def test_another_upload_to_a_path_leaves_the_earlier_row_where_it_is(http: httpx.Client) -> None:
    old, new = uploaded(http, "a/f", b"one"), uploaded(http, "a/f", b"two")
    [row] = http.get(FILES, params={"path": "/a/f"}).json()["results"]
    assert row["uuid"] == new["uuid"]
    assert content(http, old["uuid"]).content == b"one"


def test_only_the_owner_sees_and_changes_a_file(http: httpx.Client, sandbox: Sandbox) -> None:
    uuid = uploaded(http, "a/f", b"x")["uuid"]
    with caller(sandbox, BO) as bo:
        assert "permission to access this file" in refused(bo.get(f"{FILES}{uuid}/"), 403)
        assert "permission to access this file" in refused(content(bo, uuid), 403)
        assert refused(bo.delete(f"{FILES}{uuid}/"), 404) == "No File matches the given query."
        refused(bo.put(f"{FILES}{uuid}/", data={"directory": "/b"}), 404)
        refused(bo.put(f"{FILES}{uuid}/detach-from-datasets/"), 404)


@pytest.mark.parametrize("persists", [False, True])
def test_a_change_is_echoed_and_kept_where_the_knob_says_so(
    http: httpx.Client, sandbox: Sandbox, persists: bool
) -> None:
    sandbox.knobs.turn({"put_persists": persists})
    uuid = uploaded(http, "a/f", b"x")["uuid"]
    change = {"directory": "/b", "name": "g", "permissions": "rwxrwxrwx", "media_type": "text/plain"}
    row = http.put(f"{FILES}{uuid}/", json=change).json()
    assert (row["directory"], row["name"], row["owner"]) == (f"/files/{ADA}/b", "g", 2)
    assert (row["media_type"], row["permissions"]) == ("text/plain", "rwxrwxrwx")
    assert listed(http, "/b") == (["/b/g"] if persists else [])
    assert get(http, uuid)["name"] == ("g" if persists else "f")
    again = http.put(f"{FILES}{uuid}/", json={"directory": "/b", "media_type": "text/html"}).json()
    assert again["media_type"] == ("text/plain" if persists else "text/html")  # it changes only while it is empty
    assert refused(http.put(f"{FILES}{uuid}/", json={"name": "g"}), 400) == "No directory provided."


def test_a_deleted_file_is_gone_and_its_path_free(http: httpx.Client) -> None:
    uuid = uploaded(http, "a/f", b"x")["uuid"]
    answer = http.delete(f"{FILES}{uuid}/")
    assert (answer.status_code, answer.content) == (204, b"")
    for again in (http.delete(f"{FILES}{uuid}/"), http.get(f"{FILES}{uuid}/"), content(http, uuid)):
        assert refused(again, 404) == "No File matches the given query."
    assert check(http, "/a/f", b"x")["file_contents_exist_for_user"] is False
    assert uploaded(http, "a/f", b"x")["uuid"] != uuid


def test_detaching_from_no_dataset_does_no_harm(http: httpx.Client) -> None:
    uuid = uploaded(http, "a/f", b"x")["uuid"]
    assert "message" in http.put(f"{FILES}{uuid}/detach-from-datasets/").json()


def test_six_uploads_at_once_make_six_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    core, together = open_core(tmp_path, Knobs(SdsSettings())), threading.Barrier(6)
    keep = Contents.keep

    def kept(self: Contents, file: UploadedFile, found: Sum) -> Kept:
        together.wait(60)  # each has looked at what is there, and none has a row yet
        return keep(self, file, found)

    monkeypatch.setattr(Contents, "keep", kept)
    ada = core.users.by_email(ADA)
    assert ada is not None
    directory, file = f"/files/{ADA}/a", UploadedFile("f", "", b"the same")
    try:
        rows = at_once(6, lambda: core.files.upload(ada, NewFile(directory), file))
        assert len({row["uuid"] for row in rows}) == 6
        assert {core.files.source(row) for row in rows} == {b"the same"}
        assert len({row["created_at"] for row in rows}) == 6  # so that one is the newest
    finally:
        core.close()


def test_uploads_that_come_at_once_all_make_a_row(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"uploads_at_once": True})

    def one() -> str:
        with caller(sandbox) as client:
            return str(uploaded(client, "once/f", b"the same")["uuid"])

    uuids = at_once(6, one)
    assert len(set(uuids)) == 6
    [newest] = http.get(FILES, params={"path": "/once/f"}).json()["results"]
    assert newest["uuid"] in uuids
    assert {content(http, uuid).content for uuid in uuids} == {b"the same"}
    sandbox.knobs.turn({"uploads_at_once": False})
    assert "already" in refused(send(http, "once/f", b"the same"), 400)


def test_many_clients_at_once_lose_nothing(sandbox: Sandbox, http: httpx.Client) -> None:
    folders = itertools.count()

    def one() -> list[str]:
        own = next(folders)
        with caller(sandbox) as client:
            return [uploaded(client, f"many/{own}/{each}", f"{own} {each}".encode())["uuid"] for each in range(10)]

    uuids = [uuid for found in at_once(8, one) for uuid in found]
    assert len(set(uuids)) == 80
    assert http.get(FILES, params={"path": "/many"}).json()["count"] == 80


def test_files_and_keys_outlive_the_server(tmp_path: Path) -> None:
    with serve("sds", state=tmp_path) as running, caller(running) as client:
        keys = dict(running.credentials)
        uuid = uploaded(client, "a/f", b"kept")["uuid"]
    with serve("sds", state=tmp_path) as running, caller(running) as client:
        assert dict(running.credentials) == keys
        assert content(client, uuid).content == b"kept"
        newer = uploaded(client, "a/f", b"newer")["uuid"]
        [row] = client.get(FILES, params={"path": "/a/f"}).json()["results"]
        assert row["uuid"] == newer
        assert running.violations == ()


@pytest.mark.parametrize(
    ("wanted", "piece", "told"),
    [
        ("bytes=2-4", b"234", "bytes 2-4/10"),
        ("bytes=7-", b"789", "bytes 7-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
    ],
)
def test_downloads_come_in_ranges_where_the_knob_says_so(
    http: httpx.Client, sandbox: Sandbox, wanted: str, piece: bytes, told: str
) -> None:
    sandbox.knobs.turn({"range_downloads": True})
    row = uploaded(http, "a/f", b"0123456789")
    answer = content(http, row["uuid"], range=wanted)
    assert (answer.status_code, answer.content, answer.headers["content-range"]) == (206, piece, told)
    etag = answer.headers["etag"]
    assert etag == f'"{row["sum_blake3"]}"'
    assert content(http, row["uuid"], range=wanted, if_range=etag).status_code == 206
    assert content(http, row["uuid"], range=wanted, if_range='"another"').content == b"0123456789"


def test_a_range_beyond_the_end_is_refused(http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.knobs.turn({"range_downloads": True})
    answer = content(http, uploaded(http, "a/f", b"0123456789")["uuid"], range="bytes=10-")
    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */10")


def test_rows_that_no_upload_makes_come_in_by_the_side_door(http: httpx.Client) -> None:
    strange = {"directory": "/elsewhere", "name": "../../x\0", "size": None, "sum_blake3": None}
    uuid = http.post("/_sandbox/files", json={**strange, "text": "hi"}).json()["uuid"]
    row = get(http, uuid)
    assert {name: row[name] for name in strange} == strange
    assert content(http, uuid).content == b"hi"
    wrong = {"name": "f", "size": 3, "sum_blake3": "f" * 64, "base64": "//8="}
    uuid = http.post("/_sandbox/files", json={**wrong, "owner": ADA}).json()["uuid"]
    assert (get(http, uuid)["size"], content(http, uuid).content) == (3, b"\xff\xff")


def test_a_side_door_tells_what_is_wrong(http: httpx.Client) -> None:
    assert http.post("/_sandbox/files", json={"owner": "nobody"}).status_code == 404
    assert http.post("/_sandbox/keys", json={"source": "nowhere"}).status_code == 400
    for body in (b"{", b"[]"):
        assert http.post("/_sandbox/keys", content=body).status_code == 400
