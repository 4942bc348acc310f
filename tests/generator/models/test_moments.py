"""Moments as the models of a small contract have them."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec import UNSET
from tests.generator.models.emitting import Imported

from dovetail.runtime import codec


def train(m: Any, **fields: Any) -> Any:
    return codec.answer_decoder(m.Train).decode(json.dumps({"name": "Owl", **fields}).encode())


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-02 09:15:00", "2026-03-02T14:15:00"),
        ("2026-07-02 09:15:00", "2026-07-02T13:15:00"),
        ("2026-03-02T09:15:00.120000-05:00", "2026-03-02T14:15:00.12"),
        ("2026-03-02 09:15:00-0500", "2026-03-02T14:15:00"),
        ("2026-03-02T14:15:00Z", "2026-03-02T14:15:00"),
    ],
)
def test_every_form_of_a_time_is_read_as_the_moment_it_means(imported: Imported, text: str, utc: str) -> None:
    m = imported("times")
    moment = train(m, leaves=text, arrives=text).leaves
    assert moment == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert moment.tzinfo is not None
    assert train(m, arrives=text).arrives == moment


def test_the_zone_is_that_of_the_field(imported: Imported) -> None:
    found = train(imported("times"), checked="2026-03-02T09:15:00", **{"from": "2026-03-02T09:15:00"})
    assert found.checked == datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
    assert found.from_.utcoffset() == timedelta(hours=5, minutes=45)


def test_null_and_absent_stay_what_they_are(imported: Imported) -> None:
    found = train(imported("times"), checked=None)
    assert found.checked is None
    assert found.leaves is UNSET


def test_the_difference_of_two_times_is_what_passed_though_clocks_were_set_between_them(imported: Imported) -> None:
    # In New York the clocks went from two to three on 8 March 2026.
    m = imported("times")
    before, after = train(m, leaves="2026-03-08 01:30:00").leaves, train(m, leaves="2026-03-08 03:30:00").leaves
    assert after - before == timedelta(hours=1)


def test_models_with_times_pickle_and_compare(imported: Imported) -> None:
    found = train(imported("times"), leaves="2026-03-02 09:15:00", checked=None)
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_is_no_time_is_refused_and_what_is_for_people_stays_text(imported: Imported) -> None:
    m = imported("times")
    assert train(m, display="03/02/2026 02:15:00 PM").display == "03/02/2026 02:15:00 PM"
    with pytest.raises(msgspec.ValidationError, match="leaves"):
        train(m, leaves="soon")


def test_times_of_requests_and_of_lists_stay_text(imported: Imported) -> None:
    m = imported("times")
    assert m.TrainRequest(name="Owl", leaves="soon").leaves == "soon"
    assert train(m, stops=["2026-03-02 23:40:00"]).stops == ["2026-03-02 23:40:00"]
