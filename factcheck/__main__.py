"""The way in from the shell: `factcheck` and `python -m factcheck`.

Whatever happens ends in a status of the contract: 0 nothing found, 1 something found, 2 it could not be done; and
130 after Ctrl-C, as shells expect it.
"""

from __future__ import annotations

import gc
import os
import sys

from factcheck.commands.messages import complain

SELDOM = (200_000, 50, 50)  # facts and rules stay to the end: looking for garbage among them only takes time


def main() -> int:
    """Run the command line; returns the exit status."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):  # answered before anything heavy is loaded
        from factcheck import __version__

        sys.stdout.write(f"factcheck {__version__}\n")
        return 0
    gc.set_threshold(*SELDOM)
    try:
        from factcheck.cli import call

        return call(arguments)
    except KeyboardInterrupt:
        complain("interrupted")
        return 130
    except Exception as error:  # the last resort: a gate must not take a crash for findings
        if os.environ.get("FACTCHECK_DEBUG"):
            return _traceback()
        complain(f"internal error: {_described(error)}; FACTCHECK_DEBUG=1 shows the traceback")
        return 2


def _described(error: BaseException) -> str:
    """The kind of an exception, its message and the place in this package where it came up."""
    place, home = "", __file__.removesuffix("__main__.py").rstrip("/\\")
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(home):
            place = f" at factcheck{file.removeprefix(home)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}: {error}{place}" if str(error) else f"{type(error).__name__}{place}"


def _traceback() -> int:
    import traceback

    traceback.print_exc()
    return 2


if __name__ == "__main__":
    raise SystemExit(main())
