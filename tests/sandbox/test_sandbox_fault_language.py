"""The language of faults: what it says, and what it does not take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sandbox.faults import Fault, FaultError, FaultPlan

ACTIONS = st.sampled_from(
    ["503", "429:retry-after=1", "502:body=html", "latency:ms=20", "drop-before", "hang-after", "truncate:keep=3"]
)
COUNTS = st.sampled_from(["", "x1", "x7", " every3"])
PLACES = st.sampled_from(["", "@/health", "@POST /acme/api/v4", "@/*/api/v3/folders/a%20b"])


@given(ACTIONS, COUNTS, PLACES)
def test_a_fault_reads_back_as_it_is_shown(action: str, count: str, place: str) -> None:
    name, colon, options = action.partition(":")
    fault = Fault.parse(name + count + colon + options + place)
    assert Fault.parse(str(fault)) == fault


@pytest.mark.parametrize(
    ("spec", "action", "status", "count"),
    [
        ("503", "status", 503, None),
        ("503x2", "status", 503, 2),
        ("503 x2", "status", 503, 2),
        ("401 once", "status", 401, 1),
        ("drop-before once", "drop-before", 0, 1),
        ("drop-afterx3", "drop-after", 0, 3),
        ("latency:ms=250", "latency", 0, None),
        (" truncate ", "truncate", 0, None),
        ("corrupt once:at=0", "corrupt", 0, 1),
        ("hang-before x2", "hang-before", 0, 2),
        ("503 every3", "status", 503, None),
    ],
)
def test_action_and_count(spec: str, action: str, status: int, count: int | None) -> None:
    fault = Fault.parse(spec)
    assert (fault.action, fault.status, fault.count) == (action, status, count)


def test_options_have_defaults() -> None:
    given = {"code": "", "message": "", "when": ""}
    assert Fault.parse("429").options == {"retry-after": "", "body": "api", **given}
    assert Fault.parse("429:retry-after=2:body=empty").options == {"retry-after": "2", "body": "empty", **given}
    assert Fault.parse("throttle").number("bytes") == 1000


@pytest.mark.parametrize(
    ("spec", "complaint"),
    [
        ("", "is not a fault"),
        ("999", "is not a fault"),
        ("503x0", "is not a fault"),
        ("explode", "'explode' is not known"),
        ("status", "'status' is not known"),
        ("503@health", "is not a fault"),
        ("503:colour=red", "'colour' is no option"),
        ("latency:ms=soon", "ms must be a whole number, not 'soon'"),
        ("throttle:bytes=0", "bytes must be a whole number"),
        ("503:body=xml", "body must be one of api, html, text, list, empty"),
        ("503:when=later", "when must be one of before, after"),
    ],
)
def test_what_is_no_fault_is_refused_with_the_reason(spec: str, complaint: str) -> None:
    with pytest.raises(FaultError, match=complaint):
        Fault.parse(spec)


@pytest.mark.parametrize(
    ("place", "method", "path", "concerned"),
    [
        ("", "GET", "/anything", True),
        ("@/acme", "GET", "/acme/api/v3", True),
        ("@/acme", "GET", "/acmeria", True),
        ("@/acme/", "GET", "/acmeria", False),
        ("@/*/api/v4", "POST", "/globex/api/v4/execute", True),
        ("@/*/api/v4", "POST", "/globex/api/v3/execute", False),
        ("@/a/b/c", "POST", "/a/b", False),
        ("@POST /acme", "POST", "/acme", True),
        ("@POST /acme", "GET", "/acme", False),
    ],
)
def test_which_requests_a_fault_is_for(place: str, method: str, path: str, concerned: bool) -> None:
    assert Fault.parse("503" + place).concerns(method, path) is concerned


def test_a_counted_fault_is_used_up_and_a_plain_one_stays() -> None:
    plan = FaultPlan(["503x2", "latency:ms=1"])
    met = [[str(fault) for fault in plan.take("GET", "/")] for _ in range(3)]
    assert met == [["503x2:body=api", "latency:ms=1"], ["503x1:body=api", "latency:ms=1"], ["latency:ms=1"]]
    assert plan.waiting() == ["latency:ms=1"]


def test_faults_that_stop_a_request_come_one_after_the_other() -> None:
    plan = FaultPlan(["503 once", "drop-before once", "429 once"])
    assert [[fault.status for fault in plan.take("GET", "/")] for _ in range(4)] == [[503], [0], [429], []]


def test_a_fault_for_another_path_is_not_used_up() -> None:
    plan = FaultPlan(["503 once@/health"])
    assert plan.take("GET", "/acme") == []
    assert len(plan.take("GET", "/health")) == 1


def test_a_fault_for_every_third_request_lets_two_pass_and_stays() -> None:
    plan = FaultPlan(["503 every3@/a", "latency:ms=1"])
    met = [[fault.action for fault in plan.take("GET", path)] for path in ("/a", "/b", "/a", "/a", "/a", "/a", "/a")]
    stopped, slow = ["status", "latency"], ["latency"]
    assert met == [slow, slow, slow, stopped, slow, slow, stopped]
    assert plan.waiting() == ["503 every3:body=api@/a", "latency:ms=1"]
