"""What is wrong with a contract, and where."""

from __future__ import annotations

from pathlib import Path


class ContractError(Exception):
    """A contract cannot be read, or is not valid.

    Attributes:
        pointer: JSON pointer of the place, in the file named.
        file: The file.
        line: The line in it, counted from 1.
        message: What is wrong there.
    """

    def __init__(self, pointer: str, file: Path, line: int, message: str) -> None:
        super().__init__(pointer, file, line, message)
        self.pointer = pointer
        self.file = file
        self.line = line
        self.message = message

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: #{self.pointer}: {self.message}"
