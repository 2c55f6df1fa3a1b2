"""The audit trail within a dossier, written anew once it is known what stands on its pages."""

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Name

from reader.export.annotate import saved
from reader.export.marked import Mark
from reader.export.model import JudgedLibrary
from reader.export.records import audit

AUDIT = "audit.json"


def told_in_audit(content: bytes, judged: JudgedLibrary, missing: Sequence[Mark]) -> bytes:
    """Return a dossier whose audit trail lists the passages that stand on no page of it.

    Where there are none, it is the dossier as it was.
    """
    if not missing:
        return content
    record = audit(judged, [(mark.source, mark.span) for mark in missing])
    with pikepdf.open(io.BytesIO(content)) as pdf:
        stream = pdf.attachments[AUDIT].get_file().obj
        stream.write(record)
        stream[Name.Params][Name.Size] = len(record)
        return saved(pdf)
