"""The files of an account as an fsspec file system, ``sds://``: pandas, pyarrow, h5py and Dask open them.

```python
pd.read_csv("sds://runs/a/levels.csv")
h5py.File(fsspec.open("sds://runs/a/ch0/drf_properties.h5").open())
```

The connection comes from ``storage_options`` (``host``, ``env_file``, ``env_config``, other settings of
`dovetail.sds.Client`, or a ready ``client``), from the environment or from a ``.env``. It needs the extras
``dovetail[sds,filesystem]``.
"""

from __future__ import annotations

import glob
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from fsspec.callbacks import DEFAULT_CALLBACK  # pyright: ignore[reportMissingTypeStubs]
from fsspec.spec import AbstractFileSystem  # pyright: ignore[reportMissingTypeStubs]
from fsspec.utils import stringify_path  # pyright: ignore[reportMissingTypeStubs]

from dovetail.sds import Client
from dovetail.sds.errors import InputError
from dovetail.sds.filesystem.batch import Batch
from dovetail.sds.filesystem.changes import Changes
from dovetail.sds.filesystem.contents import Source
from dovetail.sds.filesystem.open_file import ReadFile, WrittenFile
from dovetail.sds.filesystem.refusals import told
from dovetail.sds.filesystem.tree import Info, Snapshot, Tree, path_in, stripped

KEEP_BYTES = 256 * 1024 * 1024

if TYPE_CHECKING:
    _BaseType = type

    class _Base:  # fsspec has no types
        def __init__(self, **options: Any) -> None: ...
        def walk(self, path: str, maxdepth: int | None = None, **options: Any) -> Any: ...
        def expand_path(self, *args: Any, **options: Any) -> Any: ...
        def put(self, *args: Any, **options: Any) -> None: ...
        def get(self, *args: Any, **options: Any) -> None: ...
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


class SdsFileSystem(_Base, metaclass=_KeptByOptions):
    """The caller's own files: ``sds://runs/a/levels.csv``, also written ``sds:///runs/a/levels.csv``.

    The gateway knows no folders: there is one wherever a file is below it, and making one does nothing. Writing to a
    path again makes a new version, which the path gives from then on; deleting a path deletes all its versions. What is
    done is done for real: there is no dry run.

    Args:
        client: A client to send with, instead of one of its own.
        keep_bytes: How many bytes of whole files to keep on disk while they may be wanted again, for gateways that give
            no pieces of files.
        use_listings_cache: Ignored: what a folder holds is always asked for.
        options: Settings of `dovetail.sds.Client`; what is left out comes from the environment or a ``.env``.

    Raises:
        InputError: A setting makes no sense, or the client is in dry run.

    Example:
        >>> from dovetail.sds.filesystem import SdsFileSystem
        >>> SdsFileSystem._strip_protocol("sds://runs/a/levels.csv")
        '/runs/a/levels.csv'
    """

    protocol = "sds"
    root_marker = "/"
    cachable = True
    blocksize = 4 * 1024 * 1024

    def __init__(self, *, client: Client | None = None, keep_bytes: int = KEEP_BYTES, **options: Any) -> None:
        for name in ("use_listings_cache", "listings_expiry_time", "max_paths", "skip_instance_cache", "asynchronous"):
            options.pop(name, None)
        if options.pop("dry_run", False):
            raise InputError(
                "dry_run: a file system does things for real.", value=True, at="dry_run", remedy="Leave it out."
            )
        _Base.__init__(self, use_listings_cache=False)
        self._client: Client = Client(**options, dry_run=False) if client is None else client
        self._keep_bytes = keep_bytes
        self._tree = Tree(self._client)
        self._changes = Changes(self._client, self._tree)
        self.source: Source = Source(self._client, keep_bytes)

    @property
    def client(self) -> Client:
        """What it sends with.

        Raises:
            InputError: It is in dry run, so that whatever it told would be made up.
        """
        if self._client.dry_run:
            raise InputError(
                "client: it is in dry run, and a file system does things for real.",
                value=self._client,
                at="client",
                remedy="Set client.dry_run = False.",
            )
        return self._client

    @property
    def storage_options(self) -> dict[str, Any]:
        """The options it was made with, without secrets and without the client."""
        return self._shown_options

    @storage_options.setter
    def storage_options(self, options: dict[str, Any]) -> None:
        shown = ("host", "env_file", "keep_bytes")
        self._shown_options: dict[str, Any] = {name: str(options[name]) for name in shown if name in options}

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        if isinstance(path, list):
            return list(map(cls._strip_protocol, path))  # pyright: ignore[reportUnknownArgumentType]
        return stripped(stringify_path(path))

    def ls(self, path: str, detail: bool = True, snapshot: Snapshot | None = None, **kwargs: Any) -> list[Any]:
        """What is in a folder, or the file itself. All files below are asked for: the gateway knows no folders."""
        where = self._path(path)
        with told(str(path)):
            found = (snapshot or self._tree.snapshot(where)).listed(where)
        return found if detail else sorted(item["name"] for item in found)

    def walk(self, path: str, maxdepth: int | None = None, **kwargs: Any) -> Any:
        """All folders below one with what is in them, by one listing; see fsspec."""
        if "snapshot" not in kwargs:
            with told(str(path)):
                kwargs["snapshot"] = self._tree.snapshot(self._path(path))
        return _Base.walk(self, path, maxdepth, **kwargs)

    def info(self, path: str, **kwargs: Any) -> Info:
        """Name, size, kind, times and checksum of a file, or that there is a folder."""
        with told(str(path)):
            return self._tree.info(self._path(path))

    def created(self, path: str) -> datetime:
        """When the newest version of a file was made."""
        return self._time(path, "created")

    def modified(self, path: str) -> datetime:
        """When a file was last changed, its attributes included."""
        return self._time(path, "mtime")

    def checksum(self, path: str) -> str:
        """The BLAKE3 checksum of a file, 64 hexadecimal digits."""
        with told(str(path)):
            return self._tree.file(self._path(path)).sum_blake3 or ""

    def ukey(self, path: str) -> str:
        """What changes with the contents of a file, for caches; its checksum."""
        return self.checksum(path)

    def cat_file(self, path: str, start: int | None = None, end: int | None = None, **kwargs: Any) -> bytes:
        """The bytes of a file, or of a piece of it; negative offsets count from its end."""
        with told(str(path)):
            file = self._tree.file(self._path(path))
            if start is None and end is None:
                return self.source.all(file)
            first, last, _ = slice(start, end).indices(file.size)
            return self.source.read(file, first, last)

    def cat_ranges(
        self, paths: list[str], starts: Any, ends: Any, max_gap: Any = None, on_error: str = "return", **kwargs: Any
    ) -> list[Any]:
        """Pieces of files, each of which is looked up once."""
        files: dict[str, Any] = {}
        found: list[Any] = []
        count = len(paths)
        begins = starts if isinstance(starts, list) else [starts] * count  # pyright: ignore[reportUnknownVariableType]
        stops = ends if isinstance(ends, list) else [ends] * count  # pyright: ignore[reportUnknownVariableType]
        for path, start, end in zip(paths, begins, stops, strict=True):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            try:
                with told(str(path)):
                    file = files[path] if path in files else files.setdefault(path, self._tree.file(self._path(path)))
                    first, last, _ = slice(start, end).indices(file.size)
                    found.append(self.source.read(file, first, last))
            except Exception as error:
                if on_error != "return":
                    raise
                found.append(error)
        return found

    def upload_from(self, local_path: Path, path: str, permissions: int | None = None) -> None:
        """Upload a file of this machine; without permissions it has those of any new file."""
        with told(path):
            self._changes.upload(local_path, self._path(path), permissions)

    def put(self, lpath: Any, rpath: Any, *args: Any, callback: Any = DEFAULT_CALLBACK, **kwargs: Any) -> None:
        """Upload files, several at a time; which ones and where to is as in fsspec."""
        mode, batch = kwargs.pop("mode", "overwrite"), Batch()
        _Base.put(self, lpath, rpath, *args, batch=batch, **kwargs)

        def move(local: str, path: str) -> int:
            self.put_file(local, path, mode=mode)
            return Path(local).stat().st_size

        batch.run(move, callback)

    def get(self, rpath: Any, lpath: Any, *args: Any, callback: Any = DEFAULT_CALLBACK, **kwargs: Any) -> None:
        """Download files, several at a time; which ones and where to is as in fsspec."""
        batch = Batch()
        _Base.get(self, rpath, lpath, *args, batch=batch, **kwargs)
        known = self._tree.known([self._path(path) for path, _ in batch.pairs])

        def move(path: str, local: str) -> int:
            self.get_file(path, local, known=known)
            return Path(local).stat().st_size

        batch.run(move, callback)

    def put_file(
        self,
        lpath: str,
        rpath: str,
        callback: Any = DEFAULT_CALLBACK,
        mode: str = "overwrite",
        batch: Batch | None = None,
        **kwargs: Any,
    ) -> None:
        """Upload a file; a folder comes with what is in it."""
        if batch is not None:
            batch.pairs.append((lpath, rpath))
            return
        local = Path(lpath)
        if local.is_dir():
            return
        if mode == "create":
            self._refuse_taken(rpath)
        state = local.stat()
        callback.set_size(state.st_size)
        self.upload_from(local, rpath, state.st_mode & 0o777)
        callback.absolute_update(state.st_size)

    def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **kwargs: Any) -> None:
        """Write a file."""
        with self.open(path, "xb" if mode == "create" else "wb") as file:
            file.write(value)

    def get_file(
        self,
        rpath: str,
        lpath: str,
        callback: Any = DEFAULT_CALLBACK,
        outfile: Any = None,
        batch: Batch | None = None,
        known: Snapshot | None = None,
        **kwargs: Any,
    ) -> None:
        """Download a file, or make a folder of the same name; what is there is replaced once the file is whole."""
        if batch is not None:
            batch.pairs.append((rpath, lpath))
            return
        where = self._path(rpath)
        with told(str(rpath)):
            info = (known or self._tree).info(where)
            if outfile is not None:
                outfile.write(self.source.all(self._tree.file(where)))
            elif info["type"] == "directory":
                Path(lpath).mkdir(parents=True, exist_ok=True)
            else:
                callback.set_size(info["size"])
                self.client.download_file(
                    file_instance=info["file"], to_local_path=lpath, progress_callback=callback.relative_update
                )

    def cp_file(self, path1: str, path2: str, **kwargs: Any) -> None:
        """Copy a file within the gateway, which keeps its contents once."""
        with told(str(path1)):
            if self._tree.info(self._path(path1))["type"] == "file":
                self._changes.copy(self._path(path1), self._path(path2))

    def mv(self, path1: str, path2: str, recursive: bool = False, maxdepth: int | None = None, **kwargs: Any) -> None:
        """Move a file, or a folder with everything in it, all versions included; a file at the target is replaced."""
        source, target = self._path(path1), self._path(path2)
        with told(str(path1)):
            if str(path2).endswith("/") or self.isdir(path2):
                target = target / source.name
            self._changes.move(source, target, recursive)

    def rename(self, path1: str, path2: str, **kwargs: Any) -> None:
        """Move a file, or a folder with everything in it."""
        self.mv(path1, path2, recursive=True)

    def mkdir(self, path: str, create_parents: bool = True, **kwargs: Any) -> None:
        """Nothing, unless the folder is there already: it will be there with its first file."""
        if self.exists(path):
            raise FileExistsError(path)

    def makedirs(self, path: str, exist_ok: bool = False) -> None:
        """Nothing: folders are there with their first file."""
        if not exist_ok:
            self.mkdir(path)

    def rmdir(self, path: str) -> None:
        """Nothing but refusals: a folder goes with its last file."""
        if self.exists(path):
            raise OSError(f"{path}: the folder is not empty")
        raise FileNotFoundError(path)

    def rm_file(self, path: str) -> None:
        """Delete a file, all its versions included."""
        with told(str(path)):
            self._changes.delete(self._path(path), recursive=False)

    def rm(self, path: Any, recursive: bool = False, maxdepth: int | None = None) -> None:
        """Delete files, and with ``recursive`` folders with everything in them; all versions included."""
        if maxdepth is not None:
            for where in self.expand_path(path, recursive=recursive, maxdepth=maxdepth):
                if self.isfile(where):
                    self.rm_file(where)
            return
        given: list[Any] = list(path) if isinstance(path, list | tuple) else [path]  # pyright: ignore[reportUnknownArgumentType]
        for where in [found for each in given for found in self._meant(each)]:
            with told(str(where)):
                self._changes.delete(self._path(where), recursive=recursive)

    def expand_path(self, path: Any, recursive: bool = False, maxdepth: int | None = None, **kwargs: Any) -> Any:
        """The paths that patterns stand for; what looks like a pattern and is the name of a file stands for that."""
        if kwargs.get("assume_literal"):
            return _Base.expand_path(self, path, recursive=recursive, maxdepth=maxdepth, **kwargs)
        given: list[Any] = list(path) if isinstance(path, list | tuple | set) else [path]  # pyright: ignore[reportUnknownArgumentType]
        exact = [glob.escape(str(each)) if _is_pattern(each) and self.exists(each) else each for each in given]
        return _Base.expand_path(self, exact, recursive=recursive, maxdepth=maxdepth, **kwargs)

    def close(self) -> None:
        """Close the client's connections; who asks for such a file system again is given another one."""
        self._cache.pop(self._fs_token, None)
        self.source.shelf.clear()
        self._client.close()

    def _open(self, path: str, mode: str = "rb", block_size: int | None = None, **options: Any) -> Any:
        options["block_size"] = block_size or self.blocksize
        if mode == "rb":
            with told(path):
                return ReadFile(self, path, file=self._tree.file(self._path(path)), **options)
        if mode not in {"wb", "xb"}:
            raise NotImplementedError(f"mode {mode!r}: files here are read, or written from the beginning")
        # Now, not when all is written: a dry run, and a path that is not free.
        self.client  # noqa: B018
        if mode == "xb":
            self._refuse_taken(path)
        elif self.isdir(path):
            raise IsADirectoryError(path)
        return WrittenFile(self, path, **options)

    def _path(self, path: str) -> PurePosixPath:
        self.client  # noqa: B018 - refuses a dry run
        return path_in(self._strip_protocol(path))

    def _time(self, path: str, name: str) -> datetime:
        found: datetime | None = self.info(path).get(name)
        if found is None:
            raise IsADirectoryError(f"{path}: the gateway keeps no times of folders")
        return found

    def _meant(self, path: Any) -> list[Any]:
        """What a path stands for: itself, if there is that or it is no pattern, or else what fits the pattern."""
        if not _is_pattern(path) or self.exists(path):
            return [path]
        found: list[Any] = self.glob(path)
        if not found:
            raise FileNotFoundError(path)
        return found

    def _refuse_taken(self, path: str) -> None:
        if self.exists(path):
            raise FileExistsError(path)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # The client refuses when it holds a literal secret, and names the remedy.
        return _restored, (self._client, self._keep_bytes)


def _is_pattern(path: object) -> bool:
    return isinstance(path, str) and any(sign in path for sign in "*?[")


def _restored(client: Client, keep_bytes: int) -> SdsFileSystem:
    return SdsFileSystem(client=client, keep_bytes=keep_bytes)
