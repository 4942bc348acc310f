"""Every contract in `openapi/` is valid OpenAPI 3.1, keeps to the house rules, and shows examples that are true."""

from functools import cache
from pathlib import Path

import pytest
from contract_documents import Contract
from contract_rules import STRUCTURE, Rule
from extension_rules import EXTENSION_RULES
from openapi_spec_validator import OpenAPIV31SpecValidator

FOLDER = Path(__file__).resolve().parents[2] / "openapi"
CONTRACTS = sorted(FOLDER.glob("*.yaml"))


@cache
def contract(root: Path) -> Contract:
    return Contract(root)


def test_there_are_contracts() -> None:
    assert CONTRACTS


@pytest.mark.parametrize("root", CONTRACTS, ids=lambda path: path.stem)
def test_contract_is_valid_openapi(root: Path) -> None:
    document = contract(root).documents[root]
    assert str(document["openapi"]).startswith("3.1."), f"{root}#/openapi: contracts are written in OpenAPI 3.1"
    errors = OpenAPIV31SpecValidator(document, base_uri=root.as_uri()).iter_errors()
    found = [f"{root}#/{'/'.join(str(key) for key in error.absolute_path)}: {error.message}" for error in errors]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", [*STRUCTURE, *EXTENSION_RULES], ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("root", CONTRACTS, ids=lambda path: path.stem)
def test_contract_keeps_to(root: Path, rule: Rule) -> None:
    found = [str(finding) for finding in rule(contract(root))]
    assert not found, "\n".join(found)
