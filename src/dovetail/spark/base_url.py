"""Where Spark lives: base URLs, their tenants, and the hosts that belong to them."""

from __future__ import annotations

from typing import Final, NamedTuple
from urllib.parse import urlsplit

from dovetail.spark.errors import SparkInputError

_DOMAIN: Final = "coherent.global"
_SERVICES: Final = frozenset({"excel", "keycloak", "utility", "entitystore", "mcp"})
_LOOPBACK_NAMES: Final = frozenset({"localhost", "::1"})
_HINT: Final = (
    "Give base_url='https://excel.{env}.coherent.global/{tenant}', or env= and tenant=; for a server of your own pass "
    "BaseUrl(url, tenant)."
)


class BaseUrl:
    """The address of a tenant.

    Making one directly accepts any host, such as a proxy of your own; `of` and `at` accept Coherent's hosts and
    loopback.

    Args:
        url: Scheme, host and optionally a path in front of the tenant; not the tenant itself.
        tenant: The tenant's name.

    Raises:
        SparkInputError: The URL is not an absolute http(s) URL, or the tenant is no single path segment.

    Example:
        >>> base = BaseUrl.of(env="uat.us", tenant="acme")
        >>> base.full
        'https://excel.uat.us.coherent.global/acme'
        >>> base.oauth2
        'https://keycloak.uat.us.coherent.global/auth/realms/acme'
    """

    __slots__ = ("_below", "_env", "_service", "_tenant", "_value")

    def __init__(self, url: str, tenant: str) -> None:
        parsed = parsed_url(url)
        self._tenant, self._below = _tenant_and_below(tenant)
        label, env = _service_and_env(parsed.host)
        self._env = env
        self._service = label if label is None or label in _SERVICES else "excel"
        host = parsed.host if self._service is None else f"{self._service}.{self._env}.{_DOMAIN}"
        self._value = f"{parsed.scheme}://{host}{parsed.path.rstrip('/')}"

    @staticmethod
    def of(*, url: str | None = None, tenant: str | None = None, env: str | None = None) -> BaseUrl:
        """The address in a URL, or of a tenant in an environment; a URL wins over the environment.

        Args:
            url: ``https://excel.{env}.coherent.global/{tenant}``, or a loopback URL of that form with any scheme and
                port. Its first path segment is the tenant, whose case is kept.
            tenant: The tenant when the URL names none. With ``env`` it is put in lower case.
            env: An environment such as ``us`` or ``uat.us``.

        Raises:
            SparkInputError: Neither form is complete, or the host is neither Coherent's nor loopback.
        """
        for name, value in (("base_url", url), ("tenant", tenant), ("env", env)):
            check_text(name, value)
        if url is not None and url.strip():
            parsed = parsed_url(url)
            coherent = parsed.scheme == "https" and _service_and_env(parsed.host)[0] is not None
            if not coherent and not is_loopback(parsed.name):
                raise SparkInputError(
                    f"base_url: {url!r} is no Coherent address.", value=url, at="base_url", remedy=_HINT
                )
            first = next((segment for segment in parsed.path.split("/") if segment), None)
            return BaseUrl(f"{parsed.scheme}://{parsed.host}", first or _named(tenant, url))
        if env is None or not env.strip():
            raise SparkInputError("base_url or env: there is no address to connect to.", at="base_url", remedy=_HINT)
        if not _is_environment(env.strip()):
            raise SparkInputError(f"env: {env!r} is no environment such as 'us' or 'uat.us'.", value=env, at="env")
        return BaseUrl(f"https://excel.{env.strip().lower()}.{_DOMAIN}", _named(tenant, env).lower())

    @staticmethod
    def at(location: str, separator: str = "/") -> BaseUrl:
        """The address of ``env/tenant``; what follows the tenant is kept in `full`.

        Args:
            location: Environment and tenant.
            separator: What stands between them.

        Raises:
            SparkInputError: One of the two is missing.

        Example:
            >>> BaseUrl.at("my.env/acme").full
            'https://excel.my.env.coherent.global/acme'
        """
        env, _, tenant = location.partition(separator)
        if not env or not tenant:
            raise SparkInputError(
                f"location: {location!r} is not of the form 'env{separator}tenant'.", value=location, at="location"
            )
        return BaseUrl.of(env=env, tenant=tenant)

    @property
    def tenant(self) -> str:
        """The tenant's name."""
        return self._tenant

    @property
    def env(self) -> str | None:
        """The environment, such as ``us``; None on a host that is not Coherent's."""
        return self._env

    @property
    def service(self) -> str | None:
        """The service label of the host, such as ``excel``; None on a host that is not Coherent's."""
        return self._service

    @property
    def value(self) -> str:
        """The URL without the tenant."""
        return self._value

    @property
    def full(self) -> str:
        """The URL with the tenant."""
        return f"{self._value}/{self._tenant}{self._below}" if self._tenant else self._value

    @property
    def oauth2(self) -> str:
        """The URL of the tenant's realm, below which tokens are issued."""
        return f"{self.to('keycloak')}/auth/realms/{self._tenant}"

    @property
    def hosts(self) -> dict[str, str]:
        """The URL of each host label that Spark's contract uses; the default host has the empty label."""
        return {"": self.to("excel"), "keycloak": self.to("keycloak"), "entitystore": self.to("entitystore")}

    def to(self, service: str = "excel", with_tenant: bool = False) -> str:
        """The URL of another service of the same environment; on a host that is not Coherent's, the URL itself.

        Args:
            service: ``excel``, ``keycloak``, ``utility``, ``entitystore`` or ``mcp``; any other means ``excel``.
            with_tenant: Whether to add the tenant.
        """
        url = self._value
        if self._service is not None:
            label = service.lower() if service.lower() in _SERVICES else "excel"
            url = url.replace(f"://{self._service}.", f"://{label}.", 1)
        return f"{url}/{self._tenant}{self._below}" if with_tenant and self._tenant else url

    def copy_with(self, *, url: str | None = None, tenant: str | None = None, env: str | None = None) -> BaseUrl:
        """The same address with another URL, tenant or environment."""
        if url is None and env is None:
            return BaseUrl(self._value, self._tenant if tenant is None else tenant)
        return BaseUrl.of(url=url, tenant=tenant or self._tenant, env=env)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BaseUrl) and (self._value, self._tenant) == (other._value, other._tenant)

    def __hash__(self) -> int:
        return hash((self._value, self._tenant))

    def __str__(self) -> str:
        return self.full

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.full!r})"


class HealthUrl(BaseUrl):
    """The root of a host, where its health is asked; it has no tenant.

    Args:
        base_url: Any URL of the host.
    """

    __slots__ = ()

    def __init__(self, base_url: str) -> None:
        parsed = parsed_url(base_url)
        super().__init__(f"{parsed.scheme}://{parsed.host}", "")

    @staticmethod
    def when(url: str | BaseUrl) -> HealthUrl:
        """The root of the host of an environment's name, a URL or a `BaseUrl`.

        Raises:
            SparkInputError: The text is neither.

        Example:
            >>> HealthUrl.when("uat.us").value
            'https://excel.uat.us.coherent.global'
        """
        if isinstance(url, BaseUrl):
            return HealthUrl(url.value)
        if "://" not in url:
            return HealthUrl(BaseUrl.of(env=url, tenant="-").value)
        return HealthUrl(BaseUrl.of(url=url, tenant="-").value)


class ParsedUrl(NamedTuple):
    """Parts of an absolute URL.

    Attributes:
        scheme: ``http`` or ``https``.
        host: The host, in lower case, with its port.
        name: The host without its port.
        path: The path.
    """

    scheme: str
    host: str
    name: str
    path: str


def parsed_url(url: str, at: str = "base_url", remedy: str = _HINT) -> ParsedUrl:
    """Scheme, host with and without port, and path of an absolute URL.

    Args:
        url: The URL.
        at: The argument that holds it.
        remedy: What to give instead, when it is none.

    Raises:
        SparkInputError: It is none, or holds more than these.
    """
    check_text(at, url, remedy)
    text = (url or "").strip()
    scheme, mark, _ = text.partition("://")
    # What stands before an @ may hold a password: it is not shown again.
    shown = f"{scheme if mark else ''}{mark}…@{text.rpartition('@')[2]}" if "@" in text else text
    try:
        parts = urlsplit(text)
        name, _port = parts.hostname, parts.port
    except ValueError:
        raise SparkInputError(f"{at}: {shown!r} is no URL.", value=shown, at=at, remedy=remedy) from None
    if parts.username is not None:
        raise SparkInputError(f"{at}: {shown!r} holds a user name.", value=shown, at=at, remedy=remedy)
    if parts.scheme not in {"http", "https"} or not name or parts.query or parts.fragment or not text.isprintable():
        raise SparkInputError(f"{at}: {shown!r} is no http(s) URL of a host.", value=shown, at=at, remedy=remedy)
    return ParsedUrl(parts.scheme, parts.netloc.lower(), name, parts.path)


def _service_and_env(host: str) -> tuple[str, str] | tuple[None, None]:
    """Service label and environment of a Coherent host."""
    service, _, rest = host.partition(".")
    env = rest.removesuffix(f".{_DOMAIN}")
    if env != rest and _is_label(service) and _is_environment(env):
        return service, env
    return None, None


def _is_environment(text: str) -> bool:
    labels = text.split(".")
    return len(labels) <= 2 and all(_is_label(label) for label in labels)


def _is_label(text: str) -> bool:
    return text.isascii() and text.replace("-", "").isalnum() and text[0] != "-" != text[-1]


def is_loopback(name: str) -> bool:
    """Whether a host's name is this machine's."""
    if name in _LOOPBACK_NAMES:
        return True
    numbers = name.split(".")
    return numbers[0] == "127" and len(numbers) == 4 and all(number.isdecimal() for number in numbers)


def check_text(name: str, value: object, remedy: str = _HINT) -> None:
    """Refuse what is neither text nor left out.

    Raises:
        SparkInputError: It is something else.
    """
    if value is not None and not isinstance(value, str):
        raise SparkInputError(f"{name}: {value!r} is not text.", value=value, at=name, remedy=remedy)


def _named(tenant: str | None, given: str) -> str:
    if tenant is None or not tenant.strip():
        raise SparkInputError(f"tenant: {given!r} names no tenant.", value=given, at="tenant", remedy=_HINT)
    return tenant.strip()


def _tenant_and_below(tenant: str) -> tuple[str, str]:
    name, slash, below = tenant.strip("/").partition("/")
    if name in {".", ".."} or any(mark in name for mark in "?#\\") or not name.isprintable():
        raise SparkInputError(f"tenant: {tenant!r} is no tenant's name.", value=tenant, at="tenant")
    return name, slash + below
