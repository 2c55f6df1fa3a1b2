"""The bundle's entry point: the program, or one of the processes that take files apart for it."""

import sys

from reader.sources.loading import WORKER_FLAG

if __name__ == "__main__":
    if sys.argv[1:] == [WORKER_FLAG]:
        from reader.sources.worker import main

        main()
    else:
        from reader.cli import run

        run()
