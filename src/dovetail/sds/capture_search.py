"""The fields that captures are searched by; comparing one makes a condition."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from dovetail.sds.capture_filters import Filter
from dovetail.sds.errors import InputError

T = TypeVar("T")


class SearchField:
    """A field of any kind: for queries that its kind has no method for.

    Args:
        path: Its path in the gateway's index.
    """

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path: Final[str] = path

    def query(self, query_type: str, filter_value: Any) -> Filter:
        """Any query on this field.

        Args:
            query_type: Its type, such as ``fuzzy``; see `dovetail.sds.capture_filters.QUERY_TYPES`.
            filter_value: What the query compares with.

        Raises:
            InputError: The gateway could make no query of it.

        Example:
            >>> from dovetail.sds import Field
            >>> Field.channel.query("fuzzy", "chan0").filter_value
            'chan0'
        """
        return Filter(self.path, query_type, filter_value)

    def __hash__(self) -> int:
        return hash(self.path)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.path!r})"


class ExactField(SearchField, Generic[T]):
    """A field that is compared whole."""

    __slots__ = ()

    def __eq__(self, value: T) -> Filter:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return Filter(self.path, "term", self._written(value))

    def __hash__(self) -> int:
        return hash(self.path)

    def is_in(self, values: Iterable[T]) -> Filter:
        """Whether it is one of several values.

        Args:
            values: The values; at least one.

        Raises:
            InputError: There is none.
        """
        return Filter(self.path, "terms", [self._written(value) for value in values])

    def _written(self, value: T) -> Any:
        return value


class OrderedField(ExactField[T]):
    """A field with a lower and an upper side."""

    __slots__ = ()

    def __ge__(self, value: T) -> Filter:
        return self._range(gte=value)

    def __gt__(self, value: T) -> Filter:
        return self._range(gt=value)

    def __le__(self, value: T) -> Filter:
        return self._range(lte=value)

    def __lt__(self, value: T) -> Filter:
        return self._range(lt=value)

    def between(self, low: T, high: T) -> Filter:
        """Whether it lies between two values, both included.

        Args:
            low: The lower bound.
            high: The upper bound.

        Raises:
            InputError: The lower bound is above the upper one.
        """
        return self._range(gte=low, lte=high)

    def _range(self, **bounds: T) -> Filter:
        return Filter(self.path, "range", {side: self._written(bound) for side, bound in bounds.items()})


class NumberField(OrderedField[float]):
    """A number; frequencies, spans, bandwidths and rates are in hertz."""

    __slots__ = ()

    def _written(self, value: Any) -> Any:
        if isinstance(value, bool | str) or value is None:
            raise InputError(f"{self.path}: {value!r} is no number.", value=value, at=self.path)
        return value


class TimeField(OrderedField[datetime]):
    """A moment, compared with aware datetimes."""

    __slots__ = ()

    def _written(self, value: Any) -> Any:
        if not isinstance(value, datetime):
            raise InputError(
                f"{self.path}: {value!r} is no datetime.",
                value=value,
                at=self.path,
                remedy="Give an aware datetime: datetime(…, tzinfo=UTC).",
            )
        return value


class BooleanField(ExactField[bool]):
    """Yes or no."""

    __slots__ = ()


class TextField(ExactField[str]):
    """A text."""

    __slots__ = ()

    def starts_with(self, prefix: str) -> Filter:
        """Whether it begins with a text."""
        return Filter(self.path, "prefix", self._written(prefix))

    def like(self, pattern: str) -> Filter:
        """Whether a pattern covers all of it: ``*`` stands for any text, ``?`` for one character."""
        return Filter(self.path, "wildcard", pattern)

    def matches(self, words: str) -> Filter:
        """Whether the words are in it, as the search engine splits texts into words."""
        return Filter(self.path, "match", words)


class DirectoryField(TextField):
    """A folder of the data system, with or without its leading slash."""

    __slots__ = ()

    def starts_with(self, prefix: str) -> Filter:
        """Whether its path begins with a text, which need not end where a name does: ``/run`` finds ``/runs/a``."""
        return Filter(self.path, "prefix", f"/{prefix.lstrip('/')}")

    def like(self, pattern: str) -> Filter:
        """Whether a pattern covers its whole path: ``*`` stands for any text, slashes too, ``?`` for one character."""
        return Filter(self.path, "wildcard", f"/{pattern.lstrip('/')}")

    def _written(self, value: str) -> str:
        return f"/{value.strip('/')}"


class GroupField(ExactField["str | UUID"]):
    """A UUID."""

    __slots__ = ()

    def _written(self, value: str | UUID) -> str:
        return str(value)


class PlaceField(SearchField):
    """A place on the earth."""

    __slots__ = ()

    def within(self, *, north: float, south: float, east: float, west: float) -> Filter:
        """Whether it lies in a box; one with its west beyond its east crosses the date line.

        Args:
            north: Northern edge, degrees of latitude.
            south: Southern edge.
            east: Eastern edge, degrees of longitude.
            west: Western edge.

        Raises:
            InputError: An edge is not on the earth, or the south is above the north.
        """
        for name, edge, most in (("north", north, 90), ("south", south, 90), ("east", east, 180), ("west", west, 180)):
            if not -most <= edge <= most:
                raise InputError(f"{name}: {edge!r} is not from {-most} to {most}.", value=edge, at=name)
        if south > north:
            raise InputError(f"south: {south!r} lies above the north, {north!r}.", value=south, at="south")
        corners = {"top_left": {"lat": north, "lon": west}, "bottom_right": {"lat": south, "lon": east}}
        return Filter(self.path, "geo_bounding_box", corners)


class AnyField(OrderedField[Any], TextField):
    """A field whose kind is not known here: it has the methods of numbers and of texts."""

    __slots__ = ()


class Field:
    """The fields that captures are searched by.

    Comparing a field makes a condition; ``client.captures.search`` takes several, all of which must hold.

    Example:
        >>> from datetime import UTC, datetime
        >>> from dovetail.sds import Field
        >>> band = Field.center_frequency.between(1.0e9, 1.1e9)
        >>> band.field_path, band.query_type, band.filter_value
        ('search_props.center_frequency', 'range', {'gte': 1000000000.0, 'lte': 1100000000.0})
        >>> (Field.channel == "ch0").filter_value
        'ch0'
        >>> (Field.start_time >= datetime(2023, 11, 14, 22, tzinfo=UTC)).filter_value
        {'gte': 1699999200}
        >>> Field.property("antenna").like("vert*").field_path
        'capture_props.antenna'
    """

    center_frequency: Final[NumberField] = NumberField("search_props.center_frequency")
    """Center frequency, in hertz."""
    frequency_min: Final[NumberField] = NumberField("search_props.frequency_min")
    """Lowest frequency, in hertz."""
    frequency_max: Final[NumberField] = NumberField("search_props.frequency_max")
    """Highest frequency, in hertz."""
    span: Final[NumberField] = NumberField("search_props.span")
    """Span, in hertz."""
    bandwidth: Final[NumberField] = NumberField("search_props.bandwidth")
    """Bandwidth, in hertz."""
    sample_rate: Final[NumberField] = NumberField("search_props.sample_rate")
    """Samples a second."""
    gain: Final[NumberField] = NumberField("search_props.gain")
    """Gain, in decibels."""
    start_time: Final[TimeField] = TimeField("search_props.start_time")
    """When the recording begins; kept in whole seconds."""
    end_time: Final[TimeField] = TimeField("search_props.end_time")
    """When the recording ends; kept in whole seconds."""
    coordinates: Final[PlaceField] = PlaceField("search_props.coordinates")
    """Where it was recorded."""
    channel: Final[TextField] = TextField("channel")
    """Channel of a Digital RF capture."""
    scan_group: Final[GroupField] = GroupField("scan_group")
    """Scan group of a RadioHound capture."""
    capture_type: Final[TextField] = TextField("capture_type")
    """``drf`` or ``rh``; ``search(capture_type=…)`` also spares the gateway the other index."""
    top_level_dir: Final[DirectoryField] = DirectoryField("top_level_dir")
    """The folder of the capture's files, below its owner's root."""
    created_at: Final[TimeField] = TimeField("created_at")
    """When the capture was made."""
    is_deleted: Final[BooleanField] = BooleanField("is_deleted")
    """Whether it was deleted."""

    @staticmethod
    def property(name: str) -> AnyField:
        """A property that was read from the recording itself.

        Args:
            name: Its name in the capture's ``capture_props``, such as ``antenna`` or ``custom_attrs.index``; of a
                RadioHound capture also ``metadata.fmin`` and the like.

        Returns:
            The field, which can be compared with numbers and with texts.

        Raises:
            InputError: Comparing it: the name is none.

        Example:
            >>> (Field.property("antenna") == "vertical").filter_value
            'vertical'
        """
        return AnyField(f"capture_props.{name}")

    @staticmethod
    def at(path: str) -> AnyField:
        """Any field, by its path in the gateway's index.

        Args:
            path: The path, such as ``search_props.center_frequency``.

        Returns:
            The field, which can be compared with numbers and with texts.

        Raises:
            InputError: Comparing it: the path is none.

        Example:
            >>> (Field.at("capture_props.gain") > 20).filter_value
            {'gt': 20}
        """
        return AnyField(path)
