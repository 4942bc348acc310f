"""A file of the file systems, open for reading or writing, with fsspec's caches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fsspec.spec import AbstractBufferedFile  # pyright: ignore[reportMissingTypeStubs]

from dovetail.databricks._sync.storing import Writer
from dovetail.databricks.file_stores import Store
from dovetail.databricks.filesystem.refusals import told
from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:

    class _Base:  # fsspec has no types
        def __init__(self, fs: Any, path: str, **options: Any) -> None: ...
        def __exit__(self, kind: Any, error: Any, trace: Any) -> None: ...
        def __getattr__(self, name: str) -> Any: ...

else:
    _Base = AbstractBufferedFile


class RemoteFile(_Base):
    """An open file; one that is written is there once it is closed, or committed within a transaction."""

    def __init__(self, fs: Any, path: str, mode: str = "rb", *, store: Store, **options: Any) -> None:
        self._store = store
        self._writer: Writer | None = None
        if mode not in {"rb", "wb", "xb"}:
            raise NotImplementedError(f"mode {mode!r}: files here are read, or written from the beginning")
        self._overwrite = mode != "xb"
        if mode == "rb":
            self._reader = store.reader(path)
            options["size"] = self._reader.begin()
        _Base.__init__(self, fs, path, mode="wb" if mode == "xb" else mode, **options)

    def _fetch_range(self, start: int, end: int) -> bytes:
        end = min(end, int(self.size))
        content = bytearray(max(0, end - start))

        def write(offset: int, chunk: bytes) -> None:
            content[offset - start : offset - start + len(chunk)] = chunk

        self._reader.fetch(start, end, write)
        self._reader.finish()
        return bytes(content)

    def _initiate_upload(self) -> None:
        self._writer = self._store.writer(self.path, overwrite=self._overwrite)

    def _upload_chunk(self, final: bool = False) -> bool:
        assert self._writer is not None
        try:
            with told(self.path):
                self._writer.feed(self.buffer.getvalue())
            if final and self.autocommit:
                self.commit()
        except BaseException as error:
            self._writer.abandon(error)
            self.closed: bool = True
            raise
        return True

    def commit(self) -> None:
        """Make the file."""
        assert self._writer is not None
        with told(self.path):
            self._writer.finish()

    def discard(self) -> None:
        """Give the file up: nothing of it is left."""
        if self._writer is not None:
            self._writer.abandon(InvalidInput("given up"))

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if error is not None and self.writable() and not self.closed:
            # Half a file is worse than none.
            self.discard()
            self.closed = True
        _Base.__exit__(self, kind, error, trace)
