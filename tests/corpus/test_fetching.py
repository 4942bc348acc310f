"""Archives are what the list says, and give nothing but their files of data."""

from __future__ import annotations

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from corpus import catalogue, fetch
from corpus.catalogue import Catalogue, Distribution, Document

TEXT = b"openapi: 3.0.3\npaths: {}\n"


def tarball(path: Path, files: dict[str, bytes]) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogue, "ROOM", tmp_path)
    monkeypatch.setattr(fetch, "ROOM", tmp_path)
    (tmp_path / "archives").mkdir()
    return tmp_path


def listed(room: Path, sha256: str | None = None) -> Catalogue:
    archive = room / "archives" / "one-1.0"
    tarball(
        archive,
        {"p/a.yaml": TEXT, "p/b.json": b'{"openapi": "3.1.0"}', "p/c.json": b'{"swagger": "2.0"}', "p/run.sh": b""},
    )
    whole = hashlib.sha256(archive.read_bytes()).hexdigest()
    distribution = Distribution("one", "npm", "one", "1.0", whole if sha256 is None else sha256, others=("p/*",))
    document = Document("a", distribution, "p/a.yaml", hashlib.sha256(TEXT).hexdigest())
    return Catalogue({"one": distribution}, (document,))


def test_documents_come_out_of_an_archive(room: Path) -> None:
    known = listed(room)
    fetch.fetch(known)
    assert known.standing[0].path.read_bytes() == TEXT
    assert [other.name for other in known.others()] == ["one/p/b"]
    assert not list(known.standing[0].path.parent.glob("*.sh"))


def test_another_archive_is_refused(room: Path) -> None:
    known = listed(room, sha256="0" * 64)
    with pytest.raises(fetch.FetchError, match=r"documents\.toml says 0000"):
        fetch.fetch(known)


def test_another_document_is_refused(room: Path) -> None:
    known = listed(room)
    fetch.fetch(known)
    known.standing[0].path.write_text("openapi: 3.0.4", encoding="utf-8")
    with pytest.raises(fetch.FetchError, match=r"p/a\.yaml is not the file"):
        fetch.fetch(known)


def test_a_wheel_is_unpacked_too(tmp_path: Path) -> None:
    archive = tmp_path / "wheel"
    with zipfile.ZipFile(archive, "w") as wheel:
        wheel.writestr("a/openapi.json", "{}")
        wheel.writestr("a/code.py", "")
    fetch.unpack(archive, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out" / "a").iterdir()] == ["openapi.json"]


def test_the_list_is_whole() -> None:
    known = catalogue.load()
    assert len(known.standing) >= 60
    names = [document.name for document in known.standing]
    assert len(set(names)) == len(names)
    assert all(len(one.sha256) == 64 and one.index in {"npm", "pypi"} for one in known.distributions.values())
