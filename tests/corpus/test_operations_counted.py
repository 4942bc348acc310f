"""Operations are counted in a document and in a package, each by its own text."""

from __future__ import annotations

from pathlib import Path

from corpus.operations import counted, emitted, kept, read

DOCUMENT = """
openapi: 3.1.0
paths:
  /pets:
    parameters: []
    summary: no operation
    get: {responses: {on: {description: a word, and no truth}}}
    post:
      callbacks:
        done: {'{$request.body#/url}': {post: {}}}
  /shared: {$ref: other.yaml#/items/~1shared}
  /inner: {$ref: '#/components/pathItems/Inner'}
  x-hidden: {get: {}}
components: {pathItems: {Inner: {delete: {}}}}
webhooks: {news: {post: {}}}
"""
MODULE = """
from dovetail.runtime.operation import Operation

LIST: Operation[None] = Operation(__name__, "LIST", "list", "GET", "/pets", returns=lambda: None)
PAGES = PagedOperation(__name__, "PAGES", "pages", "POST", "/pets", returns=lambda: None)
OTHER = tuple(__name__)
"""


def test_operations_of_a_document(tmp_path: Path) -> None:
    path = tmp_path / "document.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("items: {/shared: {put: {}, patch: {}}}", encoding="utf-8")
    found = counted(read(path), path)
    assert sorted(found.operations) == ["DELETE /inner", "GET /pets", "PATCH /shared", "POST /pets", "PUT /shared"]
    assert found.webhooks == ("POST news",)
    assert found.callbacks == 1


def test_yaml_is_read_as_json_has_it(tmp_path: Path) -> None:
    path = tmp_path / "document.yaml"
    path.write_text("\ufeff{on: yes, version: 1.10, day: 2024-02-29, count: 3, none: ~, truth: true}", encoding="utf-8")
    found = {"on": "yes", "version": 1.1, "day": "2024-02-29", "count": 3, "none": None, "truth": True}
    assert read(path) == found


def test_operations_of_a_package(tmp_path: Path) -> None:
    (tmp_path / "operations").mkdir()
    (tmp_path / "operations" / "pets.py").write_text(MODULE, encoding="utf-8")
    assert emitted(tmp_path) == ["GET /pets", "POST /pets"]


def test_an_operation_counts_once() -> None:
    assert kept(["GET /a", "GET /b"], ["GET /a", "GET /a"]) == 1
    assert kept(["GET /a#x", "GET /a#y", "POST /b?c={d}"], ["GET /a", "GET /a", "POST /b"]) == 3
