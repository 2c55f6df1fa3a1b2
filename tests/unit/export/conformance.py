"""What PDF/A-2b and -3b (ISO 19005-2, -3) ask of a file, as far as its structure tells.

No validator can be had from the package registries; this checks the clauses that writing annotations into a
conforming file could break: 6.1.3 trailer, 6.2.2 output intent, 6.2.10 transparency, 6.2.11 fonts,
6.3 annotations, 6.5 actions, 6.6 metadata, 6.7 structure, 6.8 embedded files.
"""

import re
from pathlib import Path
from typing import Any

import pikepdf

_ACTIONS = {"/GoTo", "/GoToR", "/URI", "/Named", "/Thread", "/SubmitForm"}
_BLENDS = {"/Normal", "/Multiply"}


def faults(file: Path, part: int) -> list[str]:
    """Return what is wrong in `file` as PDF/A-`part`b; nothing where it conforms."""
    found: list[str] = []
    head = file.read_bytes()[:40]
    if not re.match(rb"%PDF-1\.[4-7]\n%[\x80-\xff]{4}", head):
        found.append("header")
    with pikepdf.open(file) as pdf:
        if "/ID" not in pdf.trailer or "/Encrypt" in pdf.trailer:
            found.append("trailer")
        found += _intents(pdf) + _metadata(pdf, part) + _files(pdf, part) + _objects(pdf)
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                found += _annotation(pdf, annotation)
    return found


def _intents(pdf: pikepdf.Pdf) -> list[str]:
    intents: Any = pdf.Root.get("/OutputIntents", [])
    fits = [i for i in intents if i.S == "/GTS_PDFA1" and i.DestOutputProfile.N == 3]
    return [] if len(fits) == 1 else ["output intent"]


def _metadata(pdf: pikepdf.Pdf, part: int) -> list[str]:
    found = []
    xmp = pdf.Root.Metadata.read_bytes().decode()
    if f"<pdfaid:part>{part}<" not in xmp or "<pdfaid:conformance>B<" not in xmp:
        found.append("declared part")
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        if str(meta["dc:title"]) != str(pdf.docinfo["/Title"]):
            found.append("title differs")
    if "/Lang" not in pdf.Root or not pdf.Root.MarkInfo.Marked or "/StructTreeRoot" not in pdf.Root:
        found.append("not tagged")
    return found


def _files(pdf: pikepdf.Pdf, part: int) -> list[str]:
    names = list(pdf.attachments)
    if part < 3:
        return ["embedded file"] if names else []
    specs = list(pdf.Root.get("/AF", []))
    ok = all("/AFRelationship" in s and "/Subtype" in s.EF.F and "/UF" in s for s in specs)
    return [] if ok and len(specs) == len(names) else ["embedded file"]


def _objects(pdf: pikepdf.Pdf) -> list[str]:
    found = []
    fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type3"]
    drawn = {font.FontDescriptor.objgen for font in fonts if "/FontDescriptor" in font}  # they need no file
    for obj in pdf.objects:
        if not isinstance(obj, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if isinstance(obj, pikepdf.Stream) and "/LZWDecode" in str(obj.get("/Filter", "")):
            found.append("LZW")
        if (
            obj.get("/Type") == "/FontDescriptor"
            and obj.objgen not in drawn
            and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(obj.keys())
        ):
            found.append(f"font {obj.FontName} not embedded")
        if obj.get("/Type") == "/Font" and obj.Subtype == "/Type0" and "/ToUnicode" not in obj:
            found.append("no ToUnicode")
        states: Any = (
            obj.get("/ExtGState", {}) if isinstance(obj.get("/ExtGState"), pikepdf.Dictionary) else {}
        )
        found += ["graphics state" for state in states.values() if _forbids(state)]
        action = obj.get("/A") if isinstance(obj.get("/A"), pikepdf.Dictionary) else None
        if action is not None and "/S" in action and str(action.S) not in _ACTIONS:
            found.append(f"action {action.S}")
        if "/AA" in obj or obj.get("/S") in {"/JavaScript", "/Launch"}:
            found.append("forbidden action")
    return found


def _forbids(state: pikepdf.Object) -> bool:
    return str(state.get("/BM", "/Normal")) not in _BLENDS or bool({"/TR", "/HTP"} & set(state.keys()))


def _annotation(pdf: pikepdf.Pdf, annotation: pikepdf.Object) -> list[str]:
    found = []
    kind, flags = str(annotation.Subtype), int(annotation.get("/F", 0))
    if kind in {"/3D", "/Sound", "/Screen", "/Movie"}:
        found.append(f"annotation {kind}")
    if kind != "/Popup" and (not flags & 4 or flags & (1 | 2 | 32)):
        found.append("annotation flags")
    if kind not in {"/Popup", "/Link"} and ("/AP" not in annotation or list(annotation.AP.keys()) != ["/N"]):
        found.append("annotation appearance")
    if not 0 < float(annotation.get("/CA", 1)) <= 1:
        found.append("annotation opacity")
    if kind == "/Popup":
        return found  # it is the window of another annotation, which is tagged
    parent = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree).get(
        int(annotation.get("/StructParent", -1))
    )
    kids = parent.K if parent is not None and isinstance(parent.K, pikepdf.Array) else [parent and parent.K]
    held = [kid.Obj.objgen for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid]
    if annotation.objgen not in held:
        found.append(f"{kind} is not tagged")
    return found
