"""Generated resources: a method for each operation, sent through a client of either kind."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking
from support.behaviours import Script, respond
from support.engine import until
from support.fault_server import FaultServer

from dovetail.runtime import (
    ApiError,
    AsyncClient,
    BearerAuth,
    Client,
    InvalidInput,
    JobFailed,
    LiteralSecret,
    Polling,
    RequestTimeout,
    RetryPolicy,
    Settings,
)
from dovetail_api.databricks import models as m
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import clusters as operations
from dovetail_api.databricks.operations import files

PENDING = respond(json={"cluster_id": "c-1", "state": "PENDING"})
RUNNING = respond(json={"cluster_id": "c-1", "state": "RUNNING", "new_field": 7})
Make = Callable[[str], Any]


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def resource(request: pytest.FixtureRequest, server: FaultServer) -> Iterator[Make]:
    """Makes a resource by its name, of a client that polls without much ado."""
    settings = Settings(
        hosts={"": server.url},
        auth=BearerAuth(LiteralSecret("dapi-secret")),
        retry=RetryPolicy(retries=1, base=0.002, longest=0.004),
        polling=Polling(interval=0.001),
        proxy=None,
    )
    with start_blocking_portal() as portal:
        if request.param == "sync":
            with Client(settings) as client:
                yield lambda name: getattr(resources, name)(client)
        else:
            client_ = AsyncClient(settings)
            yield lambda name: Blocking(getattr(resources, f"Async{name}")(client_), portal)
            portal.call(client_.aclose)


def sent(server: FaultServer) -> Any:
    """The JSON body of the last request."""
    return json.loads(server.requests[-1].body)


def creates(server: FaultServer, *looks: Script) -> None:
    server.on("POST", "/api/2.1/clusters/create", respond(json={"cluster_id": "c-1"}))
    server.on("GET", "/api/2.1/clusters/get", *looks)


def test_path_and_query_parameters_are_positional_or_keywords(server: FaultServer, resource: Make) -> None:
    server.on("GET", "/api/2.1/clusters/get", RUNNING)
    clusters = resource("Clusters")
    found = clusters.get("c-1")
    assert isinstance(found, m.ClusterDetails)
    assert found == clusters.get(cluster_id="c-1")
    assert server.requests[0].target == b"/api/2.1/clusters/get?cluster_id=c-1"
    assert server.requests[0].header("authorization") == "Bearer dapi-secret"


@pytest.mark.parametrize(
    "give",
    [
        lambda clusters: clusters.delete("c-1"),
        lambda clusters: clusters.delete(cluster_id="c-1"),
        lambda clusters: clusters.delete({"cluster_id": "c-1"}),
        lambda clusters: clusters.delete(m.ClusterReference(cluster_id="c-1")),
    ],
    ids=["value", "keyword", "dictionary", "object"],
)
def test_a_body_of_one_member_may_be_its_value(server: FaultServer, resource: Make, give: Callable[[Any], Any]) -> None:
    server.on("POST", "/api/2.1/clusters/delete", respond(json={}))
    give(resource("Clusters"))
    assert sent(server) == {"cluster_id": "c-1"}


def test_a_body_may_be_given_by_its_members(server: FaultServer, resource: Make) -> None:
    server.on("POST", "/api/2.0/secrets/put", respond(json={}))
    resource("Secrets").put_secret(scope="s", key="k", string_value="v")
    assert sent(server) == {"scope": "s", "key": "k", "string_value": "v"}


def test_a_body_beside_parameters(server: FaultServer, resource: Make) -> None:
    server.on("PUT", "/api/2.0/preview/scim/v2/Users/7", respond(json={"id": "7"}))
    resource("Users").update("7", userName="a@b.c")
    assert sent(server) == {"userName": "a@b.c"}
    resource("Users").update("7", {"userName": "a@b.c"})
    assert sent(server) == {"userName": "a@b.c"}


def test_a_body_that_does_not_fit_is_refused_before_anything_is_sent(server: FaultServer, resource: Make) -> None:
    with pytest.raises(InvalidInput, match="num_workers") as caught:
        resource("Clusters").create(spark_version="16.4.x-scala2.12", num_workers="two")
    assert caught.value.value == "two"
    with pytest.raises(InvalidInput, match="as a whole, and num_workers beside it"):
        resource("Clusters").create({"spark_version": "x"}, num_workers=2)
    assert server.requests == []


def test_force_sends_a_dictionary_as_it_is_and_all_else_as_usual(server: FaultServer, resource: Make) -> None:
    creates(server, RUNNING)
    started = resource("Clusters").create({"num_workers": "two", "soon": {"known": True}}, force=True)
    body = sent(server)
    assert body.pop("idempotency_token"), "a repeat is harmless, as with a checked body"
    assert body == {"num_workers": "two", "soon": {"known": True}}
    assert server.requests[0].header("authorization") == "Bearer dapi-secret"
    assert started.answer.cluster_id == "c-1"


def test_force_takes_nothing_but_a_dictionary(server: FaultServer, resource: Make) -> None:
    with pytest.raises(InvalidInput, match="a dictionary, not str"):
        resource("Clusters").delete("c-1", force=True)
    assert server.requests == []


def test_force_shows_no_secret(server: FaultServer, resource: Make) -> None:
    server.on("POST", "/api/2.0/secrets/put", respond(400, json={"error_code": "BAD", "message": "no"}))
    with pytest.raises(ApiError) as caught:
        resource("Secrets").put_secret({"scope": "s", "string_value": "hush-hush", "x": 1}, force=True)
    assert "hush-hush" not in f"{caught.value!r} {caught.value}"


def test_pages_are_followed_item_by_item(server: FaultServer, resource: Make) -> None:
    server.on(
        "GET",
        "/api/2.1/clusters/list",
        respond(json={"clusters": [{"cluster_id": "c-1"}, {"cluster_id": "c-2"}], "next_page_token": "t"}),
        respond(json={"clusters": [{"cluster_id": "c-3"}]}),
    )
    listed = resource("Clusters").list(page_size=2)
    assert [cluster.cluster_id for cluster in listed] == ["c-1", "c-2", "c-3"]
    assert [request.target for request in server.requests] == [
        b"/api/2.1/clusters/list?page_size=2",
        b"/api/2.1/clusters/list?page_size=2&page_token=t",
    ]


def test_bytes_go_and_come_as_they_are(server: FaultServer, resource: Make) -> None:
    server.on("PUT", "/api/2.0/fs/files/Volumes/a/b/c/d.bin", respond(204))
    server.on("GET", "/api/2.0/fs/files/Volumes/a/b/c/d.bin", respond(body=b"\x00\xff"))
    volumes = resource("Files")
    assert volumes.upload("Volumes/a/b/c/d.bin", b"\x00\xff", overwrite=True) is None
    assert server.requests[-1].body == b"\x00\xff"
    assert volumes.download("Volumes/a/b/c/d.bin") == b"\x00\xff"


def test_what_is_started_is_followed_to_its_end(server: FaultServer, resource: Make) -> None:
    creates(server, PENDING, PENDING, RUNNING)
    started = resource("Clusters").create(spark_version="16.4.x-scala2.12", num_workers=1)
    assert started.answer.cluster_id == "c-1"
    assert len(server.requests) == 1, "nothing is asked before somebody waits"
    states: list[str] = []
    ended = started.result(on_poll=lambda answer: states.append(answer.state))
    assert (ended.state, states) == ("RUNNING", ["PENDING", "PENDING", "RUNNING"])


def test_options_hold_for_a_resource(server: FaultServer, resource: Make) -> None:
    server.on("GET", "/api/2.1/clusters/get", respond(503), RUNNING)
    clusters = resource("Clusters")
    with pytest.raises(ApiError):
        clusters.with_options(retries=0).get("c-1")
    assert clusters.get("c-1").state == "RUNNING"


def test_a_list_fetches_a_page_ahead_where_that_is_wanted(server: FaultServer, resource: Make) -> None:
    first = respond(json={"clusters": [{"cluster_id": "c-1"}, {"cluster_id": "c-2"}], "next_page_token": "t"})
    server.on("GET", "/api/2.1/clusters/list", first, respond(json={"clusters": [{"cluster_id": "c-3"}]}))
    clusters = resource("Clusters").with_options(ahead=True).list()
    assert next(clusters).cluster_id == "c-1"
    until(lambda: len(server.requests) == 2)
    assert [cluster.cluster_id for cluster in clusters] == ["c-2", "c-3"]


def test_what_has_failed_is_never_finished(server: FaultServer, resource: Make) -> None:
    creates(server, respond(json={"cluster_id": "c-1", "state": "TERMINATED", "state_message": "no quota"}))
    started = resource("Clusters").create(spark_version="16.4.x-scala2.12", num_workers=1)
    with pytest.raises(JobFailed) as caught:
        started.result()
    assert isinstance(caught.value.answer, m.ClusterDetails)
    assert caught.value.answer.state_message == "no quota"
    assert str(caught.value) == "clusters_create: the job failed: no quota."


def test_patience_that_is_spent_leaves_the_job_running(server: FaultServer, resource: Make) -> None:
    states = iter(["PENDING"] * 3)
    creates(server, lambda _: respond(json={"cluster_id": "c-1", "state": next(states, "RUNNING")}))
    started = resource("Clusters").create(spark_version="16.4.x-scala2.12", num_workers=1)
    with pytest.raises(RequestTimeout, match="goes on after 1e-06 seconds"):
        started.result(timeout=1e-6)
    assert started.result().state == "RUNNING"


def test_what_was_started_travels_without_its_client(server: FaultServer) -> None:
    creates(server, PENDING, RUNNING)
    with Client(Settings(hosts={"": server.url}, headers={"x-token": "s3cret"}, proxy=None)) as client:
        started = client.start(operations.create(body={"spark_version": "16.4.x-scala2.12", "num_workers": 1}))
        pickled = pickle.dumps(started)
        assert b"s3cret" not in pickled
        assert "s3cret" not in repr(started)
        copy = pickle.loads(pickled)
        assert (copy.answer, copy.call) == (started.answer, started.call)
        with pytest.raises(InvalidInput, match=r"using\(client\)"):
            copy.poll()
        assert copy.using(client).poll().state == "PENDING"
        assert copy.using(client).result().state == "RUNNING"


def test_words_and_fields_of_a_later_day_do_no_harm(server: FaultServer, resource: Make) -> None:
    server.on(
        "GET", "/api/2.1/clusters/get", respond(json={"state": "HIBERNATING", "start_time": "17", "mood": "fine"})
    )
    found = resource("Clusters").get("c-1")
    assert (found.state, found.start_time) == ("HIBERNATING", 17)


def test_what_was_not_known_is_kept_for_writing_it_back(server: FaultServer) -> None:
    server.on(
        "GET", "/api/2.1/clusters/get", respond(json={"cluster_id": "c-1", "state": "HIBERNATING", "mood": "fine"})
    )
    with Client(Settings(hosts={"": server.url}, proxy=None)) as client:
        answer = client.send_detailed(operations.get(cluster_id="c-1"))
        assert answer.patched({"cluster_name": "new"}) == {
            "cluster_id": "c-1",
            "state": "HIBERNATING",
            "mood": "fine",
            "cluster_name": "new",
        }


def test_an_answer_of_no_bytes_says_no_less_than_an_empty_object(server: FaultServer, resource: Make) -> None:
    server.on("POST", "/api/2.1/clusters/pin", respond(200))
    assert resource("Clusters").pin("c-1") == {}


def test_metrics_may_be_no_numbers(server: FaultServer, resource: Make) -> None:
    metric = {"key": "loss", "value": "NaN", "timestamp": "1777886400000", "step": 1}
    server.on("GET", "/api/2.0/mlflow/metrics/get-history", respond(json={"metrics": [metric]}))
    (found,) = resource("Experiments").get_history(metric_key="loss", run_id="r")
    assert (repr(found.value), found.timestamp) == ("nan", 1777886400000)


def test_what_head_says_is_in_the_headers(server: FaultServer) -> None:
    server.on(
        "HEAD", "/api/2.0/fs/files/Volumes/a/b/c/d.bin", respond(200, headers={"Last-Modified": "Mon"}, body=b"12345")
    )
    with Client(Settings(hosts={"": server.url}, proxy=None)) as client:
        answer = client.send_detailed(files.get_metadata(file_path="Volumes/a/b/c/d.bin"))
    assert (answer.value, answer.headers["last-modified"], answer.headers["content-length"]) == (None, "Mon", "5")


def test_every_operation_is_a_method_of_both_kinds() -> None:
    from dovetail_api.databricks.index import OPERATIONS

    for entry in OPERATIONS.values():
        module, function = entry.function.split(":")
        name = "".join(word.capitalize() for word in module.split("_"))
        for kind in (name, f"Async{name}"):
            assert callable(getattr(getattr(resources, kind), function)), entry.function
