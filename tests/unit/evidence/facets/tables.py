"""Tables of cases written as text: a line a case, cells parted by bars."""


def rows(table: str) -> list[list[str]]:
    """Return the cells of each line, without the blanks around them."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
