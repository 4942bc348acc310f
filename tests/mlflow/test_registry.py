"""The model registry of a real MLflow server, through our client."""

from __future__ import annotations

import itertools
import os
from typing import Any

import pytest

from dovetail.databricks import errors

pytestmark = pytest.mark.mlflow

NAMES = (f"model-{os.getpid()}-{number}" for number in itertools.count())
SOURCE = "s3://models/churn"


def test_a_model_from_its_beginning_to_its_end(client: Any) -> None:
    name = next(NAMES)
    registry = client.model_registry
    made = registry.create_model(name=name, tags=[{"key": "a", "value": "b"}]).registered_model
    assert (made.name, made.tags[0].value) == (name, "b")
    with pytest.raises(errors.DatabricksError) as taken:
        registry.create_model(name=name)
    assert taken.value.error_code == "RESOURCE_ALREADY_EXISTS"
    assert registry.update_model(name=name, description="Who leaves.").registered_model.description == "Who leaves."
    registry.set_model_tag(name=name, key="c", value="d")
    registry.delete_model_tag(name, "a")
    assert registry.rename_model(name=name, new_name=f"{name}-2").registered_model.name == f"{name}-2"
    [found] = registry.search_models(filter=f"name = '{name}-2'")
    assert [tag.key for tag in found.tags] == ["c"]
    registry.delete_model(f"{name}-2")
    assert list(registry.search_models(filter=f"name = '{name}-2'")) == []


def test_models_are_found_over_pages(client: Any) -> None:
    names = [next(NAMES) for _ in range(3)]
    for name in names:
        client.model_registry.create_model(name=name)
    condition = f"name LIKE 'model-{os.getpid()}-%'"

    found = [each.name for each in client.model_registry.search_models(filter=condition, max_results=1)]
    assert set(names) <= set(found)


def test_versions_of_a_model(client: Any) -> None:
    name = next(NAMES)
    registry = client.model_registry
    registry.create_model(name=name)
    first, second = (
        registry.create_model_version(name=name, source=SOURCE, description=text).result().model_version.version
        for text in ("One.", "Two.")
    )

    assert (first, second) == ("1", "2")
    assert registry.get_model_version(name, "1").model_version.description == "One."
    assert registry.update_model_version(name=name, version="1", description="Uno.").model_version.description == "Uno."
    registry.set_model_version_tag(name=name, version="1", key="a", value="b")
    registry.delete_model_version_tag(name, "1", "a")
    assert registry.get_model_version_download_uri(name, "1").artifact_uri == SOURCE
    found = registry.search_model_versions(filter=f"name = '{name}'", order_by=["version_number ASC"])
    assert [each.version for each in found] == ["1", "2"]
    latest = registry.get_latest_versions(name=name).model_versions
    assert [each.version for each in latest] == ["2"]
    registry.delete_model_version(name, "2")
    with pytest.raises(errors.NotFound):
        registry.get_model_version(name, "2")
