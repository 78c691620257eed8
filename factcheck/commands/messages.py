"""Messages to the user: one line each, on stderr."""

from __future__ import annotations

import sys


def complain(message: str) -> None:
    """Write one line on stderr, whatever the message holds; a stderr that is closed is no error."""
    text = " ".join("".join(char if char.isprintable() else "\ufffd" for char in message).split())
    line = f"factcheck: {text}\n"
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(line)
    except UnicodeEncodeError:
        sys.stderr.write(line.encode("ascii", "backslashreplace").decode())
    except (OSError, ValueError):
        pass
