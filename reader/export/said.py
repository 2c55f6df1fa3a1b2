"""What a person wrote into a note of ours or answered to it, and of which of its texts."""

import re

_OF_ONE = re.compile(r"\[(\d{1,2})\][\s:.,–-]*")


def added(text: str, ours: str, count: int) -> list[tuple[int | None, str]]:
    """Return what was added to `ours`, a note of ours ("" for a note of the person's own), part by part.

    Each part goes with the number, from 0, of the text that it is about among the `count` that our note tells
    of; None for all of them. What stands below the block of one ("[2] …") is about that one, what stands
    behind our last line about all; a number in front ("[2] …") always counts. There is at least one part.
    """
    left = [line.strip() for line in ours.split("\n") if line.strip()]
    parts: list[tuple[int | None, list[str]]] = []
    block: int | None = None
    about: int | None = None
    for line in text.split("\n"):
        said = line.strip()
        at = next((n for n, own in enumerate(left) if said.startswith(own)), None)
        if at is not None:
            own = left[at]
            del left[: at + 1]
            block = _number(own, count, block)
            about, said = block if left else None, said[len(own) :].strip()
            if not said:
                continue
        elif _number(said, count, None) is not None:
            about, said = _number(said, count, None), _OF_ONE.sub("", said)
        if parts and parts[-1][0] == about:
            parts[-1][1].append(said)
        else:
            parts.append((about, [said]))
    told = [(about, "\n".join(lines).strip()) for about, lines in parts]
    return [part for part in told if part[1]] or [(None, "")]


def _number(line: str, count: int, other: int | None) -> int | None:
    """Return the number, from 0, in front of a line, or `other` where none of `count` stands there."""
    found = _OF_ONE.match(line)
    return int(found[1]) - 1 if found and count > 1 and 0 < int(found[1]) <= count else other
