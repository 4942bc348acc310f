"""Service locators: which folder, service or version a call is about, as text and as parameters.

```
locator  = folder "/" service [version]                     my-folder/my-service[1.2.3]
         | "folders/" folder "/services/" service [version]
         | "service/" id [version]
         | "version/" id
         | "proxy/" path
version  = "[" text "]"  |  "?" digits {"." digits}         my-folder/my-service?1.2.3
```

Text is taken apart by segments, so a folder may be called ``team-folders``. Nothing is decoded: write names as they
are, not percent-encoded; they are quoted when they are sent. A folder whose name is a keyword (``version``,
``service``, ``proxy``, ``folders``, ``services``) needs the long form. Public services have no text form: use
``UriParams(public=True)``.
"""

from __future__ import annotations

from typing import Final, Literal
from urllib.parse import quote

import msgspec

from dovetail.spark.base_url import BaseUrl
from dovetail.spark.errors import SparkInputError

LocatorKind = Literal["folder", "service", "version", "proxy"]

_KEYWORDS: Final = frozenset({"version", "service", "proxy", "folders", "services"})
_HINT: Final = (
    "A locator is one of: 'folder/service' with an optional '[version]', 'service/<service_id>', "
    "'version/<version_id>' or 'proxy/<path>'."
)
_NO_SERVICE: Final = "uri: the service name is missing."
_NO_FOLDER: Final = "uri: the folder name is missing."
_NO_LOCATOR: Final = "uri: a service locator is required."
_FORBIDDEN: Final = {
    "folder": "/?\\",
    "service": "?\\[]",
    "service_id": "/?\\[]",
    "version": "/?\\[]",
    "version_id": "/?\\[]",
    "proxy": "?\\[]",
}


class UriParams(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """The parts of a locator.

    Attributes:
        folder: The folder's name.
        service: The service's name.
        service_id: UUID of a service; its latest version unless ``version`` says otherwise.
        version: Version number, or the beginning of one: ``1`` means the newest 1.x.y.
        version_id: UUID of one version.
        proxy: Path of a custom endpoint.
        public: Whether to call the public variant, which needs no credentials.

    Example:
        >>> UriParams(folder="lending", service="loan", version="1.2").service_uri
        'lending/loan[1.2]'
    """

    folder: str | None = None
    service: str | None = None
    service_id: str | None = None
    version: str | None = None
    version_id: str | None = None
    proxy: str | None = None
    public: bool = False

    @property
    def service_uri(self) -> str:
        """The short text form; empty when nothing is located."""
        return self.encode(long=False)

    @property
    def kinds(self) -> tuple[LocatorKind, ...]:
        """What the parameters locate; a sound locator has exactly one."""
        found: list[LocatorKind] = []
        if self.version_id is not None:
            found.append("version")
        if self.service_id is not None:
            found.append("service")
        if self.folder is not None or self.service is not None:
            found.append("folder")
        if self.proxy is not None:
            found.append("proxy")
        return tuple(found)

    def pick(self, *names: str) -> UriParams:
        """Only the named parameters; the others are as if not given."""
        return UriParams(**{name: getattr(self, name) for name in _known(names)})

    def omit(self, *names: str) -> UriParams:
        """All but the named parameters."""
        dropped = _known(names)
        return self.pick(*(name for name in self.__struct_fields__ if name not in dropped))

    def encode(self, long: bool = True) -> str:
        """The text form: see `Uri.encode`."""
        return Uri.encode(self, long)


class Uri:
    """A URL of the Spark API, and the functions that make and read locators.

    Args:
        url: The URL.
    """

    __slots__ = ("_value",)

    def __init__(self, url: object) -> None:
        self._value = str(url)

    @property
    def value(self) -> str:
        """The URL as text."""
        return self._value

    @staticmethod
    def of(
        uri: UriParams | None = None,
        *,
        base_url: str | BaseUrl = "",
        version: str = "api/v3",
        endpoint: str = "",
    ) -> Uri:
        """The URL that a locator leads to.

        Of several locators, ``version_id`` beats ``service_id`` beats folder and service beats ``proxy``.
        (`validate`, which every call of a client uses, refuses such combinations.)

        Args:
            uri: The locator.
            base_url: What comes before: a tenant's URL.
            version: The API and its version.
            endpoint: What comes after, except for a proxy.

        Raises:
            SparkInputError: The locator is missing or incomplete.

        Example:
            >>> Uri.of(UriParams(folder="a b", service="c"), base_url="https://h/t", endpoint="execute").value
            'https://h/t/api/v3/folders/a%20b/services/c/execute'
        """
        params = UriParams() if uri is None else _params(uri)
        for name, text in (("version", version), ("endpoint", endpoint)):
            _check_is_text(text, name)
        if params.version_id:
            tail = ["version", _segment(params.version_id, "version_id")]
        elif params.service_id:
            tail = ["service", _segment(params.service_id, "service_id")]
        elif params.folder and params.service:
            tail = ["folders", _segment(params.folder, "folder"), "services", _segment(params.service, "service")]
        elif params.proxy:
            _check_is_text(params.proxy, "proxy")
            tail = ["proxy", *(_segment(part, "proxy") for part in params.proxy.split("/") if part)]
            endpoint = ""
        else:
            raise _incomplete(params, None)
        head = [version, "public"] if params.public else [version]
        return Uri("/".join(part.strip("/") for part in (str(base_url), *head, *tail, endpoint) if part.strip("/")))

    @staticmethod
    def partial(resource: str, *, base_url: str | BaseUrl = "", version: str = "api/v3", endpoint: str = "") -> Uri:
        """The URL of a resource that is no service.

        Args:
            resource: Its path, such as ``product/list``; segments are quoted.
            base_url: What comes before.
            version: The API and its version.
            endpoint: What comes after.
        """
        for name, given in (("resource", resource), ("version", version), ("endpoint", endpoint)):
            _check_is_text(given, name)
        parts = [_segment(part, "resource") for text in (resource, endpoint) for part in text.split("/") if part]
        return Uri("/".join(part.strip("/") for part in (str(base_url), version, *parts) if part.strip("/")))

    @staticmethod
    def to_params(uri: str | UriParams) -> UriParams:
        """The parameters of a locator: text is decoded, parameters are given back."""
        return Uri.decode(uri) if isinstance(uri, str) else _params(uri)

    @staticmethod
    def decode(uri: str) -> UriParams:
        """The parameters in a text, or none at all when it is no locator; `validate` says what is wrong with it.

        Example:
            >>> Uri.decode("folders/lending/services/loan[1.2.3]")
            UriParams(folder='lending', service='loan', version='1.2.3')
            >>> Uri.decode("lending")
            UriParams()
        """
        _check_is_text(uri, "uri")
        try:
            return _decoded(uri)
        except SparkInputError:
            return UriParams()

    @staticmethod
    def encode(uri: UriParams, long: bool = True) -> str:
        """The text form of a locator; empty when nothing is located.

        Of several locators, ``proxy`` beats ``version_id`` beats ``service_id`` beats folder and service.

        Args:
            uri: The locator; ``public`` has no text form and is left out.
            long: Whether to write ``folders/f/services/s`` instead of ``f/s``. Names that only the long form can say
                are always written so.
        """
        uri = _params(uri)
        bracket = f"[{uri.version}]" if uri.version else ""
        if uri.proxy:
            return f"proxy/{uri.proxy}"
        if uri.version_id:
            return f"version/{uri.version_id}"
        if uri.service_id:
            return f"service/{uri.service_id}{bracket}"
        if not uri.folder or not uri.service:
            return ""
        if long or uri.folder in _KEYWORDS or uri.service.startswith("services/"):
            return f"folders/{uri.folder}/services/{uri.service}{bracket}"
        return f"{uri.folder}/{uri.service}{bracket}"

    @staticmethod
    def validate(uri: str | UriParams | None, message: str | None = None) -> UriParams:
        """The parameters of a locator that can be sent as it is.

        Args:
            uri: The locator.
            message: What to say instead of the usual text when it is missing or incomplete.

        Raises:
            SparkInputError: The locator is missing, incomplete, ambiguous or holds what no name can; ``cause`` is the
                offending value.
        """
        if uri is None:
            raise _refused(message or _NO_LOCATOR, uri)
        if isinstance(uri, str):
            return _decoded(uri, message)
        return _checked(uri, uri, message)

    def __str__(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return f"Uri({self._value!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Uri) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)


def _decoded(uri: str, message: str | None = None) -> UriParams:
    text, version = _version_split(uri)
    parts = [part for part in text.split("/") if part]
    if not parts:
        raise _refused(message or _NO_LOCATOR, uri)
    if len(parts) == 1:
        raise _refused(message or _NO_SERVICE, uri)
    head = parts[0]
    rest = "/".join(parts[1:])
    if head == "version":
        return _checked(UriParams(version_id=rest, version=version), uri, message)
    if head == "service":
        return _checked(UriParams(service_id=rest, version=version), uri, message)
    if head == "proxy":
        return _checked(UriParams(proxy=rest, version=version), uri, message)
    if head == "services":
        raise _refused(message or _NO_FOLDER, uri)
    if head == "folders":
        parts = parts[1:]
    if len(parts) < 2:
        raise _refused(message or _NO_SERVICE, uri)
    named = 2 if parts[1] == "services" and len(parts) > 2 else 1
    return _checked(UriParams(folder=parts[0], service="/".join(parts[named:]), version=version), uri, message)


def _version_split(uri: str) -> tuple[str, str | None]:
    """A locator's text without its version, and the version."""
    text = uri.strip("/")
    if text.endswith("]"):
        head, bracket, version = text[:-1].rpartition("[")
        return (head, version.strip() or None) if bracket and "]" not in version else (text, None)
    head, mark, version = text.rpartition("?")
    numbers = version.split(".")
    if mark and len(numbers) <= 3 and all(number.isascii() and number.isdecimal() for number in numbers):
        return head, version
    return text, None


def _is_params(value: object) -> bool:
    return isinstance(value, UriParams)


def _params(value: UriParams) -> UriParams:
    """The parameters themselves; anything else is refused by name."""
    if not _is_params(value):
        raise _refused(f"uri: {value!r} is {type(value).__name__}, not UriParams.", value)
    return value


def _check_is_text(value: object, name: str) -> None:
    if not isinstance(value, str):
        raise SparkInputError(f"{name}: {value!r} is {type(value).__name__}, not text.", value=value, at=name)


def _checked(params: UriParams, given: object, message: str | None) -> UriParams:
    """The parameters, when they are one locator and can be sent."""
    if not _is_params(params):
        raise _refused(f"uri: {given!r} is {type(given).__name__}, not text.", given)
    kinds = params.kinds
    if not kinds or (kinds == ("folder",) and not (params.folder and params.service)):
        raise _incomplete(params, message, given)
    for name in _FORBIDDEN:
        text: object = getattr(params, name)
        if text is not None:
            _check_text(text, name, given)
    if len(kinds) != 1:
        raise _refused("uri: several locators are given at once.", given)
    if params.version is not None and kinds[0] in {"version", "proxy"}:
        raise _refused(f"uri: a version number means nothing next to a {kinds[0]} locator.", given)
    return params


def _check_text(text: object, name: str, given: object) -> None:
    if not isinstance(text, str):
        raise _refused(f"uri: {name} must be text, not {type(text).__name__}.", given)
    parts = text.split("/")
    if any(not part.strip() for part in parts):
        raise _refused(f"uri: {name} {text!r} is blank or has a blank segment.", given)
    if any(part in {".", ".."} for part in parts):
        raise _refused(f"uri: {name} {text!r} would change the address.", given)
    found = next((mark for mark in text if mark in _FORBIDDEN[name] or _is_unsendable(mark)), None)
    if found is not None:
        raise _refused(f"uri: {name} {text!r} holds {found!r}.", given)


def _is_unsendable(mark: str) -> bool:
    """Whether it is a control character or half of one."""
    return mark < " " or mark == "\x7f" or "\ud800" <= mark <= "\udfff"


def _segment(text: str, name: str) -> str:
    _check_is_text(text, name)
    if text in {".", ".."} or not text.strip():
        raise _refused(f"uri: {name} {text!r} would change the address.", text)
    return quote(text, safe="")


def _incomplete(params: UriParams, message: str | None, given: object = None) -> SparkInputError:
    value = params if given is None else given
    if params.folder and not params.service:
        return _refused(message or _NO_SERVICE, value)
    if params.service and not params.folder:
        return _refused(message or _NO_FOLDER, value)
    return _refused(message or _NO_LOCATOR, value)


def _refused(message: str, value: object) -> SparkInputError:
    return SparkInputError(message, value=value, at="uri", remedy=_HINT)


def _known(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in UriParams.__struct_fields__:
            raise SparkInputError(
                f"{name!r} is no parameter of a locator.",
                value=name,
                remedy=f"Use one of {UriParams.__struct_fields__}.",
            )
    return names
