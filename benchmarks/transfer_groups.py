"""What is measured of SDS: transfers of many small files and of a few large ones, beside the vendor's client."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.harness import Case, Group, script

VENDOR = "spectrumx"
OURS = "dovetail.sds"
_CLIENTS = ((VENDOR, "peers", "spectrumx", 1), (OURS, "dovetail-sds", "dovetail", None))
"""Name, environment, client, rounds: the vendor's takes minutes, and is run once."""
_LATENCIES = (0, 50)
_WAYS = {"upload": "uploaded", "download": "downloaded"}
_SIZES = {"small": "1,000 files of 10 KB", "large": "4 files of 256 MiB"}
_FIGURES = {
    "seconds": ("seconds", "s", 1.0),
    "cpu": ("CPU of the client", "s", 1.0),
    "memory": ("peak memory above idle", "MiB", 1 / 2**20),
    "requests": ("sent", "requests", 1.0),
    "in flight": ("at once at most", "files", 1.0),
}
_OF_SMALL_FILES = {"requests", "in flight"}
_READY = "from {0} import Client; Client('localhost', env_config={{'SDS_SECRET_TOKEN': 'of-nobody'}})"


def name_of(client: str, latency: int) -> str:
    """What a case is called."""
    return f"{client}, {latency} ms"


def _transfers() -> Iterator[Group]:
    """A group for each figure of each transfer; all take theirs from the same runs."""
    for size, files in _SIZES.items():
        for way, done in _WAYS.items():
            for figure, (title, unit, scale) in _FIGURES.items():
                if size == "small" or figure not in _OF_SMALL_FILES:
                    yield Group(
                        f"sds-{way}-{size}-{figure.replace(' ', '-')}",
                        f"{files} {done}, {title}",
                        unit,
                        scale,
                        name_of(VENDOR, 50),
                        3,
                        tuple(_cases(way, size, figure)),
                    )


def _cases(way: str, size: str, figure: str) -> Iterator[Case]:
    for latency in _LATENCIES:
        for name, environment, client, rounds in _CLIENTS:
            command = script("transfers", client, way, size, str(latency))
            yield Case(name_of(name, latency), environment, command, figure=figure, rounds=rounds)


TRANSFER_GROUPS = (
    Group(
        "sds-import",
        "SDS, import and a client: the whole process",
        "ms",
        1e3,
        VENDOR,
        9,
        (
            Case("bare Python", "dovetail-sds", ("-c", "pass"), reading="process CPU"),
            Case(OURS, "dovetail-sds", ("-c", _READY.format(OURS)), reading="process CPU"),
            Case(VENDOR, "peers", ("-c", _READY.format(VENDOR)), reading="process CPU"),
        ),
    ),
    *_transfers(),
)
