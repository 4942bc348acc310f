"""The service of the genuine package once more, as a workbook that the calculator of the sandbox can take."""

from __future__ import annotations

import hashlib
import io
import json

import attrs
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from tests.support.engine import PACKAGE

from dovetail.sandbox.spark.archives import zipped
from dovetail.sandbox.spark.packages import Packed, pack, unpack
from dovetail.sandbox.spark.workbook import Workbook as Compiled


def packed_cylinder() -> Packed:
    """The one version in the genuine package."""
    [version] = unpack(PACKAGE.read_bytes()).versions
    return version


def cylinder_workbook() -> bytes:
    """A workbook with the names, places, descriptions and defaults that the genuine package tells."""
    version = packed_cylinder()
    rules = json.loads(version.validations)["outputs"]
    book = Workbook()
    sheet = book.worksheets[0]
    for table, kind in (("XInputTable", "Input"), ("XOutputTable", "Output")):
        for row in version.record[table]:
            name, address = row[f"{kind} Name"], row["Address"]
            column, number = address[:1], address[1:]
            defined = f"X{kind.lower()}_{name}"
            target = f"'{sheet.title}'!${column}${number}"
            book.defined_names[defined] = DefinedName(defined, attr_text=target, comment=row["Description"])
            sheet[f"A{number}"] = name
            sheet[address] = rules[name]["default_value"] if kind == "Input" else "=ROUND(PI()*B2^2*B3,3)"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def calculated_package() -> bytes:
    """The genuine package with a workbook in place of the compiled module: same ids, same rules."""
    workbook = cylinder_workbook()
    stand_in = {"model.js": b"", "model.wasm": b"\0asm\x01\0\0\0", "model.data": workbook}
    version = attrs.evolve(packed_cylinder(), archive=zipped(stand_in), workbook=workbook)
    return pack(unpack(PACKAGE.read_bytes()).tenant, hashlib.sha256(workbook).hexdigest(), [version], workbooks=True)


def compiled_cylinder() -> Compiled:
    """The workbook, compiled."""
    return Compiled.compile(cylinder_workbook(), file_name="volume-cylinder.xlsx")
