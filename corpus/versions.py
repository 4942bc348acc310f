"""Installs a generated package at both ends of what its dependencies may be, and uses it there.

``python -m corpus.versions FOLDER``: the folder is that of a generated distribution. At the lowest end every dependency
of Dovetail is at its lower bound, at the highest at its newest. Each end has an environment of its own in ``.corpus/``.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from corpus.catalogue import ROOM

ROOT = Path(__file__).parent.parent
_BOUND = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*>=\s*([0-9][^,;\s]*)")
_LIMIT = 900
_USE = """
import json, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import version
import {package}

class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{{"seen": true}}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_):
        pass

server = HTTPServer(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
for engine in ("pyreqwest", "httpx"):
    with {package}.Client(base_url=f"http://127.0.0.1:{{server.server_port}}", engine=engine) as client:
        assert client.request("GET", "/x").json() == {{"seen": True}}, engine
server.shutdown()
server.server_close()
print(", ".join(f"{{name}} {{version(name)}}" for name in {names!r}))
"""


def bounds(requirements: list[str]) -> dict[str, str]:
    """The lowest version of each requirement that has one.

    Args:
        requirements: As a ``pyproject.toml`` has them.

    Returns:
        Name → version.
    """
    return {found[1]: found[2] for requirement in requirements if (found := _BOUND.match(requirement))}


def used(distribution: Path, end: str, pinned: dict[str, str]) -> str:
    """Install a generated package with pinned dependencies, and import and use it.

    Args:
        distribution: Its folder.
        end: Name of the environment.
        pinned: Dependency → version; at its newest where there is none.

    Returns:
        What was installed.

    Raises:
        subprocess.CalledProcessError: It cannot be installed, imported or used; its output says why.
    """
    home = ROOM / "venvs" / end
    venv.create(home, with_pip=True, clear=True)
    python = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pins = home / "pins.txt"
    pins.write_text("".join(f"{name}=={version}\n" for name, version in pinned.items()), encoding="utf-8")
    _run(python, "-m", "pip", "install", "-q", "-c", str(pins), str(ROOT), str(distribution))
    package = next(path.parent.name for path in distribution.glob("*/py.typed"))
    names = list(bounds(_dependencies()))
    examples = distribution.parent / "examples.json"
    given = [str(examples)] if examples.is_file() else []
    _run(python, "-c", f"import sys; sys.path.append({str(ROOT)!r}); sys.argv[1:] = {[package, *given]!r}\n{_INSIDE}")
    return _run(python, "-c", _USE.format(package=package, names=names)).strip()


_INSIDE = """
from corpus import inside
found = dict(inside.found(sys.argv[1], inside.read(sys.argv[2]) if sys.argv[2:] else []))
assert not found["unimported"] and not found.get("stopped"), (found["unimported"], found.get("stopped"))
"""


def _dependencies() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(project["project"]["dependencies"])


def _run(python: Path, *arguments: str) -> str:
    done = subprocess.run([python, *arguments], capture_output=True, text=True, timeout=_LIMIT, check=False, cwd=ROOM)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        done.check_returncode()
    return done.stdout


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m corpus.versions", description=__doc__)
    parser.add_argument("distribution", type=Path, metavar="FOLDER", help="the folder of a generated distribution")
    distribution = parser.parse_args().distribution.resolve()
    for end, pinned in (("lowest", bounds(_dependencies())), ("highest", {})):
        print(f"{end}: {used(distribution, end, pinned)}")


if __name__ == "__main__":
    main()
