"""What there is to build: a package for each contract, and in a project also the namespace and the sync twins."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dovetail_generator.cache import Record, hash_of
from dovetail_generator.commands.output import near
from dovetail_generator.errors import ContractError
from dovetail_generator.formatting import ToolError
from dovetail_generator.manifest import EXTRA, Manifest
from dovetail_generator.package import Assembled, Target, assemble
from dovetail_generator.parallel import LostProcessError
from dovetail_generator.progress import Progress
from dovetail_generator.project import Project, UsageError, external_target
from dovetail_generator.writing import Change, changes


@dataclass
class Step:
    """One thing to build: a package, or the sync twins.

    Attributes:
        name: How messages call it.
        record: What the last build of it was made from.
        make: Gives its files.
        inputs: What it is made from when that is known beforehand.
        assembled: What came of it; None when the record says that all is as it was left.
        wanted: What has to change.
        edited: What of that was edited by hand, or was never made by a build.
        state: ``unchanged``, ``changed`` or ``failed``.
        problem: Why it failed.
        reports: What is said in its closest honest form, with its place.
        seconds: How long it took to find out.
        home: The folder that is built, where builds wait for each other.
        has_manifest: Whether a manifest says which files of that folder may be touched.
        lock: The file that keeps its names.
    """

    name: str
    record: Record
    make: Callable[[Progress], Assembled]
    home: Path
    inputs: list[Path] | None = None
    has_manifest: bool = False
    lock: Path | None = None
    assembled: Assembled | None = None
    wanted: list[Change] = field(default_factory=list[Change])
    edited: list[Change] = field(default_factory=list[Change])
    state: str = "unchanged"
    problem: str = ""
    reports: tuple[str, ...] = ()
    seconds: float = 0.0
    _files: dict[Path, str | None] = field(default_factory=dict[Path, "str | None"])
    _names: bytes = b""

    def prepare(self, progress: Progress) -> None:
        """Find out what has to change, unless the record says that all is as it was left."""
        began = time.perf_counter()
        progress.step(self.name)
        try:
            if self.record.is_current(self.inputs):
                self.reports = self.record.reports()
            else:
                self._names = self._locked()
                self.assembled = self.make(progress)
                self.reports = self.assembled.reports
                self._compare()
        except (ContractError, ImportError, LostProcessError, ToolError) as error:
            self.state, self.problem = "failed", near(str(error))
        self.seconds = time.perf_counter() - began

    def compare_again(self) -> None:
        """Find out anew what has to change: another build may have been there meanwhile."""
        if self.assembled is None:
            return
        if self._locked() != self._names:
            self.assembled = self.make(Progress())
        self._compare()

    def remember(self) -> None:
        """Keep what it was made from and what was made, so that the next build can tell."""
        if self.assembled is not None and self.state != "failed":
            files = self._files.items()
            kept = {path: text for path, text in files if text is not None and path.name != EXTRA}
            self.record.keep(self.assembled.sources, kept, self.assembled.reports)

    def _compare(self) -> None:
        assert self.assembled is not None
        self._files, self.edited = dict(self.assembled.files), []
        if not self.has_manifest:
            self.wanted = changes(self._files)
        else:
            manifest = Manifest.read(self.home)
            self._files = manifest.with_rest(self._files)
            # _extra.py is made once: whoever edits it while a build goes on keeps what they wrote.
            self.wanted = [each for each in changes(self._files) if each.path.name != EXTRA or each.kind == "added"]
            here = [change for change in self.wanted if change.kind != "added"]
            self.edited = [change for change in here if not manifest.is_as_built(change.path, change.old)]
        self.state = "changed" if self.wanted else "unchanged"

    def _locked(self) -> bytes:
        return self.lock.read_bytes() if self.lock is not None and self.lock.is_file() else b""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say what there is to build."""
    parser.add_argument("spec", nargs="?", type=Path, metavar="SPEC", help="one contract, YAML or JSON")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where its package goes")
    parser.add_argument("--name", metavar="NAME", help="the package's name; that of the file by default")
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes that share the work on large documents; all cores by default"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1, and write nothing, when there are notes")


def steps(options: argparse.Namespace) -> list[Step]:
    """Everything that a command line asks for.

    Raises:
        UsageError: It does not say what to do.
    """
    spec: Path | None = options.spec
    if spec is not None and not spec.is_file():
        raise UsageError(f"{spec}: there is no such file.")
    if spec is not None and options.out is not None:
        return [_package(external_target(spec, options.out, options.name), options.out, options.jobs)]
    if options.out is not None or options.name is not None:
        raise UsageError("--out and --name go with a SPEC: dovetail-generate build SPEC --out DIR --name NAME")
    project = Project.around((spec or Path.cwd() / "-").resolve().parent)
    if spec is not None:
        if spec.resolve() not in project.contracts():
            raise UsageError(
                f"{spec}: not a contract of this project (openapi/*.yaml). Say where its package goes: --out DIR"
            )
        return [_package(project.target(spec.resolve()), project.root, options.jobs)]
    packages = [_package(project.target(contract), project.root, options.jobs) for contract in project.contracts()]
    return [*packages, _namespace(project), _twins(project)]


def _jobs(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: give 1 or more.")
    return int(text)


def _package(target: Target, home: Path, jobs: int | None) -> Step:
    return Step(
        target.name,
        Record(target.folder, target.contract),
        lambda progress: assemble(target, progress, jobs),
        home,
        has_manifest=target.root is not None,
        lock=target.lock,
    )


def _namespace(project: Project) -> Step:
    files = project.namespace_files() if project.contracts() else {}
    return Step(
        project.packages.name, Record(project.packages), lambda _: Assembled(files, {}, (), 0, 0), project.root, []
    )


def _twins(project: Project) -> Step:
    originals = sorted(path.resolve() for path in project.shells.rglob("_async/**/*.py"))

    def make(_: Progress) -> Assembled:
        from dovetail_generator import twins

        read = {path: hash_of(path) or "" for path in originals}
        return Assembled(twins.render(project.shells), read, (), 0, 0)

    return Step("sync twins", Record(project.shells), make, project.root, originals)
