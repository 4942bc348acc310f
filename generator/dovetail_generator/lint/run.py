"""Reads a document as a build does, and gathers all advice on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dovetail_generator.errors import ContractError
from dovetail_generator.lint import examples, names, shapes
from dovetail_generator.lint.advice import Advice
from dovetail_generator.reports import Report


def lint(path: Path) -> list[Advice]:
    """All advice on a document, in the order of its lines.

    Args:
        path: The document.
    """
    from dovetail_generator.load import load
    from dovetail_generator.normalize import normalize
    from dovetail_generator.operations import endpoints
    from dovetail_generator.operations.constants import Constants
    from dovetail_generator.operations.render import reports_of

    try:
        source = load(path)
        contract = normalize(source)
        every = endpoints(contract)
    except ContractError as error:
        return [Advice(error.file, error.line, error.pointer, "broken", error.message)]
    found = {
        Advice(note.file, note.line, note.report.pointer, note.report.code, note.report.message)
        for note in source.notes
    }

    def reports() -> Iterator[tuple[str, str, str]]:
        told: list[Report] = [*contract.reports, *reports_of(contract, every, Constants(contract, every))]
        for report in told:
            yield report.pointer, report.code, report.message
        for check in (names.check, shapes.check, examples.check):
            yield from check(contract)

    for pointer, code, message in reports():
        place = source.locate(pointer)
        found.add(Advice(place.file, place.line, pointer, code, message))
    return sorted(found)
