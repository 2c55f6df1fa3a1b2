"""Crossread: a desktop reader with side-by-side source diffing."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("crossread")
except PackageNotFoundError:
    __version__ = "0+unknown"
