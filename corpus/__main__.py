"""``python -m corpus``: fetch public documents, build a package of each and hold it to the targets."""

from __future__ import annotations

import argparse
import dataclasses
import fnmatch
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from corpus import catalogue, fetch, processes, state, table
from corpus.build import package_name
from corpus.catalogue import Catalogue, Document
from corpus.row import Row, Wanted, examined

PAGE = Path(__file__).parent.parent / "docs" / "corpus.md"
_RESULTS = catalogue.ROOM / "results"
_EVERYTHING = catalogue.ROOM / "everything.json"


def main() -> int:
    """Run the command.

    Returns:
        The exit code: 1 when a target is missed.
    """
    options = _parser().parse_args()
    listed = catalogue.load()
    try:
        fetch.fetch(listed, everything=options.all)
    except fetch.FetchError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    documents = _chosen(listed, options)
    if options.list:
        for document in documents:
            print(f"{document.name}\t{document.path.stat().st_size}\t{document.path}")
        return 0
    rows = [] if options.table else _examined(documents, options)
    _write(listed, rows if options.all else None)
    return 1 if any(row.problem for row in rows) else 0


def _chosen(listed: Catalogue, options: argparse.Namespace) -> list[Document]:
    documents = list(listed.standing)
    if options.all:
        documents += listed.others()
    only: list[str] | None = options.only
    if only:
        documents = [one for one in documents if any(fnmatch.fnmatchcase(one.name, pattern) for pattern in only)]
    largest: int | None = options.largest
    if options.stale:
        documents = [one for one in documents if not _is_of_now(one.name)]
    sizes = {one.name: one.path.stat().st_size for one in documents}
    chosen = [one for one in documents if largest is None or sizes[one.name] <= largest]
    return sorted(chosen, key=lambda one: sizes[one.name])[:: options.every]


def _examined(documents: list[Document], options: argparse.Namespace) -> list[Row]:
    processes.prepare()
    wanted = Wanted(catalogue.ROOM / "built", options.limit, options.types, options.peers, options.examples)
    _RESULTS.mkdir(parents=True, exist_ok=True)

    def one(document: Document) -> Row:
        row = examined(document, wanted)
        _keep(row, wanted)
        _result(document.name).write_text(json.dumps(dataclasses.asdict(row)), encoding="utf-8")
        missed = [target.name for target in table.TARGETS if target.applies(row) and not target.met(row)]
        print(
            f"{row.name}: {row.emitted}/{row.operations} operations, {row.cpu:.1f} s. {'; '.join(missed)}", flush=True
        )
        return row

    with ThreadPoolExecutor(options.jobs) as executor:
        return list(executor.map(one, documents))


def _keep(row: Row, wanted: Wanted) -> None:
    """Keep of the earlier run what this one left out and what has not changed since."""
    if not _result(row.name).is_file():
        return
    known = _read(_result(row.name))
    if not wanted.peers:
        row.peers = known.peers  # the engines make the same of it as before
    if not wanted.types and row.generator and row.generator == known.generator:
        row.mypy, row.complete, row.wrong, row.missed = known.mypy, known.complete, known.wrong, known.missed


def _is_of_now(name: str) -> bool:
    return _result(name).is_file() and _read(_result(name)).generator == state.of_sources()


def _result(name: str) -> Path:
    return _RESULTS / f"{package_name(name)}.json"


def _write(listed: Catalogue, everything: list[Row] | None) -> None:
    """Write the page from what is known of each standing document, be it from an earlier run."""
    if everything is not None:
        _EVERYTHING.write_text(json.dumps(table.totals(everything)), encoding="utf-8")
    known = [_result(document.name) for document in listed.standing]
    rows = [_read(path) for path in known if path.is_file()]
    other = json.loads(_EVERYTHING.read_text(encoding="utf-8")) if _EVERYTHING.is_file() else None
    table.write(sorted(rows, key=lambda row: row.size), other, state.of_sources(), PAGE)
    print(f"{PAGE.name} holds {len(rows)} of {len(listed.standing)} standing documents.")


def _read(path: Path) -> Row:
    return msgspec.json.decode(path.read_bytes(), type=Row)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these documents alone; * stands for anything")
    parser.add_argument("--all", action="store_true", help="every document of the archives, not the standing set alone")
    parser.add_argument("--stale", action="store_true", help="those alone that have no row of the generator as it is")
    parser.add_argument("--largest", type=int, metavar="BYTES", help="no document over this size")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="one document of N")
    parser.add_argument("--list", action="store_true", help="name the documents, their sizes and where they are")
    parser.add_argument("--table", action="store_true", help="write the page from what is known already")
    parser.add_argument("--jobs", type=int, default=1, help="documents at once (default: 1)")
    parser.add_argument("--limit", type=float, default=600, help="seconds for one step of a document (default: 600)")
    parser.add_argument(
        "--examples", type=int, default=2000, help="values through each package at most, beside its own"
    )
    parser.add_argument("--no-types", dest="types", action="store_false", help="leave mypy and pyright out")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="leave the engines out")
    return parser


if __name__ == "__main__":
    sys.exit(main())
