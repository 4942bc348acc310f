"""Where a runner is: its address, the path prefix it may have, and the tenant whose services it runs."""

from __future__ import annotations

import os
from typing import Final

from dovetail.hybrid.constants import DEFAULT_RUNNER_URL, ENV_VARS
from dovetail.spark.base_url import BaseUrl, check_text, parsed_url
from dovetail.spark.errors import SparkInputError

_HINT: Final = (
    "Give base_url='http://HOST:PORT' and tenant=, with prefix= if the runner has a custom API route; or all in one as "
    "base_url='http://HOST:PORT/PREFIX/TENANT'."
)
_FORBIDDEN: Final = "?#\\"


class RunnerUrl(BaseUrl):
    """The address of a runner, and of one tenant on it.

    A runner is anywhere: any scheme, host and port. One that was started with a custom API route has a path prefix,
    which stands in front of the tenant.

    Args:
        url: Scheme, host and port; a path in it is the prefix. ``http://localhost:3000`` by default.
        tenant: The tenant's name; none for calls that need none.
        prefix: The path prefix, when the URL has no path.

    Raises:
        SparkInputError: The URL is not an absolute http(s) URL, or tenant or prefix cannot stand in a path.

    Example:
        >>> address = RunnerUrl("http://localhost:8080", "acme", prefix="runner/api")
        >>> address.value, address.tenant, address.full
        ('http://localhost:8080/runner/api', 'acme', 'http://localhost:8080/runner/api/acme')
    """

    __slots__ = ("_prefix",)

    def __init__(self, url: str | None = None, tenant: str = "", *, prefix: str = "") -> None:
        _check_texts(url, tenant, prefix)
        origin, segments = _taken_apart(DEFAULT_RUNNER_URL if url is None else url)
        named = _segments(prefix, "prefix")
        if named and segments not in ([], named):
            raise SparkInputError(
                f"prefix: {prefix!r} is given, and {url!r} has another path.", value=prefix, at="prefix", remedy=_HINT
            )
        if len(_segments(tenant, "tenant")) > 1:
            raise SparkInputError(f"tenant: {tenant!r} is several segments.", value=tenant, at="tenant", remedy=_HINT)
        super().__init__(origin, tenant.strip())
        # A runner is no service of an environment, not even on a host of Coherent's.
        self._env = self._service = None
        self._prefix = "/".join(named or segments)
        self._value = f"{origin}/{self._prefix}".rstrip("/")

    @staticmethod
    def of(  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        *, url: str | None = None, tenant: str | None = None, prefix: str | None = None
    ) -> RunnerUrl:
        """The address in a URL, or of a tenant on the runner that ``CSPARK_RUNNER_URL`` or else the default names.

        How a path in the URL is read:

        * with ``tenant``: it is the prefix, but for a last segment that is the tenant itself;
        * without: its last segment is the tenant, what stands before it the prefix;
        * with ``prefix`` as well, it may be the prefix, the tenant, or both.

        Args:
            url: The runner's URL.
            tenant: The tenant's name. Without a URL it is put in lower case.
            prefix: The path prefix.

        Raises:
            SparkInputError: There is no tenant, or the parts contradict each other.

        Example:
            >>> RunnerUrl.of(url="http://localhost:8080/acme").tenant
            'acme'
            >>> RunnerUrl.of(url="http://localhost:8080/runner/api/acme").prefix
            'runner/api'
            >>> RunnerUrl.of(url="http://localhost:8080/runner/api", tenant="acme").full
            'http://localhost:8080/runner/api/acme'
        """
        _check_texts(url, tenant, prefix)
        text, given = runner_root(url), bool(url and url.strip())
        origin, segments = _taken_apart(text)
        named = None if prefix is None else _segments(prefix, "prefix")
        name = (tenant or "").strip()
        if named is not None:
            segments = segments[len(named) :] if segments[: len(named)] == named else segments
            if len(segments) > 1 or (name and segments not in ([], [name])):
                raise SparkInputError(
                    f"prefix: {prefix!r} does not fit {text!r}.", value=prefix, at="prefix", remedy=_HINT
                )
        if name:
            segments = segments[:-1] if segments[-1:] == [name] else segments
            name = name if given else name.lower()
        elif segments:
            name = segments.pop()
        else:
            raise SparkInputError(f"tenant: {text!r} names no tenant.", value=url, at="tenant", remedy=_HINT)
        return RunnerUrl(origin, name, prefix="/".join(segments if named is None else named))

    @staticmethod
    def no_tenant(url: str = DEFAULT_RUNNER_URL, *, prefix: str = "") -> RunnerUrl:
        """The address of a runner itself, for calls that need no tenant; a path in the URL is the prefix.

        Args:
            url: The runner's URL.
            prefix: The path prefix, when the URL has no path.

        Example:
            >>> RunnerUrl.no_tenant("http://localhost:8080/runner/api").full
            'http://localhost:8080/runner/api'
        """
        return RunnerUrl(url, prefix=prefix)

    @property
    def prefix(self) -> str:
        """The path in front of the tenant, without slashes around it; empty when there is none."""
        return self._prefix

    @property
    def hosts(self) -> dict[str, str]:
        """The URL of each host label: a runner has no other host."""
        return {"": self._value}

    def to(self, service: str = "excel", with_tenant: bool = False) -> str:
        """The address itself, whatever the service: a runner has no other host.

        Args:
            service: Of no consequence.
            with_tenant: Whether to add the tenant.
        """
        return self.full if with_tenant else self._value

    def copy_with(  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        self, *, url: str | None = None, tenant: str | None = None, prefix: str | None = None
    ) -> RunnerUrl:
        """The same address with another URL (its path is read as in `of`), tenant or prefix.

        Example:
            >>> RunnerUrl("http://localhost:8080", "acme").copy_with(url="https://runner.example.com:8443").full
            'https://runner.example.com:8443/acme'
        """
        if url is not None:
            names_tenant = tenant is None and bool(_taken_apart(url)[1])
            return RunnerUrl.of(url=url, tenant=None if names_tenant else tenant or self.tenant, prefix=prefix)
        root = self._value.removesuffix(f"/{self._prefix}") if self._prefix else self._value
        return RunnerUrl(
            root, self.tenant if tenant is None else tenant, prefix=self._prefix if prefix is None else prefix
        )


def runner_root(url: str | None) -> str:
    """A URL that is given, or else that of ``CSPARK_RUNNER_URL``, or else the default.

    Raises:
        SparkInputError: It is no text, or the variable holds no URL.
    """
    check_text("base_url", url, _HINT)
    if url is not None and url.strip():
        return url
    found = os.environ.get(ENV_VARS.RUNNER_URL, "").strip()
    if found:
        parsed_url(found, ENV_VARS.RUNNER_URL, _HINT)
    return found or DEFAULT_RUNNER_URL


def _check_texts(url: object, tenant: object, prefix: object) -> None:
    for name, value in (("base_url", url), ("tenant", tenant), ("prefix", prefix)):
        check_text(name, value, _HINT)


def _taken_apart(url: str) -> tuple[str, list[str]]:
    """Scheme with host and port, and the segments of the path."""
    parsed = parsed_url(url, remedy=_HINT)
    return f"{parsed.scheme}://{parsed.host}", _segments(parsed.path, "base_url")


def _segments(text: str, at: str) -> list[str]:
    """The segments of a path, each of which can be sent as it is."""
    found = [segment for segment in text.strip().split("/") if segment]
    for segment in found:
        if segment in {".", ".."} or any(mark in _FORBIDDEN for mark in segment) or not segment.isprintable():
            raise SparkInputError(f"{at}: {text!r} would change the address.", value=text, at=at, remedy=_HINT)
    return found
