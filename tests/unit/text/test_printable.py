"""Text for a line of a terminal."""

from reader.text.printable import is_text, one_line


def test_a_line_has_no_breaks_and_no_control_characters() -> None:
    assert one_line("a\nb\r\n c\u2028d") == "a b c d"
    assert one_line("\x1b[31mred\x07") == "\\x1b[31mred\\x07"
    assert one_line("x\udcff") == "x\\udcff"
    assert one_line("Zoë 🧠") == "Zoë 🧠"


def test_lone_surrogates_are_no_text() -> None:
    assert is_text("Zoë 🧠")
    assert not is_text("x\udcff")
