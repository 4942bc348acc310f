"""Where Spark lives: base URLs, their tenants, and the hosts that belong to them."""

from __future__ import annotations

import re
from typing import Final

from dovetail.spark.errors import SparkInputError

_DOMAIN: Final = "coherent.global"
_SERVICES: Final = frozenset({"excel", "keycloak", "utility", "entitystore", "mcp"})
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_ENVIRONMENT: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})?", re.IGNORECASE)
_COHERENT: Final = re.compile(rf"({_LABEL})\.({_LABEL}(?:\.{_LABEL})?)\.coherent\.global", re.IGNORECASE)
_LOOPBACK: Final = re.compile(r"localhost|127(?:\.\d{1,3}){3}|\[::1\]", re.IGNORECASE)
_URL: Final = re.compile(r"(https?)://([^/?#@\s]+?)(:\d{1,5})?((?:/[^?#\s]*)?)", re.IGNORECASE)
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
        scheme, host, path = _parsed(url)
        self._tenant, self._below = _tenant_and_below(tenant)
        match = _COHERENT.fullmatch(host)
        if match:
            label = match[1].lower()
            self._service: str | None = label if label in _SERVICES else "excel"
            self._env: str | None = match[2].lower()
            host = f"{self._service}.{self._env}.{_DOMAIN}"
        else:
            self._service = self._env = None
        self._value = f"{scheme}://{host}{path.rstrip('/')}"

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
        if url is not None and url.strip():
            scheme, host, path = _parsed(url.strip())
            bare = host.partition(":")[0] if not host.startswith("[") else host.partition("]")[0] + "]"
            coherent = scheme == "https" and _COHERENT.fullmatch(host)
            if not coherent and not _LOOPBACK.fullmatch(bare):
                raise _not_an_address(f"base_url: {url!r} is no Coherent address.", url)
            first = next((segment for segment in path.split("/") if segment), None)
            return BaseUrl(f"{scheme}://{host}", first or _named(tenant, url))
        if env is None or not env.strip():
            raise SparkInputError("base_url or env: there is no address to connect to.", at="base_url", remedy=_HINT)
        if not _ENVIRONMENT.fullmatch(env.strip()):
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
        scheme, host, _ = _parsed(base_url)
        super().__init__(f"{scheme}://{host}", "")

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


def _parsed(url: str) -> tuple[str, str, str]:
    """Scheme, host with port, and path of an absolute URL."""
    match = _URL.fullmatch(url.strip())
    if match is None:
        # User info may be a password: it is not shown again.
        shown = re.sub(r"//[^/@]*@", "//…@", url)
        raise _not_an_address(f"base_url: {shown!r} is no http(s) URL of a host.", shown)
    return match[1].lower(), f"{match[2].lower()}{match[3] or ''}", match[4]


def _not_an_address(message: str, url: str) -> SparkInputError:
    return SparkInputError(message, value=url, at="base_url", remedy=_HINT)


def _named(tenant: str | None, given: str) -> str:
    if tenant is None or not tenant.strip():
        raise SparkInputError(f"tenant: {given!r} names no tenant.", value=given, at="tenant", remedy=_HINT)
    return tenant.strip()


def _tenant_and_below(tenant: str) -> tuple[str, str]:
    name, slash, below = tenant.strip("/").partition("/")
    if name in {".", ".."} or any(mark in name for mark in "?#\\") or not name.isprintable():
        raise SparkInputError(f"tenant: {tenant!r} is no tenant's name.", value=tenant, at="tenant")
    return name, slash + below
