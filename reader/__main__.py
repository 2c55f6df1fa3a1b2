"""`python -m reader`: the command line."""

from reader.cli import run

if __name__ == "__main__":
    run()
