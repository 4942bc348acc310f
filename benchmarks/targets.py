"""What Dovetail promises, as data; every run of the benchmarks says whether it holds."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

Medians = Mapping[str, Mapping[str, float]]


@attrs.frozen
class Target:
    """One promise about one case.

    Attributes:
        group: The group it is about.
        case: The case it is about.
        at_most: The limit: a multiple of ``base``, or a number in the group's unit when there is no base.
        base: The case to compare with.
        base_group: The group of that case, where it is another.
        minus: Name of a case whose value is taken off first.
        minus_group: The group of that case, where it is another.
    """

    group: str
    case: str
    at_most: float
    base: str = ""
    base_group: str = ""
    minus: str = ""
    minus_group: str = ""

    @property
    def minus_of(self) -> str:
        """What is taken off, in words."""
        return f"{self.minus} ({self.minus_group})" if self.minus_group else self.minus

    def value(self, medians: Medians) -> float:
        """What was reached, to be held against ``at_most``."""
        reached = medians[self.group][self.case]
        if self.minus:
            reached -= medians[self.minus_group or self.group][self.minus]
        return reached / medians[self.base_group or self.group][self.base] if self.base else reached


TARGETS = (
    Target("import", "dovetail.spark", 1.2, base="attrs, msgspec"),
    Target("ready", "dovetail", 1.6, base="import attrs, msgspec"),
    Target("construct", "dovetail", 1_000),
    Target("build", "dovetail, a GET", 5),
    Target("build", "dovetail, a POST with a checked body", 5),
    Target("get-thread", "dovetail", 1.4, base="bare pyreqwest"),
    Target("get-async", "dovetail", 1.4, base="bare pyreqwest"),
    Target("get-main", "dovetail", 1.9, base="bare pyreqwest"),
    Target("get-main", "dovetail", 1 / 6, base="cspark"),
    Target("async-50", "dovetail", 1.5, base="bare pyreqwest"),
    Target("decode", "dovetail, generated model", 1.2, base="msgspec, written by hand"),
    Target("execute-cpu", "dovetail, rows, plain data", 1 / 5, base="cspark, ten calls of rows"),
    Target("runner-cpu", "dovetail.hybrid", 1 / 2, base="cspark.wasm"),
    Target("runner-cpu-100", "dovetail.hybrid", 1 / 2, base="cspark.wasm"),
    Target("memory", "dovetail", 25, minus="bare Python"),
    Target("batch-1m", "dovetail, chunk by chunk", 1 / 5, base="cspark"),
    Target("batch-1m", "dovetail, record by record", 1 / 3, base="cspark"),
    Target(
        "batch-memory-1m",
        "dovetail, record by record",
        60,
        minus="dovetail, record by record",
        minus_group="batch-memory",
    ),
    Target("databricks-import", "dovetail.databricks", 1.25, base="attrs, msgspec"),
    Target("databricks-get-main", "dovetail.databricks", 1 / 8, base="databricks-sdk"),
    Target("databricks-get-thread", "dovetail.databricks", 1 / 11, base="databricks-sdk"),
    Target("databricks-get-async", "dovetail.databricks", 1 / 11, base="databricks-sdk"),
    Target("databricks-jobs", "dovetail.databricks", 1 / 8, base="databricks-sdk"),
    Target("databricks-decode", "dovetail.databricks", 1 / 12, base="databricks-sdk"),
    Target("databricks-download", "dovetail.databricks", 1.3, base="bare pyreqwest"),
    Target("databricks-download-memory", "dovetail.databricks", 40),
    Target("sds-import", "dovetail.sds", 1 / 4, base="spectrumx"),
    Target("sds-upload-small-seconds", "dovetail.sds, 50 ms", 1 / 7, base="spectrumx, 50 ms"),
    Target("sds-download-small-seconds", "dovetail.sds, 50 ms", 1 / 30, base="spectrumx, 50 ms"),
    Target("sds-download-small-requests", "dovetail.sds, 50 ms", 1_010),
    Target("sds-upload-large-seconds", "dovetail.sds, 0 ms", 1 / 3, base="spectrumx, 0 ms"),
    Target("sds-upload-large-seconds", "dovetail.sds, 50 ms", 1 / 3, base="spectrumx, 50 ms"),
    Target("sds-download-large-seconds", "dovetail.sds, 0 ms", 1 / 3, base="spectrumx, 0 ms"),
    Target("sds-download-large-seconds", "dovetail.sds, 50 ms", 1 / 3, base="spectrumx, 50 ms"),
    Target("sds-upload-large-memory", "dovetail.sds, 0 ms", 64),
    Target("sds-upload-large-memory", "dovetail.sds, 50 ms", 64),
    Target("sds-download-large-memory", "dovetail.sds, 0 ms", 64),
    Target("sds-download-large-memory", "dovetail.sds, 50 ms", 64),
    Target("panoply-cpu", "dovetail.panoply", 8),
    Target("panoply-cpu", "dovetail.panoply", 1 / 3.5, base="the vendor's algorithm"),
    Target("panoply-cpu", "dovetail.panoply, spool", 2, base="dovetail.panoply"),
    # 60,000 records a second.
    Target("panoply-clock", "dovetail.panoply", 1e6 / 60_000),
    Target("panoply-requests", "dovetail.panoply", 1 / 5, base="the vendor's algorithm"),
    Target("panoply-write-p99", "dovetail.panoply", 100),
    Target("panoply-write-p99", "dovetail.panoply, spool", 100),
    Target("panoply-outage", "dovetail.panoply", 8),
    Target("panoply-outage", "dovetail.panoply, spool", 8),
)
