"""Data frames of pandas, polars and pyarrow, read and made; narwhals is loaded when there is one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

from dovetail.runtime.plain import is_list
from dovetail.spark.errors import SparkInputError
from dovetail.spark.inputs import checked_names
from dovetail.spark.values import array_items

if TYPE_CHECKING:
    import narwhals as nw

FrameKind: TypeAlias = Literal["pandas", "polars", "pyarrow"]

# The types that are known by name, so that no library is imported to ask.
_FRAMES: Final[dict[tuple[str, str], FrameKind]] = {
    ("pandas", "DataFrame"): "pandas",
    ("polars", "DataFrame"): "polars",
    ("pyarrow", "Table"): "pyarrow",
    ("pyarrow", "RecordBatch"): "pyarrow",
}
_LIBRARIES: Final = frozenset({"pandas", "polars", "pyarrow", "narwhals", "modin", "cudf", "dask", "pyspark", "numpy"})
_BLOCK: Final = 16_384
_KEPT: Final = 4_000
_ALL_HELD: Final = 2**53  # a double holds every whole number up to here


def frame_kind(value: object) -> FrameKind | None:
    """Which library's data frame it is; None for anything else.

    Example:
        >>> frame_kind([[1]])
        >>> import polars
        >>> frame_kind(polars.DataFrame({"years": [5]}))
        'polars'
    """
    for kind in type(value).__mro__:
        found = _FRAMES.get((kind.__module__.partition(".")[0], kind.__name__))
        if found is not None:
            return found
    if type(value).__module__.partition(".")[0] == "narwhals" and hasattr(value, "to_native"):
        return frame_kind(cast("Any", value).to_native())
    return None


def is_of_a_table_library(value: object) -> bool:
    """Whether it belongs to a library of tables, though it is no data frame."""
    return type(value).__module__.partition(".")[0] in _LIBRARIES


class Frame:
    """A data frame, whichever library's.

    Args:
        native: The data frame, or narwhals' own around one.

    Raises:
        SparkInputError: narwhals is not installed, or the columns have no usable names.
    """

    def __init__(self, native: object) -> None:
        kind = frame_kind(native)
        if kind is None:
            raise SparkInputError(f"inputs: {type(native).__name__} is no data frame.", value=native, at="inputs")
        self.kind: FrameKind = kind
        found: Any = native
        if hasattr(found, "to_native"):
            found = found.to_native()
        if type(found).__name__ == "RecordBatch":
            found = sys.modules["pyarrow"].Table.from_batches([found])
        self.native: Any = found
        names: list[object] = list(found.column_names if kind == "pyarrow" else found.columns)
        self.names: list[str] = checked_names(names)
        self._frame: nw.DataFrame[Any] = _narwhals().from_native(found, eager_only=True)

    def __len__(self) -> int:
        return len(self._frame)

    def column(self, name: str) -> FrameColumn:
        """One column."""
        return FrameColumn(self._frame[name])

    def records(self) -> list[dict[str, Any]]:
        """A dictionary for each row."""
        columns = [self.column(name)[:] for name in self.names]
        return [dict(zip(self.names, row, strict=True)) for row in zip(*columns, strict=True)]


class FrameColumn:
    """A column whose values become Python's when they are asked for, slice by slice.

    Slicing a series costs as much as some hundred values: a few thousand are read at once, and kept for small slices.
    """

    def __init__(self, series: nw.Series[Any]) -> None:
        self._series = series
        self._kept: tuple[int, list[Any]] = (-1, [])  # replaced as a whole: several threads read

    def __len__(self) -> int:
        return len(self._series)

    def __getitem__(self, rows: slice) -> list[Any]:
        start, stop, _ = rows.indices(len(self))
        first = start - start % _KEPT
        if stop > first + _KEPT:
            return self._read(start, stop)
        kept = self._kept
        if kept[0] != first:
            kept = self._kept = first, self._read(first, first + _KEPT)
        return kept[1][start - first : stop - first]

    def _read(self, start: int, stop: int) -> list[Any]:
        values: list[Any] = self._series[start:stop].to_list()
        return values

    @property
    def is_plain(self) -> bool:
        """Whether its type alone says that every value can be sent as it is."""
        dtype = self._series.dtype
        if not (dtype.is_integer() or dtype.is_float() or dtype == _narwhals().Boolean or dtype == _narwhals().String):
            return False
        if self._series.null_count() or not len(self._series):
            return False
        if dtype.is_integer():
            return int(self._series.min()) >= -_ALL_HELD and int(self._series.max()) <= _ALL_HELD
        return not dtype.is_float() or bool(self._series.is_finite().all())

    def blocks(self) -> Iterator[tuple[int, list[Any]]]:
        """The values in pieces, each with the position of its first."""
        for start in range(0, len(self), _BLOCK):
            yield start, self[start : start + _BLOCK]


def _narwhals() -> Any:
    try:
        import narwhals
    except ImportError:
        raise SparkInputError(
            "inputs: data frames need narwhals.", at="inputs", remedy="Install it: pip install 'dovetail[dataframe]'."
        ) from None
    return narwhals


def as_sequence(value: object) -> Sequence[Any] | None:
    """A column's values as a sequence: a list, a tuple, a numpy array or a series; None for anything else."""
    if isinstance(value, list | tuple | range):
        return cast("Sequence[Any]", value)
    if isinstance(value, str | bytes):
        return None
    if type(value).__module__ == "numpy" and getattr(value, "ndim", False):
        return array_items(value)
    for method in ("tolist", "to_list", "to_pylist"):
        convert = getattr(value, method, None)
        if callable(convert):
            found = convert()
            return found if is_list(found) else None
    return None
