"""Numbers, dates and times of day written as text, as the engine reads them where a number is wanted."""

from __future__ import annotations

import math
import re
from datetime import date, datetime

_BLANKS = " \t\r\n"
_NUMBER = re.compile(
    r"""(?P<open>\()?
        (?:(?P<outer>[+-])[ ]*|[$€][ ]*(?P<inner>[+-])?)?
        (?P<digits>(?:[0-9]+(?:,[0-9]{3,})*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
        (?P<percent>[ ]*%)?
        (?P<close>\))?""",
    re.VERBOSE,
)
_HEXADECIMAL = re.compile(r"0[xX][0-9a-fA-F]{1,15}")
_NOT_FINITE = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<hours>[0-9]{1,4}):(?P<minutes>[0-9]{1,2})(?::(?P<seconds>[0-9]{1,2}(?:\.[0-9]+)?))?(?: (?P<half>[AaPp][Mm]))?"
    r"|(?P<hour>[0-9]{1,2}) (?P<half_day>[AaPp][Mm])"
)
_MONTHS = tuple(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_MONTH_NUMBERS = {name[:cut]: number for number, name in enumerate(_MONTHS, start=1) for cut in (3, None)}
_MONTH = r"(?P<name>[A-Za-z]{3,9})"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
        r"(?P<year>[0-9]{4})/(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})",
        r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})(?:/(?P<late>[0-9]{4}|[0-9]{2}))?",
        r"(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})-(?P<late>[0-9]{4})",
        rf"(?P<day>[0-9]{{1,2}})[- ]{_MONTH}(?:[- ](?P<late>[0-9]{{4}}|[0-9]{{2}}))?",
        rf"{_MONTH} (?P<day>[0-9]{{1,2}}), (?P<late>[0-9]{{4}})",
        rf"{_MONTH} (?P<late>[0-9]{{4}})",
    )
)
_FIRST_DAY = date(1899, 12, 30).toordinal()


def number_in(text: str) -> float | None:
    """The number that a text stands for; infinity when no cell can hold it, None when it is no number.

    Besides plain numbers: thousands, percentages, amounts of money, brackets for what is negative, words of truth,
    and days and times as people in the United States write them or as ISO 8601 does.

    Example:
        >>> number_in("$1,250.5"), number_in("(3%)"), number_in("15-Jan-2024"), number_in("6:00 PM"), number_in("two")
        (1250.5, -0.03, 45306.0, 0.75, None)
    """
    if text.lower() in ("true", "false"):
        return float(text.lower() == "true")
    bare = text.strip(_BLANKS)
    if _NOT_FINITE.fullmatch(bare):
        return math.inf
    if _HEXADECIMAL.fullmatch(bare):
        return float(int(bare, 16))
    plain = _NUMBER.fullmatch(bare)
    return _plain(plain) if plain else _moment(bare)


def _plain(found: re.Match[str]) -> float | None:
    if bool(found["open"]) is not bool(found["close"]):
        return None
    number = float(found["digits"].replace(",", ""))
    if found["percent"]:
        number /= 100
    signs = (found["outer"] or "", found["inner"] or "", "-" if found["open"] else "")
    if found["open"] and any(signs[:2]):
        return None
    return -number if "-" in signs else number


def _moment(text: str) -> float | None:
    """The serial of a day, of a time of day, or of both with a blank or a `T` between them."""
    time = _time(text)
    if time is not None:
        return time
    for pattern in _DATES:
        found = pattern.match(text)
        day = _day(found.groupdict()) if found else None
        if found is None or day is None:
            continue
        rest = text[found.end() :]
        if not rest:
            return day
        time = _time(rest[1:]) if rest.startswith(" ") else _iso_time(text, rest)
        return None if time is None else day + time
    return None


def _day(parts: dict[str, str | None]) -> float | None:
    name = parts.get("name")
    month = _MONTH_NUMBERS.get(name.lower()) if name else int(parts.get("month") or 0)
    if month is None:
        return None
    year = int(parts.get("year") or _year(parts.get("late")))
    if not parts.get("year") and year < 1900:
        return None
    try:
        return float(date(year, month, int(parts.get("day") or 1)).toordinal() - _FIRST_DAY)
    except ValueError:
        return None


def _year(text: str | None) -> int:
    """The year that a date tells: this one when it tells none; two digits lie between 1930 and 2029."""
    if text is None:
        return date.today().year
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 30 else 1900)


def _time(text: str) -> float | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hours, half = int(found["hours"] or found["hour"]), (found["half"] or found["half_day"] or "").lower()
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "pm" else 0)
    return (hours * 3600 + int(found["minutes"] or 0) * 60 + float(found["seconds"] or 0)) / 86400


def _iso_time(text: str, rest: str) -> float | None:
    """The time of day after a `T`; what it says of its time zone counts for nothing, for cells know none."""
    try:
        moment = datetime.fromisoformat(text) if rest.startswith("T") else None
    except ValueError:
        return None
    if moment is None:
        return None
    return (moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6) / 86400
