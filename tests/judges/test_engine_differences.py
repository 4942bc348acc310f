"""The vendor's engine and the workbook calculator of the sandbox are asked the same, and every difference is listed."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import pytest
from engine_cases import AGREED, SAME, Case, Kind, v3, v4
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.cylinder import calculated_package, compiled_cylinder, packed_cylinder
from tests.support.engine import PACKAGE, TENANT, the_engine

from dovetail.sandbox import Sandbox, serve

PATHS: dict[Kind, str] = {
    "v3": f"/{TENANT}/api/v3/folders/my-folder/services/volume-cylinder/execute",
    "v4": f"/{TENANT}/api/v4/execute",
    "validation": f"/{TENANT}/api/v3/validation",
    "metadata": f"/{TENANT}/api/v3/metadata",
}
OF_THE_CALL = ("call_id", "engine_id", "process_time", "request_timestamp")
TEXT = (Path(__file__).parents[2] / "docs" / "hybrid" / "engine-differences.md").read_text(encoding="utf-8")

Answer: TypeAlias = tuple[int, Any]
Ask: TypeAlias = Callable[[Case], Answer]


@pytest.fixture(scope="module")
def runners() -> Iterator[tuple[Ask, Ask]]:
    """A runner that holds the genuine package, and one that holds a workbook in its place; with the same ids."""
    the_engine()
    with ExitStack() as stack:
        yield both_runners(stack)


def both_runners(stack: ExitStack) -> tuple[Ask, Ask]:
    return _asking(stack, PACKAGE.read_bytes()), _asking(stack, calculated_package())


def _asking(stack: ExitStack, package: bytes) -> Ask:
    sandbox: Sandbox = stack.enter_context(serve("hybrid"))
    http = stack.enter_context(httpx.Client(base_url=sandbox.url, trust_env=False, verify=False, timeout=60))
    uploaded = http.post("/api/v3/upload", files={"file": ("package.zip", package, "application/zip")})
    assert uploaded.status_code == 200, uploaded.text

    def ask(case: Case) -> Answer:
        kind, body = case
        answer = http.post(PATHS[kind], content=json.dumps(body), headers={"content-type": "application/json"})
        assert sandbox.violations == ()
        # All numbers of an answer are doubles, however they are written.
        return answer.status_code, json.loads(answer.content, parse_int=float)

    return ask


def comparable(value: Any) -> Any:
    """An answer without what differs from call to call, and without the words of warnings and errors."""
    if isinstance(value, dict):
        return {
            key: "…" if key == "message" and isinstance(item, str) else comparable(item)
            for key, item in value.items()
            if key not in OF_THE_CALL
        }
    if isinstance(value, list | tuple):
        return [comparable(item) for item in value]
    return re.sub(r"^Error: .*", "Error: …", value) if isinstance(value, str) else value


def in_short(answer: Answer) -> str:
    """The outputs of an answer, how many warnings there are, and where the errors are; the refusal if it is one."""
    status, body = answer
    if status >= 400:
        return f"{status} {body['error']['error_type']}"
    data = body.get("response_data", body)
    told = [json.dumps(_whole(data["outputs"]))]
    if any(data["warnings"] or ()):
        each = data["warnings"] if "response_data" not in body else [data["warnings"]]
        told.append("warnings: " + ", ".join(str(len(items or ())) for items in each))
    if any(data["errors"] or ()):
        flat = [item for items in data["errors"] for item in (items if isinstance(items, list) else [items]) if item]
        told.append("errors: " + ", ".join(comparable(i) if isinstance(i, str) else i["source_path"] for i in flat))
    return "; ".join(told)


def _whole(value: Any) -> Any:
    """Numbers without a fraction as they are written."""
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@pytest.mark.parametrize("name", SAME)
def test_both_answer_alike(runners: tuple[Ask, Ask], name: str) -> None:
    engine, calculator = (ask(SAME[name]) for ask in runners)

    assert comparable(calculator) == comparable(engine)


@pytest.mark.parametrize("name", AGREED)
def test_an_agreed_difference_is_there_and_no_other(runners: tuple[Ask, Ask], name: str) -> None:
    agreed = AGREED[name]
    with ExitStack() as stack:
        if agreed.before is not None:
            # What it does to an engine must not be felt by the other tests.
            runners = both_runners(stack)
            assert {ask(agreed.before)[0] for ask in runners} == {200}
        engine, calculator = (in_short(ask(agreed.request)) for ask in runners)

    assert (engine, calculator) == (agreed.engine, agreed.calculator)
    assert engine != calculator


def test_the_words_of_warnings_and_errors_are_our_own(runners: tuple[Ask, Ask]) -> None:
    engine, calculator = (ask(("v3", {}))[1]["response_data"] for ask in runners)

    for kind in ("warnings", "errors"):
        theirs, ours = ({item["message"] for item in data[kind]} for data in (engine, calculator))
        assert theirs & ours == set()


def test_the_rules_of_the_inputs_are_those_in_the_genuine_package() -> None:
    assert (
        compiled_cylinder().validation_rules("default_values") == json.loads(packed_cylinder().validations)["outputs"]
    )


def row(name: str) -> str:
    agreed = AGREED[name]
    kind, body = agreed.request
    given = body["request_data"]["inputs"] if kind == "v3" else body["inputs"]
    extra = (
        body.get("request_meta", {})
        if kind == "v3"
        else {key: body[key] for key in body.keys() - {"inputs", "service"}}
    )
    request = re.sub(r"0{20,}", "0…0", f"{kind} `{json.dumps({'inputs': given, **extra})}`")
    if agreed.before is not None:
        request += f" after `{json.dumps(agreed.before[1]['request_data'])}`"
    return f"| {name} | {request} | `{agreed.engine}` | `{agreed.calculator}` | {agreed.why} |"


@pytest.mark.parametrize("name", AGREED)
def test_an_agreed_difference_is_documented(name: str) -> None:
    assert row(name) in TEXT.splitlines()


def test_no_other_difference_is_documented() -> None:
    assert len(re.findall(r"^\| (?!---|what )", TEXT, re.MULTILINE)) == len(AGREED)


# Numbers whose volume is small enough to be rounded without a doubt about its last digit, and large ones.
numbers = st.one_of(
    st.integers(-(10**6), 10**6),
    st.integers(-1000, 1000).map(lambda number: number / 8),
    # Squares of these are doubles; what overflows is among the listed requests.
    st.sampled_from([-0.0, 5e-324, 1e-300, -1e-300, 1e150, -1e150]),
)
written = st.one_of(
    numbers.map(repr),
    st.integers(-(10**9), 10**9).map("{:,}".format),
    st.integers(0, 10**6).map("${:,}".format),
    st.integers(-1000, 1000).map("{}%".format),
    st.integers(0, 1000).map("({})".format),
    st.dates().map(str),
    st.dates().map("{:%m/%d/%Y}".format).filter(lambda text: len(text) == 10),
    st.times().map(lambda time: time.strftime("%H:%M:%S")),
    st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat(" ")),
    st.text("0123456789.,%$()-+eE", max_size=4),
    st.text(max_size=8),
)
plain = st.one_of(st.none(), st.booleans(), numbers, written)
values = st.one_of(plain, st.lists(plain, max_size=2), st.dictionaries(st.sampled_from("ab"), plain, max_size=2))
names = st.sampled_from(["radius", "height", "radius", "height", "Radius", "depth", ""])
# A name twice, but for case, damages the engine: see the agreed differences.
headers = st.lists(names, max_size=3, unique_by=str.casefold)
records = headers.flatmap(lambda given: st.fixed_dictionaries(dict.fromkeys(given, values)))
wishes = st.fixed_dictionaries(
    {},
    optional={
        "requested_output": st.lists(st.sampled_from(["volume", "VOLUME", "x", ""]), max_size=2) | st.just("volume"),
        "requested_output_regex": st.sampled_from(["", "vol.*", "x", "v"]),
        "debug_solve": st.booleans(),
        "response_data_inputs": st.booleans(),
        "service_category": st.sampled_from(["", "*", "x"]),
        "array_outputs": st.sampled_from(["volume", "*"]),
    },
)


@settings(max_examples=150, derandomize=True)
@given(inputs=records | values, wish=wishes)
def test_both_answer_any_record_alike(runners: tuple[Ask, Ask], inputs: Any, wish: dict[str, Any]) -> None:
    engine, calculator = (ask(v3(inputs, **wish)) for ask in runners)

    assert close(comparable(calculator), comparable(engine))


@settings(max_examples=60, derandomize=True)
@given(headings=headers, rows=st.lists(st.lists(values, max_size=4), max_size=6), keyed=st.booleans())
def test_both_answer_any_rows_alike(
    runners: tuple[Ask, Ask], headings: list[str], rows: list[list[Any]], keyed: bool
) -> None:
    wish = {"unique_record_key": headings[0]} if keyed and headings else {}
    engine, calculator = (ask(v4([headings, *rows], **wish)) for ask in runners)

    assert close(comparable(calculator), comparable(engine))


def close(one: Any, other: Any) -> bool:
    """Whether two answers are the same but for the last digits of numbers."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-14, abs_tol=0.0011)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(close(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(close, one, other))
    return bool(one == other)
