"""What is told of a document besides the package: a stable code, the place, and what became of it.

The codes are for programs (``lint``, ``--strict``, counts over many documents): a word once given keeps its meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

# The document breaks the specification and is repaired.
_REPAIRED: Final = {
    "duplicate-key": "A key stands twice in an object; the last one counts.",
    "invalid": "Something breaks the OpenAPI specification; it is read as far as it can be.",
    "not-json": "A value is none that JSON has; it is read as text, or as null.",
    "missing-member": "Something that OpenAPI asks for is missing; what is most likely meant stands in for it.",
    "misplaced-member": "Something stands where OpenAPI knows no such thing; it is left aside.",
    "dangling-reference": "A reference leads nowhere; what it stands for is any value.",
    "remote-reference": "A reference leads to another machine, which is not asked; what it stands for is any value.",
    "reference-cycle": "A reference leads back to itself; what it stands for is any value.",
    "other-dialect": "Something is said as another version of OpenAPI says it; it is read as that version means it.",
    "component-name": "A component has a name that OpenAPI does not allow; its Python name is made of it as of any.",
    "unknown-type": "A schema has a type that JSON Schema does not know; what is most likely meant stands in for it.",
    "status-key": "A key of the answers is no status; it is read as one where that is clear, and left out otherwise.",
    "duplicate-parameter": "A parameter is declared twice in one place; the last declaration counts.",
    "duplicate-operation-id": "Operations share an id; each but the first is numbered.",
    "duplicate-path": "Two paths differ by the names of their parameters alone; both are emitted.",
    "undeclared-path-parameter": "A path names a parameter that is not declared; it is taken as text.",
    "unused-path-parameter": "A path parameter has no place in its path; it is left out.",
    "optional-path-parameter": "A path parameter is not declared as required; it is required.",
    "query-in-path": "A path holds a query; its parameters go into the query.",
    "unknown-location": "A parameter is at a place that OpenAPI does not know; it is left out.",
}
# A schema has no Python type that says all of it.
_SCHEMAS: Final = {
    "time-zone-unheeded": "`x-time-zone` cannot be heeded; the times stay text.",
    "xml-unheeded": "XML attributes and wrapped lists are not read or written.",
    "required-undeclared": "A member must be there and is not declared; it is taken as any other member.",
    "word-mistyped": "A word of an enum or a constant is not of the type that stands beside it.",
    "keyword-unheard": "A keyword stands beside a type that it says nothing of; it is left aside.",
    "discriminator-unused": "A discriminator stands on what is no union of objects; it has no effect.",
    "alias-cycle": "A type holds itself without an object between; the inner one is any value.",
    "members-untyped": "Members beside the declared ones have no type.",
    "server-checked": "A restriction is left to the server; a call that it forbids is built all the same.",
    "condition-left-out": "What depends on a condition has no type of its own.",
    "pattern-unchecked": "Python cannot read a pattern; it is not checked.",
    "tuple-unordered": "Items of a list that are typed by their position may be any of these types.",
    "pattern-names": "Names of members that must fit a pattern are not checked.",
    "all-of-cycle": "`allOf` leads back to itself; that part is left out.",
    "all-of-contradiction": "`allOf` asks for what excludes each other; one of the two is kept.",
    "union-cycle": "A union leads back to itself; that member is left out.",
}
# An operation cannot be emitted whole.
_OPERATIONS: Final = {
    "webhook-not-json": "The body of a call that the API makes is no JSON; it is typed, and read from a dictionary.",
    "links-left-out": "Links between operations are told in the docstring alone.",
    "status-left-out": "An answer with a status below 200, or of a redirect, is neither a result nor an error.",
    "success-kinds": "Answers of success differ in kind; they are read the same way.",
    "content-untyped": "A body goes as it is, in a format whose schema types nothing.",
    "part-headers": "Headers of a part of a form are left out.",
    "media-type-unused": "Of several media types one is used.",
    "form-alternatives": "A form of alternatives offers the fields of all.",
    "reserved-header": "A header is the client's own business and no argument.",
    "security-left-out": "A kind of security scheme has no form here.",
    "security-undeclared": "A requirement names a security scheme that is left out or not declared.",
    "security-unmade": "Credentials of a security scheme are sent as they are given; how to make them is not known.",
    "mutual-tls": "A security scheme is met by the certificate of the connection, which the engine is given.",
    "long-running-unheeded": "`x-long-running` stands on what answers in pages or events.",
    "operation-untyped": "A part of an operation could not be typed.",
}

MEANINGS: Final = {**_REPAIRED, **_SCHEMAS, **_OPERATIONS}
"""Every code with what it means, in a line."""


@dataclass(frozen=True)
class Report:
    """Something that was repaired, or said in its closest honest form.

    Attributes:
        pointer: JSON pointer of the place in the bundled document.
        message: What became of it.
        code: Its word, a key of `MEANINGS`.
    """

    pointer: str
    message: str
    code: str

    def __post_init__(self) -> None:
        if self.code not in MEANINGS:
            raise ValueError(f"{self.code!r} is no code of a report. Add it to dovetail_generator.reports.")


@dataclass(frozen=True)
class Note:
    """A report with its place in the files.

    Attributes:
        file: The file.
        line: The line in it, counted from 1.
        report: What is reported.
    """

    file: Path
    line: int
    report: Report

    def __str__(self) -> str:
        told = f"{self.file}:{self.line}: #{self.report.pointer}: {self.report.message} [{self.report.code}]"
        # What a document says must not move the cursor of a terminal, or end the line.
        return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in told)
