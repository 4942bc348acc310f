"""Datasets of the gateway's sandbox: made through doors, told of, listed, attached to and deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sds_capture_steps import CAPTURES, DATASETS, NOWHERE, captured, door, found
from sds_steps import BO, FILES, caller, is_page, refused, uploaded

from dovetail.sandbox import Sandbox, serve


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(shared: Sandbox) -> Iterator[httpx.Client]:
    before = shared.knobs.values()
    with caller(shared) as http:
        yield http
    shared.knobs.turn(before)


@pytest.fixture
def bo(shared: Sandbox) -> Iterator[httpx.Client]:
    with caller(shared, BO) as http:
        yield http


def note(http: httpx.Client, path: str) -> str:
    """The UUID of a text that was uploaded."""
    return str(uploaded(http, path, path.encode(), media_type="text/plain")["uuid"])


def files_of(http: httpx.Client, dataset: str, **query: Any) -> set[str]:
    """The UUIDs of the files of a dataset."""
    return {row["uuid"] for row in found(http.get(f"{DATASETS}{dataset}/files/", params=query))["results"]}


def test_a_dataset_tells_all_there_is(ada: httpx.Client) -> None:
    zero, one = (captured(ada, "/told", channel) for channel in ("ch0", "ch1"))
    file = note(ada, "/told/notes.txt")
    dataset = door(
        ada,
        "datasets",
        name="Survey",
        files=[file],
        captures=[zero["uuid"]],
        keywords=["RF Survey!", "rf survey", "2,4 GHz"],
        authors=[{"name": "Ada", "orcid_id": ""}],
        license="MIT",
        institutions="['ND']",
    )["uuid"]
    told = found(ada.get(f"{DATASETS}{dataset}/"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-0[45]00", told.pop("created_at"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}-0[45]:00", told.pop("updated_at"))
    assert told == {
        "uuid": dataset,
        "owner": {"id": 2, "email": "ada@example.com", "name": "Ada"},
        "authors": [{"name": "Ada", "orcid_id": ""}],
        "keywords": ["2-4-ghz", "rf-survey"],
        "is_shared": False,
        "is_shared_with_me": False,
        "is_owner": True,
        "status_display": "Draft",
        "shared_users": [],
        "share_permissions": [],
        "captures": [
            {
                "uuid": zero["uuid"],
                "capture_type": "drf",
                "top_level_dir": "/told",
                "index_name": "captures-drf",
                "origin": "user",
                "is_multi_channel": True,
                "channels": [
                    {"channel": "ch0", "uuid": zero["uuid"]},
                    {"channel": "ch1", "uuid": one["uuid"]},
                ],
            }
        ],
        "files": [
            {
                "uuid": file,
                "name": "notes.txt",
                "directory": "/files/ada@example.com/told",
                "media_type": "text/plain",
                "size": len("/told/notes.txt"),
            }
        ],
        "data_files_info": {
            "total_count": 7,
            "total_size": zero["total_file_size"] + one["total_file_size"] + len("/told/notes.txt"),
            "capture_linked_files": 6,
            "artifact_files": 1,
        },
        "owner_name": "Ada",
        "owner_email": "ada@example.com",
        "permission_level": "owner",
        "can_edit": True,
        "can_advance_version": True,
        "next_version": None,
        "deleted_at": None,
        "is_deleted": False,
        "is_public": False,
        "name": "Survey",
        "status": "draft",
        "abstract": "",
        "description": "",
        "doi": "",
        "license": "MIT",
        "institutions": "['ND']",
        "release_date": None,
        "repository": "",
        "version": 1,
        "website": "",
        "provenance": None,
        "citation": None,
        "other": None,
        "previous_version": None,
        "shared_with": [],
    }


def test_files_of_a_dataset_come_newest_first_in_pages(ada: httpx.Client) -> None:
    files = [note(ada, f"/paged/{number}.txt") for number in range(3)]
    dataset = door(ada, "datasets", files=files)["uuid"]
    first = found(ada.get(f"{DATASETS}{dataset}/files/", params={"page_size": 2}))
    assert first.keys() == {"count", "next", "previous", "results"}
    assert [row["uuid"] for row in first["results"]] == files[:0:-1]
    second = found(ada.get(first["next"]))
    assert [row["uuid"] for row in second["results"]] == files[:1]
    link = {"uuid": dataset, "name": "Dataset", "version": 1, "status": "draft", "is_public": False}
    assert second["results"][0] == {**found(ada.get(f"{FILES}{files[0]}/")), "datasets": [link]}
    assert refused(ada.get(f"{DATASETS}{dataset}/files/", params={"page": 9}), 404) == "Invalid page."


def test_files_are_selected_by_capture_or_place(ada: httpx.Client) -> None:
    zero, one = (captured(ada, "/chosen", channel) for channel in ("ch0", "ch1"))
    file = note(ada, "/chosen/docs/notes.txt")
    dataset = door(ada, "datasets", files=[file], captures=[one["uuid"]])["uuid"]
    of_zero, of_one = ({row["uuid"] for row in capture["files"]} for capture in (zero, one))
    root = "/files/ada@example.com/chosen"
    assert files_of(ada, dataset) == {file} | of_zero | of_one
    assert files_of(ada, dataset, capture=zero["uuid"].replace("-", "")) == of_zero
    assert files_of(ada, dataset, capture=f"{zero['uuid']},{one['uuid']}") == of_zero | of_one
    assert files_of(ada, dataset, capture=[zero["uuid"], one["uuid"]]) == of_zero | of_one
    assert files_of(ada, dataset, top_level_dir=f"{root}/docs") == {file}
    assert files_of(ada, dataset, top_level_dir=f"{root}/d") == {file}  # as text begins, not as folders lie
    assert files_of(ada, dataset, top_level_dir=f"{root}/docs", capture=zero["uuid"]) == {file} | of_zero
    assert files_of(ada, dataset, artifacts_only="yes") == {file}
    assert files_of(ada, dataset, artifacts_only="true", capture=zero["uuid"]) == {file}
    for everything in ({"artifacts_only": "false"}, {"artifact_only": "true"}):  # the second is not looked at
        assert files_of(ada, dataset, **everything) == {file} | of_zero | of_one


@pytest.mark.parametrize(
    "query", [{"top_level_dir": "/bare"}, {"capture": NOWHERE}, {"artifacts_only": "1", "top_level_dir": "/files/x"}]
)
def test_a_selection_of_nothing_is_404(ada: httpx.Client, query: dict[str, str]) -> None:
    dataset = door(ada, "datasets", files=[note(ada, f"/bare/{query}")])["uuid"]
    assert refused(ada.get(f"{DATASETS}{dataset}/files/", params=query), 404) == "No files found in dataset."


def test_a_capture_that_is_no_identifier_is_refused(ada: httpx.Client) -> None:
    dataset = door(ada, "datasets")["uuid"]
    assert "'first'" in refused(ada.get(f"{DATASETS}{dataset}/files/", params={"capture": "first"}), 400)


def test_an_empty_dataset_has_no_list(ada: httpx.Client) -> None:
    dataset = door(ada, "datasets")["uuid"]
    assert refused(ada.get(f"{DATASETS}{dataset}/files/"), 404) == "No files found in dataset."


def test_a_deleted_dataset_frees_what_was_in_it(ada: httpx.Client) -> None:
    capture, file = captured(ada, "/freed"), note(ada, "/freed/notes.txt")
    dataset = door(ada, "datasets", files=[file], captures=[capture["uuid"]], status="final")["uuid"]
    assert dataset in refused(ada.delete(f"{FILES}{file}/"), 403)
    assert ada.delete(f"{DATASETS}{dataset}/").status_code == 204
    assert refused(ada.get(f"{DATASETS}{dataset}/"), 404) == "No Dataset matches the given query."
    assert refused(ada.delete(f"{DATASETS}{dataset}/"), 404) == "No Dataset matches the given query."
    assert ada.delete(f"{CAPTURES}{capture['uuid']}/").status_code == 204
    assert ada.delete(f"{FILES}{file}/").status_code == 204


def test_a_file_is_detached_from_drafts_only(ada: httpx.Client) -> None:
    file = note(ada, "/detached.txt")
    draft = door(ada, "datasets", files=[file])["uuid"]
    final = door(ada, "datasets", files=[file], status="final")["uuid"]
    found(ada.put(f"{FILES}{file}/detach-from-datasets/"))
    assert refused(ada.get(f"{DATASETS}{draft}/files/"), 404)
    assert files_of(ada, final) == {file}


def test_nobody_else_sees_or_changes_a_dataset(ada: httpx.Client, bo: httpx.Client) -> None:
    dataset = door(ada, "datasets", files=[note(ada, "/mine.txt")])["uuid"]
    assert "permission" in refused(bo.get(f"{DATASETS}{dataset}/"), 403)
    assert "permission" in refused(bo.get(f"{DATASETS}{dataset}/files/"), 403)
    for answer in (
        bo.delete(f"{DATASETS}{dataset}/"),
        bo.put(f"{DATASETS}{dataset}/revoke-share-permissions/"),
        ada.get(f"{DATASETS}{NOWHERE}/"),
        ada.get(f"{DATASETS}{NOWHERE}/files/"),
    ):
        assert refused(answer, 404) == "No Dataset matches the given query."
    assert is_page(ada.get(DATASETS), 404)
    assert is_page(ada.get(f"{DATASETS}first/"), 500)


def test_a_capture_is_attached_where_the_gateway_can(shared: Sandbox, ada: httpx.Client, bo: httpx.Client) -> None:
    capture = captured(ada, "/attached")
    dataset = door(ada, "datasets")["uuid"]
    path, body = f"{DATASETS}{dataset}/attach-capture/", {"capture_uuid": capture["uuid"].replace("-", "")}
    shared.knobs.turn({"attach_capture": False})
    assert is_page(ada.post(path, json=body), 404)
    shared.knobs.turn({"attach_capture": True})
    assert ada.post(path, json=body).is_success
    assert [row["uuid"] for row in found(ada.get(f"{DATASETS}{dataset}/"))["captures"]] == [capture["uuid"]]
    assert refused(ada.post(path, json={"capture_uuid": NOWHERE}), 404) == "No Capture matches the given query."
    assert bo.post(path, json=body).status_code == 403
    door(ada, "dataset-changes", uuid=dataset, status="final")
    assert ada.post(path, json=body).status_code == 403


def test_a_new_version_holds_what_the_old_one_holds(ada: httpx.Client) -> None:
    file = note(ada, "/versions.txt")
    first = door(ada, "datasets", name="Survey", files=[file], keywords=["a"], license="MIT", status="final")["uuid"]
    second = door(ada, "dataset-versions", uuid=first)["uuid"]
    old, new = (found(ada.get(f"{DATASETS}{uuid}/")) for uuid in (first, second))
    assert (old["next_version"], old["can_advance_version"], old["status"]) == (second, False, "final")
    assert (new["version"], new["previous_version"], new["status"]) == (2, first, "draft")
    assert (new["name"], new["keywords"], new["license"]) == ("Survey", ["a"], "MIT")
    assert files_of(ada, second) == {file}


def test_a_dataset_is_changed_through_a_door(ada: httpx.Client) -> None:
    dataset = door(ada, "datasets", keywords=["old"])["uuid"]
    door(ada, "dataset-changes", uuid=dataset, abstract="Two days", keywords=["New"], status="final", is_public=True)
    told = found(ada.get(f"{DATASETS}{dataset}/"))
    assert (told["abstract"], told["keywords"]) == ("Two days", ["new"])
    assert (told["status"], told["status_display"], told["is_public"]) == ("final", "Final", True)


@pytest.mark.parametrize(
    ("name", "body", "status", "complaint"),
    [
        ("datasets", {"colour": "red"}, 400, "colour: there is no such field; known are abstract"),
        ("datasets", {"owner": "eve@example.com"}, 404, "there is no user eve@example.com; known are ada"),
        ("datasets", {"files": ["first"]}, 400, "files takes UUIDs, not 'first'"),
        ("datasets", {"files": "first"}, 400, "files is a list"),
        ("datasets", {"files": [NOWHERE]}, 404, "No File matches"),
        ("datasets", {"captures": [NOWHERE]}, 404, "No Capture matches"),
        ("dataset-changes", {"uuid": NOWHERE}, 404, "No Dataset matches"),
        ("dataset-changes", {"uuid": NOWHERE, "status": "draft"}, 400, "final or public stays so"),
        ("dataset-versions", {"uuid": NOWHERE}, 404, "No Dataset matches"),
        ("shares", {"dataset": NOWHERE, "user": BO}, 404, f"there is no dataset {NOWHERE}"),
        ("shares", {"capture": NOWHERE, "level": "king"}, 400, "level is one of viewer, contributor, co-owner"),
        ("groups", {"members": ["eve@example.com"]}, 404, "eve@example.com"),
    ],
)
def test_doors_say_what_is_wrong(
    ada: httpx.Client, name: str, body: dict[str, Any], status: int, complaint: str
) -> None:
    answer = ada.post(f"/_sandbox/{name}", json=body)
    assert answer.status_code == status
    assert complaint in answer.json()["error"]
