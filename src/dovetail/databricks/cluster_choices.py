"""Choosing what a cluster is made of: the newest runtime version, and the smallest node type, that will do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec import UNSET

from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m

_KEY: Final = re.compile(r"(\d+)\.(\d+|x)(?:\.x)?(?P<words>(?:-[a-z0-9]+)*?)-scala(?P<scala>[\d.]+)")
_WORDS: Final = frozenset({"ml", "gpu", "cpu", "photon", "aarch64", "hls", "genomics"})
_MEGABYTES: Final = 1024


class RuntimeWanted(NamedTuple):
    """What a runtime version must be; False means that it must not.

    Attributes:
        long_term_support: With long-term support; either will do when False.
        ml: With libraries for machine learning.
        gpu: For GPUs.
        photon: With Photon.
        beta: Versions that are in beta will do too.
        scala: The version of Scala.
        spark: The beginning of the version of Spark, such as `3.5`.
    """

    long_term_support: bool = False
    ml: bool = False
    gpu: bool = False
    photon: bool = False
    beta: bool = False
    scala: str = "2.12"
    spark: str = ""


class NodeWanted(NamedTuple):
    """What a node type must have at least.

    Attributes:
        cores: Cores.
        memory_gb: Gigabytes of memory.
        gb_per_core: Gigabytes of memory for each core.
        gpus: GPUs; without any wanted, types that have them are passed over.
        local_disk: Whether there must be a local disk.
        local_disk_gb: How large it must be.
        category: The kind of machine, such as `Memory Optimized`.
        photon: Whether driver and workers must be able to use Photon.
    """

    cores: float = 0
    memory_gb: float = 0
    gb_per_core: float = 0
    gpus: int = 0
    local_disk: bool = False
    local_disk_gb: int = 0
    category: str = ""
    photon: bool = False


def newest_runtime(versions: Iterable[m.SparkVersion], wanted: RuntimeWanted) -> str:
    """The key of the newest version that will do.

    Raises:
        InvalidInput: None of them does.
    """
    listed = list(versions)
    fitting = [(_number(each), str(each.key)) for each in listed if _does(each, wanted)]
    if not fitting:
        raise InvalidInput(
            f"select_spark_version: none of the {len(listed)} runtime versions is {_told(wanted)}.",
            value=wanted._asdict(),
            at="select_spark_version",
            remedy="Ask for less; spark_versions lists them all.",
        )
    return max(fitting)[1]


def smallest_node_type(types: Iterable[m.NodeType], wanted: NodeWanted) -> str:
    """The id of the smallest type that will do: the fewest cores, then the least memory, local disk and GPUs.

    Hidden and deprecated types, and those that cannot be had, are passed over.

    Raises:
        InvalidInput: None of them does.
    """
    listed = list(types)
    fitting = [(_size(each), str(each.node_type_id)) for each in listed if _is_offered(each) and _has(each, wanted)]
    if not fitting:
        raise InvalidInput(
            f"select_node_type: none of the {len(listed)} node types has {_told(wanted)}.",
            value=wanted._asdict(),
            at="select_node_type",
            remedy="Ask for less; list_node_types lists them all.",
        )
    return min(fitting)[1]


def _does(version: m.SparkVersion, wanted: RuntimeWanted) -> bool:
    key, name = str(version.key or ""), str(version.name or "")
    found = _KEY.match(key)
    if found is None:
        return False
    words = set(found["words"].split("-")) & _WORDS
    asked = {"ml": wanted.ml, "gpu": wanted.gpu, "photon": wanted.photon}
    if any((word in words) is not is_wanted for word, is_wanted in asked.items()):
        return False
    if words & {"aarch64", "hls", "genomics"} or found["scala"] != wanted.scala:
        return False
    if (wanted.long_term_support and "LTS" not in name.split()) or (not wanted.beta and "Beta" in name):
        return False
    return not wanted.spark or f"Apache Spark {wanted.spark}" in name


def _number(version: m.SparkVersion) -> tuple[int, int]:
    found = _KEY.match(str(version.key))
    assert found is not None
    return int(found[1]), int(found[2]) if found[2].isdigit() else -1


def _is_offered(kind: m.NodeType) -> bool:
    if kind.is_hidden is True or kind.is_deprecated is True:
        return False
    return not (kind.node_info and kind.node_info.status)


def _has(kind: m.NodeType, wanted: NodeWanted) -> bool:
    cores, memory, disk, gpus = _size(kind)
    in_gb = memory / _MEGABYTES
    photon = kind.photon_driver_capable is True and kind.photon_worker_capable is True
    return (
        cores >= wanted.cores
        and in_gb >= wanted.memory_gb
        and (not wanted.gb_per_core or (cores > 0 and in_gb / cores >= wanted.gb_per_core))
        and (gpus >= wanted.gpus if wanted.gpus else gpus == 0)
        and (disk > 0 or not wanted.local_disk)
        and disk >= wanted.local_disk_gb
        and (photon or not wanted.photon)
        and (not wanted.category or str(kind.category).casefold() == wanted.category.casefold())
    )


def _size(kind: m.NodeType) -> tuple[float, int, int, int]:
    """Cores, memory, local disk and GPUs; what is not told counts as nothing."""
    machine = kind.node_instance_type
    disk = machine.local_disk_size_gb if machine else UNSET
    return _or_none(kind.num_cores), int(_or_none(kind.memory_mb)), int(_or_none(disk)), int(_or_none(kind.num_gpus))


def _or_none(value: object) -> float:
    return value if isinstance(value, int | float) else 0


def _told(wanted: RuntimeWanted | NodeWanted) -> str:
    given = {name: value for name, value in wanted._asdict().items() if value}
    return ", ".join(f"{name}={value!r}" for name, value in given.items()) or "what is asked for"
