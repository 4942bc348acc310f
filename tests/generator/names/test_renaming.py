"""A name that is changed in ``names.lock`` is the new one; the old one works, is typed, and warns."""

from __future__ import annotations

import importlib
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from dovetail_generator.cli import main
from dovetail_generator.errors import ContractError
from dovetail_generator.lock import Entry, Lock, read_lock

CONTRACT = """\
openapi: 3.1.0
info: {title: Clock, version: "1"}
x-resources: true
paths:
  /time:
    get:
      operationId: time_get
      tags: [time]
      responses:
        "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Time"}}}}
    put:
      operationId: time_put
      tags: [time]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Time"}}}}
      responses:
        "204": {description: Done.}
components:
  schemas:
    Time: {type: object, properties: {now: {type: string}, zoneName: {type: string}}}
"""
SPEC = "renamed_clock.yaml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("renaming")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        patch.chdir(folder)
        (folder / SPEC).write_text(CONTRACT)
        assert main(["build", SPEC, "--out", ".", "-q"]) == 0
        names, built, rest = (folder / "names.lock").read_text().partition(' "built"')
        for old, new in (
            ('"name": "Time"', '"name": "Moment"'),
            ('"time.get"', '"time.now"'),
            ('"time.put"', '"clocks.put"'),
            ('"zone_name"', '"zone"'),
        ):
            assert old in names
            names = names.replace(old, new)
        (folder / "names.lock").write_text(names + built + rest)
        assert main(["build", SPEC, "--out", ".", "-q"]) == 0
        patch.syspath_prepend(str(folder))
        yield folder
        for name in [name for name in sys.modules if name.partition(".")[0] == "renamed_clock"]:
            del sys.modules[name]


def test_old_names_are_the_new_ones_and_warn(folder: Path) -> None:
    models = importlib.import_module("renamed_clock.models")
    time = importlib.import_module("renamed_clock.operations.time")
    clocks = importlib.import_module("renamed_clock.operations.clocks")
    resource = importlib.import_module("renamed_clock.resources._sync.time").Time

    with pytest.warns(DeprecationWarning, match=r"renamed_clock.models.Time is called Moment now"):
        assert models.Time is models.Moment
    with pytest.warns(DeprecationWarning, match=r"time.get is called now now"):
        assert time.get is time.now
    with pytest.warns(DeprecationWarning, match=r"time.put is called clocks.put now"):
        assert time.put is clocks.put
    with pytest.warns(DeprecationWarning, match=r"Time.get is called now now"):
        assert resource.get is resource.now
    value = models.Moment(zone="UTC")
    with pytest.warns(DeprecationWarning, match=r"Moment.zone_name is called zone now"):
        assert value.zone_name == "UTC"


def test_the_warning_points_at_the_caller(folder: Path) -> None:
    models = importlib.import_module("renamed_clock.models")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert models.Time

    assert [warning.filename for warning in caught] == [__file__]


def test_what_was_never_there_is_still_an_error(folder: Path) -> None:
    for module in ("models", "operations.time"):
        with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
            importlib.import_module(f"renamed_clock.{module}").nothing  # noqa: B018


def test_the_next_build_keeps_the_old_names(folder: Path) -> None:
    lock = read_lock(folder / "names.lock")

    assert lock.schemas["/components/schemas/Time"].former == ("Time",)
    assert lock.schemas["/components/schemas/Time"].former_members == {"zone_name": "zoneName"}
    assert lock.operations["/paths/~1time/put"].former == ("time.put",)
    assert main(["check", str(folder / SPEC), "--out", str(folder), "-q"]) == 0


# --- the file ---------------------------------------------------------------------------------------------------------


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    place = tmp_path / "names.lock"
    lock = Lock(
        schemas={'/components/schemas/A"b': Entry("Ab", {"x-y": "x_y"}, ("Old",), {"gone": "x-y"}, "12345678")},
        operations={"/paths/~1/get": Entry("shop.get", {"query.id": "id"}, content="getIt")},
        path=place,
    )
    place.write_text(lock.text())

    assert read_lock(place) == lock
    assert read_lock(place).text() == lock.text()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "cannot be read"),
        ("{", "cannot be read"),
        ("[]", "no list of names"),
        ('{"name": "npm", "lockfileVersion": 3}', "no list of names"),
        ('{"format": 2, "built": {}}', "a newer dovetail-generate wrote it"),
        ('{"format": 1, "built": {}, "schemas": []}', "has to be an object"),
        ('{"format": 1, "built": {},\n"schemas": {\n"/a": 3}}', "names.lock:3: #/~1a: an entry is a name"),
        ('{"format": 1, "built": {},\n"schemas": {\n"/a": {"name": "A", "members": 1}}}', "have to be texts"),
        ('{"format": 1, "built": {"/a": 1}}', "not what dovetail-generate wrote"),
    ],
)
def test_a_damaged_or_foreign_lock_is_a_clear_error(tmp_path: Path, content: str, problem: str) -> None:
    place = tmp_path / "names.lock"
    place.write_text(content)

    with pytest.raises(ContractError) as refused:
        read_lock(place)

    assert problem in str(refused.value)
    assert str(refused.value).startswith(f"{place}:")


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (('"name": "Moment"', '"name": "a moment"'), "'a moment' is no name of a class here: 'AMoment' would be one"),
        (('"name": "Moment"', '"name": "TimeRequest"'), "'TimeRequest' is the name of two schemas"),
        (('"name": "time.now"', '"name": "now"'), "'now' is no module.function, such as pets.find"),
        (('"name": "time.now"', '"name": "clocks.put"'), "'clocks.put' is the name of two operations"),
    ],
)
def test_an_edit_that_cannot_be_is_refused_with_its_line(
    folder: Path, edit: tuple[str, str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder / "names.lock"
    good = place.read_text()
    place.write_text(good.replace(*edit, 1))

    assert main(["build", str(folder / SPEC), "--out", str(folder), "-q"]) == 1

    assert problem in capsys.readouterr().err
    place.write_text(good)
