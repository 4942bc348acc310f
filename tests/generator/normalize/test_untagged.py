"""Operations of a large document without tags are grouped by what their paths are about."""

from typing import Any

import pytest
from tests.generator.documents import contract_of, document_of

OK = {"responses": {"200": {"description": "Yes."}}}
MANY = {f"/v1/filler/{number}": {"get": OK} for number in range(60)}


def modules(paths: dict[str, Any]) -> dict[str, str]:
    made = document_of({})
    made["paths"] = paths
    return {names.path: names.module for names in contract_of(made).operations}


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("/v1/charges", "charges"),
        ("/v1/charges/{id}/capture", "charges"),
        ("/api/2.0/clusters/get", "clusters"),
        ("/{tenant}/v2beta1/folders", "folders"),
        ("/chat.postMessage", "chat"),
        ("/documents:search", "documents"),
        ("/{id}", "default"),
        ("/#Action=Run", "default"),
    ],
)
def test_the_module_is_the_first_word_of_the_path_that_says_something(path: str, module: str) -> None:
    assert modules({**MANY, path: {"get": OK}})[path] == module


def test_a_small_document_has_one_module() -> None:
    assert modules({"/v1/charges": {"get": OK}}) == {"/v1/charges": "default"}


def test_tags_of_the_document_count_alone() -> None:
    made = modules({**MANY, "/v1/charges": {"get": OK}, "/v1/refunds": {"get": {**OK, "tags": ["money"]}}})
    assert made["/v1/charges"] == "default"
    assert made["/v1/refunds"] == "money"
