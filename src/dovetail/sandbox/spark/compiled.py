"""Compiled workbooks, kept in memory as long as they are in use."""

from __future__ import annotations

import threading
from collections import OrderedDict

from dovetail.sandbox.spark.documents import Document, Documents
from dovetail.sandbox.spark.workbook import Workbook

CAPACITY = 64
"""How many compiled workbooks are kept."""


class Workbooks:
    """Compiles workbooks once and hands them out. Safe to use from any thread."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._lock = threading.Lock()
        self._compiled: OrderedDict[str, Workbook] = OrderedDict()

    def get(self, document_id: str) -> Workbook:
        """The compiled workbook of a document that compiled before."""
        with self._lock:
            if document_id in self._compiled:
                self._compiled.move_to_end(document_id)
                return self._compiled[document_id]
        return self.compiled(self._documents.get(document_id))

    def compiled(self, document: Document) -> Workbook:
        """Compile a document.

        Raises:
            CompileError: It cannot be made into a service.
        """
        workbook = Workbook.compile(document.content, file_name=document.name)
        with self._lock:
            workbook = self._compiled.setdefault(document.id, workbook)
            while len(self._compiled) > CAPACITY:
                self._compiled.popitem(last=False)
        return workbook
