"""Reviews that come back in files, put beside those that are kept."""

from dataclasses import replace

from reader.review.log import ReviewLog
from reader.review.model import Review


def take_in(log: ReviewLog, reviews: tuple[Review, ...]) -> int:
    """Write reviews to the log beside what it holds; return how many said something new.

    A verdict given already stays, notes follow those there, tags are joined: taking in the same twice changes
    nothing. Raises StoreError where the store cannot be written.
    """
    changed = 0
    for review in reviews:
        there = log.review(review.key)
        merged = joined(there, review) if there else review
        if there and (there.verdict, there.note, there.tags) == (merged.verdict, merged.note, merged.tags):
            continue
        changed += 1
        if merged.verdict != (there.verdict if there else None):
            log.set_verdict(review.key, merged.verdict)
        if merged.note != (there.note if there else ""):
            log.set_note(review.key, merged.note)
        if merged.tags != (there.tags if there else ()):
            log.set_tags(review.key, merged.tags)
    return changed


def joined(one: Review, other: Review) -> Review:
    """Return what two reviews of the same say together; the first one's verdict stands."""
    known = one.note.splitlines()
    new = [line for line in other.note.splitlines() if line not in known]
    return replace(
        one,
        verdict=one.verdict or other.verdict,
        note="\n".join((*known, *new)),
        tags=tuple(dict.fromkeys((*one.tags, *other.tags))),
        modified=max(one.modified, other.modified),
    )
