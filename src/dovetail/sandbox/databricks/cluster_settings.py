"""The settings of clusters: what makes sense together, and what the server fills in."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.cluster_samples import node_type, spark_versions
from dovetail.sandbox.message import JsonObject

ONLY_ASKED: Final = frozenset({"cluster_id", "idempotency_token", "clone_from", "apply_policy_default_values"})
"""What is said in a request and is no setting."""
_SHORTEST_IDLE: Final = 10
_MOST_TAGS: Final = 45
_SIZE: Final = ("num_workers", "autoscale")


def settings_of(asked: JsonObject, user: str) -> JsonObject:
    """The settings that a request asks for, with what the server fills in.

    Args:
        asked: The request, after its policy was applied.
        user: Who asks.

    Raises:
        Refusal: They make no sense.
    """
    settings = {name: value for name, value in asked.items() if name not in ONLY_ASKED}
    _check_size(settings)
    _check_kinds(settings)
    idle = settings.get("autotermination_minutes", 0)
    if idle and idle < _SHORTEST_IDLE:
        raise invalid(f"Cluster autotermination_minutes must be 0 or between 10 and 10000, not {idle}")
    if len(settings.get("custom_tags", {})) > _MOST_TAGS:
        raise invalid(f"A cluster can have at most {_MOST_TAGS} custom tags")
    settings.setdefault("enable_elastic_disk", False)
    if "node_type_id" in settings:
        settings.setdefault("driver_node_type_id", settings["node_type_id"])
    if settings.get("data_security_mode") == "SINGLE_USER":
        settings.setdefault("single_user_name", user)
    return settings


def workers_of(settings: JsonObject) -> int:
    """How many workers a cluster starts with: the fewest where it scales by itself."""
    autoscale: JsonObject = settings.get("autoscale") or {}
    return int(autoscale.get("min_workers", 1) if autoscale else settings.get("num_workers", 0))


def check_resize(asked: JsonObject) -> None:
    """Make sure that a request to resize names one new size.

    Raises:
        Refusal: It names none, or two.
    """
    if len([name for name in _SIZE if name in asked]) != 1:
        raise invalid("Exactly one of num_workers and autoscale must be specified.")
    _check_range(asked)


def attributes_of(settings: JsonObject) -> JsonObject:
    """The settings without the size, as events tell them."""
    return {name: value for name, value in settings.items() if name not in _SIZE}


def size_of(settings: JsonObject) -> JsonObject:
    """The size out of the settings, as events tell it."""
    return {name: settings[name] for name in _SIZE if name in settings}


def hardware(settings: JsonObject, workers: int) -> JsonObject:
    """How many cores and how much memory a running cluster has."""
    nodes = [settings.get("driver_node_type_id"), *[settings.get("node_type_id")] * workers]
    found = [kind for kind in (node_type(str(name)) for name in nodes) if kind is not None]
    return {
        "cluster_cores": sum(kind["num_cores"] for kind in found),
        "cluster_memory_mb": sum(kind["memory_mb"] for kind in found),
    }


def _check_size(settings: JsonObject) -> None:
    if all(name in settings for name in _SIZE):
        raise invalid("Exactly one of num_workers and autoscale must be specified, not both.")
    if "autoscale" in settings:
        _check_range(settings)
    elif settings.get("num_workers", 0) == 0:
        if not _is_single_node(settings):
            raise invalid(
                "Either num_workers or autoscale must be specified. A cluster without workers needs the settings of a"
                " single node: spark_conf spark.databricks.cluster.profile=singleNode and spark.master=local[*], and"
                " custom_tags ResourceClass=SingleNode; or kind=CLASSIC_PREVIEW with is_single_node=true."
            )
        settings.setdefault("num_workers", 0)


def _check_range(asked: JsonObject) -> None:
    autoscale: JsonObject = asked.get("autoscale") or {}
    fewest, most = autoscale.get("min_workers", 1), autoscale.get("max_workers", 1)
    if fewest > most:
        raise invalid(f"autoscale.min_workers ({fewest}) must not be greater than max_workers ({most})")


def _is_single_node(settings: JsonObject) -> bool:
    conf: dict[str, Any] = settings.get("spark_conf", {})
    tags: dict[str, Any] = settings.get("custom_tags", {})
    return (settings.get("kind") == "CLASSIC_PREVIEW" and settings.get("is_single_node") is True) or (
        conf.get("spark.databricks.cluster.profile") == "singleNode"
        and str(conf.get("spark.master", "")).startswith("local[")
        and tags.get("ResourceClass") == "SingleNode"
    )


def _check_kinds(settings: JsonObject) -> None:
    version = settings.get("spark_version")
    if version not in {each["key"] for each in spark_versions()}:
        raise invalid(f"Invalid spark version {version}.")
    names = [settings[name] for name in ("node_type_id", "driver_node_type_id") if name in settings]
    if not names and "instance_pool_id" not in settings:
        raise invalid("Missing required field: node_type_id or instance_pool_id")
    for name in names:
        if node_type(name) is None:
            raise invalid(f"Node type {name} is not supported.")
