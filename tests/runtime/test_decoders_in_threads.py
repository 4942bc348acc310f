"""Several threads may be the first to decode a type."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys, threading, types
from dovetail.runtime.codec import decoder

sys.setswitchinterval(1e-6)
MODELS = '''
from __future__ import annotations
import msgspec
class C(msgspec.Struct):
    x: list[int] | None = None
class B(msgspec.Struct):
    c: list[C | None] | None = None
class A(msgspec.Struct):
    b: list[B] | msgspec.UnsetType | None = msgspec.UNSET
'''

def decode(kind, barrier):
    barrier.wait()
    decoder(kind).decode(b'{"b":[{"c":[{"x":[1,2]},null]}]}')

for number in range(600):
    module = sys.modules[f"m{number}"] = types.ModuleType(f"m{number}")
    exec(MODELS, module.__dict__)
    barrier = threading.Barrier(4)
    threads = [threading.Thread(target=decode, args=(module.A, barrier)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


def test_a_type_is_first_decoded_by_several_threads_at_once() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=100, check=False)

    assert (done.returncode, done.stderr) == (0, "")
