"""Export a service, hand it to a Hybrid Runner, execute it there: both sandboxes compute for real, with one version.

The runner asks for a token of its own, and holds the first version only; the SaaS has a second one, whose payments are
rounded up to whole numbers.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import attrs
import pytest
from openpyxl import load_workbook

import dovetail.hybrid as Hybrid  # noqa: N812
import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime.hooks import Hooks, RequestEvent
from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.spark.examples import loan_quote
from dovetail.testing.spark import upload_workbook

from .conftest import Connect
from .two_places import nowhere

URI = "at-home/quote"
TOKEN = "a-token-of-this-runner"
YEARS = [5, 10, 15, 20]
PAYMENTS = [483.32, 277.55, 210.96, 179.11]
ROUNDED_UP = [484, 278, 211, 180]


@attrs.frozen
class Exported:
    """A package of the first version, and what Spark calls its versions."""

    package: bytes
    first: str
    second: str


@pytest.fixture(scope="module")
def exported(shared_sandbox: Sandbox) -> Exported:
    """Made once; the second version is made after the export."""
    oauth = {name: shared_sandbox.credentials[name] for name in ("client_id", "client_secret")}
    with Spark.Client(base_url=shared_sandbox.base_url, oauth=oauth, retry_interval=0.01, proxy=None) as spark:
        upload_workbook(spark, loan_quote(), folder="at-home", name="quote")
        [package] = spark.impex.exp(services=[URI], file_filter="onpremises")
        upload_workbook(spark, rounded_up(), folder="at-home", name="quote")
        ids = {version: spark.services.execute(f"{URI}[{version}]").meta.version_id for version in ("0.1.0", "0.2.0")}
    return Exported(package.buffer, str(ids["0.1.0"]), str(ids["0.2.0"]))


def rounded_up() -> bytes:
    book = load_workbook(io.BytesIO(loan_quote()))
    book["Quote"]["B7"] = "=ROUNDUP(exact_payment,0)"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def at_home(exported: Exported) -> Iterator[Sandbox]:
    """A runner that the package was handed to."""
    with serve("hybrid", knobs={"token": TOKEN}) as running:
        hand_over(running, exported.package)
        yield running
        assert running.violations == ()


def hand_over(running: Sandbox, package: bytes) -> None:
    with Hybrid.Client(base_url=running.url, tenant=running.tenant, token=TOKEN, proxy=None) as hybrid:
        hybrid.services.upload(package)


@pytest.fixture
def key(sandbox: Sandbox) -> str:
    return sandbox.credentials["api_key"]


def test_a_service_exported_and_uploaded_gives_at_home_what_spark_gives(
    sandbox: Sandbox, at_home: Sandbox, exported: Exported, key: str, connect: Connect
) -> None:
    spark = connect(sandbox.base_url, api_key=key)
    everything: list[Any] = [
        None,
        {"years": 5},
        {"years": 99},
        [{"years": 5}, {"principal": 1000, "years": 10}, {"principal": 1.5e9}],
        [["principal", "years"], [10_000, 5], [20_000.5, 10]],
        Spark.Columns({"annual_rate": [0, 0.015, 1]}),
        '{"years": 7}',
    ]
    with Hybrid.Client(base_url=at_home.url, tenant=at_home.tenant, token=TOKEN, proxy=None) as hybrid:
        for inputs in everything:
            away = spark.services.execute(f"{URI}[0.1.0]", inputs=inputs)
            home = hybrid.services.execute(URI, inputs=inputs)

            assert [home.data[part] for part in ("outputs", "warnings")] == [
                away.data[part] for part in ("outputs", "warnings")
            ]
            assert said(home) == said(away)
            assert (home.meta.version_id, home.meta.version) == (exported.first, "0.1.0")
            assert away.meta.version_id == exported.first


def said(response: Any) -> list[list[tuple[Any, Any]]]:
    """What was wrong with each record: the message, and where."""
    return [[(error.message, error.source_path) for error in errors] for errors in response.errors]


def test_an_execution_outlives_a_runner_that_stops_in_the_middle_with_the_version_it_began_with(
    sandbox: Sandbox, exported: Exported, key: str, connect: Connect
) -> None:
    asked: list[str] = []
    with ExitStack() as stack:
        running = stack.enter_context(serve("hybrid", knobs={"token": TOKEN}))
        hand_over(running, exported.package)

        def stop_before_the_third(event: RequestEvent) -> None:
            asked.append(event.client)
            if asked == ["runner"] * 3:
                stack.close()

        spark = connect(
            sandbox.base_url,
            api_key=key,
            runner=Spark.Runner(running.url, token=TOKEN),
            hooks=Hooks(on_request=(stop_before_the_third,)),
        )
        # Without a version: alone, the SaaS would answer with its second one.
        answer = spark.services.execute(URI, inputs=rows(), chunk_size=1, concurrency=1)

    assert answer.places == ("runner", "runner", "saas", "saas")
    assert [meta.version_id for meta in answer.metas] == [exported.first] * 4
    assert payments(answer) == PAYMENTS
    assert payments(spark.services.execute(URI, inputs=rows())) == ROUNDED_UP


def rows() -> list[list[Any]]:
    return [["years"], *([years] for years in YEARS)]


def payments(response: Any) -> list[float]:
    return [record["monthly_payment"] for record in response.outputs]


def test_an_execution_under_way_in_many_calls_outlives_its_runner_in_order(
    sandbox: Sandbox, exported: Exported, key: str, connect: Connect
) -> None:
    asked: list[str] = []
    with ExitStack() as stack:
        running = stack.enter_context(serve("hybrid", knobs={"token": TOKEN}))
        hand_over(running, exported.package)

        def stop_before_the_tenth(event: RequestEvent) -> None:
            asked.append(event.client)
            if len(asked) == 10:
                stack.close()

        spark = connect(
            sandbox.base_url,
            api_key=key,
            runner=Spark.Runner(running.url, token=TOKEN),
            hooks=Hooks(on_request=(stop_before_the_tenth,)),
        )
        answer = spark.services.execute(URI, inputs=[["years"], *rows()[1:] * 10], chunk_size=1, concurrency=4)

    assert set(answer.places) == {"runner", "saas"}
    assert {meta.version_id for meta in answer.metas} == {exported.first}
    assert payments(answer) == PAYMENTS * 10


def test_what_the_saas_would_answer_with_is_not_what_the_runner_holds(
    sandbox: Sandbox, at_home: Sandbox, exported: Exported, key: str, connect: Connect
) -> None:
    spark = connect(sandbox.base_url, api_key=key, runner=Spark.Runner(at_home.url, token=TOKEN))

    home, away = (spark.services.execute(URI, inputs=rows(), prefer=place) for place in ("runner", "saas"))

    assert (home.place, payments(home), home.meta.version_id) == ("runner", PAYMENTS, exported.first)
    assert (away.place, payments(away), away.meta.version_id) == ("saas", ROUNDED_UP, exported.second)


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("locator", [f"{URI}[0.2.0]", "version/{second}"])
def test_a_version_that_the_runner_does_not_hold_is_an_error_unless_the_saas_may_be_asked(
    sandbox: Sandbox, at_home: Sandbox, exported: Exported, key: str, connect: Connect, locator: str, many: bool
) -> None:
    spark = connect(sandbox.base_url, api_key=key, runner=Spark.Runner(at_home.url, token=TOKEN))
    uri = locator.format(second=exported.second)
    inputs: Any = rows() if many else {"years": 5}

    with pytest.raises(Spark.NotFoundError):
        spark.services.execute(uri, inputs=inputs)
    answer = spark.services.execute(uri, inputs=inputs, fallback=["transport", "unknown_model"])

    assert (answer.place, answer.meta.version_id) == ("saas", exported.second)
    assert payments(answer) == (ROUNDED_UP if many else ROUNDED_UP[:1])


def test_the_runner_answers_while_the_saas_is_down(at_home: Sandbox, exported: Exported, connect: Connect) -> None:
    runner = Spark.Runner(at_home.url, token=TOKEN)
    spark = connect(f"{nowhere()}/{at_home.tenant}", runner=runner, prefer="saas", max_retries=0)

    answer = spark.services.execute(URI, inputs=rows(), chunk_size=2)

    assert answer.places == ("runner", "runner")
    assert (payments(answer), answer.meta.version_id) == (PAYMENTS, exported.first)


def test_the_runner_answers_while_the_saas_says_that_it_is_unavailable(
    sandbox: Sandbox, at_home: Sandbox, key: str, connect: Connect
) -> None:
    sandbox.faults.add("503@POST /*/api/v4/execute")
    runner = Spark.Runner(at_home.url, token=TOKEN)
    spark = connect(sandbox.base_url, api_key=key, runner=runner, prefer="saas", fallback=["transport", "unavailable"])

    assert spark.services.execute(URI, inputs=rows()).place == "runner"


def test_each_place_takes_its_own_token_and_refuses_the_other_s(
    sandbox: Sandbox, at_home: Sandbox, key: str, connect: Connect
) -> None:
    runner, wrong = Spark.Runner(at_home.url, token=TOKEN), Spark.Runner(at_home.url, api_key=key)
    spark = connect(sandbox.base_url, api_key=key, runner=runner)
    assert [spark.services.execute(URI, prefer=place, fallback=False).place for place in ("runner", "saas")] == [
        "runner",
        "saas",
    ]
    # What a place refuses is for a person to see: the other one is not asked.
    with pytest.raises(Spark.UnauthorizedError):
        connect(sandbox.base_url, api_key=key, runner=wrong).services.execute(URI)
    with pytest.raises(Spark.UnauthorizedError):
        connect(sandbox.base_url, token=TOKEN, runner=runner, prefer="saas").services.execute(URI)
