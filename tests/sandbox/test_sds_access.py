"""Who gets into the gateway's sandbox, and what it says of requests that make no sense."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from sds_steps import ADA, BO, CHECK, FILES, caller, is_page, refused, uploaded

from dovetail.sandbox import Sandbox, serve

AUTH, ME, CAPTURES = "/api/v1/auth/", "/api/v1/users/me/", "/api/v1/assets/captures/"
NO_ID = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


@pytest.fixture
def nobody(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client:
        yield client


def test_a_key_tells_whose_it_is(sandbox: Sandbox) -> None:
    for email, name in ((ADA, "Ada"), (BO, "Bo")):
        with caller(sandbox, email) as http:
            assert http.get(AUTH).json() == {"message": f"API key is valid for {email}"}
            me = http.get(ME).json()
            assert (me["email"], me["name"]) == (email, name)


def test_a_key_is_a_prefix_and_32_characters(sandbox: Sandbox) -> None:
    prefix, _, rest = sandbox.credentials["api_key"].partition(".")
    assert (len(prefix), len(rest), (prefix + rest).isalnum()) == (8, 32, True)


@pytest.mark.parametrize("before", ["Api-Key: ", "Api-Key:", "", "Anything: ", ":  "])
def test_what_stands_before_the_colon_does_not_matter(nobody: httpx.Client, sandbox: Sandbox, before: str) -> None:
    given = {"authorization": f"{before}{sandbox.credentials['api_key']}"}
    assert nobody.get(AUTH, headers=given).status_code == 200


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, "not provided"),
        ("Api-Key: aaaaaaaa.unknown", "API key not found"),
        ("Api-Key {key}", "API key not found"),
        ("Api-Key: a: {key}", "Api-Key: <key>"),
    ],
)
def test_a_key_that_does_not_do_is_401_and_403_from_captures(
    nobody: httpx.Client, sandbox: Sandbox, given: str | None, says: str
) -> None:
    headers = {} if given is None else {"authorization": given.format(key=sandbox.credentials["api_key"])}
    for path, challenge in ((AUTH, "Api-Key"), (FILES, "Api-Key"), (ME, 'Basic realm="api"')):
        answer = nobody.get(path, headers=headers)
        assert says in refused(answer, 401)
        assert answer.headers["www-authenticate"] == challenge
    answer = nobody.get(CAPTURES, headers=headers)
    assert says in refused(answer, 403)
    assert "www-authenticate" not in answer.headers


def test_a_key_of_a_federation_gets_nowhere(http: httpx.Client, nobody: httpx.Client) -> None:
    key = http.post("/_sandbox/keys", json={"source": "federation"}).json()["key"]
    assert nobody.get(AUTH, headers={"authorization": f"Api-Key: {key}"}).status_code == 403


def test_a_revoked_key_is_none(http: httpx.Client, nobody: httpx.Client) -> None:
    key = http.post("/_sandbox/keys", json={"owner": BO}).json()["key"]
    assert nobody.get(AUTH, headers={"authorization": key}).json()["message"].endswith(BO)
    assert http.post("/_sandbox/keys", json={"revoke": key}).json() == {"revoked": True}
    assert refused(nobody.get(AUTH, headers={"authorization": key}), 401) == "API key not found"


def test_an_expired_key_does_until_the_knob_says_otherwise(nobody: httpx.Client, sandbox: Sandbox) -> None:
    key = nobody.post("/_sandbox/keys", json={"expires_at": "2020-01-01T00:00:00Z"}).json()["key"]
    assert nobody.get(AUTH, headers={"authorization": key}).status_code == 200
    sandbox.knobs.turn({"expire_keys": True})
    try:
        assert nobody.get(AUTH, headers={"authorization": key}).status_code == 401
    finally:
        sandbox.knobs.turn({"expire_keys": False})


def test_the_server_is_found_by_both_of_its_names(sandbox: Sandbox) -> None:
    port = sandbox.url.rpartition(":")[2]
    with caller(sandbox) as http:
        assert http.get(f"http://localhost:{port}{AUTH}").status_code == 200


def test_the_latest_version_is_this_one(http: httpx.Client) -> None:
    assert http.get("/api/latest/auth/").status_code == 200


def test_a_path_without_its_slash_leads_to_the_one_with_it(http: httpx.Client) -> None:
    answer = http.get("/api/v1/assets/files", params={"path": "/a b"})
    assert (answer.status_code, answer.headers["location"]) == (301, "/api/v1/assets/files/?path=%2Fa+b")
    assert is_page(http.get("/api/v1/nothing"), 404)


def test_what_is_not_there_is_a_page(http: httpx.Client) -> None:
    assert is_page(http.get("/api/v1/nothing/"), 404)
    assert is_page(http.get("/elsewhere/"), 404)


def test_a_wrong_method_is_told(http: httpx.Client) -> None:
    assert refused(http.patch(f"{FILES}{NO_ID}/"), 405) == 'Method "PATCH" not allowed.'


def test_a_uuid_may_have_no_dashes_but_must_be_one(http: httpx.Client) -> None:
    uuid = uploaded(http, "/uuids/f", b"u")["uuid"]
    for spelling in (uuid, uuid.replace("-", ""), uuid.upper()):
        assert http.get(f"{FILES}{spelling}/").json()["uuid"] == uuid
    for method in ("GET", "DELETE", "PUT"):
        assert is_page(http.request(method, f"{FILES}not-a-uuid/"), 500)
    assert refused(http.get(f"{FILES}{NO_ID}/"), 404) == "No File matches the given query."


@pytest.mark.parametrize(
    ("accepted", "status"),
    [
        ("application/json", 200),
        ("application/octet-stream, */*;q=0.1", 200),
        ("application/octet-stream", 406),
        ("text/csv", 406),
    ],
)
def test_answers_are_json_or_none(http: httpx.Client, accepted: str, status: int) -> None:
    assert http.get(AUTH, headers={"accept": accepted}).status_code == status


def test_who_takes_bytes_alone_gets_no_download(http: httpx.Client) -> None:
    uuid = uploaded(http, "/accept/f", b"bytes")["uuid"]
    path = f"{FILES}{uuid}/download/"
    refused(http.get(path, headers={"accept": "application/octet-stream"}), 406)
    assert http.get(path, headers={"accept": "*/*"}).content == b"bytes"


def test_bodies_of_three_kinds_are_taken(http: httpx.Client) -> None:
    fields = {"directory": "/kinds", "sum_blake3": "0" * 64, "name": "f"}
    for body in ({"json": fields}, {"data": fields}, {"files": {name: (None, text) for name, text in fields.items()}}):
        answer = http.post(CHECK, **body)
        assert (answer.status_code, answer.json()["asset_id"]) == (200, None)
    uuid = uploaded(http, "/kinds/f", b"kinds")["uuid"]
    for number, name in enumerate(("json", "data")):
        sibling = {"sibling_uuid": uuid, "directory": "/kinds", "name": f"g{number}", "size": 5}
        assert http.post(FILES, **{name: sibling}).status_code == 201  # type: ignore[arg-type]


def test_bodies_of_other_kinds_are_415_and_broken_ones_400(http: httpx.Client) -> None:
    answer = http.post(CHECK, content=b"a,b", headers={"content-type": "text/csv"})
    assert refused(answer, 415) == 'Unsupported media type "text/csv" in request.'
    answer = http.post(CHECK, content=b"{", headers={"content-type": "application/json"})
    assert refused(answer, 400).startswith("JSON parse error")
    answer = http.post(FILES, content=b"--x\r\n", headers={"content-type": "multipart/form-data; boundary=x"})
    assert refused(answer, 400).startswith("Multipart form parse error")


def test_faults_on_order_have_the_shapes_of_the_gateway(http: httpx.Client, sandbox: Sandbox) -> None:
    for spec in ("429 once:retry-after=7", "500 once", "503 once:body=empty"):
        sandbox.faults.add(spec)
    answer = http.get(AUTH)
    assert (refused(answer, 429), answer.headers["retry-after"]) == ("Request was throttled.", "7")
    assert is_page(http.get(AUTH), 500)
    answer = http.get(AUTH)
    assert (answer.status_code, answer.content) == (503, b"")
