"""Records that leave out inputs get the workbook's defaults, also beside records that give them; computed for real.

The same service in three places: the Spark sandbox calculates its workbook, the Hybrid Runner's executes the compiled
package with the vendor's engine, and a client that knows both sends to the runner.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pandas as pd
import polars as pl
import pytest
from support.cylinder import cylinder_workbook
from support.engine import PACKAGE, TENANT, the_engine

import dovetail.hybrid as Hybrid  # noqa: N812
import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import serve

SERVICE = "my-folder/volume-cylinder"
# By default the radius is 7 and the height is 4.
RECORDS: list[dict[str, Any]] = [{"radius": 1}, {"height": 2}, {"radius": 2, "height": 3}, {}, {"height": 1}]
VOLUMES = [12.566, 307.876, 37.699, 615.752, 153.938]

NAMES = ["radius", "height"]
RAGGED = [NAMES, [1], [], [2, 3], [1]]
RAGGED_VOLUMES = [12.566, 615.752, 37.699, 12.566]
FRAMES: dict[str, Callable[[], Any]] = {
    "pandas": lambda: pd.DataFrame(RECORDS),
    "polars": lambda: pl.DataFrame(RECORDS, schema=NAMES),
    "columns": lambda: Spark.Columns({name: [record.get(name) for record in RECORDS] for name in NAMES}),
    "rows": lambda: [NAMES, *([record.get(name) for name in NAMES] for record in RECORDS)],
}


@pytest.fixture(scope="module")
def places() -> Iterator[dict[str, Any]]:
    """A client for each place."""
    the_engine()
    with ExitStack() as stack:
        saas, runner = (stack.enter_context(serve(api)) for api in ("spark", "hybrid"))
        given: dict[str, Any] = {"token": saas.credentials["bearer_token"], "proxy": None}
        one = stack.enter_context(Spark.Client(base_url=saas.base_url, **given))
        one.folders.create("my-folder")
        one.services.create("volume-cylinder", folder="my-folder", file=cylinder_workbook())
        other = stack.enter_context(Hybrid.Client(base_url=runner.url, tenant=TENANT, token="open", proxy=None))
        other.services.upload(PACKAGE)
        both = stack.enter_context(
            Spark.Client(base_url=f"{saas.url}/{TENANT}", runner=runner.url, fallback=False, **given)
        )
        yield {"saas": one, "runner": other, "both": both}
        assert saas.violations == runner.violations == ()


@pytest.fixture(params=["saas", "runner", "both"])
def services(request: pytest.FixtureRequest, places: dict[str, Any]) -> Any:
    return places[request.param].services


def volumes(answer: Any) -> list[float]:
    return [record["volume"] for record in answer.outputs]


def test_what_a_record_leaves_out_has_its_default_whatever_others_give(services: Any) -> None:
    assert volumes(services.execute(SERVICE, inputs=[{"radius": 1}, {"height": 2}])) == [12.566, 307.876]
    assert volumes(services.execute(SERVICE, inputs=RECORDS)) == VOLUMES
    assert volumes(services.execute(SERVICE, inputs=RECORDS, chunk_size=1)) == VOLUMES


def test_json_text_and_the_servers_own_format_are_no_other(services: Any) -> None:
    answer = services.execute(SERVICE, inputs=json.dumps(RECORDS), response_format="original")

    assert answer.data["outputs"] == [{"volume": volume} for volume in VOLUMES]


@pytest.mark.parametrize("form", FRAMES)
def test_a_missing_value_of_a_table_has_the_default_that_was_asked_for(services: Any, form: str) -> None:
    answer = services.execute(SERVICE, inputs=FRAMES[form](), missing="default")

    assert volumes(answer) == VOLUMES
    assert [len(warnings) for warnings in answer.warnings] == [1, 1, 0, 2, 1]
    assert answer.table(to="polars", inputs=True)["volume"].to_list() == VOLUMES


def test_values_that_short_rows_lack_have_their_defaults(services: Any) -> None:
    answer = services.execute(SERVICE, inputs=RAGGED)

    assert volumes(answer) == RAGGED_VOLUMES
    assert answer.data["outputs"] == [["volume"], *([volume] for volume in RAGGED_VOLUMES)]


def test_records_without_any_input_have_all_defaults_in_one_call(services: Any) -> None:
    answer = services.execute(SERVICE, inputs=[{}, {}])

    assert volumes(answer) == [615.752, 615.752]
    assert len(answer.responses) == 1


@pytest.mark.parametrize("place", ["saas", "runner"])
def test_one_call_with_such_records_counts_blanks_which_is_why_none_is_sent(places: dict[str, Any], place: str) -> None:
    client = places[place]
    call = client.services.prepare(SERVICE, inputs=[{"radius": 1, "height": 2}, {"radius": 1, "height": 2}])
    body = json.loads(call.body) | {"inputs": [{"radius": 1}, {"height": 2}]}

    answer = client.send(call.with_body(json.dumps(body).encode(), "application/json"))

    assert answer.outputs == [{"volume": 12.566}, {"volume": 0}]


@pytest.mark.parametrize("records", [RECORDS, RAGGED], ids=["objects", "rows"])
@pytest.mark.parametrize("ordered", [True, False])
def test_a_batch_gives_defaults_too(places: dict[str, Any], records: list[Any], ordered: bool) -> None:
    expected = VOLUMES if records is RECORDS else RAGGED_VOLUMES

    with places["saas"].batches.run(SERVICE, records, chunk_size=3, ordered=ordered) as run:
        found = {record.index: record["volume"] for record in run}

    assert [found[index] for index in range(len(expected))] == expected
    assert not ordered or list(found) == sorted(found)


def test_a_shadow_compares_what_the_defaults_give(places: dict[str, Any]) -> None:
    services = places["saas"].services

    report = services.shadow(RECORDS, old=SERVICE, new=SERVICE, chunk_size=3)

    assert (report.total, report.same) == (5, 5)
