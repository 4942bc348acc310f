"""The first calls of a program may be made in several threads at once."""

from __future__ import annotations

import subprocess
import sys

# Each round brings classes that nobody has used before, and threads that all begin with them at the same moment.
PROGRAM = """
import sys, threading, types
import msgspec
from dovetail.runtime.codec import decoder

sys.setswitchinterval(1e-6)
source = "from __future__ import annotations\\nimport msgspec\\nclass A12(msgspec.Struct):\\n    a: int = 0\\n"
text = b"{}"
for number in range(11, -1, -1):
    source += f"class A{number}(msgspec.Struct):\\n    a: int | None = None\\n    b: A{number + 1} | None = None\\n"
    text = b'{"a": 1, "b": %s}' % text
for round in range(50):
    module = sys.modules[f"m{round}"] = types.ModuleType(f"m{round}")
    exec(source, module.__dict__)
    gate = threading.Barrier(8)

    def work(kind):
        gate.wait()
        decoder(kind).decode(text)

    threads = [threading.Thread(target=work, args=(module.A0,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


def test_a_type_may_be_met_by_several_threads_at_once() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
