"""Whether the screen that a session names answers, as Qt will ask it; without Qt."""

import contextlib
import ctypes
import os
import socket
import threading
from pathlib import Path

_PATIENCE_S = 5.0


def answers() -> bool:
    """Say whether the session's Wayland or X11 display accepts this program, within five seconds."""
    found = threading.Event()

    def ask() -> None:
        if _wayland_answers() or _x11_answers():
            found.set()

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_PATIENCE_S)
    return found.is_set()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    place = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
        line.connect(str(place))
        return True
    return False


def _x11_answers() -> bool:
    """Connect as Qt does, the authority of the user's X session included."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    line = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(line)
    xcb.xcb_disconnect(line)
    return not refused
