"""What clusters can be made of: node types, runtime versions and zones, a small and fixed choice."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.message import JsonObject

_SIZES: Final = (
    ("Standard_F4s", 8192, 4, "Compute Optimized", 0, 16),
    ("Standard_DS3_v2", 14336, 4, "General Purpose", 0, 28),
    ("Standard_D4ds_v5", 16384, 4, "General Purpose", 0, 150),
    ("Standard_DS4_v2", 28672, 8, "General Purpose", 0, 56),
    ("Standard_DS5_v2", 57344, 16, "General Purpose", 0, 112),
    ("Standard_E8s_v3", 65536, 8, "Memory Optimized", 0, 128),
    ("Standard_NC6s_v3", 114688, 6, "GPU Accelerated", 1, 736),
)
"""Name, megabytes of memory, cores, category, GPUs and gigabytes of the local disk."""
_RUNTIMES: Final = (
    ("16.4", "LTS ", "3.5.2", "2.12"),
    ("16.3", "", "3.5.2", "2.12"),
    ("15.4", "LTS ", "3.5.0", "2.12"),
    ("14.3", "LTS ", "3.5.0", "2.12"),
    ("7.3", "LTS ", "3.0.1", "2.12"),
    ("7.2", "", "3.0.0", "2.12"),
)
"""Version, whether it has long-term support, and the versions of Spark and Scala."""
_KINDS: Final = (("", "", ""), ("-photon", "", "Photon, "), ("-cpu-ml", "ML ", ""), ("-gpu-ml", "ML ", "GPU, "))
"""What a kind of runtime adds to key and name."""
ZONES: Final[JsonObject] = {"default_zone": "1", "zones": ["1", "2", "3"]}


def node_types() -> list[JsonObject]:
    """The node types; the last two are there to be passed over."""
    listed = [_node_type(*size) for size in _SIZES]
    old = _node_type("Standard_D3_v2", 14336, 4, "General Purpose", 0, 28) | {"is_deprecated": True, "is_hidden": True}
    absent = _node_type("Standard_L4s", 32768, 4, "Storage Optimized", 0, 678)
    absent["node_info"] = {"status": ["NotEnabledOnSubscription"], "available_core_quota": 0, "total_core_quota": 0}
    return [*listed, old, absent]


def node_type(name: str) -> JsonObject | None:
    """The node type of a name."""
    return next((each for each in node_types() if each["node_type_id"] == name), None)


def spark_versions() -> list[JsonObject]:
    """The runtime versions."""
    listed: list[JsonObject] = []
    for number, support, spark, scala in _RUNTIMES:
        for suffix, word, more in _KINDS:
            name = f"{number} {support}{word}(includes Apache Spark {spark}, {more}Scala {scala})"
            listed.append({"key": f"{number}.x{suffix}-scala{scala}", "name": name})
    return listed


def _node_type(name: str, memory: int, cores: int, category: str, gpus: int, disk: int) -> JsonObject:
    described: dict[str, Any] = {
        "node_type_id": name,
        "memory_mb": memory,
        "num_cores": float(cores),
        "description": name,
        "instance_type_id": name,
        "is_deprecated": False,
        "category": category,
        "num_gpus": gpus,
        "is_hidden": False,
        "support_port_forwarding": True,
        "support_cluster_tags": True,
        "support_ebs_volumes": True,
        "is_io_cache_enabled": False,
        "photon_worker_capable": gpus == 0,
        "photon_driver_capable": gpus == 0,
        "node_info": {"available_core_quota": 350, "total_core_quota": 350},
        "node_instance_type": {"instance_type_id": name, "local_disks": 1, "local_disk_size_gb": disk},
    }
    return described
