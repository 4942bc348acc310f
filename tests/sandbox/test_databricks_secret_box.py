"""Secrets at rest."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sandbox.databricks.secret_box import KEY_FILE, BrokenSeal, SecretBox


def test_the_key_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    SecretBox(tmp_path)
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]


def test_the_key_stays_the_same(tmp_path: Path) -> None:
    sealed = SecretBox(tmp_path).seal(b"correct horse", "1/password")
    assert SecretBox(tmp_path).open(sealed, "1/password") == b"correct horse"


def test_a_value_opens_nowhere_else(tmp_path: Path) -> None:
    box = SecretBox(tmp_path)
    sealed = box.seal(b"correct horse", "1/password")
    with pytest.raises(BrokenSeal, match="the value kept for 2/password cannot be opened"):
        box.open(sealed, "2/password")
    (tmp_path / KEY_FILE).unlink()
    with pytest.raises(BrokenSeal):
        SecretBox(tmp_path).open(sealed, "1/password")


@given(value=st.binary(max_size=200), place=st.text())
def test_any_value_comes_back_and_is_not_seen(
    value: bytes, place: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    box = SecretBox(tmp_path_factory.getbasetemp())
    sealed = box.seal(value, place)
    assert box.open(sealed, place) == value
    assert len(value) < 4 or value not in sealed
    assert box.seal(value, place) != sealed
