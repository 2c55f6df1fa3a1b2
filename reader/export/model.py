"""What an export is made from."""

from dataclasses import dataclass

from reader.evidence.model import Judgement
from reader.library.model import Library


@dataclass(frozen=True, slots=True)
class JudgedLibrary:
    """A library with the judgements to export, in the order of the claims, and the engine that made them."""

    library: Library
    judgements: tuple[Judgement, ...]
    engine_version: str
