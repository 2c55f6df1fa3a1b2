"""Quotation marks within a quotation: single ones, whatever the source has."""

_MARKS = frozenset('"“”„‟«»')
_BEFORE = frozenset("([{<-–—/‘‚\\*_")


def singled(text: str, marks: tuple[str, str]) -> str:
    """Return `text` with the opening and the closing of `marks` in place of its double quotation marks.

    A mark opens at the start, behind a blank, a bracket or a dash, unless a blank follows; else it closes. A
    straight mark behind a digit where nothing is open is one of inches or seconds and stays. No character
    more or fewer.
    """
    shown: list[str] = []
    depth = 0
    for i, character in enumerate(text):
        if character not in _MARKS:
            shown.append(character)
            continue
        before, after = text[i - 1 : i] or " ", text[i + 1 : i + 2] or " "
        begins = before.isspace() or before in _BEFORE or (before in _MARKS and depth > 0)
        if begins and not after.isspace():
            depth += 1
            shown.append(marks[0])
        elif character == '"' and before.isdigit() and not depth:
            shown.append(character)
        else:
            depth = max(0, depth - 1)
            shown.append(marks[1])
    return "".join(shown)
