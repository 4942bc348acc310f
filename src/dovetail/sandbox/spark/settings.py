"""What can be turned on a running Spark sandbox."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import attrs
from attrs.validators import and_, deep_iterable, ge, gt, instance_of, le, min_len

_POSITIVE: Any = [instance_of((int, float)), gt(0)]
_SIZE: Any = [instance_of(int), gt(0)]
_WHOLE: Any = [instance_of(int), ge(0)]
_PERCENTAGE: Any = and_(instance_of(int), ge(0), le(100))


PUBLIC = "lending/loan-quote"
"""The service that answers without credentials to begin with."""


def _names(given: object) -> tuple[Any, ...]:
    """A list as a tuple; text is one name, not a list of letters."""
    return (given,) if isinstance(given, str) else tuple(cast("Iterable[Any]", given))


def _ends_at_100(_: object, attribute: attrs.Attribute[Any], steps: tuple[int, ...]) -> None:
    if steps[-1] != 100:
        raise ValueError(f"{attribute.name} must end with 100, not {steps[-1]}")


@attrs.frozen
class SparkSettings:
    """The knobs of a Spark sandbox.

    Attributes:
        compile_steps: The progress told by one poll after the other, in per cent; the last one is 100.
        log_download_steps: The same for downloads of recorded executions.
        log_download_limit_bytes: How large an archive of them may be; the download of a larger one fails.
        token_lifetime_seconds: For how long tokens of the token endpoint are good.
        download_lifetime_seconds: For how long download links are good.
        batch_input_buffer_bytes: The greatest input buffer of a batch; a push beyond it is refused.
        batch_output_buffer_bytes: The greatest output buffer of a batch; a full one stalls the calculation.
        batch_idle_seconds: After how long without a push or pull a batch closes by itself.
        batch_out_of_order: Whether chunks are delivered in another order than they were pushed in.
        batch_fails_on_errors: Whether a batch fails when more records have errors than `acceptable_error_percentage`.
        chunk_latency_ms: For how long the calculation of every chunk is held up.
        public_services: The services that answer without credentials too, each as `folder/service`.
        status_only_pull: Whether a pull that finds nothing answers with `status` alone, without `data`.
    """

    compile_steps: tuple[int, ...] = attrs.field(
        default=(0, 40, 100),
        converter=tuple,
        validator=[
            min_len(1),
            deep_iterable(_PERCENTAGE),
            _ends_at_100,
        ],
    )
    log_download_steps: tuple[int, ...] = attrs.field(
        default=(0, 40, 100), converter=tuple, validator=[min_len(1), deep_iterable(_PERCENTAGE), _ends_at_100]
    )
    log_download_limit_bytes: int = attrs.field(default=26_214_400, validator=_SIZE)
    token_lifetime_seconds: float = attrs.field(default=7200, validator=_POSITIVE)
    download_lifetime_seconds: float = attrs.field(default=300, validator=_POSITIVE)
    batch_input_buffer_bytes: int = attrs.field(default=450 * 2**20, validator=_SIZE)
    batch_output_buffer_bytes: int = attrs.field(default=450 * 2**20, validator=_SIZE)
    batch_idle_seconds: float = attrs.field(default=1800, validator=_POSITIVE)
    batch_out_of_order: bool = attrs.field(default=True, validator=instance_of(bool))
    batch_fails_on_errors: bool = attrs.field(default=False, validator=instance_of(bool))
    chunk_latency_ms: int = attrs.field(default=0, validator=_WHOLE)
    status_only_pull: bool = attrs.field(default=False, validator=instance_of(bool))
    public_services: tuple[str, ...] = attrs.field(
        default=(PUBLIC,), converter=_names, validator=deep_iterable(instance_of(str))
    )
