"""``python -m corpus``: fetch public documents, build a package of each and hold it to the targets."""

from __future__ import annotations

import argparse
import fnmatch
import sys
from pathlib import Path

from corpus import catalogue, fetch, processes


def main() -> int:
    options = _parser().parse_args()
    listed = catalogue.load()
    documents = list(listed.standing)
    fetch.fetch(listed, documents)
    if options.all:
        documents += listed.others()
    if options.only:
        documents = [one for one in documents if any(fnmatch.fnmatch(one.name, only) for only in options.only)]
        if not documents:
            sys.stderr.write(f"No document is called {' or '.join(options.only)}; see --list.\n")
            return 2
    if options.list:
        for document in documents:
            print(f"{document.name}\t{document.path.stat().st_size}\t{document.path}")
        return 0
    processes.prepare()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these documents alone; * stands for anything")
    parser.add_argument("--all", action="store_true", help="every document of the archives, not the standing set alone")
    parser.add_argument("--list", action="store_true", help="name the documents, their sizes and where they are")
    parser.add_argument("--jobs", type=int, default=1, help="documents at once")
    parser.add_argument("--limit", type=float, default=600, help="seconds for one step of a document (default: 600)")
    parser.add_argument("--out", type=Path, default=catalogue.ROOM / "built", help="where the packages go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
