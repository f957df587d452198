"""The way in."""

import gc
import sys


def run() -> None:
    """The program `reportkit`."""
    # What is loaded stays as long as the program does; looking through it for rubbish takes a twentieth of the start.
    gc.disable()
    from reportkit.cli.line import main  # noqa: PLC0415 - nearly all that there is to load

    sys.exit(main(sys.argv[1:]))
