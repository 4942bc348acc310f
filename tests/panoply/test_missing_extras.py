"""Where an extra is not installed, everything else works, and what needs it says how to install it."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest
from tests.panoply.writing import KEY, SECRET

# None in sys.modules is how the interpreter is told that there is no such module.
WITHOUT = """
import sys
for name in ("duckdb", "opentelemetry", "paramiko", "sshtunnel", "narwhals", "pandas", "polars", "pyarrow"):
    sys.modules[name] = None
import dovetail.panoply as panoply
conn = panoply.SDK({key!r}, {secret!r}, transport=panoply.MemoryTransport(), linger=0)
"""


def without_extras(program: str) -> str:
    """What a program prints where only the core is installed."""
    code = WITHOUT.format(key=KEY, secret=SECRET) + textwrap.dedent(program)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_every_public_name_is_there() -> None:
    said = without_extras("""
        from dovetail.panoply import *
        print(DuckDBDestination.__name__, SSHTunnel.__name__, instrument.__name__)
    """)
    assert said == "DuckDBDestination SSHTunnel instrument\n"


@pytest.mark.parametrize(
    ("used", "extra"),
    [
        ("panoply.instrument(conn)", "opentelemetry"),
        ("panoply.DuckDBDestination('rows.duckdb')", "duckdb"),
        ("panoply.open_destination('rows.duckdb')", "duckdb"),
        ("from dovetail.warehouse import Warehouse", "duckdb"),
        ("conn.write_table('users', type('DataFrame', (), {'__module__': 'polars'})())", "dataframe"),
        (
            "panoply.SSHTunnel('db', 1, dict(active=True, host='h', username='u', privateKey='k'), platform_ssh=False)"
            ".__enter__()",
            "ssh",
        ),
    ],
    ids=lambda text: text.partition("(")[0].rpartition(".")[2],
)
def test_what_needs_an_extra_says_how_to_install_it(used: str, extra: str) -> None:
    said = without_extras(f"""
        import logging
        logging.disable()
        try:
            {used}
        except Exception as error:
            print(error)
    """)
    assert f"pip install 'dovetail[{extra}]'" in said
