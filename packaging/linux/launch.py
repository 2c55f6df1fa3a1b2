"""The bundle's entry point."""

from reader.cli import run

if __name__ == "__main__":
    run()
