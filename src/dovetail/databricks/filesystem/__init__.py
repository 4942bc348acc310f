"""DBFS and volumes as fsspec file systems, ``dbfs://`` and ``dbvol://``: pandas, pyarrow, polars and Dask open them.

```python
pd.read_csv("dbfs:///mnt/landing/orders.csv")
pd.read_parquet("dbvol://main/default/files/orders.parquet", storage_options={"profile": "production"})
```

The connection comes from ``storage_options`` (``host``, ``token``, other settings of `dovetail.databricks.Client`, or a
ready ``client``), from the environment or from a profile. It needs the extra ``dovetail[filesystem]``.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from pathlib import Path
from shutil import SameFileError
from typing import TYPE_CHECKING, Any

from fsspec.callbacks import DEFAULT_CALLBACK  # pyright: ignore[reportMissingTypeStubs]
from fsspec.spec import AbstractFileSystem  # pyright: ignore[reportMissingTypeStubs]
from fsspec.utils import stringify_path  # pyright: ignore[reportMissingTypeStubs]

from dovetail.databricks import Client
from dovetail.databricks.file_stores import DbfsStore, Store, VolumeStore
from dovetail.databricks.filesystem.open_file import RemoteFile
from dovetail.databricks.filesystem.refusals import told
from dovetail.runtime.errors import DovetailError

_COPY = 4 * 1024 * 1024


if TYPE_CHECKING:
    _BaseType = type

    class _Base:  # fsspec has no types
        def __init__(self, **options: Any) -> None: ...
        def __getattr__(self, name: str) -> Any: ...

else:
    _Base = AbstractFileSystem
    _BaseType = type(AbstractFileSystem)


class _KeptByOptions(_BaseType):
    """fsspec keeps file systems by the text of their options, which says nothing of which client one is."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        if options.get("client") is not None:
            options["skip_instance_cache"] = True
        return _BaseType.__call__(self, *args, **options)


class DatabricksFileSystem(_Base, metaclass=_KeptByOptions):
    """What the file systems of Databricks have in common.

    Args:
        client: A client to send with, instead of one of its own.
        use_listings_cache: Ignored: what a directory holds is always asked for.
        options: Settings of `dovetail.databricks.Client`; what is left out comes from the environment or a profile.
    """

    root_marker = "/"
    cachable = True
    blocksize = 4 * 1024 * 1024

    def __init__(self, *, client: Client | None = None, **options: Any) -> None:
        for name in ("use_listings_cache", "listings_expiry_time", "max_paths", "skip_instance_cache", "asynchronous"):
            options.pop(name, None)
        _Base.__init__(self, use_listings_cache=False)
        self.client: Client = Client(**options) if client is None else client
        self._store: Store = self._store_of(self.client)

    def _store_of(self, client: Client) -> Store:
        raise NotImplementedError

    @property
    def storage_options(self) -> dict[str, Any]:
        """The options it was made with, without secrets and without the client."""
        return self._shown_options

    @storage_options.setter
    def storage_options(self, options: dict[str, Any]) -> None:
        self._shown_options: dict[str, Any] = {name: options[name] for name in ("host", "profile") if name in options}

    def ls(self, path: str, detail: bool = True, **kwargs: Any) -> list[Any]:
        """What is in a directory, or the file itself."""
        where = self._strip_protocol(path)
        with told(where):
            found = self._store.listed(where)
        return found if detail else sorted(item["name"] for item in found)

    def info(self, path: str, **kwargs: Any) -> dict[str, Any]:
        """Name, size, kind and time of a file or a directory."""
        where = self._strip_protocol(path)
        with told(where):
            return self._store.info(where)

    def modified(self, path: str) -> datetime:
        """When a file was last changed."""
        found: datetime | None = self.info(path).get("mtime")
        if found is None:
            raise FileNotFoundError(path)
        return found

    def cat_file(self, path: str, start: int | None = None, end: int | None = None, **kwargs: Any) -> bytes:
        """The bytes of a file, or of a piece of it; negative offsets count from its end."""
        where = self._strip_protocol(path)
        with told(where):
            reader = self._store.reader(where)
            size = reader.begin()
            first, last, _ = slice(start, end).indices(size)
            content = bytearray(max(0, last - first))

            def write(offset: int, chunk: bytes) -> None:
                content[offset - first : offset - first + len(chunk)] = chunk

            if content:
                reader.fetch(first, last, write)
                reader.finish()
        return bytes(content)

    def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **kwargs: Any) -> None:
        """Write a file."""
        where = self._strip_protocol(path)
        with told(where):
            self._store.upload(where, value, overwrite=mode == "overwrite", progress=None)

    def put_file(
        self, lpath: str, rpath: str, callback: Any = DEFAULT_CALLBACK, mode: str = "overwrite", **kwargs: Any
    ) -> None:
        """Upload a file, or make a directory of the same name."""
        where = self._strip_protocol(rpath)
        if Path(lpath).is_dir():
            self.makedirs(where, exist_ok=True)
            return
        callback.set_size(Path(lpath).stat().st_size)
        with told(where):
            self._store.upload(
                where,
                Path(lpath),
                overwrite=mode == "overwrite",
                progress=lambda done, _: callback.absolute_update(done),
            )

    def get_file(
        self, rpath: str, lpath: str, callback: Any = DEFAULT_CALLBACK, outfile: Any = None, **kwargs: Any
    ) -> None:
        """Download a file, or make a directory of the same name."""
        where = self._strip_protocol(rpath)
        if self.isdir(where):
            Path(lpath).mkdir(parents=True, exist_ok=True)
            return

        def progress(done: int, size: int | None) -> None:
            callback.set_size(size)
            callback.absolute_update(done)

        with told(where):
            if outfile is not None:
                outfile.write(self.cat_file(where))
                return
            Path(lpath).parent.mkdir(parents=True, exist_ok=True)
            self._store.download(where, lpath, progress)

    def cp_file(self, path1: str, path2: str, **kwargs: Any) -> None:
        """Copy a file within the file system, by way of this machine, in constant memory."""
        source, target = self._strip_protocol(path1), self._strip_protocol(path2)
        if source == target:
            raise SameFileError(f"{source}: a file cannot be copied onto itself")
        if self.isdir(source):
            self.makedirs(target, exist_ok=True)
            return
        with self.open(source, "rb") as reading, self.open(target, "wb") as writing:
            while piece := reading.read(_COPY):
                writing.write(piece)

    def mkdir(self, path: str, create_parents: bool = True, **kwargs: Any) -> None:
        """Make a directory that is not there, and those above it."""
        where = self._strip_protocol(path)
        if self.exists(where):
            raise FileExistsError(where)
        self.makedirs(where, exist_ok=True)

    def makedirs(self, path: str, exist_ok: bool = False) -> None:
        """Make a directory and those above it."""
        where = self._strip_protocol(path)
        if not exist_ok and self.exists(where):
            raise FileExistsError(where)
        with told(where):
            self._store.mkdirs(where)

    def rmdir(self, path: str) -> None:
        """Delete an empty directory."""
        where = self._strip_protocol(path)
        with told(where):
            self._store.remove_directory(where)

    def rm_file(self, path: str) -> None:
        """Delete a file."""
        where = self._strip_protocol(path)
        with told(where):
            self._store.remove_file(where)

    def rm(self, path: Any, recursive: bool = False, maxdepth: int | None = None) -> None:
        """Delete files, and with ``recursive`` directories with everything in them."""
        found = self.expand_path(path, recursive=recursive, maxdepth=maxdepth)
        for where in found:
            self._store.check_removable(where)
        for where in sorted(found, key=lambda name: (-name.count("/"), name)):
            if self.isdir(where):
                self.rmdir(where)
            else:
                self.rm_file(where)

    def close(self) -> None:
        """Close the client's connections; who asks for such a file system again is given another one."""
        self._cache.pop(self._fs_token, None)
        self.client.close()

    def _open(
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,
        autocommit: bool = True,
        cache_options: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> RemoteFile:
        with told(path):
            return RemoteFile(
                self,
                path,
                mode=mode,
                store=self._store,
                block_size=block_size or self.blocksize,
                autocommit=autocommit,
                cache_options=cache_options,
                **kwargs,
            )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.client!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # The client refuses when it holds a literal secret, and names the remedy.
        return _restored, (type(self), self.client)


class DbfsFileSystem(DatabricksFileSystem):
    """DBFS: ``dbfs:///mnt/landing/orders.csv``, also written ``dbfs:/mnt/…`` and ``dbfs://mnt/…``."""

    protocol = "dbfs"

    def _store_of(self, client: Client) -> Store:
        return DbfsStore(client)

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        if isinstance(path, list):
            return list(map(cls._strip_protocol, path))  # pyright: ignore[reportUnknownArgumentType]
        text = stringify_path(path).removeprefix("dbfs:")
        return "/" + "/".join(part for part in text.split("/") if part)

    def mv(self, path1: str, path2: str, recursive: bool = False, maxdepth: int | None = None, **kwargs: Any) -> None:
        """Move a file, or a directory with everything in it; a file at the target is replaced."""
        source, target = self._strip_protocol(path1), self._strip_protocol(path2)
        if source == target:
            return
        self.info(source)
        if target.startswith(f"{source.rstrip('/')}/"):
            raise OSError(f"{source}: a directory cannot be moved into itself, to {target}")
        with told(target):
            if self.isfile(target):
                self._replace(source, target)
            else:
                self.client.dbfs.move(source_path=source, destination_path=target)

    def _replace(self, source: str, target: str) -> None:
        """Move to where a file is, which is kept aside until that is done: DBFS moves to no path that is taken."""
        aside = f"{target}.{secrets.token_hex(6)}.replaced"
        self.client.dbfs.move(source_path=target, destination_path=aside)
        try:
            self.client.dbfs.move(source_path=source, destination_path=target)
        except BaseException as error:
            try:
                self.client.dbfs.move(source_path=aside, destination_path=target)
            except DovetailError as failure:
                error.add_note(f"What was at dbfs:{target} is at dbfs:{aside}: it could not be moved back: {failure}")
            raise
        self.client.dbfs.delete(path=aside)


class VolumeFileSystem(DatabricksFileSystem):
    """Volumes: ``dbvol:///Volumes/main/default/files/orders.csv`` or ``dbvol://main/default/files/orders.csv``."""

    protocol = "dbvol"

    def _store_of(self, client: Client) -> Store:
        return VolumeStore(client)

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        if isinstance(path, list):
            return list(map(cls._strip_protocol, path))  # pyright: ignore[reportUnknownArgumentType]
        parts = [part for part in stringify_path(path).removeprefix("dbvol:").split("/") if part]
        return "/" + "/".join(parts if parts[:1] == ["Volumes"] else ["Volumes", *parts])


def _restored(cls: type[DatabricksFileSystem], client: Client) -> DatabricksFileSystem:
    return cls(client=client)
