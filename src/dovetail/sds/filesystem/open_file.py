"""A file of the file system, open for reading or writing, with fsspec's caches."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from fsspec.spec import AbstractBufferedFile  # pyright: ignore[reportMissingTypeStubs]

from dovetail.sds.filesystem.refusals import told
from dovetail.sds.filesystem.shelf import temporary

if TYPE_CHECKING:
    from dovetail.sds.models import File

    class _Base:  # fsspec has no types
        def __init__(self, fs: Any, path: str, **options: Any) -> None: ...
        def __exit__(self, kind: Any, error: Any, trace: Any) -> None: ...
        def __getattr__(self, name: str) -> Any: ...

else:
    _Base = AbstractBufferedFile


class ReadFile(_Base):
    """An open file that is read.

    Args:
        fs: The file system.
        path: Its path.
        file: What the gateway knows of it; its contents never change.
        options: As for every file of fsspec.
    """

    def __init__(self, fs: Any, path: str, *, file: File, **options: Any) -> None:
        self._sds_file = file
        _Base.__init__(self, fs, path, mode="rb", size=file.size, **options)

    def _fetch_range(self, start: int, end: int) -> bytes:
        with told(self.path):
            found: bytes = self.fs.source.read(self._sds_file, start, end)
        return found


class WrittenFile(_Base):
    """An open file that is written: to disk here, and to the gateway once it is closed, or its transaction ends."""

    def __init__(self, fs: Any, path: str, **options: Any) -> None:
        self._spool: Path = temporary()
        self._spooled: IO[bytes] = self._spool.open("wb")
        _Base.__init__(self, fs, path, mode="wb", **options)

    def _initiate_upload(self) -> None:
        """Nothing: the gateway takes a file whole."""

    def _upload_chunk(self, final: bool = False) -> bool:
        try:
            self._spooled.write(self.buffer.getvalue())
            if final and self.autocommit:
                self.commit()
        except BaseException:
            self.discard()
            self.closed: bool = True
            raise
        return True

    def commit(self) -> None:
        """Upload it."""
        self._spooled.close()
        try:
            self.fs.upload_from(self._spool, self.path)
        finally:
            self.discard()

    def discard(self) -> None:
        """Give it up: nothing of it is at the gateway, nor here."""
        self._spooled.close()
        self._spool.unlink(missing_ok=True)

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if error is not None and not self.closed:
            # Half a file is worse than none.
            self.discard()
            self.closed = True
        _Base.__exit__(self, kind, error, trace)
