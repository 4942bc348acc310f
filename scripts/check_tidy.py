"""Check that the repository speaks of nothing but itself.

No paths of somebody's machine, no addresses of package indexes, no notes to self, and no hand-written module too long
to read in one sitting.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 450
EMITTED = re.compile(r"^generated/|^tests/generator/golden/|/_sync/")

FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.:}*-])/(?:work|tmp|opt|root|home)/\w|file:///|\.pyenv"),  # tidy: ok
    "an address of a package index": re.compile(r"https?://(?:[\w.-]*\.)?(?:pythonhosted|pypi)\.org/simple"),
    "a note to self": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),  # tidy: ok
    "a path outside the repository": re.compile(r"\.\./shared\b"),  # tidy: ok
}


def main() -> None:
    """Command line entry."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = [problem for name in listed.split("\0") if name for problem in problems(name, ROOT / name)]
    if found:
        sys.exit("\n".join(found))


def problems(name: str, path: Path) -> list[str]:
    """What is untidy in one file.

    Args:
        name: How to call it; its path in the repository.
        path: Where it is.

    Returns:
        One line for each finding. A line that ends in ``# tidy: ok`` is left alone, as is a file that is not text.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
        return []
    found = [
        f"{name}:{number}: {what}: {match[0]}"
        for number, line in enumerate(lines, start=1)
        for what, pattern in FORBIDDEN.items()
        if (match := pattern.search(line)) and not line.endswith("# tidy: ok")
    ]
    if path.suffix == ".py" and not EMITTED.search(name) and len(lines) > LONGEST:
        found.append(f"{name}: {len(lines)} lines; a module of one idea has at most {LONGEST}: split it")
    return found


if __name__ == "__main__":
    main()
